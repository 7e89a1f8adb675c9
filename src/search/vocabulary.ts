/** All words of the index with the ways to find them: as written, folded, by stem, inside compounds, with slips. */
import { findPart } from './compounds.ts';
import { fold, undouble } from './fold.ts';
import { findNear, lettersOf, type Near, type Word } from './near.ts';
import { isStopWord } from './query.ts';
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
  synonym: 0.55,
  slip: 0.6,
} as const;

/** Words of the plan that answer one word of the reader, each with its closeness. */
export type Matches = ReadonlyMap<string, number>;

export interface Vocabulary {
  /**
   * Adds a word of the index; it is telling if it ever was added as that.
   * @param count sections of the plan that hold it; 0 for words that only pages about the site use
   */
  add(word: string, isTelling: boolean, count?: number): void;
  /**
   * Makes a word known though the index may not hold it; then it is never among the matches. A short one is near to
   * too many others to be telling by itself.
   */
  learn(word: string, isTelling: boolean): void;
  /** Sections of the plan that hold the word. */
  countOf(word: string): number;
  /** Words that answer one of the reader's: itself, other forms, compounds, and, while it may be unfinished, what begins like it. */
  match(word: string, isOpen: boolean): Matches;
  /** The words nearest to one with slips, best first. */
  findNear(word: string): readonly Near[];
  /** Whether a folded word is known just so. */
  isForm(key: string): boolean;
  /** Whether a folded word, in any of its forms, is known. */
  has(key: string): boolean;
}

/** Shorter words begin too many others for a guess at what the reader is typing. */
const SHORTEST_PREFIX = 2;
const SHORTEST_CLOSED_PREFIX = 4;
/** Shorter ones are found as parts and beginnings only where they are likely to be asked for. */
const SHORTEST_FORM = 4;
/** From this length a reader's word is telling. */
const LONG = 7;
/** What a form counts whose letters also begin a longer word, while the reader is typing. */
const UNLIKELY_FORM = 0.3;
/** An empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const entries: Word[] = [];
  const byWord = new Map<string, Word>();
  const keys = new Set<string>();
  const stems = new Set<string>();
  // Short words have other forms of other words for stems: `lege` is no form of `legge`.
  const has = (key: string): boolean =>
    keys.has(key) || stems.has(key) || (key.length > SHORTEST_FORM && stems.has(stem(key)));

  const file = (word: string, isTelling: boolean, isHeld: boolean, count: number): void => {
    const own = byWord.get(word);
    if (own !== undefined) {
      own.isTelling ||= isTelling;
      own.isHeld ||= isHeld;
      own.count = Math.max(own.count, count);
      return;
    }
    const raw = rawStem(word);
    const stemmed = fold(raw);
    const key = fold(word);
    keys.add(key);
    stems.add(stemmed);
    const forms = { key, stem: stemmed, rawStem: raw, root: root(stemmed), letters: lettersOf(key) };
    const added = { word, ...forms, isStop: isStopWord(word), isTelling, isHeld, count };
    byWord.set(word, added);
    entries.push(added);
  };

  const match = (word: string, isOpen: boolean): Matches => {
    const found = new Map<string, number>();
    const key = fold(word);
    const raw = rawStem(word);
    const stemmed = fold(raw);
    const rooted = root(stemmed);
    const isNumber = /^\d/.test(word);
    const numbered = /^([a-z]{3,})\d+$/.exec(key)?.[1];
    // What is left of a short word when its ending is taken off is not always a word: `lær` of `lærere`.
    const parts = [...new Set([key, fold(withoutEnding(word)), stemmed])].filter(
      (it) => it === key || it.length > 3 || (keys.has(it) && !isStopWord(it)),
    );
    const shortest = isOpen ? SHORTEST_PREFIX : SHORTEST_CLOSED_PREFIX;
    const start = /(.)\1$/.test(key) ? undefined : undouble(key);
    // Who types `å` means it; who types `a` may mean either.
    const marked =
      word.length === key.length ? [...word].flatMap((it, i) => (/[æøå]/.test(it) ? [i] : [])) : [];
    // `næringsa` is rather the beginning of `næringsareal` than a form of `næring`.
    const isBegun =
      isOpen && !keys.has(key) && entries.some((it) => it.key !== key && it.key.startsWith(key));
    const formWeight = isBegun ? UNLIKELY_FORM : 1;
    for (const entry of entries) {
      const closeness = entry.isHeld ? compare(entry) : 0;
      if (closeness > 0) found.set(entry.word, closeness);
    }
    // A word that is there as it was typed is not another with other letters: `mat` is no `måte`.
    const isKnown = [...found.values()].some((it) => it === CLOSENESS.exact || it === CLOSENESS.stem);
    if (isKnown) {
      for (const [other, it] of found) {
        if (it === CLOSENESS.folded || it === CLOSENESS.foldedStem) found.delete(other);
      }
    }
    return found;

    function compare(entry: Word): number {
      if (entry.word === word) return CLOSENESS.exact;
      if (entry.key === key) return CLOSENESS.folded;
      if (isNumber || entry.isStop) return 0;
      if (entry.stem === stemmed)
        return formWeight * (entry.rawStem === raw ? CLOSENESS.stem : CLOSENESS.foldedStem);
      if (entry.root === rooted) return CLOSENESS.root;
      // The second edition of a thing is the thing: `IKAP2`; but `P2` is not `P`.
      if (numbered !== undefined && entry.key === numbered) return CLOSENESS.prefix / 2;
      return Math.max(asPart(entry), asBeginning(entry));
    }

    function agrees(entry: Word, at: number): boolean {
      return entry.word.length !== entry.key.length || marked.every((i) => entry.word[at + i] === word[i]);
    }

    function asPart(entry: Word): number {
      for (const part of parts) {
        const place = findPart(entry.key, part, has);
        if (place !== undefined && agrees(entry, entry.key.indexOf(part)))
          return CLOSENESS[place] * (part === key ? 1 : formWeight);
      }
      return 0;
    }

    function asBeginning(entry: Word): number {
      const own = entry.key;
      const isShort = key.length <= SHORTEST_FORM;
      if (key.length < shortest || (isShort && !entry.isTelling) || !agrees(entry, 0)) return 0;
      if (own.startsWith(key)) {
        // A long word in front of a long rest is most often the first part of a compound: `klimavennlig`.
        if (!isShort && own.length - key.length > 3) return CLOSENESS.beginning;
        // What is left to type counts against a guess.
        return CLOSENESS.prefix * (0.5 + (0.5 * key.length) / own.length);
      }
      const isDoubled = isOpen && start !== undefined && key.length > 3 && undouble(own).startsWith(start);
      return isDoubled ? CLOSENESS.prefix / 2 : 0;
    }
  };

  return {
    add: (word, isTelling, count = 1) => file(word, isTelling, true, count),
    learn: (word, isTelling) => file(word, isTelling || word.length >= LONG, false, 0),
    countOf: (word) => byWord.get(word)?.count ?? 0,
    match,
    isForm: (key) => keys.has(key),
    has,
    findNear: (word) => findNear(word, entries),
  };
}
