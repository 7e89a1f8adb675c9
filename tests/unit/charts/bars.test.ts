import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { arrowTipPath, placeBars, type Bar, type PlacedBars } from '../../../src/charts/bars.ts';
import { measureTextPx } from '../../../src/charts/text-width.ts';
import { barsExamples } from '../../fixtures/chart-examples.ts';
import {
  HALF_STEP,
  name,
  numbersIn,
  PLOT_WIDTHS_PX,
  quantityOrNull,
  ROUNDING_PX,
  valueText,
} from './arbitraries.ts';

const bar: fc.Arbitrary<Bar> = fc.record({
  id: name,
  name,
  valueNok: quantityOrNull,
  valueText,
  reserved: fc.boolean(),
  openEnded: fc.boolean(),
});
const series = fc.record({ rows: fc.array(bar, { maxLength: 8 }) });

/** Right edge of what a row draws: its bar, the arrow tip, and the label if it stands there. */
function rightEdgePx(placed: PlacedBars, index: number, plotPx: number): number {
  const row = placed.rows[index];
  if (!row) return 0;
  const barEndPx = (row.widthPercent / 100) * plotPx + (row.openEnded ? placed.tipPx : 0);
  if (placed.labelPlacement === 'below') return barEndPx;
  const labelStartPx = (row.labelXPercent / 100) * plotPx + row.labelOffsetPx;
  return Math.max(barEndPx, labelStartPx + measureTextPx(row.valueText, 15, 'bold'));
}

describe('placeBars', () => {
  test.for(Object.entries(barsExamples))(
    'places the example "%s" as in its golden file',
    async ([key, example]) => {
      const golden = `../../golden/charts/bars-${key}.json`;
      await expect(`${JSON.stringify(placeBars(example), null, 2)}\n`).toMatchFileSnapshot(golden);
    },
  );

  it('keeps lengths proportional to values within rounding', () => {
    fc.assert(
      fc.property(series, (random) => {
        const placed = placeBars(random);
        placed.rows.forEach((row, index) => {
          const exact = (random.rows[index]?.valueNok ?? 0) * placed.percentPerNok;
          expect(Math.abs(row.widthPercent - exact)).toBeLessThanOrEqual(HALF_STEP);
        });
      }),
    );
  });

  it('keeps every bar, tip and label inside the plot from 288 to 1280 px', () => {
    fc.assert(
      fc.property(series, (random) => {
        const placed = placeBars(random);
        for (const plotPx of PLOT_WIDTHS_PX) {
          placed.rows.forEach((row, index) => {
            expect(row.widthPercent).toBeGreaterThanOrEqual(0);
            expect(rightEdgePx(placed, index, plotPx)).toBeLessThanOrEqual(plotPx + ROUNDING_PX);
          });
        }
      }),
    );
  });

  it('starts every label after the end of its bar', () => {
    fc.assert(
      fc.property(series, (random) => {
        const placed = placeBars(random);
        for (const row of placed.labelPlacement === 'after' ? placed.rows : []) {
          expect(row.labelXPercent).toBe(row.widthPercent);
          expect(row.labelOffsetPx).toBeGreaterThan(row.openEnded ? placed.tipPx : 0);
        }
      }),
    );
  });

  it('leaves the longest bar at least 39 % of the plot', () => {
    fc.assert(
      fc.property(series, (random) => {
        const placed = placeBars(random);
        if (placed.percentPerNok === 0) return;
        expect(Math.max(...placed.rows.map((row) => row.widthPercent))).toBeGreaterThanOrEqual(39);
      }),
    );
  });

  it('draws no bar where nothing is stated, and tells it from a bar of 0', () => {
    const [stated, notStated] = placeBars({
      rows: [
        { id: 'a', name: 'a', valueNok: 0, valueText: '0', reserved: false, openEnded: false },
        { id: 'b', name: 'b', valueNok: null, valueText: '–', reserved: false, openEnded: false },
      ],
    }).rows;
    expect(stated).toMatchObject({ widthPercent: 0, notStated: false, hairline: false });
    expect(notStated).toMatchObject({ widthPercent: 0, notStated: true, hairline: false });
  });

  it('marks a bar that is too short to see, and no other', () => {
    expect(placeBars(barsExamples.tiny).rows.map((row) => row.hairline)).toEqual([true, false]);
    expect(placeBars(barsExamples.normal).rows.some((row) => row.hairline)).toBe(false);
  });

  it('carries reservations and open ends through', () => {
    const { rows } = placeBars(barsExamples.fundAndLevel);
    expect(rows.filter((row) => row.reserved).map((row) => row.id)).toEqual(['fond-2020']);
    expect(rows.filter((row) => row.openEnded).map((row) => row.id)).toEqual(['tidligere']);
  });

  it('rounds every coordinate to two decimals', () => {
    fc.assert(
      fc.property(series, (random) => {
        for (const value of numbersIn(placeBars(random), ['percentPerNok'])) {
          expect(Number(value.toFixed(2))).toBe(value);
        }
      }),
    );
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses the amount %d', (valueNok) => {
    const row: Bar = { id: 'a', name: 'a', valueNok, valueText: '', reserved: false, openEnded: false };
    expect(() => placeBars({ rows: [row] })).toThrow(RangeError);
  });
});

describe('arrowTipPath', () => {
  it('draws a triangle as high as the bar', () => {
    expect(arrowTipPath(18, 8)).toBe('M0,0L8,9L0,18Z');
  });
});
