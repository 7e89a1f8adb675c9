import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeProgrammeTotalNok, computeTotalNok } from '../../../../../src/data/compute/budget.ts';
import {
  computeFundingFlows,
  computeFundingFlowsTable,
  computeWharfFigure,
  computeWharfTable,
} from '../../../../../src/data/compute/figures/budget-figures.ts';
import { buildEditionData, PLAN_SKETCH, reservation } from '../../../../fixtures/edition-data.ts';
import { edition, sum } from '../arbitraries.ts';

const plan = buildEditionData(PLAN_SKETCH);

describe('the wharf row', () => {
  it('holds the programme budgets and the value of one house', () => {
    const { series, houseValueNok } = computeWharfFigure(plan);
    expect(series.map((it) => [it.id, it.valueNok])).toEqual([
      ['p1', 4_500_000],
      ['p2', 3_000_000],
      ['p3', 1_500_000],
      ['p4', 1_000_000],
    ]);
    expect(houseValueNok).toBe(500_000);
  });

  it('sums to the frame, in drawing and table', () => {
    fc.assert(
      fc.property(edition, (data) => {
        const totalNok = computeTotalNok(data);
        expect(sum(computeWharfFigure(data).series.map((it) => it.valueNok))).toBe(totalNok);
        expect(sum(computeWharfTable(data).rows.map((row) => Number(row[2])))).toBe(totalNok);
      }),
    );
  });

  it('has a row with code, name, year and kroner for each programme in its table', () => {
    expect(computeWharfTable(plan).rows[1]).toEqual(['P2 Program p2', 2020, 3_000_000]);
  });
});

describe('the flows from sources to programmes', () => {
  const flows = computeFundingFlows(plan);
  const link = (source: string, target: string) =>
    flows.links.find((it) => it.source === source && it.target === target);

  it('hold the cells of the budget, a stated 0 and what is not stated apart', () => {
    expect(link('kommunene', 'p1')?.valueNok).toBe(3_500_000);
    expect(link('fylkeskommunen', 'p4')?.valueNok).toBe(0);
    expect(link('kmd', 'p1')?.valueNok).toBeNull();
  });

  it('are reserved where the plan makes a reservation about their source', () => {
    expect(link('kmd', 'p2')?.reserved).toBe(true);
    expect(link('kommunene', 'p2')?.reserved).toBe(false);
  });

  it('say under a source what the plan reserves, or which part comes from the fund', () => {
    const notes = Object.fromEntries(flows.sources.map((it) => [it.id, it.note]));
    expect(notes).toEqual({
      kommunene: 'herav fond 1,4',
      kmd: 'årlig tildeling',
      fylkeskommunen: 'ikke avgjort',
    });
    const noFund = buildEditionData({ ...PLAN_SKETCH, fundUse: [[2020, null]] });
    expect(computeFundingFlows(noFund).sources.find((it) => it.id === 'kommunene')?.note).toBeNull();
  });

  it('leave a source that is both reserved and carries the fund with its reservation', () => {
    const data = buildEditionData({
      cells: { kommunene: [2_000_000, 0] },
      reservations: { kommunene: reservation('ikke vedtatt') },
      fundUse: [[2020, 500_000]],
    });
    expect(computeFundingFlows(data).sources[0]?.note).toBe('ikke vedtatt');
  });

  it('enter each programme with its budget, whatever the order of the sources', () => {
    fc.assert(
      fc.property(edition, (data) => {
        const { links, sources, targets } = computeFundingFlows(data);
        expect(sources.map((it) => it.id).sort()).toEqual(data.budget.sources.map((it) => it.id).sort());
        expect(targets.map((it) => it.id)).toEqual(data.programmes.map((it) => it.id));
        for (const { id } of targets) {
          const own = links.filter((it) => it.target === id);
          expect(sum(own.map((it) => it.valueNok))).toBe(computeProgrammeTotalNok(data, id));
        }
      }),
    );
  });

  it('have one row for each source and programme in their table, with the reservation in words', () => {
    const { columns, rows } = computeFundingFlowsTable(plan);
    expect(rows).toHaveLength(12);
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(rows.find((row) => row[0] === 'KMD' && String(row[1]).startsWith('P2'))).toEqual([
      'KMD',
      'P2 Program p2',
      2020,
      1_500_000,
      'Forbehold: årlig tildeling.',
    ]);
    expect(sum(rows.map((row) => row[3] as number | null))).toBe(10_000_000);
  });
});
