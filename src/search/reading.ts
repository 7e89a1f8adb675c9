/** Reads a query as words of the plan: forms, other words for it, compounds, halves, slips. */
import { hasLightEnd, leadingParts, splitCompound } from './compounds.ts';
import { fold } from './fold.ts';
import type { Near } from './slips.ts';
import { isStopWord, parseQuery, type Query } from './query.ts';
import { findSynonyms, type Synonyms } from './synonyms.ts';
import { CLOSENESS, type Matches, type Vocabulary } from './vocabulary.ts';

/** One way to find a word: a section must hold a word of each group. */
export interface Way {
  readonly groups: readonly Matches[];
  /** The word of the plan that stands for the one typed, which has slips. */
  readonly correction?: string;
}

/** One word of a query, as the plan has it. */
export interface ReadWord {
  readonly typed: string;
  /** The surest first; the first that finds something counts. */
  readonly ways: readonly Way[];
  /** A word that may have been meant; the reader decides. */
  readonly offer?: string;
  /** How much the word counts: 1, less for a guess, next to nothing for a short word that nothing answers. */
  readonly trust: number;
}

/** A query as it was understood. */
export interface Reading extends Query {
  readonly read: readonly ReadWord[];
}

const GUESS = 0.7;
/** What a word that is found nowhere weighs: readers ask in more words than the plan has. */
const UNKNOWN = 0.7;
/** A short one is most often dialect, a slip or a word of no subject: `kor`, `hæ`. */
const UNKNOWN_SHORT = 0.05;
const SHORT = 3;
const LONG_HALF = 5;
/** What each further word of a synonym counts beside the one before. */
const LATER = 0.92;
/** Words that are remembered; more than the list of synonyms has. */
const MOST_KNOWN = 1000;
/** From this length so many slips are likelier than two words that stand together by chance (typos). */
const LONG = 8;
const LIKELY = 1.25;

/** Returns the function that reads queries; it takes a millisecond or two for each word. */
export function createReader(vocabulary: Vocabulary, synonyms: Synonyms): (text: string) => Reading {
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

  return (text) => {
    const query = parseQuery(text);
    return { ...query, read: query.words.map((_, at) => readWord(query, at)) };
  };

  function readWord({ words, isOpen }: Query, at: number): ReadWord {
    const typed = words[at] ?? '';
    const direct = withOthers(vocabulary.match(typed, isOpen && at === words.length - 1), words, at);
    // A letter that is missing its double is a slip, not the beginning of a longer form: `fylkeskomunen`.
    const isBegun = typed.length >= LONG && Math.max(...direct.values()) <= CLOSENESS.prefix / 2;
    const meant = isBegun ? fromNear(vocabulary.findNear(typed).filter((it) => it.slips < 1)) : [];
    if (meant.length > 0) return { typed, ways: meant, trust: GUESS };
    if (direct.size > 0) return { typed, ways: [{ groups: [direct] }], trust: 1 };
    const near = vocabulary.findNear(typed);
    const sure = near.filter((it) => it.isSure);
    const slips = fromNear(sure);
    const isLikely = typed.length >= LONG && sure.some((it) => it.slips <= LIKELY);
    const ways = isLikely && slips.length > 0 ? slips : [...fromParts(typed), ...slips];
    if (ways.length > 0) return { typed, ways, trust: GUESS };
    const [offer] = near;
    const trust = typed.length <= SHORT && !/\d/.test(typed) ? UNKNOWN_SHORT : UNKNOWN;
    return { typed, ways, trust, ...(offer && { offer: offer.word }) };
  }

  /** What a word of the plan finds: no guesses. */
  function matchKnown(word: string): Matches {
    return withOthers(matchClosely(word), [word], 0);
  }

  /** What a half of a compound finds: other compounds with it as well, `felt` in `boligfelt`. */
  function matchHalf(word: string): Matches {
    const wide = [...vocabulary.match(word, false)].filter(([, it]) => it > CLOSENESS.prefix);
    return union(matchKnown(word), new Map(wide), 1);
  }

  /** Adds to what a word of a query finds its synonyms, and the compounds that it makes with its neighbours. */
  function withOthers(own: Matches, words: readonly string[], at: number): Matches {
    const word = words[at] ?? '';
    let found = own;
    // What editors say of a word is surer than what merely looks like it: `gange` is no form of `ganger`.
    const closeness = Math.max(...own.values()) < CLOSENESS.stem ? CLOSENESS.exact : CLOSENESS.synonym;
    findSynonyms(synonyms, words, at).forEach((others, i) => {
      // Of several words the longest says most: «strategisk næringsplan» is about the second.
      const [longest] = [...others]
        .sort((a, b) => b.length - a.length)
        .map(matchClosely)
        .filter((it) => it.size > 0);
      if (longest) found = union(found, longest, closeness * LATER ** i);
    });
    // Compounds are often written apart: «bolig bygging», «parkerings politikk».
    for (const [left, right] of [
      [words[at - 1], word],
      [word, words[at + 1]],
    ]) {
      if (left === undefined || right === undefined) continue;
      found = union(found, matchClosely(left + right), 1);
    }
    return found;
  }

  /** A compound that the plan lacks, from its halves, or from the half that says what it is about. */
  function fromParts(word: string): Way[] {
    const key = fold(word);
    const halves = splitCompound(key, isTelling).map((it) => it.map(matchHalf));
    const isForm = (it: string): boolean => !isStopWord(it) && vocabulary.isForm(it);
    const leading = leadingParts(key, isForm, (rest) => !isTelling(rest)).map((it) => [matchKnown(it)]);
    // Of a compound whose last part says little, the first says more than both together.
    return (hasLightEnd(key) ? [...leading, ...halves] : [...halves, ...leading])
      .filter((groups) => groups.every((it) => it.size > 0))
      .map((groups) => ({ groups }));
  }

  function fromNear(near: readonly Near[]): Way[] {
    const used = near
      .map(({ word, slips }) => ({
        word,
        slips,
        matches: withOthers(vocabulary.match(word, false), [word], 0),
      }))
      .filter((it) => it.matches.size > 0)
      .sort((a, b) => a.slips - b.slips);
    const [best] = used;
    if (best === undefined) return [];
    let found: Matches = new Map();
    for (const it of used) found = union(found, it.matches, CLOSENESS.slip / (1 + it.slips / 4));
    return [{ groups: [found], correction: best.word }];
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
  for (const [word, closeness] of second) found.set(word, Math.max(found.get(word) ?? 0, closeness * factor));
  return found;
}
