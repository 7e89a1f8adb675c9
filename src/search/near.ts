/** Words of the index that are near to one with typing slips. */
import { INFLECTION } from './compounds.ts';
import { allowedSlips, countSlips, DOUBLED } from './distance.ts';
import { fold, foldLetters } from './fold.ts';
import { stem } from './stem.ts';

/** A word as the vocabulary keeps it. */
export interface Word {
  readonly word: string;
  /** Folded. */
  readonly key: string;
  readonly stem: string;
  readonly rawStem: string;
  readonly root: string;
  /** One bit for each letter that occurs. */
  readonly letters: number;
  /** Whether it carries no subject; then only the word itself finds it. */
  readonly isStop: boolean;
  /** Whether it stands in a title, is a name, or is on the list of readers' words: what is likely to be asked for. */
  isTelling: boolean;
  /** Whether the index holds it. */
  isHeld: boolean;
  /** Sections of the plan that hold it. */
  count: number;
}

export interface Near {
  readonly word: string;
  /** Slips between the two words. */
  readonly slips: number;
  /** Whether they are few enough to take the one for the other; else the reader may be asked. */
  readonly isSure: boolean;
}

/** Shorter words are near to nearly all that is as short. */
const SHORTEST = 4;
/** Shorter words have too many neighbours for a guess at their forms and beginnings. */
const MIDDLE = 6;
/** In longer words two slips are no accident. */
const LONG = 8;
/** What a doubt about a word weighs, in slips: beyond what is allowed by so much it is asked about. */
const DOUBT = 0.5;
/** What counts against a word that is no likely question, and against one that is near by its stem. */
const LESS_LIKELY = 0.25;
/** The nearest are close to each other; more than these tell nothing. */
const MOST = 4;

/** The words nearest to one with slips, best first; empty when none is near. */
export function findNear(word: string, words: readonly Word[]): readonly Near[] {
  const key = fold(word);
  // An `e` or `a` may have come in by a slip: `hjeloer` is no `hjelør`.
  const plain = foldLetters(word);
  const allowed = allowedSlips(plain.length);
  if (allowed === 0 || /\d/.test(key)) return [];
  const limit = plain.length > SHORTEST ? allowed + DOUBT : allowed;
  const stemmed = stem(word);
  const letters = lettersOf(plain);
  let best = limit;
  let near: { it: Word; slips: number }[] = [];
  for (const it of words) {
    // A slip changes two letters at most: most words are told apart without being compared.
    if (it.isStop || countBits(letters ^ it.letters) > 2 * limit + 1) continue;
    if (it.key.length < SHORTEST || /\d/.test(it.key)) continue;
    const slips = slipsTo(it, best) + (it.isTelling ? 0 : LESS_LIKELY);
    if (slips > best) continue;
    if (slips < best) near = near.filter((other) => other.slips <= slips);
    best = slips;
    near.push({ it, slips });
  }
  if (near.length === 0 && key.length > MIDDLE) near = findBeginnings(key, words);
  return near
    .map(({ it, slips }) => ({ ...it, slips, isSure: isSure(it, slips) }))
    .filter((it) => it.isSure || it.isTelling || plain.length > MIDDLE)
    .slice(0, MOST);

  /** Short words are near to many: only those that are likely to be asked for are taken for what was meant. */
  function isSure({ isTelling }: Word, slips: number): boolean {
    if (slips > allowed) return false;
    if (isTelling || plain.length > LONG) return true;
    return slips <= (plain.length > MIDDLE ? 1 : DOUBLED) + LESS_LIKELY;
  }

  function slipsTo(it: Word, most: number): number {
    const own = countSlips(key, it.key, most);
    const other = plain === key ? Infinity : countSlips(plain, it.key, most);
    if (Math.min(own, other) <= 1) return Math.min(own, other);
    // The slip may stand in a form that the text lacks: `gründr` for `gründere`, `reislivet` for `reiseliv`.
    const end = key.length + 1;
    const isLonger = INFLECTION.test(it.key.slice(end));
    const hasStems = Math.min(stemmed.length, it.stem.length) >= MIDDLE;
    return Math.min(
      own,
      other,
      (isLonger ? countSlips(key, it.key.slice(0, end), most) : Infinity) + LESS_LIKELY,
      (hasStems ? countSlips(stemmed, it.stem, Math.min(1, most)) : Infinity) + LESS_LIKELY,
    );
  }
}

/** Longer words that begin with the word but for one slip: `parkerng` in `parkeringspolitikk`. */
function findBeginnings(key: string, words: readonly Word[]): { it: Word; slips: number }[] {
  return words
    .filter((it) => it.key.length > key.length && it.key[0] === key[0])
    .filter((it) => [0, 1].some((more) => countSlips(key, it.key.slice(0, key.length + more), 1) <= 1))
    .map((it) => ({ it, slips: 1 }));
}

/** One bit for each letter that occurs. */
export function lettersOf(key: string): number {
  let bits = 0;
  for (let i = 0; i < key.length; i++) bits |= 1 << (key.charCodeAt(i) & 31);
  return bits;
}

function countBits(value: number): number {
  let count = 0;
  for (let bits = value; bits !== 0; bits &= bits - 1) count++;
  return count;
}
