/** All words of the plan with the ways to find them: as written, folded, by stem, inside compounds, with slips. */
import { findPart } from './compounds.ts';
import { fold } from './fold.ts';
import { isStopWord } from './query.ts';
import { findNear, type Near } from './slips.ts';
import { rawStem, root, stem, withoutEnding } from './stem.ts';

/** How well a word of the plan answers a word of the reader; 1 is the word itself. */
export const CLOSENESS = {
  exact: 1,
  folded: 0.93,
  stem: 0.9,
  foldedStem: 0.65,
  slip: 0.6,
  front: 0.55,
  end: 0.55,
  synonym: 0.55,
  root: 0.5,
  beginning: 0.5,
  middle: 0.4,
  prefix: 0.35,
} as const;

/** Words of the plan that answer one word of the reader, each with its closeness. */
export type Matches = ReadonlyMap<string, number>;

export interface Vocabulary {
  /**
   * Adds a word; it is telling, likely to be asked for, if it ever was added as that.
   * @param isHeld whether the plan holds it; else it is known, and never among the matches
   */
  add(word: string, isTelling: boolean, isHeld?: boolean): void;
  /** Words that answer one of the reader's: itself, other forms, compounds, and, while it may be unfinished, what begins like it. */
  match(word: string, isOpen: boolean): Matches;
  /** The words nearest to one with slips, best first. */
  findNear(word: string): readonly Near[];
  /** Whether a folded word is known just so. */
  isForm(key: string): boolean;
  /** Whether a folded word, in any of its forms, is known. */
  has(key: string): boolean;
}

interface Word {
  readonly word: string;
  /** Folded. */
  readonly key: string;
  readonly stem: string;
  readonly rawStem: string;
  readonly root: string;
  readonly isStop: boolean;
  isTelling: boolean;
  isHeld: boolean;
}

/** Words up to this length are found as parts and beginnings only where they are likely to be asked for. */
const SHORT = 4;
const SHORTEST_PREFIX = 2;
/** What a form counts whose letters also begin a longer word, while the reader is typing (half typed). */
const UNLIKELY_FORM = 0.3;

/** An empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const byWord = new Map<string, Word>();
  const keys = new Set<string>();
  const stems = new Set<string>();
  // Short words have other forms of other words for stems: `lege` is no form of `legge`.
  const has = (key: string): boolean =>
    keys.has(key) || stems.has(key) || (key.length > SHORT && stems.has(stem(key)));

  function add(word: string, isTelling: boolean, isHeld = true): void {
    const raw = rawStem(word);
    const forms = { key: fold(word), stem: fold(raw), rawStem: raw, root: root(fold(raw)) };
    const known = byWord.get(word) ?? { word, ...forms, isStop: isStopWord(word), isTelling, isHeld };
    byWord.set(word, known);
    known.isTelling ||= isTelling;
    known.isHeld ||= isHeld;
    keys.add(known.key);
    stems.add(known.stem);
  }

  function match(word: string, isOpen: boolean): Matches {
    const compare = createComparison(word, isOpen, keys, has);
    const found = new Map<string, number>();
    for (const it of byWord.values()) {
      const closeness = it.isHeld ? compare(it) : 0;
      if (closeness > 0) found.set(it.word, closeness);
    }
    // A word that is there as it was typed is not another with other letters: `mat` is no `måte`.
    const isKnown = [...found.values()].some((it) => it === CLOSENESS.exact || it === CLOSENESS.stem);
    const isOther = (it: number): boolean => it === CLOSENESS.folded || it === CLOSENESS.foldedStem;
    return isKnown ? new Map([...found].filter(([, it]) => !isOther(it))) : found;
  }

  return {
    ...{ add, match, has },
    isForm: (key) => keys.has(key),
    findNear: (word) =>
      findNear(
        word,
        [...byWord.values()].filter((it) => !it.isStop),
      ),
  };
}

/** Returns what tells how close a word of the plan is to one of the reader's; 0 for no match. */
function createComparison(
  word: string,
  isOpen: boolean,
  keys: ReadonlySet<string>,
  has: (key: string) => boolean,
): (entry: Word) => number {
  const key = fold(word);
  const raw = rawStem(word);
  const stemmed = fold(raw);
  const rooted = root(stemmed);
  // What is left of a short word when its ending is taken off is not always a word: `lær` of `lærere`.
  const parts = [...new Set([key, fold(withoutEnding(word)), stemmed])].filter(
    (it) => it === key || it.length > 3 || (keys.has(it) && !isStopWord(it)),
  );
  // Who types `å` means it; who types `a` may mean either.
  const marked =
    word.length === key.length ? [...word].flatMap((it, i) => (/[æøå]/.test(it) ? [i] : [])) : [];
  const agrees = (entry: Word, at: number): boolean =>
    entry.word.length !== entry.key.length || marked.every((i) => entry.word[at + i] === word[i]);
  // `næringsa` is rather the beginning of `næringsareal` than a form of `næring`.
  const isBegun = isOpen && !keys.has(key) && [...keys].some((it) => it !== key && it.startsWith(key));
  const formWeight = isBegun ? UNLIKELY_FORM : 1;

  return (entry) => {
    if (entry.word === word) return CLOSENESS.exact;
    if (entry.key === key) return CLOSENESS.folded;
    if (/^\d/.test(word) || entry.isStop) return 0;
    if (entry.stem === stemmed)
      return formWeight * (entry.rawStem === raw ? CLOSENESS.stem : CLOSENESS.foldedStem);
    if (entry.root === rooted) return CLOSENESS.root;
    return Math.max(asPart(entry), asBeginning(entry));
  };

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
    const isShort = key.length <= SHORT;
    const shortest = isOpen ? SHORTEST_PREFIX : SHORT;
    if (key.length < shortest || (isShort && !entry.isTelling) || !agrees(entry, 0)) return 0;
    // A long word in front of a long rest is most often the first part of a compound: `klimavennlig`.
    if (own.startsWith(key) && !isShort && own.length - key.length > 3) return CLOSENESS.beginning;
    // What is left to type counts against a guess.
    if (own.startsWith(key)) return CLOSENESS.prefix * (0.5 + (0.5 * key.length) / own.length);
    return 0;
  }
}
