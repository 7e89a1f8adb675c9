/** Makes the search indexes of the built pages: a small one and a bundle of Pagefind for each edition. In dev the last built ones are served. */
import { createReadStream, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { readContent } from '../read/index.ts';
import type { Environment } from '../environment.ts';
import { readContext, readSite } from '../search/build/read-site.ts';
import { countTextFiles, makeRecords, type PagefindRecord } from '../search/build/records.ts';
import { makeSmallIndex } from '../search/build/small-index.ts';

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json' };
const PAGEFIND = 'pagefind';
/** What a page of ours may ask for; Pagefind's own search boxes and its highlighter weigh half a megabyte. */
const USED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.nb\.pagefind)$|\.pf_\w+$/;
/** Of an older edition, whose bundle is added to the newest: the code is there already. */
const DATA = /^pagefind-entry\.json$|\.pf_\w+$/;
/** Files of ours: `indeks.json` of the newest edition, `2016-19.json` of an older one. */
const SMALL_INDEX = /^sok[\\/][\w-]+\.json$/;

/** @param environment where the content lies, for the lists of words */
export function searchIndex(
  environment: Pick<Environment, 'contentDir' | 'outDir'> = { contentDir: 'content', outDir: 'dist' },
): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const context = readContext(readContent(environment.contentDir));
        const count = await writeSearchIndexes(fileURLToPath(dir), context);
        logger.info(`${count} avsnitt kan søkes i`);
      },
      'astro:server:setup': ({ server }) => {
        const dist = join(server.config.root, environment.outDir);
        const base = server.config.base.replace(/\/$/, '');
        server.middlewares.use((request, response, next) => {
          const path = decode(request.url?.split('?')[0] ?? '');
          if (path === undefined || !path.startsWith(`${base}/`)) return next();
          const file = normalize(join(dist, path.slice(base.length)));
          const isIndex = SMALL_INDEX.test(file.slice(dist.length + 1));
          if (!isIndex && !file.startsWith(join(dist, PAGEFIND) + sep)) return next();
          if (!path.startsWith(isIndex ? `${base}/sok/` : `${base}/pagefind/`) || !existsSync(file))
            return next();
          const type = TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
          response.setHeader('Content-Type', type);
          createReadStream(file).pipe(response);
        });
      },
    },
  };
}

/** The address without escapes; undefined when it cannot be read. */
function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Writes an index and a bundle for each edition; pages outside the editions go with the newest. Returns how many sections they hold. */
export async function writeSearchIndexes(
  site: string,
  context: ReturnType<typeof readContext>,
): Promise<number> {
  const ids = context.editions.map(([id]) => id);
  const pages = readSite(site, ids);
  let count = 0;
  try {
    for (const [i, edition] of ids.entries()) {
      const own = pages.filter((it) => it.edition === edition || (i === 0 && it.edition === undefined));
      const folder = i === 0 ? PAGEFIND : join(PAGEFIND, edition);
      const records = makeRecords(own, context.programmes);
      const made = await writeBundle(join(site, folder), records, i === 0 ? USED : DATA);
      const files = listFirst(made);
      const small = makeSmallIndex(own, { ...context, edition, files });
      write(join(site, 'sok', i === 0 ? 'indeks.json' : `${edition}.json`), small);
      count += records.length;
    }
  } finally {
    await pagefind.close();
  }
  return count;
}

/**
 * Gives Pagefind the records and writes what it makes of them. Its own writing may still be under way when it says that
 * it is done, so the files are taken from its memory.
 * @returns the names of the files
 * @throws when it fails, and when there are no records
 */
async function writeBundle(
  folder: string,
  records: readonly PagefindRecord[],
  used: RegExp,
): Promise<string[]> {
  if (records.length === 0) throw new Error('Søkeindeksen er tom: ingen sider kan søkes i.');
  const { index, errors } = await pagefind.createIndex({
    forceLanguage: 'nb',
    maxFragments: countTextFiles(records.length),
  });
  if (index === undefined) throw new Error(`Søkeindeksen ble ikke laget: ${errors.join(', ')}`);
  const problems: string[] = [];
  for (const it of records) problems.push(...(await index.addCustomRecord(it)).errors);
  const made = await index.getFiles();
  problems.push(...made.errors);
  await index.deleteIndex();
  if (problems.length > 0) throw new Error(`Søkeindeksen ble ikke laget: ${problems.join(', ')}`);
  const files = made.files.filter((it) => used.test(it.path));
  for (const { path, content } of files) write(join(folder, path), content);
  return files.map((it) => it.path.replaceAll('\\', '/'));
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** The list of words first, which every search needs, then the words and the texts where each of them is one file. */
function listFirst(files: readonly string[]): string[] {
  const ofType = (type: string): string[] => files.filter((it) => it.endsWith(type));
  const single = (type: string): string[] => (ofType(type).length === 1 ? ofType(type) : []);
  return [...ofType('.pf_meta'), ...single('.pf_index'), ...single('.pf_fragment')];
}
