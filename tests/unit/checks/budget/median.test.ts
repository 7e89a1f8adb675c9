import { describe, expect, it } from 'vitest';
import { computeMedian } from '../../../../src/checks/budget/median.ts';

describe('computeMedian', () => {
  it.each([
    [[], 0],
    [[7], 7],
    [[3, 1, 2], 2],
    [[10, 9, 1, 2], 5.5],
    [[1_000_000_000, 2, 3], 3],
  ])('of %j is %d', (values, median) => {
    expect(computeMedian(values)).toBe(median);
  });
});
