/**
 * `npm run links`: checks every address in the built site and lists those of other hosts. With `-- --online` it asks
 * the other hosts too, which needs a network and says nothing about this site.
 */
import { existsSync } from 'node:fs';
import { readSettings } from '../environment.ts';
import { askTwice } from './link-answer.ts';
import { checkLinks, type ExternalLink } from '../permalinks/link-check.ts';

const TIMEOUT_MS = 15_000;
const AT_ONCE = 4;

const { outDir, siteUrl, basePath } = readSettings(process.env);
if (!existsSync(outDir)) {
  console.error(`Fant ikke ${outDir}/. Kjør «npm run build» først.`);
  process.exit(1);
}
const { count, broken, external } = checkLinks({ folder: outDir, origin: siteUrl, basePath });
for (const { file, address, fault } of broken) console.log(`${file}  ${address} ${fault}`);
console.log(
  broken.length === 0 ? `${count} lenker virker.` : `${broken.length} av ${count} lenker virker ikke.`,
);
console.log(
  external.length === 0
    ? 'Ingen lenker går til andre nettsteder.'
    : `Lenker til andre nettsteder:\n${external.map((it) => `  ${it.url} (${it.file})`).join('\n')}`,
);
const dead = process.argv.includes('--online') ? await askAll(external) : 0;
process.exitCode = broken.length + dead > 0 ? 1 : 0;

/** Asks each host for its page, a few at a time. Returns how many pages are dead. */
async function askAll(links: readonly ExternalLink[]): Promise<number> {
  const queue = [...links];
  let dead = 0;
  const work = async (): Promise<void> => {
    for (let link = queue.shift(); link !== undefined; link = queue.shift()) {
      const { state, says } = await askTwice(link.url, async (url) => (await fetchPage(url)).status);
      if (state === 'dead') dead++;
      console.log(`  ${link.url}: ${says}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return dead;
}

function fetchPage(url: string): Promise<Response> {
  return fetch(url, { redirect: 'follow', signal: AbortSignal.timeout(TIMEOUT_MS) });
}
