import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { FigureData } from '../../../../../src/data/compute/figures/figure-data.ts';
import {
  computeFigureTable,
  computeFigureValues,
  listFigureNumbers,
} from '../../../../../src/data/compute/figures/index.ts';
import { computeQuantities } from '../../../../../src/data/compute/quantities.ts';
import { FIGURE_FORMS } from '../../../../../src/data/schemas/figures.ts';
import { buildFigureData, PLAN_SKETCH } from '../../../../fixtures/edition-data.ts';
import { edition } from '../arbitraries.ts';

const plan = buildFigureData(PLAN_SKETCH);

/** A random budget; what is not money does not matter here. */
const figureData: fc.Arbitrary<FigureData> = edition.map((data) => ({ ...buildFigureData(), ...data }));

describe('every form', () => {
  test.for(FIGURE_FORMS)('%s has values of its own form and a table of even rows', (form) => {
    expect(computeFigureValues(form, plan).form).toBe(form);
    const { columns, rows } = computeFigureTable(form, plan);
    expect(new Set(columns.map((it) => it.key)).size).toBe(columns.length);
    expect(rows.filter((row) => row.length !== columns.length)).toEqual([]);
    expect(rows.length > 0).toBe(form !== 'boligbygging');
  });

  test.for(FIGURE_FORMS)('%s shows numbers that stand in the register, whatever the budget', (form) => {
    fc.assert(
      fc.property(figureData, (data) => {
        const register = computeQuantities(data);
        expect(listFigureNumbers(form, data).filter((id) => !register.has(id))).toEqual([]);
      }),
    );
  });

  test.for(FIGURE_FORMS)(
    '%s has whole kroner or nothing in its columns of money, whatever the budget',
    (form) => {
      fc.assert(
        fc.property(figureData, (data) => {
          const { columns, rows } = computeFigureTable(form, data);
          const money = columns.flatMap((it, i) => (it.type === 'nok' ? [i] : []));
          for (const row of rows) {
            for (const i of money) expect(row[i] === null || Number.isInteger(row[i])).toBe(true);
          }
        }),
      );
    },
  );
});

describe('the numbers of a figure', () => {
  it('of the plan are those that it shows', () => {
    expect(new Set(listFigureNumbers('forbehold', plan))).toEqual(
      new Set([
        'forbehold',
        'uten-forbehold',
        'fond-2020',
        'trondheim-kommune',
        'ovrige-kommuner',
        'fylkeskommunen-netto',
        'kmd-netto',
      ]),
    );
    expect(listFigureNumbers('fondsbruk', plan)).toEqual(['fond-2018', 'fond-2020']);
    expect(listFigureNumbers('driftsnivaa', plan)).toEqual(['driftsnivaa-tidligere', 'driftsnivaa']);
    expect(listFigureNumbers('pendling', plan)).toEqual([]);
  });

  it('of the reservations are the net amounts of reserved sources, not the items that they consist of', () => {
    const data = buildFigureData({
      ...PLAN_SKETCH,
      fundingList: [
        ...PLAN_SKETCH.fundingList.slice(0, 3),
        ['kmd-a', 'kmd', 1_000_000],
        ['kmd-b', 'kmd', 500_000],
      ],
    });
    const numbers = listFigureNumbers('forbehold', data);
    expect(numbers).toContain('kmd-netto');
    expect(numbers).not.toContain('kmd-a');
  });
});
