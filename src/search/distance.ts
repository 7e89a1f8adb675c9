/** How far a word is from another in typing slips. */
import { undouble } from './fold.ts';

/** Slips that a word of this length may hold and still be taken for another: none below four letters, then one to two and a half. */
export function allowedSlips(length: number): number {
  return length < 4 ? 0 : length < 5 ? 1 : length < 7 ? 1.5 : length < 10 ? 2 : 2.5;
}

/** Rows of the Norwegian keyboard, folded as the words are. */
const KEYS = 'qwertyuiopa asdfghjklo zxcvbnm';
/** Letters that sound alike or are mixed up in writing. */
const ALIKE = ['aeiouy', 'dt', 'gkq', 'bp', 'scz', 'fvw', 'ijy'];
/** A letter that is neither near nor alike is seldom a slip. */
const FAR = 1.5;
/** People seldom miss the first letter. */
const FIRST = 0.75;
/** A letter doubled or not: the commonest slip in Norwegian. */
export const DOUBLED = 0.5;

/** Whether one letter is easily typed or written for the other. */
function isNear(a: string, b: string): boolean {
  return KEYS.includes(a + b) || KEYS.includes(b + a) || ALIKE.some((it) => it.includes(a) && it.includes(b));
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
    let least = i;
    const [own = '', previous = ''] = [a[i - 1], a[i - 2]];
    for (let j = 1; j <= b.length; j++) {
      const [other = '', otherPrevious = ''] = [b[j - 1], b[j - 2]];
      const swap = own === other ? 0 : (isNear(own, other) ? 1 : FAR) + (i + j === 2 ? FIRST : 0);
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + swap);
      if (i > 1 && j > 1 && own === otherPrevious && previous === other) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return Infinity;
    [before, above] = [above, row];
  }
  const slips = above[b.length] ?? Infinity;
  return slips <= limit ? slips : Infinity;
}
