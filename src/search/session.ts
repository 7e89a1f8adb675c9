/** Takes a query through both tiers and tells what state the search is in. */
import type { SmallIndex } from './index-format.ts';
import type { FullText } from './pagefind.ts';
import { reduce, type SearchEvent, type SearchState } from './state.ts';
import { createTitleSearch, type TitleSearch } from './titles.ts';

export interface Session {
  /** Looks for a query, or closes the search when it is empty. */
  ask(query: string): void;
  /** Makes answers that are still under way come to nothing. */
  close(): void;
  /** Fetches what searching the texts needs; called at the first key. */
  prepare(): void;
  /** Searches an older edition as well, from now on. */
  addEdition(edition: string): Promise<void>;
  readonly index: Promise<SmallIndex>;
  /** Address of a section with the base path of the site. */
  addressOf(section: { readonly address: string }): string;
}

interface Options {
  /** Address of the search page; the site's root is its parent. */
  readonly folder: string;
  readonly index: Promise<SmallIndex>;
  readonly openFullText: (root: URL, index: Promise<SmallIndex>) => Promise<FullText>;
  readonly show: (state: SearchState) => void;
}

/** One session for one search box. */
export function createSession({ folder, index, openFullText, show }: Options): Session {
  const root = new URL('..', folder);
  const indexes = [index];
  let titles = Promise.all(indexes).then(createTitleSearch);
  titles.catch(() => {});
  let fullText: Promise<FullText> | undefined;
  let state: SearchState = { is: 'idle' };
  /** The last query while one is being looked for: those between them are not worth a search. */
  let waiting: string | undefined;
  let isLooking = false;

  const dispatch = (event: SearchEvent): void => {
    const next = reduce(state, event);
    if (next === state) return;
    state = next;
    show(state);
  };
  const isOpen = (query: string): boolean => state.is !== 'idle' && state.query === query;

  const open = (): Promise<FullText> => {
    fullText ??= openFullText(root, index);
    // The next query tries again.
    fullText.catch(() => (fullText = undefined));
    return fullText;
  };

  async function look(query: string): Promise<void> {
    try {
      const search: TitleSearch = await titles;
      const reading = search.read(query);
      dispatch({ type: 'titles', query, found: search.search(reading) });
      const texts = await open();
      // Keys that came in between made the question void.
      if (isOpen(query))
        dispatch({ type: 'texts', query, found: await texts.search(reading, search.sectionCount) });
    } catch {
      dispatch({ type: 'failed', query });
    }
  }

  async function lookInTurn(query: string): Promise<void> {
    isLooking = true;
    for (let next: string | undefined = query; next !== undefined; next = waiting) {
      waiting = undefined;
      await look(next);
    }
    isLooking = false;
  }

  return {
    index,
    ask(query) {
      dispatch({ type: 'asked', query });
      if (query === '') return;
      if (!isLooking) void lookInTurn(query);
      else {
        waiting = query;
        // Titles answer every key, while the texts are still being looked through for an earlier one.
        void titles
          .then((it) => dispatch({ type: 'titles', query, found: it.search(it.read(query)) }))
          .catch(() => {});
      }
    },
    close: () => dispatch({ type: 'closed' }),
    prepare: () => void open().catch(() => {}),
    async addEdition(edition) {
      const response = await fetch(new URL(`${edition}.json`, folder));
      if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
      const older = (await response.json()) as SmallIndex;
      await (await open()).add(edition);
      indexes.push(Promise.resolve(older));
      titles = Promise.all(indexes).then(createTitleSearch);
    },
    addressOf: ({ address }) => new URL(address, root).pathname + new URL(address, root).hash,
  };
}
