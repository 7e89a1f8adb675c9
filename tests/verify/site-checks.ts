/** What can be read from the built site alone: version, links, sizes, compressed copies. */
import { appendFileSync, cpSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { checkLinks } from '../../src/permalinks/link-check.ts';
import { isCompressible } from '../../src/publish/compress.ts';
import { isCompressed, listFiles, readVersion } from '../../src/publish/version.ts';
import { findFaults, judge, type Outcome, type Trial } from './trial.ts';

/** What fits in the first ten packets of a connection: one round trip. */
const PAGE_BYTES = 14_600;
/** The one page that is more than that: the whole plan. */
const WHOLE_PLAN = /\/hele-planen\/index\.html$/;

/** @param spoil breaks a copy of the site in the way that the check must notice */
const onSite = (name: string, check: (site: string) => Outcome, spoil: (site: string) => void): Trial => ({
  name,
  run: async ({ site }) => check(site),
  spoiled: async ({ site, scratch }) => {
    const copy = join(scratch, 'copy');
    cpSync(site, copy, { recursive: true });
    spoil(copy);
    return check(copy);
  },
});

const FRONT = 'index.html';

export const siteChecks: readonly Trial[] = [
  onSite('Versjonen stemmer med filene', checkVersion, (site) => appendFileSync(join(site, FRONT), ' ')),
  onSite('Lenker', checkSiteLinks, (site) =>
    appendFileSync(join(site, FRONT), '<a href="/finnes-ikke/">x</a>'),
  ),
  onSite('Sider i første rundtur', checkSizes, (site) => {
    const html = `<p>${randomBytes(20_000).toString('hex')}</p>`;
    writeFileSync(join(site, `${FRONT}.br`), brotliCompressSync(html));
  }),
];

function checkVersion(site: string): Outcome {
  const count = Object.keys(readVersion(site)?.files ?? {}).length;
  return judge(findFaults(site), `${count} filer`);
}

function checkSiteLinks(site: string): Outcome {
  const { count, broken } = checkLinks({ folder: site, origin: 'https://plan.example.no', basePath: '/' });
  return judge(
    broken.map((it) => `${it.file}: ${it.address} ${it.fault}.`),
    `${count} lenker`,
  );
}

function checkSizes(site: string): Outcome {
  const files = listFiles(site);
  const pages = files.filter((it) => it.endsWith('.html') && !WHOLE_PLAN.test(`/${it}`));
  const copies = new Set(files.filter(isCompressed));
  const sizeOf = (path: string): number =>
    statSync(join(site, copies.has(`${path}.br`) ? `${path}.br` : path)).size;
  const largest = Math.max(...pages.map(sizeOf));
  const uncompressed = files.filter(
    (it) => isCompressible(it, readFileSync(join(site, it)).length) && !copies.has(`${it}.br`),
  );
  return judge(
    [
      ...pages.filter((it) => sizeOf(it) > PAGE_BYTES).map((it) => `${it} er ${sizeOf(it)} byte.`),
      ...uncompressed.map((it) => `${it} har ingen komprimert kopi.`),
    ],
    `${pages.length} sider, den største ${largest} byte`,
  );
}
