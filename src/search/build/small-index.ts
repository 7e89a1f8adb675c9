/** Makes the small index of the pages, as rich as its budget of bytes allows. */
import { brotliCompressSync, constants } from 'node:zlib';
import { type IndexEntry, type IndexPage, KINDS, type SmallIndex } from '../index-format.ts';
import { isStopWord } from '../query.ts';
import { stem } from '../stem.ts';
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
const BYTES_PER_ENTRY = 30;
const MOST_BYTES = 84_000;
/** Weights from which a word is kept, lowest first: the lowest that fits counts. */
const LEAST_WEIGHTS = Array.from({ length: 64 }, (_, i) => 0.2 * 1.07 ** i);
/** Pages about the web edition are seldom what is looked for. */
const KEYWORDS_OUTSIDE = 4;

/** Names are looked for more often than they are repeated: they count like long words. */
const NAME_WEIGHT = 2;
const ASKED_WEIGHT = 2.5;
/** The first words of an entry say more about it than those that follow. */
const DIMINISHING = 0.96;
/** Words of each entry of the list of synonyms that answer at once. */
const FIRST_WORDS = 2;
/** Letters of a word of middling length: longer ones say more. */
const LETTERS = 6;

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
  const asked = new Set(context.synonyms.flatMap(([, finds]) => tokenize(finds).map((it) => stem(it.word))));
  const titlesOnly = write(pages, context, follows, () => '');
  const rankings = new Map(
    pages.flatMap((it) => it.entries.map((entry) => [entry, rankWords(entry, frequency, asked)])),
  );
  const make = (least: number): string =>
    write(pages, context, follows, (entry, page) => {
      const isOutside = page.edition === undefined && entry.kind !== 'begrep';
      return (rankings.get(entry) ?? [])
        .slice(0, isOutside ? KEYWORDS_OUTSIDE : undefined)
        .flatMap(({ word, weight }) => (weight >= least ? [word] : []))
        .join(' ');
    });
  // More words, more bytes: the middle of what is left to try decides.
  let [low, high] = [0, brotliBytes(titlesOnly) > limit ? -1 : LEAST_WEIGHTS.length - 1];
  let fitting: string | undefined;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const made = make(LEAST_WEIGHTS[middle] ?? Infinity);
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
    synonyms: holds === 'text' ? context.synonyms.map(keepFirst) : context.synonyms,
    pagefindFiles: holds === 'text' ? [] : context.pagefindFiles,
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

/** The first of a reader's words: where the text follows, the others come with it. */
function keepFirst([words, finds]: SmallIndex['synonyms'][number]): SmallIndex['synonyms'][number] {
  return [words.split('|').slice(0, FIRST_WORDS).join('|'), finds];
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

interface Weighed {
  readonly word: string;
  readonly weight: number;
}

/**
 * The words of an entry, those first that set it apart: often here, seldom elsewhere, names, long words, and what the
 * list of synonyms leads to. Without numbers, which come with the text, and without what the title says in another form.
 */
function rankWords(
  entry: PageEntry,
  frequency: ReadonlyMap<string, number>,
  asked: ReadonlySet<string>,
): readonly Weighed[] {
  const title = new Set(tokenize(entry.title).map((it) => stem(it.word)));
  const own = new Map<string, { times: number; isName: boolean }>();
  for (const { word, start } of tokenize(entry.text)) {
    if (word.length < 2 || /^\d/.test(word) || isStopWord(word) || title.has(stem(word))) continue;
    const it = own.get(word) ?? { times: 0, isName: false };
    own.set(word, { times: it.times + 1, isName: it.isName || isName(entry.text, start) });
  }
  return [...own]
    .map(([word, it]) => {
      const rarity = (it.times / (frequency.get(word) ?? 1)) ** 0.5;
      const length = Math.max(it.isName ? NAME_WEIGHT : 0, word.length / LETTERS);
      return { word, weight: rarity * length * (asked.has(stem(word)) ? ASKED_WEIGHT : 1) };
    })
    .sort((a, b) => b.weight - a.weight)
    .map(({ word, weight }, i) => ({ word, weight: weight * DIMINISHING ** i }));
}

function brotliBytes(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }).length;
}
