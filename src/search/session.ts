/** Runs a query through the tiers: the small index at once, then all the text, then Pagefind. Results that are shown stay where they are. */
import { createEngine, type Engine, type Found } from './engine.ts';
import type { Hit } from './entries.ts';
import type { SmallIndex } from './index-format.ts';

export interface ShownHit extends Omit<Hit, 'score'> {
  /** Excerpt of Pagefind, HTML with `<mark>`. */
  readonly excerptHtml?: string;
}

export interface Answer extends Omit<Found, 'hits'> {
  readonly query: string;
  readonly hits: readonly ShownHit[];
  /** Whether nothing more will come, or so little that the reader need not wait for it. */
  readonly isFinal: boolean;
}

export interface Listener {
  show(answer: Answer): void;
  /** No index could be fetched. */
  fail(): void;
  /** Whether more keys may follow: then the later tiers wait for a pause. */
  readonly isTyping: boolean;
}

export interface Session {
  /** Answers once or several times, until the next query. */
  search(query: string, listener: Listener): void;
  /** Makes an answer that is still under way come to nothing. */
  cancel(): void;
  readonly index: Promise<SmallIndex>;
  /** Address of a hit with the base path of the site. */
  addressOf(hit: Pick<Hit, 'address'>): string;
}

interface Options {
  /** Address of the search page; the site's root is its parent. */
  readonly folder: string;
  readonly index: Promise<SmallIndex>;
  readonly readFull: () => Promise<SmallIndex>;
  /** Whether Pagefind should have a say where all the text holds nothing: another stemmer, and another reading of the words. */
  readonly asksTwice: boolean;
}

/** Quiet after the last key before more is fetched: slower than typing, so that it waits for a pause. */
const PAUSE_MS = 600;
/** Where nothing was found yet, the reader waits for the later tiers. */
const PAUSE_EMPTY_MS = 150;
/** A query that is whole waits so long for the text, whose order is the better one. */
const PATIENCE_MS = 400;

/** One session for one search box. */
export function createSession({ folder, index, readFull, asksTwice }: Options): Session {
  const root = new URL('..', folder);
  let engine: Promise<Engine> = index.then(createEngine);
  let text: Promise<Engine | undefined> | undefined;
  let hasText = false;
  let files: readonly string[] = [];
  let pagefind: Promise<(shown: Answer) => Promise<readonly ShownHit[]>> | undefined;
  let timer = 0;
  let turn = 0;

  function search(query: string, { show, fail, isTyping }: Listener): void {
    cancel();
    const own = turn;
    const isStale = (): boolean => own !== turn;
    if (query === '') return;
    const run = async (): Promise<void> => {
      const { holds, pagefindFiles } = await index;
      let found: Omit<Answer, 'query' | 'isFinal'> = (await engine).search(query);
      if (isStale()) return;
      if (holds === 'text' && !hasText) {
        // What holds only some of the words here may hold all of them in the text.
        const first = found.isPartial ? { ...found, hits: [], isPartial: false } : found;
        const early = (): void => show({ ...first, query, isFinal: false });
        if (isTyping) {
          early();
          await wait(first.hits.length > 0 ? PAUSE_MS : PAUSE_EMPTY_MS);
        }
        const loading = loadText();
        const isQuick = !isTyping && (await Promise.race([loading, wait(PATIENCE_MS)])) !== undefined;
        if (isStale()) return;
        if (!isTyping && !isQuick) early();
        const richer = (await loading)?.search(query);
        if (isStale()) return;
        if (richer !== undefined) found = isQuick ? richer : keepOrder(first, richer);
      }
      const isAll = hasText || holds === 'all';
      show({ ...found, query, isFinal: isAll });
      if (isAll && (!asksTwice || found.hits.length > 0)) return;
      if (isTyping) await wait(found.hits.length > 0 ? PAUSE_MS : PAUSE_EMPTY_MS);
      if (isStale()) return;
      pagefind ??= import('./pagefind.ts').then((it) => it.openPagefind(root, [...pagefindFiles, ...files]));
      const shown = { ...found, query, isFinal: true };
      const hits = await pagefind
        .then((find) => find(shown))
        .catch(() => {
          pagefind = undefined;
          return found.hits;
        });
      if (!isStale()) show({ ...shown, hits });
    };
    run().catch(() => {
      if (!isStale()) fail();
    });
  }

  function cancel(): void {
    turn++;
    clearTimeout(timer);
  }

  function wait(ms: number): Promise<undefined> {
    return new Promise((resolve) => {
      timer = window.setTimeout(() => resolve(undefined), ms);
    });
  }

  /** The engine over all the text; undefined when it cannot be fetched, and then the next query tries again. */
  function loadText(): Promise<Engine | undefined> {
    return (text ??= readFull()
      .then((it) => {
        files = it.pagefindFiles;
        hasText = true;
        return (engine = Promise.resolve(createEngine(it)));
      })
      .catch(() => (text = undefined)));
  }

  return {
    search,
    cancel,
    index,
    addressOf: ({ address }) => new URL(address, root).pathname + new URL(address, root).hash,
  };
}

/** Results of the whole text, those first that are on screen already, in their order there. */
function keepOrder(shown: Pick<Answer, 'hits'>, richer: Found): Omit<Answer, 'query' | 'isFinal'> {
  const places = new Map(shown.hits.map((it, i) => [it.address, i]));
  const kept = richer.hits
    .filter((it) => places.has(it.address))
    .sort((a, b) => (places.get(a.address) ?? 0) - (places.get(b.address) ?? 0));
  return { ...richer, hits: [...kept, ...richer.hits.filter((it) => !places.has(it.address))] };
}
