/** Makes the small index of the pages, as rich as its budget of bytes allows. */
import { brotliCompressSync, constants } from 'node:zlib';
import { type IndexEntry, type IndexPage, KINDS, type SmallIndex } from '../index-format.ts';
import { isStopWord } from '../query.ts';
import { isName, tokenize } from '../tokens.ts';
import type { PageContent, PageEntry } from './read-page.ts';

export interface SourcePage extends PageContent {
  /** From the site's root, without base: `2020-23/maal/`. */
  readonly path: string;
  /** Folder of the edition, or undefined for pages outside the editions. */
  readonly edition: string | undefined;
}

export interface IndexContext {
  /** Newest first. */
  readonly editions: readonly { readonly id: string; readonly title: string }[];
  readonly programmes: readonly { readonly id: string; readonly label: string }[];
  readonly synonyms: SmallIndex['synonyms'];
  readonly pagefindFiles: readonly string[];
}

/** Most brotli bytes of the index with all text: beyond it Pagefind, which fetches by parts, is the cheaper. */
const FULL_TEXT_BYTES = 40_000;
/** Brotli bytes of the small index at medium quality, a fifth above the best: some for every entry, and a limit. */
const BYTES_PER_ENTRY = 43;
const MOST_BYTES = 84_000;
/** Words kept of an entry, most first; the most that fit count. */
const KEYWORD_TRIES = [60, 40, 30, 24, 20, 16, 13, 10, 8, 6, 5, 4, 3, 2, 1, 0] as const;
/** Pages about the web edition are seldom what is looked for. */
const KEYWORDS_OUTSIDE = 4;

/** Names are looked for more often than they are repeated. */
const NAME_WEIGHT = 3;

/** The index with all text as JSON, or undefined when the site is too large for it. */
export function makeFullIndex(pages: readonly SourcePage[], context: IndexContext): string | undefined {
  const full = write(pages, context, 'all', (entry) => entry.text);
  return full.length < 10 * FULL_TEXT_BYTES && brotliBytes(full) <= FULL_TEXT_BYTES ? full : undefined;
}

/** The index that answers first, as JSON: titles, and the words that set the entries apart. Never throws. */
export function makeSmallIndex(
  pages: readonly SourcePage[],
  context: IndexContext,
  hasFull: boolean,
): string {
  const follows = hasFull ? 'text' : 'pagefind';
  const entryCount = pages.reduce((sum, it) => sum + it.entries.length, 0);
  const limit = Math.min(MOST_BYTES, Math.max(4000, entryCount * BYTES_PER_ENTRY));
  const frequency = countEntries(pages);
  const titlesOnly = write(pages, context, follows, () => '');
  const rankings = new Map(
    pages.flatMap((it) => it.entries.map((entry) => [entry, rankWords(entry, frequency)])),
  );
  const make = (count: number): string =>
    write(pages, context, follows, (entry, page) => {
      const isOutside = page.edition === undefined && entry.kind !== 'begrep';
      return (rankings.get(entry) ?? [])
        .slice(0, isOutside ? Math.min(count, KEYWORDS_OUTSIDE) : count)
        .join(' ');
    });
  // More words, more bytes: the middle of what is left to try decides.
  let [low, high] = [0, brotliBytes(titlesOnly) > limit ? -1 : KEYWORD_TRIES.length - 1];
  let fitting: string | undefined;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const made = make(KEYWORD_TRIES[middle] ?? 0);
    const fits = brotliBytes(made) <= limit;
    if (fits) fitting = made;
    if (fits) high = middle - 1;
    else low = middle + 1;
  }
  if (fitting !== undefined) return fitting;
  if (brotliBytes(titlesOnly) <= Math.max(limit, MOST_BYTES)) return titlesOnly;
  // Headings of a very large site do not fit either: its pages do, and Pagefind has the rest.
  const bare = pages.map((page) => ({ ...page, entries: page.entries.slice(0, 1) }));
  return write(bare, context, follows, () => '');
}

function write(
  pages: readonly SourcePage[],
  context: IndexContext,
  holds: SmallIndex['holds'],
  textOf: (entry: PageEntry, page: SourcePage) => string,
): string {
  const index: SmallIndex = {
    version: 1,
    holds,
    editions: context.editions.map((it) => it.title),
    programmes: context.programmes.map((it) => it.label),
    synonyms: context.synonyms,
    pagefindFiles: context.pagefindFiles,
    pages: pages.map((page): IndexPage => [
      page.path,
      page.title,
      context.programmes.findIndex((it) => it.id === page.programme),
      context.editions.findIndex((it) => it.id === page.edition),
      page.entries.map((it): IndexEntry => [KINDS.indexOf(it.kind), it.id, it.title, textOf(it, page)]),
    ]),
  };
  return JSON.stringify(index);
}

/** How many entries hold each word. */
function countEntries(pages: readonly SourcePage[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const entry of pages.flatMap((it) => it.entries)) {
    for (const word of new Set(tokenize(entry.text).map((it) => it.word))) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}

/** The words of an entry, those first that set it apart: often here, seldom elsewhere. Without those of the title. */
function rankWords(entry: PageEntry, frequency: ReadonlyMap<string, number>): readonly string[] {
  const title = new Set(tokenize(entry.title).map((it) => it.word));
  const own = new Map<string, number>();
  for (const { word, start } of tokenize(entry.text)) {
    if (word.length < 2 || isStopWord(word) || title.has(word)) continue;
    own.set(word, (own.get(word) ?? 0) + (isName(entry.text, start) ? NAME_WEIGHT : 1));
  }
  const weights = new Map([...own].map(([word, times]) => [word, times / (frequency.get(word) ?? 1) ** 0.5]));
  return [...own.keys()].sort((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
}

function brotliBytes(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }).length;
}
