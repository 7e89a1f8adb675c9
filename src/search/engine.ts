/** Ranks the entries of an index. Pure, no DOM: the browser and the tests run the same code. */
import { type Entry, FIELD_WEIGHT, type Hit, readEntries } from './entries.ts';
import { areNear, crowdIn, fitOf, holdsPhrases } from './fit.ts';
import type { SmallIndex } from './index-format.ts';
import { parseQuery } from './query.ts';
import { combine, type Part } from './ranking.ts';
import { readSynonyms } from './synonyms.ts';
import { CLOSENESS, createVocabulary, type Matches } from './vocabulary.ts';
import { createWordReader } from './words.ts';

export interface Found {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Words that stand in the index instead of those typed with slips: `bolgi` -> `bolig`. */
  readonly corrections: ReadonlyMap<string, string>;
  /** Whether no entry held all the words, and those that hold most of them are shown. */
  readonly isPartial: boolean;
  /** Words of the query that nothing answers. */
  readonly missing: readonly string[];
  /** The query with words that may have been meant, where nothing was found. */
  readonly offer?: string;
}

export interface Engine {
  search(text: string): Found;
}

/** What a term gains where the reader asks what a word means. */
const MEANING = 2;
/** What is less close is no hit where the word itself is known. */
const WEAK = 0.3;

/** Reads the index once; searching it afterwards takes a few milliseconds. */
export function createEngine(index: SmallIndex): Engine {
  const vocabulary = createVocabulary();
  const { entries, postings } = readEntries(index, vocabulary);
  const averageLength = entries.reduce((sum, it) => sum + it.textLength, 0) / Math.max(1, entries.length);
  const readWord = createWordReader(vocabulary, readSynonyms(index.synonyms), placesOf);
  return { search };

  function placesOf(groups: readonly Matches[]): { all: number; inPlan: number } {
    const [first = new Set<number>(), ...others] = groups.map(
      (it) => new Set([...it.keys()].flatMap((id) => (postings[id] ?? []).map(([at]) => at))),
    );
    const shared = [...first].filter((at) => others.every((it) => it.has(at)));
    return { all: shared.length, inPlan: shared.filter((it) => (entries[it]?.edition ?? -1) >= 0).length };
  }

  function search(text: string): Found {
    const query = parseQuery(text);
    const answers = query.words.map((_, i) => readWord(query, i));
    const corrections = new Map<string, string>();
    answers.forEach((it, i) => {
      if (it.correction !== undefined) corrections.set(query.words[i] ?? '', it.correction);
    });
    const parts = answers.map((it): Part => ({ groups: scoreGroups(it.groups), trust: it.trust }));
    const { scored, isPartial, missing } = combine(parts, entries.length);
    const hits = scored
      .flatMap(({ number, score, words }) => {
        const entry = entries[number];
        if (entry === undefined || !holdsPhrases(entry, query.phrases)) return [];
        const meaning = query.asksMeaning && entry.kind === 'begrep' ? MEANING : 1;
        return [{ entry, words, score: score * entry.prior * meaning * fitOf(entry, words) }];
      })
      .sort((a, b) => b.score - a.score)
      .map((it) => toHit(it.entry, it.score, it.words));
    const offers = answers.map((it, i) => it.offer ?? query.words[i] ?? '');
    const hasOffer = hits.length === 0 && answers.some((it) => it.offer !== undefined);
    return {
      hits,
      corrections,
      isPartial: isPartial && hits.length > 0,
      missing: missing.map((at) => query.words[at] ?? ''),
      ...(hasOffer && { offer: offers.join(' ') }),
    };
  }

  function toHit(entry: Entry, score: number, words: readonly Matches[]): Hit {
    const { titleWords: _words, sequence: _sequence, textLength: _length, prior: _prior, ...hit } = entry;
    const matched = words.flatMap((it) => [...it.keys()].map(vocabulary.wordAt));
    return { ...hit, text: index.holds === 'all' ? hit.text : '', score, matched: [...new Set(matched)] };
  }

  /** Scores for each group; of the halves of a compound only those that have to do with each other. */
  function scoreGroups(groups: readonly Matches[]): Part['groups'] {
    const scores = groups.map(scoreWord);
    const [first, last] = scores;
    if (first === undefined || last === undefined || index.holds !== 'all') return scores;
    const kept = [...first].filter(([at, { words }]) => {
      const [entry, other] = [entries[at], last.get(at)];
      return entry !== undefined && other !== undefined && areNear(entry, words, other.words);
    });
    return [new Map(kept), last];
  }

  /** The best score of each entry for one word of the query, and the words that gave it. */
  function scoreWord(matches: Matches): Part['groups'][number] {
    const found = new Map<number, { score: number; words: Map<number, number>; isOwn: boolean }>();
    for (const [id, closeness] of matches) {
      for (const [at, field, count] of postings[id] ?? []) {
        const entry = entries[at];
        if (entry === undefined) continue;
        const length = entry.textLength / Math.max(1, averageLength);
        const weight =
          field === 'text'
            ? count / (count + 0.4 + 0.6 * length)
            : 1 / (field === 'around' ? 1 : crowdIn(entry));
        const score = closeness * FIELD_WEIGHT[field] * weight;
        const own = found.get(at) ?? { score: 0, words: new Map(), isOwn: false };
        // The best place decides; every other one adds a little.
        own.score = Math.max(own.score, score) + 0.15 * Math.min(own.score, score);
        own.words.set(id, closeness);
        own.isOwn ||= field !== 'around';
        found.set(at, own);
      }
    }
    // Where the word itself is known, what merely begins like it is no hit.
    const isKnown = [...matches.values()].some((it) => it >= CLOSENESS.stem);
    for (const [at, { words }] of found) {
      if (isKnown && Math.max(...words.values()) < WEAK) found.delete(at);
    }
    return found;
  }
}
