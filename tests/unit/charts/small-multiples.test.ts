import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { TICK_GAP_PX } from '../../../src/charts/small-multiples-axes.ts';
import { placeSmallMultiples, type Panel } from '../../../src/charts/small-multiples.ts';
import { measureTextPx } from '../../../src/charts/text-width.ts';
import { housingExamples } from '../../fixtures/chart-examples.ts';
import { HALF_STEP, name, numbersIn, overlapping, quantityOrNull } from './arbitraries.ts';

/** A panel at 320 px (two abreast) and in the text column at 1280 px (four abreast). */
const PANEL_WIDTHS_PX = [136, 172] as const;

const panel: fc.Arbitrary<Panel> = fc.record({
  id: fc.uuid(),
  name,
  values: fc.uniqueArray(fc.record({ year: fc.integer({ min: 2008, max: 2020 }), count: quantityOrNull }), {
    selector: (value) => value.year,
    maxLength: 8,
  }),
});
const series = fc.record({ panels: fc.array(panel, { maxLength: 6 }) });

describe('placeSmallMultiples', () => {
  test.for(Object.entries(housingExamples))(
    'places the example "%s" as in its golden file',
    async ([key, example]) => {
      const golden = `../../golden/charts/small-multiples-${key}.json`;
      await expect(`${JSON.stringify(placeSmallMultiples(example), null, 2)}\n`).toMatchFileSnapshot(golden);
    },
  );

  it('keeps heights proportional to counts on one scale for all panels', () => {
    fc.assert(
      fc.property(series, (random) => {
        const placed = placeSmallMultiples(random);
        for (const bar of placed.panels.flatMap((each) => each.bars)) {
          const exact = (bar.count ?? 0) * placed.percentPerUnit;
          expect(Math.abs(bar.height - exact)).toBeLessThanOrEqual(HALF_STEP);
        }
      }),
    );
  });

  it('shows every stated count once and every other year of the figure as missing', () => {
    fc.assert(
      fc.property(series, (random) => {
        const placed = placeSmallMultiples(random);
        placed.panels.forEach((each, index) => {
          expect(each.bars.map((bar) => bar.year)).toEqual(placed.years);
          const stated = (random.panels[index]?.values ?? []).filter((value) => value.count !== null);
          const shown = each.bars.filter((bar) => !bar.missing).map(({ year, count }) => ({ year, count }));
          expect(shown).toEqual(stated.toSorted((a, b) => a.year - b.year));
          expect(each.missingYears).toHaveLength(placed.years.length - stated.length);
        });
      }),
    );
  });

  it('lists every year from first to last', () => {
    fc.assert(
      fc.property(series, (random) => {
        const { years } = placeSmallMultiples(random);
        years.forEach((year, index) => expect(year).toBe((years[0] ?? 0) + index));
      }),
    );
  });

  it('stands every bar on the zero line, inside the plot, beside its neighbours', () => {
    fc.assert(
      fc.property(series, (random) => {
        const { panels, plot } = placeSmallMultiples(random);
        for (const { bars } of panels) {
          for (const bar of bars) {
            expect(bar.y + bar.height).toBeCloseTo(plot.bottom, 6);
            expect(bar.y).toBeGreaterThanOrEqual(plot.top - 2 * HALF_STEP);
            expect(bar.x).toBeGreaterThanOrEqual(plot.left);
            expect(bar.x + bar.width).toBeLessThanOrEqual(plot.right + 2 * HALF_STEP);
          }
          expect(
            overlapping(
              bars.map(({ x, width }) => ({ start: x, end: x + width })),
              0,
            ),
          ).toBe(false);
        }
      }),
    );
  });

  it('keeps ticks and years in the panel and apart', () => {
    fc.assert(
      fc.property(series, (random) => {
        const { ticks, yearLabels, plot, tickPlacement, heightPx } = placeSmallMultiples(random);
        const lines = ticks.map(({ y }) => ({
          start: (y / 100) * heightPx - 8,
          end: (y / 100) * heightPx + 8,
        }));
        expect(overlapping(lines, 0)).toBe(false);
        for (const { start, end } of lines) {
          expect(start).toBeGreaterThanOrEqual(-0.01);
          expect(end).toBeLessThanOrEqual(heightPx - 16 + 0.01);
        }
        for (const panelPx of PANEL_WIDTHS_PX) {
          const longestPx = Math.max(...ticks.map(({ text }) => measureTextPx(text, 12)));
          if (tickPlacement === 'left')
            expect(longestPx + TICK_GAP_PX).toBeLessThanOrEqual((plot.left / 100) * panelPx);
          const boxes = yearLabels.map(({ year, x, anchor }) => {
            const widthPx = measureTextPx(String(year), 12);
            const shift = { start: 0, middle: 0.5, end: 1 }[anchor];
            const start = (x / 100) * panelPx - shift * widthPx;
            return { start, end: start + widthPx };
          });
          expect(overlapping(boxes, 0)).toBe(false);
          for (const { start, end } of boxes) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(panelPx);
          }
        }
      }),
    );
  });

  it('has a round top tick at or above the largest count, whole numbers only', () => {
    fc.assert(
      fc.property(series, (random) => {
        const placed = placeSmallMultiples(random);
        const counts = placed.panels.flatMap((each) => each.bars.map((bar) => bar.count ?? 0));
        expect(Math.max(...placed.ticks.map((tick) => tick.count))).toBeGreaterThanOrEqual(
          Math.max(0, ...counts),
        );
        expect(placed.ticks.every((tick) => Number.isInteger(tick.count))).toBe(true);
        expect(placed.ticks.length).toBeLessThanOrEqual(4);
      }),
    );
  });

  it('offers no half dwelling where the largest count is 1', () => {
    const one = { id: 'a', name: 'Malvik', values: [{ year: 2018, count: 1 }] };
    expect(placeSmallMultiples({ panels: [one] }).ticks.map((tick) => tick.text)).toEqual(['0', '1']);
  });

  it('wraps panel names of 60 characters to the panel', () => {
    for (const { nameLines } of placeSmallMultiples(housingExamples.longNames).panels) {
      for (const line of nameLines) expect(measureTextPx(line, 15, 'bold')).toBeLessThanOrEqual(136);
    }
  });

  it('tells a missing year from a year of 0', () => {
    const bars = placeSmallMultiples(housingExamples.gaps).panels[1]?.bars ?? [];
    expect(bars.map(({ year, missing }) => [year, missing])).toEqual([
      [2014, false],
      [2015, true],
      [2016, false],
      [2017, true],
      [2018, false],
    ]);
  });

  it('rounds every coordinate to two decimals', () => {
    fc.assert(
      fc.property(series, (random) => {
        for (const value of numbersIn(placeSmallMultiples(random), ['percentPerUnit'])) {
          expect(Number(value.toFixed(2))).toBe(value);
        }
      }),
    );
  });

  it('refuses a year stated twice, half a year, and a negative count', () => {
    const place = (values: Panel['values']) =>
      placeSmallMultiples({ panels: [{ id: 'a', name: 'Malvik', values }] });
    expect(() =>
      place([
        { year: 2018, count: 1 },
        { year: 2018, count: 2 },
      ]),
    ).toThrow(/2018 is stated twice/);
    expect(() => place([{ year: 2018.5, count: 1 }])).toThrow(/not a year/);
    expect(() => place([{ year: 2018, count: -1 }])).toThrow(/0 or more/);
  });
});
