import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  formatCountWord,
  formatList,
  formatNumber,
  formatPercent,
  formatStatedPercent,
  MINUS_SIGN,
  NO_BREAK_SPACE,
} from '../../../src/format/numbers.ts';

const SHAPE = /^\u2212?(?:\d{1,3}(?:\u00a0\d{3})*)(?:,\d+)?$/;

describe('formatNumber', () => {
  test.for([
    [0, 0, '0'],
    [7, 0, '7'],
    [999, 0, '999'],
    [1000, 0, '1\u00a0000'],
    [1234.5, 1, '1\u00a0234,5'],
    [3_500_000, 0, '3\u00a0500\u00a0000'],
    [-1500, 0, '\u22121\u00a0500'],
    [100_000_000_000, 0, '100\u00a0000\u00a0000\u00a0000'],
    [0.5, 0, '1'],
    [1.5, 0, '2'],
    [1234.5678, 3, '1\u00a0234,568'],
    [0.1 + 0.2, 1, '0,3'],
  ] as const)('writes %d with %d decimals as "%s"', ([value, decimals, expected]) => {
    expect(formatNumber(value, decimals)).toBe(expected);
  });

  it('never groups the decimals', () => {
    expect(formatNumber(1234.123456, 6)).toBe('1\u00a0234,123456');
  });

  it('writes -0, and what rounds to it, without a minus', () => {
    expect(formatNumber(-0)).toBe('0');
    expect(formatNumber(-0, 2)).toBe('0,00');
    expect(formatNumber(-0.4)).toBe('0');
    expect(formatNumber(-0.0049, 2)).toBe('0,00');
    expect(formatNumber(-0.006, 2)).toBe('\u22120,01');
  });

  test.for([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
    'throws on %d, so that a missing value never reaches the reader',
    (value) => {
      expect(() => formatNumber(value)).toThrow(RangeError);
      expect(() => formatNumber(value)).toThrow(String(value));
    },
  );

  it('writes, or refuses, numbers of 22 digits and more', () => {
    let written = '';
    try {
      written = formatNumber(1e21);
    } catch {
      return;
    }
    expect(written).toMatch(SHAPE);
  });

  it('uses no ASCII blank, hyphen or point, whatever the value', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e15, max: 1e15, noNaN: true }),
        fc.integer({ min: 0, max: 6 }),
        (value, decimals) => {
          const written = formatNumber(value, decimals);
          expect(written).toMatch(SHAPE);
          expect(written.split(',')[1]?.length ?? 0).toBe(decimals);
        },
      ),
    );
  });

  it('says the same as the number that it was made from', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        const read = Number(formatNumber(value).replaceAll(NO_BREAK_SPACE, '').replace(MINUS_SIGN, '-'));
        expect(read + 0).toBe(value + 0);
      }),
    );
  });
});

describe('formatPercent', () => {
  test.for([
    [0, '0\u00a0%'],
    [0.61, '61\u00a0%'],
    [1, '100\u00a0%'],
    [0.999, '100\u00a0%'],
    [-0.6957, '\u221270\u00a0%'],
    [-0.004, '0\u00a0%'],
    [12.5, '1\u00a0250\u00a0%'],
  ] as const)('writes %d as "%s"', ([ratio, expected]) => {
    expect(formatPercent(ratio)).toBe(expected);
  });

  it('rounds a half percent up, as a reader with a calculator would', () => {
    const halves = Array.from({ length: 100 }, (_, percent) => (percent * 10 + 5) / 1000);
    expect(halves.map(formatPercent)).toEqual(halves.map((_, percent) => `${percent + 1}\u00a0%`));
  });

  it('throws when there is no ratio', () => {
    expect(() => formatPercent(0 / 0)).toThrow(RangeError);
  });
});

describe('formatCountWord', () => {
  it('writes counts up to twelve as words and larger ones with digits', () => {
    expect([0, 1, 2, 7, 8, 12].map(formatCountWord)).toEqual(['null', 'én', 'to', 'sju', 'åtte', 'tolv']);
    const words = Array.from({ length: 13 }, (_, count) => formatCountWord(count));
    expect(new Set(words).size).toBe(13);
    expect(words.filter((it) => !/^\p{Ll}{2,}$/u.test(it))).toEqual([]);
    expect(formatCountWord(13)).toBe('13');
    expect(formatCountWord(1000)).toBe('1\u00a0000');
  });
});

describe('formatList', () => {
  it('joins with commas and a last "og"', () => {
    expect(formatList([])).toBe('');
    expect(formatList(['Malvik'])).toBe('Malvik');
    expect(formatList(['Malvik', 'Melhus'])).toBe('Malvik og Melhus');
    expect(formatList(['Malvik', 'Melhus', 'Skaun'])).toBe('Malvik, Melhus og Skaun');
  });
});

describe('formatStatedPercent', () => {
  it.each([
    [0.035, '3,5\u00a0%'],
    [0.0025, '0,25\u00a0%'],
    [0.61, '61\u00a0%'],
    [0.07, '7\u00a0%'],
    [1.1, '110\u00a0%'],
    [-0.125, '\u221212,5\u00a0%'],
    [0, '0\u00a0%'],
    [0.123456, '12,35\u00a0%'],
    [0.00003, '0\u00a0%'],
  ])('%s is %s', (ratio, text) => {
    expect(formatStatedPercent(ratio)).toBe(text);
  });
});
