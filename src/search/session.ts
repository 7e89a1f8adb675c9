/** Runs a query through the tiers: the small index at once, then all the text, then Pagefind. Results that are shown stay where they are. */
import { createEngine, type Engine, type Found, type Hit } from './engine.ts';
import type { SmallIndex } from './index-format.ts';

export interface ShownHit extends Omit<Hit, 'score'> {
  /** Excerpt of Pagefind, HTML with `<mark>`. */
  readonly excerptHtml?: string;
}

export interface Answer extends Omit<Found, 'hits'> {
  readonly query: string;
  readonly hits: readonly ShownHit[];
  /** Whether a later tier may still add results. */
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
  readonly index: Promise<SmallIndex>;
  /** Address of a hit with the base path of the site. */
  addressOf(hit: Pick<Hit, 'address'>): string;
}

interface Options {
  /** Address of the search page; the site's root is its parent. */
  readonly folder: string;
  readonly index: Promise<SmallIndex>;
  readonly readFull: () => Promise<SmallIndex>;
  /** On the search page Pagefind follows even where the text is complete. */
  readonly alwaysPagefind: boolean;
}

/** Quiet after the last key before more is fetched: slower than typing, so that it waits for a pause. */
const PAUSE_MS = 600;
/** Where nothing was found yet, the reader waits for the later tiers. */
const PAUSE_EMPTY_MS = 150;

/** One session for one search box. */
export function createSession({ folder, index, readFull, alwaysPagefind }: Options): Session {
  const root = new URL('..', folder);
  let engine: Promise<Engine> = index.then(createEngine);
  let full: Promise<Engine> | undefined;
  let pagefind: Promise<(query: string) => Promise<ShownHit[]>> | undefined;
  let timer = 0;
  let turn = 0;

  function search(query: string, { show, fail, isTyping }: Listener): void {
    const own = ++turn;
    const isStale = (): boolean => own !== turn;
    clearTimeout(timer);
    if (query === '') return;
    const run = async (): Promise<void> => {
      const { holds, pagefindFiles } = await index;
      const found = (await engine).search(query);
      if (isStale()) return;
      const wantsText = holds === 'text' && full === undefined;
      const wantsPagefind = holds === 'pagefind' || alwaysPagefind;
      let answer: Answer = { ...found, query, isFinal: !wantsText && !wantsPagefind };
      show(answer);
      if (answer.isFinal) return;
      if (isTyping) {
        await new Promise((resolve) => {
          timer = window.setTimeout(resolve, answer.hits.length > 0 ? PAUSE_MS : PAUSE_EMPTY_MS);
        });
      }
      if (wantsText) {
        const richer = await (full ??= readFull().then(createEngine)).catch(() => undefined);
        if (richer === undefined) full = undefined;
        else engine = Promise.resolve(richer);
        if (isStale()) return;
        answer = { ...mergeFound(answer, richer?.search(query)), query, isFinal: !wantsPagefind };
        show(answer);
      }
      if (!wantsPagefind || isStale()) return;
      pagefind ??= import('./pagefind.ts').then((it) => it.openPagefind(root, pagefindFiles));
      const more = await pagefind
        .then((find) => find(correct(query, answer.corrections)))
        .catch(() => {
          pagefind = undefined;
          return [];
        });
      if (isStale()) return;
      show({ ...answer, hits: mergeHits(answer.hits, more), isFinal: true });
    };
    run().catch(() => {
      if (!isStale()) fail();
    });
  }

  return {
    search,
    index,
    addressOf: ({ address }) => new URL(address, root).pathname + new URL(address, root).hash,
  };
}

/** Results of the whole text instead of those of the small index, in the order that is on screen already. */
function mergeFound(shown: Answer, richer: Found | undefined): Omit<Answer, 'query' | 'isFinal'> {
  if (richer === undefined) return shown;
  if (shown.isPartial !== richer.isPartial || shown.hits.length === 0) return richer;
  const places = new Map(shown.hits.map((it, i) => [it.address, i]));
  const kept = richer.hits
    .filter((it) => places.has(it.address))
    .sort((a, b) => (places.get(a.address) ?? 0) - (places.get(b.address) ?? 0));
  return { ...richer, hits: [...kept, ...richer.hits.filter((it) => !places.has(it.address))] };
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

function correct(query: string, corrections: ReadonlyMap<string, string>): string {
  let corrected = query.toLowerCase();
  for (const [typed, meant] of corrections) corrected = corrected.replaceAll(typed, meant);
  return corrections.size === 0 ? query : corrected;
}
