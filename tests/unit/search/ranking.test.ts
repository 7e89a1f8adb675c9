import { describe, expect, it } from 'vitest';
import { combine, type EntryScore, type Part } from '../../../src/search/ranking.ts';

const found = (score: number, isOwn = true): EntryScore => ({ score, words: new Map([[score, 1]]), isOwn });
const part = (...entries: readonly (readonly [number, EntryScore])[]): Part => ({
  groups: [new Map(entries)],
  trust: 1,
});
const numbersOf = (parts: readonly Part[]): number[] =>
  combine(parts, 100)
    .scored.toSorted((a, b) => b.score - a.score)
    .map((it) => it.number);

describe('the words of a query together', () => {
  it('leave out entries of which only the page around answers', () => {
    expect(numbersOf([part([1, found(4)], [2, found(4, false)])])).toEqual([1]);
    expect(
      numbersOf([part([1, found(4)], [2, found(4, false)]), part([2, found(3)], [1, found(3)])]),
    ).toEqual([1, 2]);
  });

  it('want entries that hold them all', () => {
    expect(numbersOf([part([1, found(8)], [2, found(8)]), part([1, found(1)])])).toEqual([1]);
  });

  it('let a common word be missing beside a rare one', () => {
    const everywhere = part(...Array.from({ length: 90 }, (_, i) => [i + 10, found(2)] as const));
    const rare = part([1, found(8)], [10, found(1)]);
    expect(numbersOf([everywhere, rare])).toEqual([1, 10]);
  });

  it('tell when none holds them all, and which words nothing answers', () => {
    const nothing: Part = { groups: [], trust: 0 };
    const { scored, isPartial, missing } = combine([part([1, found(8)]), nothing], 100);
    expect(scored.map((it) => it.number)).toEqual([1]);
    expect([isPartial, missing]).toEqual([true, [1]]);
  });

  it('find nothing where the rare word is missing and a common one is left', () => {
    const common = part(...Array.from({ length: 60 }, (_, i) => [i, found(2)] as const));
    expect(numbersOf([common, { groups: [], trust: 0 }])).toEqual([]);
  });

  it('count the halves of a compound only where both are', () => {
    const halves: Part = {
      groups: [
        new Map([
          [1, found(2)],
          [2, found(2)],
        ]),
        new Map([[2, found(4)]]),
      ],
      trust: 1,
    };
    const { scored } = combine([halves], 100);
    expect(scored.map((it) => it.number)).toEqual([2]);
  });
});
