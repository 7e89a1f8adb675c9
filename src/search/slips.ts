/** Words with typing slips: how far a word is from another, and which words of the plan are nearest. */
import { INFLECTION } from './compounds.ts';
import { foldLetters, undouble } from './fold.ts';

/** A word that may have been meant. */
export interface Near {
  readonly word: string;
  readonly slips: number;
  /** Whether the slips are few enough to take the one for the other; else the reader may be asked. */
  readonly isSure: boolean;
}

/** Rows of the Norwegian keyboard, folded as the words are, and letters that sound alike or are mixed up in writing. */
const KEYS = 'qwertyuiopa asdfghjklo zxcvbnm';
const ALIKE = ['aeiouy', 'dt', 'gkq', 'bp', 'scz', 'fvw', 'ijy'];
/** A letter that is neither near nor alike is seldom a slip, and people seldom miss the first one. */
const FAR = 1.5;
const FIRST = 0.75;
/** A letter doubled or not: the commonest slip in Norwegian. */
const DOUBLED = 0.5;
/** What counts against a word that is no likely question, and against a form that the plan lacks. */
const LESS_LIKELY = 0.25;
/** Beyond what is allowed by so much, the reader is asked. */
const DOUBT = 0.5;
/** Words of this length have too many neighbours for any but the likely ones; shorter ones have too many at all. */
const MIDDLE = 6;
const LONG = 8;
const SHORTEST = 4;
/** The nearest are close to each other; more than these tell nothing. */
const MOST = 4;

/** Slips that a word may hold and still be taken for another: none below four letters, then one to two and a half. */
function allowedSlips(length: number): number {
  return length < SHORTEST ? 0 : length < 5 ? 1 : length < 7 ? 1.5 : length < 10 ? 2 : 2.5;
}

/**
 * The words nearest to one with slips, best first; empty when none is near.
 * @param words with their folded form, and whether a reader is likely to ask for them
 */
export function findNear(
  word: string,
  words: Iterable<{ readonly word: string; readonly key: string; readonly isTelling: boolean }>,
): readonly Near[] {
  // An `e` or `a` may have come in by a slip: `hjeloer` is no `hjelør`.
  const typed = foldLetters(word);
  const allowed = allowedSlips(typed.length);
  if (allowed === 0 || /\d/.test(typed)) return [];
  let best = typed.length > SHORTEST ? allowed + DOUBT : allowed;
  let near: Near[] = [];
  for (const { word: other, key, isTelling } of words) {
    if (key.length < SHORTEST || /\d/.test(key)) continue;
    // The slip may stand in a form that the plan lacks: `gründr` for `gründere`, `reislivet` for `reiseliv`.
    const [begun, more] = [key.slice(0, typed.length + 1), key.slice(typed.length + 1)];
    const bare = typed.replace(/(?:et|en|ene)$/, '');
    const slips = Math.min(
      countSlips(typed, key, best),
      INFLECTION.test(more) ? countSlips(typed, begun, best) + LESS_LIKELY : Infinity,
      bare.length > MIDDLE ? countSlips(bare, key, 1) + LESS_LIKELY : Infinity,
    );
    const all = slips + (isTelling ? 0 : LESS_LIKELY);
    if (all > best) continue;
    if (all < best) near = [];
    best = all;
    const most =
      isTelling || typed.length > LONG ? allowed : (typed.length > MIDDLE ? 1 : DOUBLED) + LESS_LIKELY;
    if (isTelling || typed.length > MIDDLE || all <= most)
      near.push({ word: other, slips: all, isSure: all <= Math.min(most, allowed) });
  }
  return near.slice(0, MOST);
}

/**
 * Slips between two folded words: a letter too many, missing, taken for its neighbour or a letter that sounds alike, or
 * two that changed places, each counts one; a letter taken for any other one and a half. A letter doubled or not counts
 * a half, and the first letter three quarters more.
 * @returns 0 to `limit`, or Infinity when they are further apart
 */
export function countSlips(a: string, b: string, limit: number): number {
  const [left, right] = [undouble(a), undouble(b)];
  const direct = align(a, b, limit);
  if (left === a && right === b) return direct;
  return Math.min(direct, align(left, right, Math.min(limit, direct) - DOUBLED) + DOUBLED);
}

/** Optimal string alignment; stops when the limit is passed. */
function align(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => (j > 0 ? j + FIRST : 0));
  for (let i = 1; i <= a.length; i++) {
    const row = [i + FIRST];
    const [own = '', previous = ''] = [a[i - 1], a[i - 2]];
    for (let j = 1; j <= b.length; j++) {
      const [other = '', otherPrevious = ''] = [b[j - 1], b[j - 2]];
      const swap = own === other ? 0 : (isNear(own, other) ? 1 : FAR) + (i + j === 2 ? FIRST : 0);
      const cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + swap);
      const isTurned = i > 1 && j > 1 && own === otherPrevious && previous === other;
      row.push(isTurned ? Math.min(cost, (before[j - 2] ?? 0) + 1) : cost);
    }
    if (Math.min(...row) > limit) return Infinity;
    [before, above] = [above, row];
  }
  const slips = above[b.length] ?? Infinity;
  return slips <= limit ? slips : Infinity;
}

/** Whether one letter is easily typed or written for the other. */
function isNear(a: string, b: string): boolean {
  return KEYS.includes(a + b) || KEYS.includes(b + a) || ALIKE.some((it) => it.includes(a) && it.includes(b));
}
