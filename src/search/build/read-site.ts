/** Reads the built site and the content's word lists into what the small index is made of. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../../read/index.ts';
import { type PageContent, readPage } from './read-page.ts';
import type { IndexContext } from './small-index.ts';

/** A page of the built site, taken apart. */
export interface SourcePage extends PageContent {
  /** From the site's root, without base: `2020-23/maal/`. */
  readonly path: string;
  /** Id of the edition, or undefined for pages outside the editions. */
  readonly edition: string | undefined;
}

/** Editions, programmes and synonyms for the index; what could not be read is left out, the checks have said so. */
export function readContext(content: Content): Pick<IndexContext, 'editions' | 'programmes' | 'synonyms'> {
  const editions = content.editions
    .flatMap((it) => (it.edition?.value ? [{ ...it.edition.value, id: it.slug }] : []))
    .sort((a, b) => b.firstYear - a.firstYear);
  const programmes = content.editions.flatMap((it) => it.programmes?.value?.programmes ?? []);
  const terms = content.glossary?.value?.terms ?? [];
  return {
    editions: editions.map(({ id, title }) => [id, title] as const),
    programmes: [
      ...new Map(programmes.map(({ id, code, name }) => [id, { id, label: `${code} ${name}` }])).values(),
    ],
    synonyms: [
      ...(content.searchWords?.value?.synonyms ?? []).map(
        ({ words, finds }) => [words.join('|'), finds.join('|')] as const,
      ),
      // An abbreviation finds what it stands for, and the other way round.
      ...terms.flatMap(({ term, expansion }) =>
        expansion === null ? [] : [[term, expansion] as const, [expansion, term] as const],
      ),
    ],
  };
}

/** The pages of a built site that search should find, by path. Chapters stand before other pages. */
export function readSite(folder: string, editionIds: readonly string[]): SourcePage[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((it) => it.replaceAll('\\', '/'))
    .filter((it) => it.endsWith('/index.html') && it !== 'sok/index.html')
    .sort();
  return files.flatMap((file) => {
    const html = readFileSync(join(folder, file), 'utf8');
    const path = file.replace(/index\.html$/, '');
    const page = isCopy(html, path) ? undefined : readPage(html);
    return page === undefined
      ? []
      : [{ ...page, path, edition: editionIds.find((it) => path.startsWith(`${it}/`)) }];
  });
}

/** Whether the page says that its content belongs to another address. */
function isCopy(html: string, path: string): boolean {
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1];
  return canonical !== undefined && !canonical.endsWith(`/${path}`);
}
