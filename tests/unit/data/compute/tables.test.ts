import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeFundingTable,
  computeProgrammeTable,
  computeResourceTable,
} from '../../../../src/data/compute/tables.ts';
import { computeQuantities } from '../../../../src/data/compute/quantities.ts';
import { buildEditionData, PLAN_SKETCH } from '../../../fixtures/edition-data.ts';
import { edition, sum } from './arbitraries.ts';

const plan = buildEditionData(PLAN_SKETCH);

describe('the resource table', () => {
  it('of the plan says what the plan says', () => {
    const table = computeResourceTable(plan);
    expect(
      table.rows.map((row) => [row.source.id, ...row.cellsNok, row.totalNok, row.fundNok, row.netNok]),
    ).toEqual([
      ['kommunene', 3.5e6, 1.5e6, 1.5e6, 1e6, 7.5e6, 1.4e6, 6.1e6],
      ['kmd', null, 1.5e6, null, null, 1.5e6, null, 1.5e6],
      ['fylkeskommunen', 1e6, null, null, 0, 1e6, null, 1e6],
    ]);
    expect(table).toMatchObject({ totalNok: 10e6, fundNok: 1.4e6, netNok: 8.6e6 });
  });

  it('sums to the same total along rows, along columns, and in its corner', () => {
    fc.assert(
      fc.property(edition, (data) => {
        const table = computeResourceTable(data);
        for (const row of table.rows) expect(sum(row.cellsNok)).toBe(row.totalNok);
        table.programmeTotalsNok.forEach((total, i) => {
          expect(sum(table.rows.map((row) => row.cellsNok[i] ?? null))).toBe(total);
        });
        expect(sum(table.rows.map((row) => row.totalNok))).toBe(table.totalNok);
        expect(sum(table.programmeTotalsNok)).toBe(table.totalNok);
      }),
    );
  });

  it('has net amounts that are total less fund, in every row and in the sum', () => {
    fc.assert(
      fc.property(edition, (data) => {
        const table = computeResourceTable(data);
        for (const row of [...table.rows, table]) expect(row.netNok).toBe(row.totalNok - (row.fundNok ?? 0));
        expect(sum(table.rows.map((row) => row.netNok))).toBe(table.netNok);
        expect(sum(table.rows.map((row) => row.fundNok))).toBe(table.fundNok ?? 0);
      }),
    );
  });

  it('has one cell per programme in every row', () => {
    fc.assert(
      fc.property(edition, (data) => {
        for (const row of computeResourceTable(data).rows) {
          expect(row.cellsNok).toHaveLength(data.programmes.length);
        }
      }),
    );
  });

  it('states no fund where the plan states none', () => {
    const table = computeResourceTable(buildEditionData());
    expect(table.fundNok).toBeNull();
    expect(table.rows.map((row) => row.fundNok)).toEqual([null]);
  });
});

describe('the funding table', () => {
  it('of the plan has a subtotal after the municipalities and the sum without the fund', () => {
    const table = computeFundingTable(plan);
    expect(table.rows.map((row) => row.amountNok)).toEqual([3.2e6, 2.9e6, 1e6, 1.5e6]);
    expect(table.subtotals).toEqual([
      {
        afterId: 'ovrige-kommuner',
        quantityId: 'kommunene-netto',
        name: 'Sum kommunene',
        amountNok: 6_100_000,
      },
    ]);
    expect(table.totalNok).toBe(8_600_000);
  });

  it('puts the reservation of a source on each of its items', () => {
    expect(computeFundingTable(plan).rows.map((row) => row.reservation)).toEqual([
      null,
      null,
      'Forbehold: ikke avgjort.',
      'Forbehold: årlig tildeling.',
    ]);
  });

  it('sums its rows to its total, and the items of one source to its subtotal', () => {
    fc.assert(
      fc.property(edition, (data) => {
        const table = computeFundingTable(data);
        expect(sum(table.rows.map((row) => row.amountNok))).toBe(table.totalNok);
        for (const subtotal of table.subtotals) {
          const source = data.budget.fundingList.find((it) => it.id === subtotal.afterId)?.source;
          const own = data.budget.fundingList.flatMap((it, i) =>
            it.source === source ? [table.rows[i]?.amountNok ?? null] : [],
          );
          expect(own.length).toBeGreaterThan(1);
          expect(sum(own)).toBe(subtotal.amountNok);
        }
      }),
    );
  });

  it('puts the subtotal after the last of several items', () => {
    const data = buildEditionData({
      fundingList: [
        ['a', 'kommunene', 1_000_000],
        ['b', 'kommunene', 500_000],
        ['c', 'kommunene', null],
      ],
    });
    expect(computeFundingTable(data).subtotals.map((it) => it.afterId)).toEqual(['c']);
  });

  it('keeps abbreviations in the name of a subtotal', () => {
    const data = buildEditionData({
      cells: { kommunene: [0, 0], kmd: [1_500_000, 0] },
      names: { kmd: 'KMD' },
      fundingList: [
        ['tilskudd', 'kmd', 1_000_000],
        ['prosjekt', 'kmd', 500_000],
      ],
    });
    expect(computeFundingTable(data).subtotals[0]?.name).toBe('Sum KMD');
  });

  it('has no subtotal for a single item', () => {
    const data = buildEditionData({ fundingList: [['alle', 'kommunene', null]] });
    expect(computeFundingTable(data).subtotals).toEqual([]);
  });
});

describe('every amount of a table', () => {
  it('is explained by the number of that name in the register', () => {
    fc.assert(
      fc.property(edition, (data) => {
        const register = computeQuantities(data);
        const valueOf = (id: string): unknown => {
          const quantity = register.get(id);
          return quantity?.kind === 'amount' ? quantity.valueNok : undefined;
        };
        const programmes = data.programmes.map((it) => computeProgrammeTable(data, it.id));
        for (const table of programmes) expect(valueOf(table.totalId)).toBe(table.totalNok);
        for (const row of [computeFundingTable(data), ...programmes].flatMap((it) => it.rows))
          expect(valueOf(row.quantityId)).toBe(row.amountNok);
      }),
    );
  });

  it('is explained in the sums of a funding list that agrees with the table', () => {
    const { totalId, totalNok, subtotals } = computeFundingTable(plan);
    const register = computeQuantities(plan);
    expect(register.get(totalId)).toMatchObject({ valueNok: totalNok });
    for (const it of subtotals) expect(register.get(it.quantityId)).toMatchObject({ valueNok: it.amountNok });
  });
});

describe('the table of one programme', () => {
  it('lists a stated 0 without its reservation, and leaves out what is not stated', () => {
    const table = computeProgrammeTable(plan, 'p4');
    expect(table.rows.map((row) => [row.id, row.amountNok, row.reservation])).toEqual([
      ['kommunene', 1_000_000, null],
      ['fylkeskommunen', 0, null],
    ]);
  });

  it('says the reservation of a source that pays', () => {
    const rows = computeProgrammeTable(plan, 'p2').rows;
    expect(rows.map((row) => row.reservation)).toEqual([null, 'Forbehold: årlig tildeling.']);
  });

  it('sums its rows to its total', () => {
    fc.assert(
      fc.property(edition, (data) => {
        for (const { id } of data.programmes) {
          const table = computeProgrammeTable(data, id);
          expect(sum(table.rows.map((row) => row.amountNok))).toBe(table.totalNok);
        }
      }),
    );
  });

  it('is empty for a programme that nobody pays for', () => {
    expect(computeProgrammeTable(plan, 'ukjent')).toEqual({ rows: [], totalNok: 0, totalId: 'ukjent' });
  });
});
