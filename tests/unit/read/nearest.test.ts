import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeEditDistance,
  findNearest,
  listCandidates,
  sortByNearness,
} from '../../../src/read/nearest.ts';

const word = fc.string({ maxLength: 12 });

describe('computeEditDistance', () => {
  it('counts inserts, deletes, replacements and swaps of neighbours', () => {
    expect(computeEditDistance('', '')).toBe(0);
    expect(computeEditDistance('budsjet', 'budsjett')).toBe(1);
    expect(computeEditDistance('tital', 'tiltak')).toBe(2);
    expect(computeEditDistance('pagra', 'pagar')).toBe(1);
    expect(computeEditDistance('abc', '')).toBe(3);
  });

  it('is symmetric, 0 only for equal words, and at most the longer length', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const distance = computeEditDistance(a, b);
        expect(distance).toBe(computeEditDistance(b, a));
        expect(distance === 0).toBe(a === b);
        expect(distance).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(distance).toBeGreaterThanOrEqual(Math.abs(a.length - b.length));
      }),
    );
  });
});

describe('findNearest', () => {
  it('finds a misspelling and refuses a word that is far off', () => {
    expect(findNearest('houseValuNok', ['year', 'houseValueNok'])).toBe('houseValueNok');
    expect(findNearest('P1', ['p1', 'p2'])).toBe('p1');
    expect(findNearest('xyz', ['year', 'houseValueNok'])).toBeUndefined();
    expect(findNearest('x', [])).toBeUndefined();
    expect(findNearest('p5', ['p1', 'ramme'])).toBe('p1');
  });

  it('compares no more than the beginning of a text', () => {
    const [a, b] = ['a'.repeat(100), 'b'.repeat(100)];
    expect(findNearest(b + a, [a, b])).toBe(b);
    expect(sortByNearness(b + a, [a, b])).toEqual([b, a]);
  });

  it('finds short words only when one letter differs', () => {
    expect(findNearest('ab', ['xy'])).toBeUndefined();
    expect(findNearest('abcdef', ['abcdxy'])).toBe('abcdxy');
    expect(findNearest('abcdef', ['abcxyz'])).toBeUndefined();
  });
});

describe('lists of candidates', () => {
  it('put the closest first, ties in alphabetical order, each once', () => {
    expect(sortByNearness('p2', ['ramme', 'p3', 'p1', 'p2', 'p1'])).toEqual(['p2', 'p1', 'p3', 'ramme']);
    expect(listCandidates('b', ['a', 'b'])).toBe('"b", "a"');
  });

  it('are cut after five', () => {
    const many = Array.from({ length: 120 }, (_, index) => `id-${index}`);
    expect(listCandidates('id-5', many)).toMatch(/^"id-5", .* og 115 til$/);
  });
});
