/** The last look at the built pages before they are published: every link on the site hits something, every id stands once. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listBuiltPages } from './site-pages.ts';

const ID = /\sid="([^"]*)"/g;
const LINK = /<a\s[^>]*?href="([^"]*)"/g;
/** Scripts and styles hold text that only looks like markup. */
const RAW = /<(script|style)\b[\s\S]*?<\/\1>/g;

/**
 * Says in Norwegian what is wrong with the links and ids of a built site; empty when all is well.
 * @param folder with the built pages
 * @param basePath that all addresses on the site begin with, e.g. `/` or `/utviklingsplan/`
 */
export function findLinkFaults(folder: string, basePath: string): string[] {
  const pages = new Map(
    listBuiltPages(folder).map((file) => {
      const html = readFileSync(join(folder, file), 'utf8').replace(RAW, '');
      const ids = [...html.matchAll(ID)].map((it) => decodeEntities(it[1] ?? ''));
      const links = [...html.matchAll(LINK)].map((it) => decodeEntities(it[1] ?? ''));
      return [file, { ids, links: [...new Set(links)] }] as const;
    }),
  );
  const faults: string[] = [];
  for (const [file, { ids, links }] of pages) {
    const repeated = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
    for (const id of repeated) faults.push(`Siden ${file} har id-en "${id}" to ganger.`);
    for (const link of links) {
      const url = new URL(link, `https://here.invalid${basePath}${file.replace(/index\.html$/, '')}`);
      if (url.host !== 'here.invalid') continue;
      const path = decodeURIComponent(url.pathname);
      const target = path.startsWith(basePath) ? path.slice(basePath.length) : undefined;
      const page = target === undefined ? undefined : pages.get(`${target}index.html`);
      const fragment = decodeURIComponent(url.hash.slice(1));
      const isFile = target !== undefined && isFileAt(join(folder, target));
      if (page === undefined && !isFile) faults.push(`Siden ${file} lenker til ${link}, som ikke finnes.`);
      else if (fragment !== '' && page !== undefined && !page.ids.includes(fragment))
        faults.push(`Siden ${file} lenker til ${link}, men id-en "${fragment}" finnes ikke der.`);
    }
  }
  return faults;
}

/** The codes that the site's own pages write in attributes. */
function decodeEntities(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

function isFileAt(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
