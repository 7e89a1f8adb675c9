/** From sections that hold words of a query to results in order. One way of counting for both tiers: who finds gives the scores. */
import type { ExcerptPart } from './excerpt.ts';
import { fitOf, holdsPhrases } from './fit.ts';
import type { Reading, ReadWord, Way } from './reading.ts';
import type { Section } from './section.ts';
import { tokenize } from './tokens.ts';
import type { Matches } from './vocabulary.ts';

/** A section that may be a result, with its words. */
export interface Candidate {
  readonly section: Section;
  /** Empty while only titles are known. */
  readonly text: string;
  readonly titleWords: readonly string[];
  readonly chapterWords: readonly string[];
  /** Words of title, value and text in order, apart by an empty one. */
  readonly sequence: readonly string[];
}

/** A section that answers a query. */
export interface Result {
  readonly section: Section;
  /** What of its text answers; empty while only titles are known. */
  readonly excerpt: readonly ExcerptPart[];
  /** Words of the section that answered, in lower case, the rarest of the query first. */
  readonly matched: readonly string[];
  readonly score: number;
}

/** What was found. */
export interface Found {
  /** Best first. */
  readonly results: readonly Result[];
  /** Words of the plan that stand instead of those typed with slips: `bolgi` -> `bolig`. */
  readonly corrections: ReadonlyMap<string, string>;
  /** Whether no section held all the words, and those that hold most of them are shown. */
  readonly isPartial: boolean;
  /** Words of the query that nothing answers. */
  readonly missing: readonly string[];
  /** The query with words that may have been meant, where nothing was found. */
  readonly offer?: string;
}

/** Least part of the query's weight beside results that hold all of it, where there are none (several words, absent). */
const SHARE_BESIDE = 0.75;
const SHARE_ALONE = 0.4;

/** A section with its words. */
export function makeCandidate(section: Section, text: string, label = ''): Candidate {
  const wordsOf = (it: string): string[] => tokenize(it).map(({ word }) => word);
  const titleWords = wordsOf(section.title);
  return {
    ...{ section, text, titleWords },
    chapterWords: section.kind === 'side' ? [] : wordsOf(section.chapter),
    sequence: [...titleWords, '', ...wordsOf(`${label} ${section.value}`), '', ...wordsOf(text)],
  };
}

interface Hit {
  readonly candidate: Candidate;
  readonly score: number;
  /** Words of the section that answered, with their closeness. */
  readonly words: Matches;
  /** Whether the section holds a word itself, and not only the title of its page. */
  readonly isOwn: boolean;
}

/**
 * @param scoreOf how much a section answers a group of words, 0 or more
 * @param sectionCount how many sections there are
 */
export function rank(
  reading: Reading,
  candidates: readonly Candidate[],
  scoreOf: (matches: Matches, candidate: Candidate) => number,
  sectionCount: number,
  makeExcerpt: (text: string, words: readonly string[]) => readonly ExcerptPart[] = () => [],
): Found {
  const answers = reading.read.map((it) => findWord(it, candidates, scoreOf));
  const hits = answers.map((it) => it.hits);
  const rarity = hits.map((it) => {
    const own = [...it.values()].filter(({ isOwn }) => isOwn).length;
    return Math.log(1 + sectionCount / Math.max(1, own));
  });
  const weights = rarity.map((it, i) => it * (reading.read[i]?.trust ?? 1));
  const total = weights.reduce((sum, it) => sum + it, 0);
  const all = candidates.flatMap((candidate) => {
    const own = hits.map((it) => it.get(candidate));
    if (!own.some((it) => it?.isOwn) || !holdsPhrases(candidate, reading.phrases)) return [];
    let [score, share] = [0, 0];
    own.forEach((it, i) => {
      score += it?.score ?? 0;
      if (it !== undefined) share += (weights[i] ?? 0) / total;
    });
    const words = own.map((it): Matches => it?.words ?? new Map());
    const factor = fitOf(candidate, words, reading);
    const matched = own
      .map((it, i) => ({ words: [...(it?.words.keys() ?? [])], rarity: rarity[i] ?? 0 }))
      .sort((a, b) => b.rarity - a.rarity)
      .flatMap((it) => it.words);
    const isWhole = own.every((it) => it !== undefined);
    return [
      { candidate, score: score * share ** 2 * factor, matched: [...new Set(matched)], share, isWhole },
    ];
  });
  const isPartial = !all.some((it) => it.isWhole);
  const least = isPartial ? SHARE_ALONE : SHARE_BESIDE;
  const results = all
    .filter((it) => it.isWhole || it.share >= least)
    .sort((a, b) => b.score - a.score)
    .map(({ candidate: { section, text }, matched, score }): Result => ({
      ...{ section, matched, score },
      excerpt: makeExcerpt(text, matched),
    }));
  return {
    results,
    ...describe(reading, answers, results.length),
    isPartial: isPartial && results.length > 0,
  };
}

function describe(
  { read }: Reading,
  answers: readonly WordAnswer[],
  count: number,
): Pick<Found, 'corrections' | 'missing' | 'offer'> {
  const corrected = read.flatMap(({ typed }, i) => {
    const correction = answers[i]?.way?.correction;
    return correction === undefined ? [] : [[typed, correction] as const];
  });
  const hasOffer = count === 0 && read.some((it) => it.offer !== undefined);
  return {
    corrections: new Map(corrected),
    missing: read.flatMap(({ typed }, i) => (answers[i]?.way === undefined ? [typed] : [])),
    ...(hasOffer && { offer: read.map((it) => it.offer ?? it.typed).join(' ') }),
  };
}

/** The sections that answer one word of the query, and the way that found them. */
interface WordAnswer {
  readonly hits: ReadonlyMap<Candidate, Hit>;
  readonly way?: Way;
}

/** Goes the ways of a word until one finds something. */
function findWord(
  { ways }: ReadWord,
  candidates: readonly Candidate[],
  scoreOf: (matches: Matches, candidate: Candidate) => number,
): WordAnswer {
  for (const way of ways) {
    const found = candidates.flatMap((candidate) => {
      const hits = way.groups.map((it) => findGroup(it, candidate, scoreOf(it, candidate)));
      const [first] = hits;
      if (first === undefined || !hits.every((it) => it !== undefined)) return [];
      return [
        {
          ...first,
          score: hits.reduce((sum, it) => sum + it.score, 0) / hits.length,
          words: new Map(hits.flatMap((it) => [...it.words])),
          isOwn: hits.every((it) => it.isOwn),
        },
      ];
    });
    if (found.length > 0) return { hits: new Map(found.map((it) => [it.candidate, it])), way };
  }
  return { hits: new Map() };
}

function findGroup(matches: Matches, candidate: Candidate, score: number): Hit | undefined {
  if (score === 0) return undefined;
  const own = candidate.sequence.filter((it) => matches.has(it));
  const words = new Map(
    (own.length > 0 ? own : candidate.chapterWords).flatMap((it) => {
      const closeness = matches.get(it);
      return closeness === undefined ? [] : [[it, closeness] as const];
    }),
  );
  const closest = Math.max(0, ...words.values());
  if (closest === 0) return undefined;
  return { candidate, score, words, isOwn: own.length > 0 };
}
