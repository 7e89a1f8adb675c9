/** The full-text tier: Pagefind's browser API. Its files are made after the build, so there is no module to import types from. */
import { fold } from './fold.ts';
import { parseQuery } from './query.ts';
import type { Answer, ShownHit } from './session.ts';
import { stem } from './stem.ts';
import { tokenize } from './tokens.ts';

interface PagefindSubResult {
  /** Raw text: never to be used as HTML. */
  readonly title: string;
  readonly url: string;
  /** HTML with `<mark>`; Pagefind has escaped everything else. */
  readonly excerpt: string;
}

interface PagefindPage {
  readonly url: string;
  /** All its text, without markup. */
  readonly content: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly PagefindSubResult[];
}

interface Pagefind {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly { data(): Promise<PagefindPage> }[] }>;
}

/** Pages read for one query; each costs a request. */
const MOST_PAGES = 12;
/** Weight of the parts of compounds beside the words themselves. */
const PARTS_WEIGHT = 0.1;

/**
 * Loads Pagefind and returns what adds its hits to those that are shown. By itself it asks for entry, worker, WebAssembly and word list one after the other;
 * their names are known, so they are fetched side by side and wait in the browser's cache.
 * @param files names below the folder of Pagefind
 * @throws when it cannot be fetched
 */
export async function openPagefind(
  root: URL,
  files: readonly string[],
): Promise<(shown: Answer) => Promise<ShownHit[]>> {
  const folder = new URL('pagefind/', root);
  // The version of the index in the address lets the entry be cached as well.
  const metaCacheTag = files.at(-1) ?? 'nb';
  for (const file of [...files, `pagefind-entry.json?ts=${metaCacheTag}`]) {
    fetch(new URL(file, folder)).catch(() => {});
  }
  const pagefind: Pagefind = await import(/* @vite-ignore */ new URL('pagefind.js', folder).href);
  await pagefind.options({
    excerptLength: 22,
    metaCacheTag,
    ranking: { metaWeights: { deler: PARTS_WEIGHT } },
  });
  await pagefind.init();
  return async (shown) =>
    mergeHits(shown.hits, await searchPagefind(pagefind, correct(shown.query, shown.corrections), root));
}

/**
 * Sections that hold a word, of pages that hold them all. Hits of Pagefind's fallback, which takes any word that begins
 * like the query, are dropped: `bo` for `bompenger`.
 */
async function searchPagefind(pagefind: Pagefind, query: string, root: URL): Promise<ShownHit[]> {
  const { results } = await pagefind.search(query);
  const pages = await Promise.all(results.slice(0, MOST_PAGES).map((it) => it.data()));
  const { words } = parseQuery(query);
  return pages.flatMap((page): ShownHit[] => {
    const { deler = '', title = '' } = page.meta;
    const all = new Set(tokenize(`${title} ${page.content} ${deler}`).map((it) => it.word));
    if (!words.every((word) => [...all].some((it) => answers(it, word)))) return [];
    const sections = page.sub_results.filter(({ excerpt }) =>
      markedIn(excerpt).some((it) => words.some((word) => answers(it, word))),
    );
    const whole = { title, url: page.url, excerpt: '' };
    return (sections.length > 0 ? sections : [whole]).map((it) => toHit(it, page, root));
  });
}

function toHit({ title, url, excerpt }: PagefindSubResult, page: PagefindPage, root: URL): ShownHit {
  const address = new URL(url, root).href.slice(root.href.length);
  return {
    address,
    kind: address.includes('#') ? 'avsnitt' : 'side',
    title,
    place: page.meta['chapter'] ?? page.meta['title'] ?? '',
    programme: -1,
    edition: -1,
    text: '',
    matched: markedIn(excerpt),
    excerptHtml: excerpt,
  };
}

function markedIn(excerpt: string): string[] {
  return [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].flatMap(([, text = '']) =>
    tokenize(text).map((it) => it.word),
  );
}

function answers(found: string, word: string): boolean {
  return stem(found) === stem(word) || (word.length > 2 && fold(found).startsWith(fold(word)));
}

/** Adds what is new at the end, and excerpts where there is none. */
function mergeHits(shown: readonly ShownHit[], more: readonly ShownHit[]): ShownHit[] {
  const byAddress = new Map(more.map((it) => [it.address, it]));
  const known = new Set(shown.map((it) => it.address));
  return [
    ...shown.map((it) => {
      const excerptHtml = byAddress.get(it.address)?.excerptHtml;
      return excerptHtml === undefined ? it : { ...it, excerptHtml };
    }),
    ...more.filter((it) => !known.has(it.address)),
  ];
}

/** The query as Pagefind understands it: slips corrected, phrases in the only quotation marks that it knows. */
function correct(query: string, corrections: ReadonlyMap<string, string>): string {
  let corrected = query.toLowerCase().replace(/[«»“”]/g, '"');
  for (const [typed, meant] of corrections) corrected = corrected.replaceAll(typed, meant);
  return corrected;
}
