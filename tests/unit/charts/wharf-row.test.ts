import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  HOUSE_DRAWINGS,
  HOUSE_FRAME,
  MAX_HOUSES,
  PILES_PATH,
  placeWharfRow,
  type WharfSeries,
} from '../../../src/charts/wharf-row.ts';

const HOUSE_NOK = 500_000;
const plan: readonly WharfSeries[] = [
  { id: 'p1', valueNok: 4_500_000 },
  { id: 'p2', valueNok: 3_000_000 },
  { id: 'p3', valueNok: 1_500_000 },
  { id: 'p4', valueNok: 1_000_000 },
];

/** Up to eight series of up to six houses of any value, part houses of a single krone included. */
const random = fc.integer({ min: 1, max: 2_000_000 }).chain((houseValueNok) =>
  fc.record({
    houseValueNok: fc.constant(houseValueNok),
    series: fc
      .array(fc.integer({ min: 0, max: houseValueNok * 6 }), { maxLength: 8 })
      .map((values) => values.map((valueNok, i): WharfSeries => ({ id: `p${i}`, valueNok }))),
  }),
);

describe('placeWharfRow', () => {
  it('draws the plan as 9 + 6 + 3 + 2 whole houses', () => {
    const row = placeWharfRow(plan, HOUSE_NOK);
    expect(row.groups.map((group) => group.houseCount)).toEqual([9, 6, 3, 2]);
    expect(row.houses).toHaveLength(20);
    expect(row.houses.every((house) => house.filledRatio === 1)).toBe(true);
    expect(row.exactCount).toBe(20);
  });

  it('fills houses with exactly the money of each series, within the rounding of a part house', () => {
    fc.assert(
      fc.property(random, ({ series, houseValueNok }) => {
        const { houses } = placeWharfRow(series, houseValueNok);
        for (const { id, valueNok } of series) {
          const filled = houses
            .filter((house) => house.seriesId === id)
            .reduce((sum, house) => sum + house.filledRatio * houseValueNok, 0);
          expect(Math.abs(filled - valueNok)).toBeLessThanOrEqual(0.001 * houseValueNok + 1e-6);
        }
      }),
    );
  });

  it('lets only the last house of a series be a part house, and none be empty', () => {
    fc.assert(
      fc.property(random, ({ series, houseValueNok }) => {
        const { houses } = placeWharfRow(series, houseValueNok);
        houses.forEach((house, i) => {
          expect(house.filledRatio).toBeGreaterThan(0);
          expect(house.filledRatio).toBeLessThanOrEqual(1);
          if (houses[i + 1]?.seriesId === house.seriesId) expect(house.filledRatio).toBe(1);
        });
      }),
    );
  });

  it('numbers the houses through in the order of the series', () => {
    fc.assert(
      fc.property(random, ({ series, houseValueNok }) => {
        const row = placeWharfRow(series, houseValueNok);
        expect(row.houses.map((house) => house.index)).toEqual(row.houses.map((_, i) => i));
        expect(row.houses.map((house) => house.seriesId)).toEqual(
          row.groups.flatMap((group) => Array<string>(group.houseCount).fill(group.id)),
        );
        expect(row.groups.map((group) => group.id)).toEqual(series.map((it) => it.id));
      }),
    );
  });

  it('counts part houses exactly', () => {
    const row = placeWharfRow([{ id: 'p1', valueNok: 1_250_000 }], HOUSE_NOK);
    expect(row.houses.map((house) => house.filledRatio)).toEqual([1, 1, 0.5]);
    expect(row.groups).toEqual([{ id: 'p1', houseCount: 3, exactCount: 2.5 }]);
  });

  it('counts the row from the money, not from the rounded counts of its groups', () => {
    const thirds = ['a', 'b', 'c'].map((id) => ({ id, valueNok: 1 }));
    const row = placeWharfRow(thirds, 3);
    expect(row.groups.map((group) => group.exactCount)).toEqual([0.33, 0.33, 0.33]);
    expect(row.exactCount).toBe(1);
  });

  it('shows a sliver for a single krone, so that no money is invisible', () => {
    const { houses } = placeWharfRow([{ id: 'p1', valueNok: 500_001 }], HOUSE_NOK);
    expect(houses.map((house) => house.filledRatio)).toEqual([1, 0.001]);
  });

  it('gives a series of 0 a group without houses', () => {
    expect(placeWharfRow([{ id: 'p1', valueNok: 0 }], HOUSE_NOK)).toEqual({
      houses: [],
      groups: [{ id: 'p1', houseCount: 0, exactCount: 0 }],
      exactCount: 0,
    });
  });

  it('places nothing for no series', () => {
    expect(placeWharfRow([], HOUSE_NOK)).toEqual({ houses: [], groups: [], exactCount: 0 });
  });

  it('refuses more houses than the eye can count, in one series and in all together', () => {
    const houses = (count: number): WharfSeries => ({ id: 'p1', valueNok: count * HOUSE_NOK });
    expect(placeWharfRow([houses(MAX_HOUSES)], HOUSE_NOK).houses).toHaveLength(MAX_HOUSES);
    expect(() => placeWharfRow([houses(MAX_HOUSES + 1)], HOUSE_NOK)).toThrow(/more than 60 houses/);
    expect(() => placeWharfRow([houses(MAX_HOUSES), houses(1)], HOUSE_NOK)).toThrow(RangeError);
    expect(() => placeWharfRow([{ id: 'p1', valueNok: Number.MAX_VALUE }], 1)).toThrow(RangeError);
  });

  test.for([0, 0.5, -1, Number.NaN])('refuses houses worth %d', (houseValueNok) => {
    expect(() => placeWharfRow(plan, houseValueNok)).toThrow(/houseValueNok/);
  });

  test.for([-1, Number.NaN])('refuses a budget of %d and names the series', (valueNok) => {
    expect(() => placeWharfRow([{ id: 'p3', valueNok }], HOUSE_NOK)).toThrow(/p3/);
  });
});

describe('the drawings', () => {
  const boxes = (path: string): { x: number; y: number; right: number; bottom: number }[] =>
    [...path.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)h-([\d.]+)Z/g)].map((it) => {
      const [x = 0, y = 0, width = 0, height = 0] = it.slice(1).map(Number);
      return { x, y, right: x + width, bottom: y + height };
    });

  test.for(Object.entries(HOUSE_DRAWINGS))('of %s keeps windows and door inside the walls', ([, drawing]) => {
    const openings = boxes(drawing.openings);
    expect(openings.length).toBeGreaterThan(4);
    for (const box of openings) {
      expect(box.x).toBeGreaterThan(2);
      expect(box.right).toBeLessThan(HOUSE_FRAME.width - 2);
      expect(box.y).toBeGreaterThan(0);
      expect(box.bottom).toBeLessThanOrEqual(HOUSE_FRAME.groundY);
    }
  });

  it('differ in their outline, so that greyscale and colour-blind readers can tell them apart', () => {
    const outlines = Object.values(HOUSE_DRAWINGS).map((drawing) => drawing.outline + drawing.openings);
    expect(new Set(outlines).size).toBe(4);
  });

  it('stand on piles between ground and water', () => {
    for (const pile of boxes(PILES_PATH)) {
      expect(pile.y).toBe(HOUSE_FRAME.groundY);
      expect(pile.bottom).toBe(HOUSE_FRAME.waterY);
    }
  });
});
