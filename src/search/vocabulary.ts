/** All words of the index with the ways to find them: as written, folded, by stem, inside compounds, with slips. */
import { findPart } from './compounds.ts';
import { allowedSlips, countSlips } from './distance.ts';
import { fold, undouble } from './fold.ts';
import { isStopWord } from './tokens.ts';
import { rawStem, root, stem, withoutEnding } from './stem.ts';

/** How well a word of the index answers a word of the reader; 1 is the word itself. */
export const CLOSENESS = {
  exact: 1,
  folded: 0.93,
  stem: 0.9,
  foldedStem: 0.65,
  front: 0.55,
  end: 0.55,
  root: 0.5,
  beginning: 0.5,
  middle: 0.4,
  prefix: 0.35,
  synonym: 0.7,
  slip: 0.6,
} as const;

/** Words of the index by number, each with its closeness. */
export type Matches = Map<number, number>;

interface Entry {
  readonly word: string;
  readonly key: string;
  readonly stem: string;
  readonly rawStem: string;
  /** One bit for each letter that occurs. */
  readonly letters: number;
  readonly root: string;
}

export interface Vocabulary {
  /** The number of a word, which it gets when it is new. */
  add(word: string): number;
  wordAt(id: number): string;
  /** Words that answer one of the reader's: itself, other forms, compounds, and, while it may be unfinished, what begins like it. */
  match(word: string, isOpen: boolean): Matches;
  /** The nearest words within the slips that its length allows; empty when none is near. */
  matchWithSlips(word: string): Matches;
  /** Whether a folded word, in any of its forms, is known. */
  has(key: string): boolean;
}

/** Shorter words begin too many others for a guess at what the reader is typing. */
const SHORTEST_PREFIX = 2;
const SHORTEST_CLOSED_PREFIX = 4;
/** Shorter words are too like too many beginnings. */
const SHORTEST_BEGINNING = 6;

/** An empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const entries: Entry[] = [];
  const byWord = new Map<string, number>();
  const keys = new Set<string>();
  const stems = new Set<string>();
  const has = (key: string): boolean => keys.has(key) || stems.has(key) || stems.has(stem(key));

  const add = (word: string): number => {
    const known = byWord.get(word);
    if (known !== undefined) return known;
    const raw = rawStem(word);
    const stemmed = fold(raw);
    const key = fold(word);
    const entry = { word, key, stem: stemmed, rawStem: raw, letters: lettersOf(key), root: root(stemmed) };
    byWord.set(word, entries.length);
    keys.add(entry.key);
    stems.add(stemmed);
    return entries.push(entry) - 1;
  };

  const match = (word: string, isOpen: boolean): Matches => {
    const found: Matches = new Map();
    const key = fold(word);
    const raw = rawStem(word);
    const stemmed = fold(raw);
    const rooted = root(stemmed);
    const isNumber = /^\d/.test(word);
    const parts = [...new Set([key, fold(withoutEnding(word)), stemmed])].filter((it) => it.length >= 3);
    const shortest = isOpen ? SHORTEST_PREFIX : SHORTEST_CLOSED_PREFIX;
    const start = undouble(key);
    entries.forEach((entry, id) => {
      const closeness = compare(entry);
      if (closeness > 0) found.set(id, closeness);
    });
    // A word that is there as it was typed is not another with other letters: `mat` is no `måte`.
    const isKnown = [...found.values()].some((it) => it === CLOSENESS.exact || it === CLOSENESS.stem);
    if (isKnown) {
      for (const [id, it] of found) {
        if (it === CLOSENESS.folded || it === CLOSENESS.foldedStem) found.delete(id);
      }
    }
    return found;

    function compare(entry: Entry): number {
      if (entry.word === word) return CLOSENESS.exact;
      if (entry.key === key) return CLOSENESS.folded;
      if (isNumber) return 0;
      if (entry.stem === stemmed) return entry.rawStem === raw ? CLOSENESS.stem : CLOSENESS.foldedStem;
      if (entry.root === rooted) return CLOSENESS.root;
      for (const part of parts) {
        const place = findPart(entry.key, part, has);
        if (place !== undefined) return CLOSENESS[place];
      }
      if (key.length < shortest) return 0;
      if (entry.key.startsWith(key)) {
        // A long word in front of a long rest is most often the first part of a compound: `klimavennlig`.
        if (key.length > 4 && entry.key.length - key.length > 3) return CLOSENESS.beginning;
        // What is left to type counts against a guess.
        return CLOSENESS.prefix * (0.5 + (0.5 * key.length) / entry.key.length);
      }
      return isOpen && key.length > 3 && undouble(entry.key).startsWith(start) ? CLOSENESS.prefix / 2 : 0;
    }
  };

  const matchWithSlips = (word: string): Matches => {
    const key = fold(word);
    if (/\d/.test(key)) return new Map();
    const limit = allowedSlips(undouble(key).length);
    const letters = lettersOf(key);
    let best = Infinity;
    const near: [id: number, slips: number][] = [];
    entries.forEach((entry, id) => {
      // A slip changes two letters at most: most words are told apart without being compared.
      if (countBits(letters ^ entry.letters) > 2 * limit) return;
      if (entry.key.length < 3 || /\d/.test(entry.key) || isStopWord(entry.word)) return;
      const slips = countSlips(key, entry.key, Math.min(limit, best));
      // People seldom miss the first letter; with it missed, one slip is all that is believed.
      if (slips === Infinity || (slips > 1 && key[0] !== entry.key[0])) return;
      if (slips > 1 && entry.key.length < 6) return;
      best = Math.min(best, slips);
      near.push([id, slips]);
    });
    if (near.length === 0 && key.length >= SHORTEST_BEGINNING) return matchBeginnings(key);
    const kept = near.filter(([, slips]) => slips === best);
    const stemsOfKept = new Set(kept.map(([id]) => entries[id]?.stem));
    const found: Matches = new Map();
    entries.forEach((entry, id) => {
      if (stemsOfKept.has(entry.stem)) found.set(id, CLOSENESS.slip / (1 + best / 4));
    });
    for (const [id] of kept) found.set(id, CLOSENESS.slip);
    return found;
  };

  /** Longer words that begin with the word but for one slip: `parkerng` in `parkeringspolitikk`. */
  const matchBeginnings = (key: string): Matches => {
    const found: Matches = new Map();
    entries.forEach((entry, id) => {
      if (entry.key.length <= key.length || entry.key[0] !== key[0]) return;
      const isNear = [0, 1].some((more) => countSlips(key, entry.key.slice(0, key.length + more), 1) <= 1);
      if (isNear) found.set(id, CLOSENESS.prefix);
    });
    return found;
  };

  return { add, wordAt: (id) => entries[id]?.word ?? '', match, matchWithSlips, has };
}

function lettersOf(key: string): number {
  let bits = 0;
  for (let i = 0; i < key.length; i++) bits |= 1 << (key.charCodeAt(i) & 31);
  return bits;
}

function countBits(value: number): number {
  let count = 0;
  for (let bits = value; bits !== 0; bits &= bits - 1) count++;
  return count;
}
