import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { allowedSlips, countSlips } from '../../../src/search/distance.ts';

describe('slips', () => {
  test.for([
    ['bolig', 'bolig', 0],
    ['bolgi', 'bolig', 1],
    ['boli', 'bolig', 1],
    ['boligg', 'bolig', 0.5],
    ['komune', 'kommune', 0.5],
    ['bugdsjet', 'budsjett', 1.5],
    ['tilskudsdet', 'tilskuddet', 1],
    ['busjet', 'budsjett', 1.5],
    ['utvklingsplan', 'utviklingsplan', 1],
    ['fasebook', 'facebook', 1],
    ['bolxg', 'bolig', 1.5],
    ['bolkg', 'bolig', 1.5],
    ['solig', 'bolig', Infinity],
    ['volig', 'bolig', 1.75],
    ['penger', 'bompenger', Infinity],
  ] as const)('%s is %s with %d', ([typed, meant, slips]) => {
    expect(countSlips(typed, meant, 2)).toBe(slips);
  });

  const word = fc.stringMatching(/^[a-z]{1,12}$/);

  it('are as many from either side, none only for the same word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(countSlips(a, b, 3)).toBe(countSlips(b, a, 3));
        if (a !== b) expect(countSlips(a, b, 3)).toBeGreaterThan(0);
      }),
    );
  });

  it('never are more than the letters that were changed', () => {
    fc.assert(
      fc.property(word, fc.nat(11), fc.constantFrom(...'abcxyz'), (it, at, letter) => {
        const changed = it.slice(0, at) + letter + it.slice(at + 1);
        expect(countSlips(it, changed, 3)).toBeLessThanOrEqual(2.25);
      }),
    );
  });

  it('are allowed by length', () => {
    expect([3, 4, 6, 7, 20].map(allowedSlips)).toEqual([0, 1, 1.5, 2, 2.5]);
  });
});
