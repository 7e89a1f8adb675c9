/** Makes the small index of one edition. */
import { brotliCompressSync, constants } from 'node:zlib';
import { type IndexedPage, packWords, type SmallIndex } from '../index-format.ts';
import { KINDS } from '../section.ts';
import { tokenize } from '../tokens.ts';
import type { SourcePage } from './read-site.ts';

/** What the index says beside its pages. */
export type IndexContext = Pick<SmallIndex, 'edition' | 'editions' | 'synonyms' | 'files'> & {
  readonly programmes: readonly { readonly id: string; readonly label: string }[];
};

/** Most brotli bytes (of middling quality, a fifth above the best) before the titles within pages are left out: Pagefind has them. */
const MOST_BYTES = 84_000;

/** The index as JSON. Never throws. */
export function makeSmallIndex(pages: readonly SourcePage[], context: IndexContext): string {
  const full = JSON.stringify(makeIndex(pages, pages, context));
  if (brotliBytes(full) <= MOST_BYTES) return full;
  const bare = pages.map((page) => ({ ...page, parts: page.parts.slice(0, 1) }));
  return JSON.stringify(makeIndex(bare, pages, context));
}

function makeIndex(
  shown: readonly SourcePage[],
  all: readonly SourcePage[],
  context: IndexContext,
): SmallIndex {
  return {
    version: 2,
    edition: context.edition,
    editions: context.editions,
    programmes: context.programmes.map((it) => it.label),
    synonyms: context.synonyms,
    words: packWords(listWords(all)),
    pages: shown.map((page): IndexedPage => [
      page.path,
      page.title,
      context.programmes.findIndex((it) => it.id === page.programme),
      page.edition === undefined ? 0 : 1,
      page.parts.map(({ kind, id, title, value }) => {
        const part = [KINDS.indexOf(kind), id, title] as const;
        return value === '' ? part : [...part, value];
      }),
    ]),
    files: context.files,
  };
}

/** Every word of the sections that is in no title, sorted. */
function listWords(pages: readonly SourcePage[]): string[] {
  const parts = pages.flatMap((it) => it.parts);
  const wordsOf = (text: string): string[] => tokenize(text).map((it) => it.word);
  const titles = new Set(parts.flatMap((it) => wordsOf(it.title)));
  const words = new Set(parts.flatMap((it) => wordsOf(`${it.label} ${it.value} ${it.text}`)));
  return [...words].filter((it) => !titles.has(it)).sort();
}

function brotliBytes(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }).length;
}
