import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  decimalsInMillions,
  formatAmount,
  formatKroner,
  formatMillions,
  MILLION_UNIT,
  splitAmount,
} from '../../../src/format/money.ts';

/** Whole kroner far beyond the schema's limit of 100 milliarder. */
const kroner = fc.oneof(
  fc.integer({ min: -10_000_000, max: 10_000_000 }),
  fc.maxSafeInteger().map((value) => Math.trunc(value / 16)),
  fc.integer({ min: 0, max: 200_000 }).map((value) => value * 500_000),
);

/** Reads `−1 234,5` in millions back as whole kroner, without floating point. */
function readMillions(written: string): bigint {
  const [, minus, whole = '', fraction = ''] = /^(\u2212)?([\d\u00a0]+),(\d{1,6})$/.exec(written) ?? [];
  const digits = BigInt(whole.replaceAll('\u00a0', '') + fraction.padEnd(6, '0'));
  return minus === undefined ? digits : -digits;
}

describe('formatMillions', () => {
  test.for([
    [0, '0,0'],
    [1, '0,000001'],
    [50_000, '0,05'],
    [4_500_000, '4,5'],
    [3_250_000, '3,25'],
    [10_000_000, '10,0'],
    [1_234_500_000, '1\u00a0234,5'],
    [-1_400_000, '\u22121,4'],
  ] as const)('writes %d kroner as "%s"', ([amountNok, expected]) => {
    expect(formatMillions(amountNok)).toBe(expected);
  });

  it('is exact to the krone: what it writes for any whole amount reads back as the same amount', () => {
    fc.assert(
      fc.property(kroner, fc.integer({ min: 0, max: 6 }), (amountNok, decimals) => {
        expect(readMillions(formatMillions(amountNok, decimals))).toBe(BigInt(amountNok));
      }),
      { numRuns: 1000 },
    );
  });

  it('gives the cells of a table the precision of the finest one', () => {
    expect(formatMillions(1_000_000, 2)).toBe('1,00');
    expect(formatMillions(1_250_000, 1)).toBe('1,25');
  });

  it('adds no zero beyond the first decimal of its own accord', () => {
    fc.assert(
      fc.property(kroner, (amountNok) => {
        expect(formatMillions(amountNok)).not.toMatch(/,\d+0$/);
        expect(formatMillions(amountNok).split(',')[1]).toHaveLength(decimalsInMillions(amountNok));
      }),
    );
  });

  it('throws when there is no amount', () => {
    expect(() => formatMillions(Number.NaN)).toThrow(RangeError);
  });
});

describe('formatKroner', () => {
  it('writes whole kroner in full with the unit on the same line', () => {
    expect(formatKroner(3_500_000)).toBe('3\u00a0500\u00a0000\u00a0kr');
    expect(formatKroner(0)).toBe('0\u00a0kr');
  });
});

describe('splitAmount and formatAmount', () => {
  test.for([
    [4_500_000, null, '4,5\u00a0mill.\u00a0kr'],
    [50_000, null, '50\u00a0000\u00a0kr'],
    [99_999, null, '99\u00a0999\u00a0kr'],
    [100_000, null, '0,1\u00a0mill.\u00a0kr'],
    [-50_000, null, '\u221250\u00a0000\u00a0kr'],
    [-1_400_000, null, '\u22121,4\u00a0mill.\u00a0kr'],
    [0, null, '0,0\u00a0mill.\u00a0kr'],
    [13_000_000, 'over', 'over\u00a013\u00a0mill.\u00a0kr'],
    [13_500_000, 'over', 'over\u00a013,5\u00a0mill.\u00a0kr'],
    [10_050_000, 'over', 'over\u00a010,05\u00a0mill.\u00a0kr'],
    [100_000_000, 'over', 'over\u00a0100\u00a0mill.\u00a0kr'],
    [999_999_999, null, '999,999999\u00a0mill.\u00a0kr'],
    [1_000_000_000, null, '1,0\u00a0mrd.\u00a0kr'],
    [1_200_000_000, null, '1,2\u00a0mrd.\u00a0kr'],
    [-1_234_500_000, null, '\u22121,2345\u00a0mrd.\u00a0kr'],
    [2_000_000_001, null, '2,000000001\u00a0mrd.\u00a0kr'],
    [3_000_000_000, 'over', 'over\u00a03\u00a0mrd.\u00a0kr'],
  ] as const)('writes %d kroner (%s) as "%s"', ([amountNok, qualifier, expected]) => {
    expect(formatAmount(amountNok, qualifier)).toBe(expected);
  });

  it('keeps "over" on amounts that are written in kroner', () => {
    expect(formatAmount(50_000, 'over')).toBe('over\u00a050\u00a0000\u00a0kr');
  });

  it('puts number and unit together as the whole text', () => {
    fc.assert(
      fc.property(kroner, fc.constantFrom(null, 'over' as const), (amountNok, qualifier) => {
        const { number, unit } = splitAmount(amountNok, qualifier);
        expect(formatAmount(amountNok, qualifier)).toBe(`${number}\u00a0${unit}`);
        expect(['kr', MILLION_UNIT, 'mrd.\u00a0kr']).toContain(unit);
      }),
    );
  });

  it('has no place where a line may break', () => {
    fc.assert(
      fc.property(kroner, (amountNok) => {
        expect(formatAmount(amountNok)).not.toMatch(/[ -]/);
      }),
    );
  });
});
