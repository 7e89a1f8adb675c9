/** All words of the index with the ways to find them: as written, folded, by stem, inside compounds, with slips. */
import { findPart } from './compounds.ts';
import { allowedSlips, countSlips } from './distance.ts';
import { fold, undouble } from './fold.ts';
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
  /** Whether it carries no subject; then only the word itself finds it. */
  readonly isStop: boolean;
  /** Whether it stands in a title, is a name, or is on the list of readers' words: what is likely to be asked for. */
  isTelling: boolean;
  /** Whether the index holds it. */
  isHeld: boolean;
}

export interface Near {
  readonly word: string;
  /** Slips between the two words. */
  readonly slips: number;
  /** Whether they are few enough to take the one for the other; else the reader may be asked. */
  readonly isSure: boolean;
}

export interface Vocabulary {
  /** The number of a word of the index, which it gets when it is new; it is telling if it ever was added as that. */
  add(word: string, isTelling: boolean): number;
  /** Makes a word known that the index does not hold: it is never among the matches. */
  learn(word: string): void;
  wordAt(id: number): string;
  /** Words that answer one of the reader's: itself, other forms, compounds, and, while it may be unfinished, what begins like it. */
  match(word: string, isOpen: boolean): Matches;
  /** The words nearest to one with slips, best first. */
  findNear(word: string): readonly Near[];
  /** Whether a folded word, in any of its forms, is known. */
  has(key: string): boolean;
}

/** Shorter words begin too many others for a guess at what the reader is typing. */
const SHORTEST_PREFIX = 2;
const SHORTEST_CLOSED_PREFIX = 4;
/** Shorter words are too like too many beginnings. */
const SHORTEST_BEGINNING = 6;
const SHORTEST_FORM = 4;
/** What a form counts whose letters also begin a longer word, while the reader is typing. */
const UNLIKELY_FORM = 0.3;
/** What a doubt about a word that may be asked for weighs, in slips. */
const DOUBT = 0.5;
/** In longer words two slips are no accident. */
const LONG = 8;
/** The nearest are close to each other; more than these tell nothing. */
const MOST_NEAR = 4;

/** An empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const entries: Entry[] = [];
  const byWord = new Map<string, number>();
  const keys = new Set<string>();
  const stems = new Set<string>();
  // Short words have other forms of other words for stems: `lege` is no form of `legge`.
  const has = (key: string): boolean =>
    keys.has(key) || stems.has(key) || (key.length > SHORTEST_FORM && stems.has(stem(key)));

  const file = (word: string, isTelling: boolean, isHeld: boolean): number => {
    const known = byWord.get(word) ?? -1;
    const own = entries[known];
    if (own !== undefined) {
      own.isTelling ||= isTelling;
      own.isHeld ||= isHeld;
      return known;
    }
    const raw = rawStem(word);
    const stemmed = fold(raw);
    const key = fold(word);
    byWord.set(word, entries.length);
    keys.add(key);
    stems.add(stemmed);
    const forms = { key, stem: stemmed, rawStem: raw, root: root(stemmed), letters: lettersOf(key) };
    return entries.push({ word, ...forms, isStop: isStopWord(word), isTelling, isHeld }) - 1;
  };

  const match = (word: string, isOpen: boolean): Matches => {
    const found: Matches = new Map();
    const key = fold(word);
    const raw = rawStem(word);
    const stemmed = fold(raw);
    const rooted = root(stemmed);
    const isNumber = /^\d/.test(word);
    const numbered = /^([a-z]{3,})\d+$/.exec(key)?.[1];
    // What is left of a short word when its ending is taken off is not always a word: `lær` of `lærere`.
    const parts = [...new Set([key, fold(withoutEnding(word)), stemmed])].filter(
      (it) => it === key || it.length > 3 || keys.has(it),
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
    entries.forEach((entry, id) => {
      const closeness = entry.isHeld ? compare(entry) : 0;
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
      if (isNumber || entry.isStop) return 0;
      if (entry.stem === stemmed)
        return formWeight * (entry.rawStem === raw ? CLOSENESS.stem : CLOSENESS.foldedStem);
      if (entry.root === rooted) return CLOSENESS.root;
      // The second edition of a thing is the thing: `IKAP2`; but `P2` is not `P`.
      if (numbered !== undefined && entry.key === numbered) return CLOSENESS.prefix / 2;
      return Math.max(asPart(entry), asBeginning(entry));
    }

    function agrees(entry: Entry, at: number): boolean {
      return entry.word.length !== entry.key.length || marked.every((i) => entry.word[at + i] === word[i]);
    }

    function asPart(entry: Entry): number {
      for (const part of parts) {
        const place = findPart(entry.key, part, has);
        if (place !== undefined && agrees(entry, entry.key.indexOf(part)))
          return CLOSENESS[place] * (part === key ? 1 : formWeight);
      }
      return 0;
    }

    function asBeginning(entry: Entry): number {
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

  const findNear = (word: string): readonly Near[] => {
    const key = fold(word);
    if (/\d/.test(key)) return [];
    const length = undouble(key).length;
    const allowed = allowedSlips(length);
    if (allowed === 0) return [];
    const limit = length > SHORTEST_FORM ? allowed + DOUBT : allowed;
    const stemmed = stem(word);
    const letters = lettersOf(key);
    let best = limit;
    let near: { entry: Entry; slips: number }[] = [];
    for (const entry of entries) {
      // A slip changes two letters at most: most words are told apart without being compared.
      if (entry.isStop || countBits(letters ^ entry.letters) > 2 * limit + 1) continue;
      if (entry.key.length < SHORTEST_FORM || /\d/.test(entry.key)) continue;
      const slips = slipsTo(entry, best) + (entry.isTelling ? 0 : DOUBT / 2);
      if (slips > best) continue;
      if (slips < best) near = near.filter((it) => it.slips <= slips);
      best = slips;
      near.push({ entry, slips });
    }
    if (near.length === 0 && key.length > SHORTEST_BEGINNING) near = findBeginnings(key);
    return near
      .slice(0, MOST_NEAR)
      .map(({ entry, slips }) => ({ word: entry.word, slips, isSure: isSure(entry, slips) }));

    /** Short words are near to many: only those that are likely to be asked for are taken for what was meant. */
    function isSure(entry: Entry, slips: number): boolean {
      if (slips > allowed) return false;
      return entry.isTelling || length > LONG || (length > SHORTEST_BEGINNING && slips <= 1 + DOUBT / 2);
    }

    function slipsTo(entry: Entry, most: number): number {
      const own = countSlips(key, entry.key, most);
      if (own <= 1 || stemmed.length < SHORTEST_BEGINNING || entry.stem.length < SHORTEST_BEGINNING)
        return own;
      // The slip may stand in a form that the text lacks: `reislivet` for `reiseliv`.
      return Math.min(own, countSlips(stemmed, entry.stem, most) + DOUBT / 2);
    }
  };

  /** Longer words that begin with the word but for one slip: `parkerng` in `parkeringspolitikk`. */
  const findBeginnings = (key: string): { entry: Entry; slips: number }[] =>
    entries
      .filter((entry) => entry.key.length > key.length && entry.key[0] === key[0])
      .filter((entry) =>
        [0, 1].some((more) => countSlips(key, entry.key.slice(0, key.length + more), 1) <= 1),
      )
      .map((entry) => ({ entry, slips: 1 }));

  return {
    add: (word, isTelling) => file(word, isTelling, true),
    learn: (word) => void file(word, true, false),
    wordAt: (id) => entries[id]?.word ?? '',
    ...{ match, findNear, has },
  };
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
