/** How far a word is from another in typing slips. */
import { undouble } from './fold.ts';

/** Slips that a word of this length may hold and still be recognised: 0 below four letters, 1 to six, then 2. */
export function allowedSlips(length: number): number {
  return length < 4 ? 0 : length < 7 ? 1 : 2;
}

/**
 * Slips between two folded words: a letter too many, missing, wrong, or two that changed places, each counts one.
 * A letter doubled or not counts a half. Optimal string alignment; stops when `limit` is passed.
 * @returns 0 to `limit`, or Infinity when they are further apart
 */
export function countSlips(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  const [left, right] = [undouble(a), undouble(b)];
  const doubled = left.length !== a.length || right.length !== b.length ? 0.5 : 0;
  if (left === right) return doubled <= limit ? doubled : Infinity;
  if (Math.abs(left.length - right.length) > limit) return Infinity;
  let before: number[] = [];
  let above = Array.from({ length: right.length + 1 }, (_, j) => j);
  for (let i = 1; i <= left.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= right.length; j++) {
      const same = left[i - 1] === right[j - 1];
      let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return Infinity;
    [before, above] = [above, row];
  }
  const slips = above[right.length] ?? Infinity;
  return slips <= limit ? slips : Infinity;
}
