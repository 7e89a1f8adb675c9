/** Everything in the index that answers one word of a query: itself and its forms, other words for it, halves, slips. */
import { leadingPart, splitCompound } from './compounds.ts';
import { fold } from './fold.ts';
import { isStopWord, type Query } from './query.ts';
import { findSynonyms, type Synonyms } from './synonyms.ts';
import type { Near } from './near.ts';
import { CLOSENESS, type Matches, type Vocabulary } from './vocabulary.ts';

export interface WordAnswer {
  /** Entries must hold a word of each of these: one group, or the two halves of a compound that the index lacks. */
  readonly groups: readonly Matches[];
  /** The word of the index that stands for the one typed, which has slips. */
  readonly correction?: string;
  /** A word that may have been meant; the reader decides. */
  readonly offer?: string;
  /** How much the answer is a guess; 1 is none. */
  readonly trust: number;
}

/** Two words that are one in the text say more than either: `økonomi styring`. */
const JOINED = 1.5;
const GUESS = 0.7;
const LONG_HALF = 5;
/** What each further word of a synonym counts beside the one before. */
const LATER = 0.92;
/** Words that are remembered; more than the list of synonyms has. */
const MOST_KNOWN = 1000;
/** From this length one slip is likelier than two words that stand together by chance. */
const LONG = 8;

/**
 * Returns the function that answers the words of queries.
 * @param placesOf how many entries hold a word of each group, in all and without the pages about the web edition
 */
export function createWordReader(
  vocabulary: Vocabulary,
  synonyms: Synonyms,
  placesOf: (groups: readonly Matches[]) => { readonly all: number; readonly inPlan: number },
): (query: Query, at: number) => WordAnswer {
  // While a reader types, the same words are looked up with every key.
  const known = new Map<string, Matches>();
  const matchClosely = (word: string): Matches => {
    const found = known.get(word) ?? onlyClose(vocabulary.match(word, false));
    if (known.size > MOST_KNOWN) known.clear();
    known.set(word, found);
    return found;
  };

  /** A half that is a word: known as such or, when it is long, in other words, as `muligheter` in `karrieremuligheter`. */
  const isTelling = (key: string): boolean =>
    !isStopWord(key) && (vocabulary.has(key) || (key.length >= LONG_HALF && matchClosely(key).size > 0));

  return (query, at) => {
    const { words } = query;
    const word = words[at] ?? '';
    const isOpen = query.isOpen && at === words.length - 1;
    const direct = withOthers(vocabulary.match(word, isOpen), words, at);
    const places = placesOf([direct]);
    // A letter that is missing its double is a slip, not the beginning of a longer form: `fylkeskomunen`.
    const isBegun = word.length >= LONG && Math.max(...direct.values()) <= CLOSENESS.prefix / 2;
    const doubled = isBegun ? vocabulary.findNear(word).filter((it) => it.slips < 1) : [];
    const meant = fromNear(doubled);
    if (meant !== undefined) return meant;
    // Pages about the web edition quote words that the plan has been rid of: they are not all there is.
    if (places.inPlan > 0) return answer([direct], 1);
    if (places.all > 0) {
      const [only, ...others] = fromParts(word)?.groups ?? [];
      return answer([only !== undefined && others.length === 0 ? union(direct, only, 1) : direct], 1);
    }
    const near = vocabulary.findNear(word);
    const sure = near.filter((it) => it.isSure);
    const isLikely = word.length >= LONG && sure.some((it) => it.slips <= 1);
    const guess = (isLikely ? fromNear(sure) : undefined) ?? fromParts(word) ?? fromNear(sure);
    const [first] = near;
    return guess ?? { groups: [], trust: 0, ...(first && { offer: first.word }) };
  };

  function answer(groups: readonly Matches[], trust: number): WordAnswer {
    return { groups, trust };
  }

  /** What a word of the plan finds: no guesses. */
  function matchKnown(word: string): Matches {
    return withOthers(matchClosely(word), [word], 0);
  }

  /** Adds to what a word of a query finds its synonyms, and the compounds that it makes with its neighbours. */
  function withOthers(own: Matches, words: readonly string[], at: number): Matches {
    const word = words[at] ?? '';
    let found = own;
    // What editors say of a word is surer than what merely looks like it: `gange` is no form of `ganger`.
    const closeness = Math.max(...own.values()) < CLOSENESS.folded ? CLOSENESS.exact : CLOSENESS.synonym;
    findSynonyms(synonyms, words, at).forEach((others, i) => {
      // Of several words the rarest says most: «strategisk næringsplan» is about the second.
      const [rarest] = others
        .map(matchClosely)
        .filter((it) => placesOf([it]).all > 0)
        .sort((a, b) => placesOf([a]).all - placesOf([b]).all);
      if (rarest) found = union(found, rarest, closeness * LATER ** i);
    });
    // Compounds are often written apart: «bolig bygging», «parkerings politikk».
    for (const [left, right] of [
      [words[at - 1], word],
      [word, words[at + 1]],
    ]) {
      if (left === undefined || right === undefined) continue;
      found = union(found, matchClosely(left + right), JOINED);
    }
    return found;
  }

  /** A compound that the index lacks, from its halves, or from the half that says what it is about. */
  function fromParts(word: string): WordAnswer | undefined {
    const key = fold(word);
    for (const halves of splitCompound(key, isTelling)) {
      const groups = halves.map(matchKnown);
      if (placesOf(groups).inPlan > 0) return answer(groups, GUESS);
    }
    const leading = leadingPart(key, isTelling);
    if (leading === undefined) return undefined;
    const found = matchKnown(leading);
    return placesOf([found]).all > 0 ? answer([found], GUESS) : undefined;
  }

  function fromNear(near: readonly Near[]): WordAnswer | undefined {
    const used = near
      .map(({ word, slips }) => ({
        word,
        slips,
        matches: withOthers(vocabulary.match(word, false), [word], 0),
      }))
      .map((it) => ({ ...it, places: placesOf([it.matches]).all }))
      .filter((it) => it.places > 0)
      .sort((a, b) => a.slips - b.slips || b.places - a.places);
    const [best] = used;
    if (best === undefined) return undefined;
    let found: Matches = new Map();
    for (const it of used) found = union(found, it.matches, CLOSENESS.slip / (1 + it.slips / 4));
    return { ...answer([found], GUESS), correction: best.word };
  }
}

/** Leaves out guesses: a synonym or a half finds the word itself, else words that it is a part of, but not what merely begins like it. */
function onlyClose(matches: Matches): Matches {
  const best = Math.max(...matches.values());
  const least = best >= CLOSENESS.stem ? CLOSENESS.stem : CLOSENESS.prefix + 0.01;
  return new Map([...matches].filter(([, closeness]) => closeness >= least));
}

/** All words of both, with the better closeness of each; the second list counts by a factor. */
function union(first: Matches, second: Matches, factor: number): Matches {
  const found = new Map(first);
  for (const [id, closeness] of second) found.set(id, Math.max(found.get(id) ?? 0, closeness * factor));
  return found;
}
