/** The full-text tier: Pagefind's browser API. Its files are made after the build, so there is no module to import types from. */
import { fold } from './fold.ts';
import { parseQuery } from './query.ts';
import type { ShownHit } from './session.ts';
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
 * Loads Pagefind and returns its search. By itself it asks for entry, worker, WebAssembly and word list one after the other;
 * their names are known, so they are fetched side by side and wait in the browser's cache.
 * @param files names below the folder of Pagefind
 * @throws when it cannot be fetched
 */
export async function openPagefind(
  root: URL,
  files: readonly string[],
): Promise<(query: string) => Promise<ShownHit[]>> {
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
  return (query) => searchPagefind(pagefind, query, root);
}

/** Sections that hold the words. Hits of Pagefind's fallback, which takes any word that begins like the query, are dropped. */
async function searchPagefind(pagefind: Pagefind, query: string, root: URL): Promise<ShownHit[]> {
  const { results } = await pagefind.search(query);
  const pages = await Promise.all(results.slice(0, MOST_PAGES).map((it) => it.data()));
  const { words } = parseQuery(query);
  return pages.flatMap((page): ShownHit[] => {
    const parts = (page.meta['deler'] ?? '').split(' ');
    if (!parts.some((it) => answers(it, words))) {
      return page.sub_results.filter((it) => isRight(it.excerpt, words)).map((it) => toHit(it, page, root));
    }
    const sections = page.sub_results.filter((it) => isRight(it.excerpt, words));
    const whole = { title: page.meta['title'] ?? '', url: page.url, excerpt: '' };
    return (sections.length > 0 ? sections : [whole]).map((it) => toHit(it, page, root));
  });
}

function toHit({ title, url, excerpt }: PagefindSubResult, page: PagefindPage, root: URL): ShownHit {
  const address = new URL(url, root).href.slice(root.href.length);
  const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].flatMap(([, text = '']) => tokenize(text));
  return {
    address,
    kind: address.includes('#') ? 'avsnitt' : 'side',
    title,
    place: page.meta['chapter'] ?? page.meta['title'] ?? '',
    programme: -1,
    edition: -1,
    text: '',
    matched: marked.map((it) => it.word),
    excerptHtml: excerpt,
  };
}

/** Whether a marked word is one of those asked for, and not merely the beginning of one: `bo` for `bompenger`. */
function isRight(excerpt: string, words: readonly string[]): boolean {
  const marked = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].flatMap(([, text = '']) => tokenize(text));
  return marked.some((it) => answers(it.word, words));
}

function answers(found: string, words: readonly string[]): boolean {
  return words.some(
    (word) => stem(found) === stem(word) || (word.length > 2 && fold(found).startsWith(fold(word))),
  );
}
