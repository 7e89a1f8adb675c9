import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  placeDivergingBars,
  type CommutingRow,
  type CommutingSeries,
} from '../../../src/charts/diverging-bars.ts';
import { measureTextPx } from '../../../src/charts/text-width.ts';
import { commutingExamples } from '../../fixtures/chart-examples.ts';
import {
  HALF_STEP,
  name,
  numbersIn,
  PLOT_WIDTHS_PX,
  quantityOrNull,
  ROUNDING_PX,
  valueText,
} from './arbitraries.ts';

const row: fc.Arbitrary<CommutingRow> = fc.record({
  id: fc.uuid(),
  name,
  inCount: quantityOrNull,
  outCount: quantityOrNull,
  inText: valueText,
  outText: valueText,
});
const rows = fc.array(row, { maxLength: 8 });
const series: fc.Arbitrary<CommutingSeries> = fc.tuple(rows, rows).map(([earlier, later]) => ({
  years: [
    { year: 2018, rows: earlier },
    { year: 2019, rows: later },
  ],
}));

describe('placeDivergingBars', () => {
  const examples = Object.entries(commutingExamples).flatMap(([key, example]) =>
    example.years.map(({ year }) => [key, year, example] as const),
  );
  test.for(examples)('places the example "%s" of %i as in its golden file', async ([key, year, example]) => {
    const golden = `../../golden/charts/diverging-bars-${key}-${year}.json`;
    const placed = placeDivergingBars(example, year);
    await expect(`${JSON.stringify(placed, null, 2)}\n`).toMatchFileSnapshot(golden);
  });

  it('keeps lengths proportional to persons, on one scale for both directions and both years', () => {
    fc.assert(
      fc.property(series, (random) => {
        const years = [2018, 2019].map((year) => placeDivergingBars(random, year));
        expect(years[0]?.percentPerPerson).toBe(years[1]?.percentPerPerson);
        expect(years[0]?.zeroPercent).toBe(years[1]?.zeroPercent);
        for (const placed of years) {
          for (const side of placed.rows.flatMap((each) => [each.in, each.out])) {
            const exact = (side.count ?? 0) * placed.percentPerPerson;
            expect(Math.abs(side.widthPercent - exact)).toBeLessThanOrEqual(2 * HALF_STEP);
          }
        }
      }),
    );
  });

  it('lets in grow right and out grow left from the zero line', () => {
    fc.assert(
      fc.property(series, (random) => {
        const placed = placeDivergingBars(random, 2018);
        for (const each of placed.rows) {
          expect(each.in.xPercent).toBe(placed.zeroPercent);
          expect(each.out.xPercent + each.out.widthPercent).toBeCloseTo(placed.zeroPercent, 6);
          expect(each.in.labelXPercent).toBeCloseTo(placed.zeroPercent + each.in.widthPercent, 6);
          expect(each.out.labelXPercent).toBe(each.out.xPercent);
        }
      }),
    );
  });

  it('keeps bars and labels in the plot from 288 to 1280 px', () => {
    fc.assert(
      fc.property(series, (random) => {
        const placed = placeDivergingBars(random, 2019);
        for (const plotPx of PLOT_WIDTHS_PX) {
          for (const { in: inSide, out: outSide } of placed.rows) {
            expect(outSide.xPercent).toBeGreaterThanOrEqual(0);
            expect(inSide.xPercent + inSide.widthPercent).toBeLessThanOrEqual(100);
            if (placed.labelPlacement === 'below') continue;
            const inEndPx = (inSide.labelXPercent / 100) * plotPx + placed.labelGapPx;
            const outEndPx = (outSide.labelXPercent / 100) * plotPx - placed.labelGapPx;
            expect(inEndPx + measureTextPx(inSide.text, 14, 'bold')).toBeLessThanOrEqual(
              plotPx + ROUNDING_PX,
            );
            expect(outEndPx - measureTextPx(outSide.text, 14, 'bold')).toBeGreaterThanOrEqual(-ROUNDING_PX);
          }
        }
      }),
    );
  });

  it('sorts by inflow, unknown last, and computes the net with its sign', () => {
    fc.assert(
      fc.property(series, (random) => {
        const placed = placeDivergingBars(random, 2018);
        const inflow = placed.rows.map((each) => each.in.count ?? -1);
        expect(inflow).toEqual(inflow.toSorted((a, b) => b - a));
        for (const each of placed.rows) {
          const unknown = each.in.count === null || each.out.count === null;
          expect(each.netCount).toBe(unknown ? null : (each.in.count ?? 0) - (each.out.count ?? 0));
        }
      }),
    );
  });

  it('preserves the sums of Statistics Norway', () => {
    const sums = [2018, 2019].map((year) => {
      const placed = placeDivergingBars(commutingExamples.normal, year);
      const total = (side: 'in' | 'out'): number =>
        placed.rows.reduce((soFar, each) => soFar + (each[side].count ?? 0), 0);
      return [total('in'), total('out')];
    });
    expect(sums).toEqual([
      [16_535, 4_642],
      [16_825, 4_759],
    ]);
  });

  it('keeps the order of the file for the equal inflow of Skaun and Klæbu', () => {
    const names = placeDivergingBars(commutingExamples.normal, 2018).rows.map((each) => each.name);
    expect(names).toEqual([
      'Malvik',
      'Melhus',
      'Stjørdal',
      'Skaun',
      'Klæbu',
      'Orkdal',
      'Indre Fosen',
      'Midtre Gauldal',
    ]);
  });

  it('tells a count that is not stated from 0', () => {
    const placed = placeDivergingBars(commutingExamples.notStated, 2018).rows.find(
      (each) => each.name === 'Bare inn',
    );
    expect(placed?.out).toMatchObject({ count: null, widthPercent: 0, notStated: true });
    expect(placed?.netCount).toBeNull();
  });

  it('rounds every coordinate to two decimals', () => {
    fc.assert(
      fc.property(series, (random) => {
        const skip = ['percentPerPerson'];
        for (const value of numbersIn(placeDivergingBars(random, 2018), skip)) {
          expect(Number(value.toFixed(2))).toBe(value);
        }
      }),
    );
  });

  it('refuses negative counts and years that the series lacks', () => {
    const negative = { id: 'a', name: 'a', inCount: -1, outCount: 0, inText: '', outText: '' };
    expect(() => placeDivergingBars({ years: [{ year: 2018, rows: [negative] }] }, 2018)).toThrow(RangeError);
    expect(() => placeDivergingBars(commutingExamples.normal, 2017)).toThrow(/no year 2017/);
  });
});
