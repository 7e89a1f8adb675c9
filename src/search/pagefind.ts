/** The second tier: Pagefind's browser API. Its files are made after the build, so there is no module to import types from. */
import { makeExcerpt } from './excerpt.ts';
import { type Candidate, type Found, makeCandidate, rank } from './rank.ts';
import type { Reading } from './reading.ts';
import { type Questions, rewrite } from './rewrite.ts';
import type { Section } from './section.ts';
import type { Matches } from './vocabulary.ts';

interface PagefindRecord {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

interface PagefindResult {
  readonly id: string;
  readonly score: number;
  data(): Promise<PagefindRecord>;
}

/** One searcher, with the bundles that were added to it. */
interface Instance {
  options(options: object): Promise<void>;
  mergeIndex(folder: string, options: object): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly PagefindResult[] } | null>;
}

export interface Module {
  createInstance(options: object): Instance;
}

/** Lets whoever asks for one of these files have it once; all else is fetched as before. */
export function handOver(ahead: Map<string, Promise<Response>>): void {
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => {
    const { href } = new URL(input instanceof Request ? input.url : input, location.href);
    const response = ahead.get(href);
    ahead.delete(href);
    if (ahead.size === 0) globalThis.fetch = fetch;
    return response?.catch(() => fetch(input, init)) ?? fetch(input, init);
  };
}

/** Loads Pagefind's code. @throws when it cannot be fetched */
export function loadModule(folder: URL): Promise<Module> {
  return import(/* @vite-ignore */ new URL('pagefind.js', folder).href) as Promise<Module>;
}

/** Full-text search of the bundles that were added. */
export interface FullText {
  /** @param sections how many there are, for how rare a word is */
  search(reading: Reading, sections: number): Promise<Found>;
  /** Adds the bundle of an older edition. */
  add(edition: string): Promise<void>;
}

/** Sections whose texts are read for one query: beyond them nobody looks, and in a large plan each may cost a request. */
const MOST_TEXTS = 60;
/** What a word in a title, in the title of the page around, and in what is never shown is worth beside the text. */
const WEIGHTS = { title: 5, chapter: 0.5, value: 1, label: 1, words: 1 };
/** What a section gains by words that stand beside the closest one (ordinary words). */
const OTHERS = 0.15;
/** An older edition counts half of the newest. */
const OLDER = 0.5;

/**
 * Makes a searcher of a bundle.
 * @param folder path of the bundle with base: `/pagefind/`
 */
export async function createFullText(
  { createInstance }: Module,
  folder: string,
  cacheTag: string,
): Promise<FullText> {
  const options = { baseUrl: '/', language: 'nb', metaCacheTag: cacheTag, ranking: { metaWeights: WEIGHTS } };
  // Its questions take a millisecond or two: a worker would cost more than it saves.
  const instance = createInstance({ ...options, basePath: folder, noWorker: true });
  const known = new Map<string, Promise<Candidate>>();

  const read = (result: PagefindResult): Promise<Candidate> => {
    const candidate = known.get(result.id) ?? result.data().then(toCandidate);
    candidate.catch(() => known.delete(result.id));
    known.set(result.id, candidate);
    return candidate;
  };

  return {
    async search(reading, sections) {
      const questions = rewrite(reading);
      const texts = new Set([...questions.values()].flat().map((it) => it.text));
      const answers = new Map<string, readonly PagefindResult[]>();
      await Promise.all(
        [...texts].map(async (it) => answers.set(it, (await instance.search(it))?.results ?? [])),
      );
      // Every question is made of words of the plan: when none is answered, the words could not be fetched.
      if (texts.size > 0 && [...answers.values()].every((it) => it.length === 0)) throw new Error('no words');
      const candidates = await readBest([...answers.values()], read);
      const scoreOf = scoreWith(questions, answers, candidates, sections);
      return rank(reading, [...candidates.keys()], scoreOf, sections, makeExcerpt);
    },
    add: (edition) => instance.mergeIndex(`${folder}${edition}/`, { ...options, indexWeight: OLDER }),
  };
}

/**
 * How much a section answers a group: by its best question, times how close the words are that the question found there.
 * Words that stand for each other are as rare as all of them together, so Pagefind's rarity of each is taken out.
 */
function scoreWith(
  questions: Questions,
  answers: ReadonlyMap<string, readonly PagefindResult[]>,
  ids: ReadonlyMap<Candidate, string>,
  sections: number,
): (matches: Matches, candidate: Candidate) => number {
  const scores = new Map(
    [...answers].map(([text, all]) => [text, new Map(all.map((it) => [it.id, it.score]))]),
  );
  const found = (text: string): ReadonlyMap<string, number> => scores.get(text) ?? new Map();
  const together = new Map(
    [...questions].map(([it, own]) => [it, new Set(own.flatMap(({ text }) => [...found(text).keys()])).size]),
  );
  return (matches, candidate) => {
    const words = [...candidate.sequence, ...candidate.chapterWords];
    const own = (questions.get(matches) ?? []).map(({ text, words: wanted }) => {
      const score = found(text).get(ids.get(candidate) ?? '') ?? 0;
      const closest = score > 0 ? Math.max(0, ...words.map((it) => wanted.get(it) ?? 0)) : 0;
      return (
        (score * closest * rarity(sections, together.get(matches) ?? 0)) / rarity(sections, found(text).size)
      );
    });
    const best = Math.max(0, ...own);
    // The best question decides; every other one adds a little.
    return best + OTHERS * (own.reduce((sum, it) => sum + it, 0) - best);
  };
}

/** As Pagefind counts it. */
function rarity(sections: number, holding: number): number {
  return Math.log(1 + (Math.max(sections, holding) - holding + 0.5) / (holding + 0.5));
}

/** The sections that answer most, with their ids. */
async function readBest(
  answers: readonly (readonly PagefindResult[])[],
  read: (result: PagefindResult) => Promise<Candidate>,
): Promise<ReadonlyMap<Candidate, string>> {
  const sums = new Map<string, { result: PagefindResult; sum: number }>();
  for (const result of answers.flat()) {
    const sum = (sums.get(result.id)?.sum ?? 0) + result.score;
    sums.set(result.id, { result, sum });
  }
  const best = [...sums.values()].sort((a, b) => b.sum - a.sum).slice(0, MOST_TEXTS);
  return new Map(await Promise.all(best.map(async ({ result }) => [await read(result), result.id] as const)));
}

function toCandidate({ url, content, meta, filters }: PagefindRecord): Candidate {
  const { title = '', chapter = '', value = '', label = '' } = meta;
  const [kind = 'avsnitt'] = filters['kind'] ?? [];
  const section: Section = {
    address: url.replace(/^\//, ''),
    kind: kind as Section['kind'],
    programme: filters['programme']?.[0] ?? '',
    edition: filters['edition']?.[0] ?? '',
    ...{ title, chapter, value },
  };
  return makeCandidate(section, content === title ? '' : content, label);
}
