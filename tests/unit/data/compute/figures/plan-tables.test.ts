import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EditionData } from '../../../../../src/data/compute/edition-data.ts';
import { computePlanTable, listTableNumbers } from '../../../../../src/data/compute/figures/plan-tables.ts';
import { computeQuantities } from '../../../../../src/data/compute/quantities.ts';
import { buildEditionData, PLAN_SKETCH } from '../../../../fixtures/edition-data.ts';
import { edition, sum } from '../arbitraries.ts';

const plan = buildEditionData(PLAN_SKETCH);
type Row = readonly (string | number | null)[];
const numbers = (row: Row, from: number, to: number): (number | null)[] =>
  row.slice(from, to).map((it) => (it === null ? null : Number(it)));
const tableIds = (data: EditionData): string[] => [
  'ressurstabell',
  'finansieringsliste',
  ...data.programmes.map((it) => `budsjett-${it.id}`),
];

describe('the resource table', () => {
  it('of the plan has the amounts of chapter 3.1 in whole kroner', () => {
    expect(computePlanTable('ressurstabell', plan).table.rows).toEqual([
      ['Kommunene', 3.5e6, 1.5e6, 1.5e6, 1e6, 7.5e6, 1.4e6, 6.1e6],
      ['KMD', null, 1.5e6, null, null, 1.5e6, null, 1.5e6],
      ['Fylkeskommunen', 1e6, null, null, 0, 1e6, null, 1e6],
      ['Sum', 4.5e6, 3e6, 1.5e6, 1e6, 10e6, 1.4e6, 8.6e6],
    ]);
  });

  it('adds up across and down', () => {
    fc.assert(
      fc.property(edition, (data) => {
        const { columns, rows } = computePlanTable('ressurstabell', data).table;
        const programmes = data.programmes.length;
        for (const row of rows) {
          expect(row).toHaveLength(columns.length);
          const [total = 0, fund = 0, net = 0] = numbers(row, programmes + 1, programmes + 4);
          expect(sum(numbers(row, 1, programmes + 1))).toBe(total);
          expect((total ?? 0) - (fund ?? 0)).toBe(net);
        }
        const last = rows.at(-1) ?? [];
        for (let column = 1; column < columns.length; column++) {
          expect(sum(rows.slice(0, -1).map((row) => row[column] as number | null))).toBe(last[column] ?? 0);
        }
      }),
    );
  });
});

describe('the funding list', () => {
  it('of the plan has a sum after the municipalities and the sum without the fund', () => {
    expect(computePlanTable('finansieringsliste', plan).table.rows.map((row) => row.slice(0, 2))).toEqual([
      ['Trondheim-kommune', 3_200_000],
      ['Ovrige-kommuner', 2_900_000],
      ['Sum kommunene', 6_100_000],
      ['Trondelag-fylkeskommune', 1_000_000],
      ['Kmd-tilskudd', 1_500_000],
      ['Sum', 8_600_000],
    ]);
  });
});

describe('the table of a programme', () => {
  it('names the line of the plan and gives the reservations', () => {
    const { what, table } = computePlanTable('budsjett-p2', plan);
    expect(what).toContain('program p2');
    expect(table.rows).toEqual([
      ['Kommunene', 1_500_000, null],
      ['KMD', 1_500_000, 'Forbehold: årlig tildeling.'],
      ['Sum', 3_000_000, null],
    ]);
  });

  it('adds up', () => {
    fc.assert(
      fc.property(edition, (data) => {
        for (const { id } of data.programmes) {
          const { rows } = computePlanTable(`budsjett-${id}`, data).table;
          expect(sum(rows.slice(0, -1).map((row) => row[1] as number))).toBe(rows.at(-1)?.[1]);
        }
      }),
    );
  });
});

describe('an id that names no table', () => {
  it('is refused', () => {
    expect(() => computePlanTable('budsjett-p9', plan)).toThrow('Ukjent tabell «budsjett-p9».');
    expect(() => computePlanTable('', plan)).toThrow();
  });

  it('has no numbers', () => {
    expect(listTableNumbers('budsjett-p9', plan)).toEqual([]);
  });
});

describe('the numbers of a table', () => {
  it('of the plan are those that a reader can follow from it', () => {
    expect(new Set(listTableNumbers('budsjett-p2', plan))).toEqual(new Set(['p2', 'kommunene-p2', 'kmd-p2']));
    expect(new Set(listTableNumbers('finansieringsliste', plan))).toEqual(
      new Set([
        'trondheim-kommune',
        'ovrige-kommuner',
        'fylkeskommunen-netto',
        'kmd-netto',
        'kommunene-netto',
        'netto',
      ]),
    );
    expect(listTableNumbers('ressurstabell', plan)).toContain('fond-2020');
  });

  it('stand in the register, whatever the budget', () => {
    fc.assert(
      fc.property(edition, (data) => {
        const register = computeQuantities(data);
        for (const table of tableIds(data)) {
          expect(listTableNumbers(table, data).filter((id) => !register.has(id))).toEqual([]);
        }
      }),
    );
  });
});
