/** Where the pages of a built site lie, said in few patterns, each of which fits no file of another part. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Parts with headers of their own. */
const OTHER_PARTS: readonly string[] = ['_astro', '_server', 'pagefind', 'innbygging', 'fonts'];
const OTHER_PARTS_OF_EDITION: readonly string[] = ['data', 'bilder'];

/** Patterns below the base path: `` for the front page, `2020-23/` for a page alone, `om/*` for a page and all below it. */
export function listPageFolders(site: string, editions: readonly string[]): string[] {
  const foldersIn = (folder: string, others: readonly string[]): string[] =>
    readdirSync(join(site, folder), { withFileTypes: true })
      .filter((it) => it.isDirectory() && !others.includes(it.name))
      .map((it) => it.name)
      .sort();
  const top = foldersIn('', [...OTHER_PARTS, ...editions]).map((it) => `${it}/*`);
  const inEditions = editions
    .filter((it) => existsSync(join(site, it)))
    .flatMap((edition) => [
      `${edition}/`,
      ...foldersIn(edition, OTHER_PARTS_OF_EDITION).map((it) => `${edition}/${it}/*`),
    ]);
  return ['', ...top, ...inEditions];
}
