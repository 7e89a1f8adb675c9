/** From what each word of a query finds to what the whole query finds. */
import type { Matches } from './vocabulary.ts';

export interface EntryScore {
  readonly score: number;
  /** Words of the entry that answered, with their closeness. */
  readonly words: Matches;
  /** Whether the entry holds a word itself, and not only the page around it. */
  readonly isOwn: boolean;
}

/** What one word of the query finds, by number of the entry: in each of its groups, all of which must be there. */
export interface Part {
  readonly groups: readonly ReadonlyMap<number, EntryScore>[];
  /** How much it is a guess; 1 is none. */
  readonly trust: number;
}

export interface Scored {
  readonly number: number;
  readonly score: number;
  /** For each word of the query the words of the entry that answered it. */
  readonly words: readonly Matches[];
}

/** Least part of the query's weight that an entry must hold beside entries that hold all of it, and where there are none. */
const SHARE_BESIDE = 0.75;
const SHARE_ALONE = 0.4;
/** Nor does an entry that holds much less than the best. */
const SHARE_OF_BEST = 0.75;
/** What a word that is found nowhere weighs: readers ask in more words than the plan has. */
const UNKNOWN = 0.7;

/**
 * Puts the words together. Rare words weigh more; an entry that lacks some words counts less, much less where they
 * weigh much. Entries whose page alone answers are left out: the page itself is among the hits.
 * @param entryCount how many entries the index has
 */
export function combine(
  parts: readonly Part[],
  entryCount: number,
): {
  readonly scored: readonly Scored[];
  readonly isPartial: boolean;
  /** Places in the query of the words that nothing answers. */
  readonly missing: readonly number[];
} {
  const found = parts.map(joinGroups);
  const rarity = found.map((it) => {
    const own = [...it.values()].filter(({ isOwn }) => isOwn).length;
    return Math.log(1 + entryCount / Math.max(1, own));
  });
  const weights = found.map((it, i) => (rarity[i] ?? 0) * (it.size === 0 ? UNKNOWN : (parts[i]?.trust ?? 1)));
  const total = weights.reduce((sum, it) => sum + it, 0);
  const numbers = new Set(found.flatMap((it) => [...it.keys()]));
  const all = [...numbers].flatMap((number) => {
    const own = found.map((it) => it.get(number));
    if (!own.some((it) => it?.isOwn)) return [];
    let [score, share] = [0, 0];
    own.forEach((it, i) => {
      if (it === undefined) return;
      score += it.score * (rarity[i] ?? 0);
      share += (weights[i] ?? 0) / total;
    });
    const isWhole = own.every((it) => it !== undefined);
    const words = own.map((it): Matches => it?.words ?? new Map());
    return [{ number, score: score * share ** 2, words, share, isWhole }];
  });
  const isPartial = !all.some((it) => it.isWhole);
  const best = Math.max(0, ...all.map((it) => it.share));
  const least = isPartial ? Math.max(SHARE_ALONE, SHARE_OF_BEST * best) : SHARE_BESIDE;
  const missing = found.flatMap((it, i) => (it.size === 0 ? [i] : []));
  return { scored: all.filter((it) => it.isWhole || it.share >= least), isPartial, missing };
}

/** Entries that are in all groups of a part, with what each group gives. */
function joinGroups({ groups }: Part): ReadonlyMap<number, EntryScore> {
  const [first, ...others] = groups;
  if (first === undefined || others.length === 0) return first ?? new Map();
  const joined = new Map<number, EntryScore>();
  for (const [number, entry] of first) {
    const all = [entry, ...others.map((it) => it.get(number))];
    if (!all.every((it) => it !== undefined)) continue;
    joined.set(number, {
      score: all.reduce((sum, it) => sum + it.score, 0) / all.length,
      words: new Map(all.flatMap((it) => [...it.words])),
      isOwn: all.every((it) => it.isOwn),
    });
  }
  return joined;
}
