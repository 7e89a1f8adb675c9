import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeTotalNok } from '../../../../src/data/compute/budget.ts';
import { wharfSeries } from '../../../../src/data/compute/wharf-series.ts';
import { buildEditionData, PLAN_SKETCH } from '../../../fixtures/edition-data.ts';
import { edition, sum } from './arbitraries.ts';

describe('wharfSeries', () => {
  it('gives the budgets of the plan in the order of its programmes', () => {
    expect(wharfSeries(buildEditionData(PLAN_SKETCH))).toEqual([
      { id: 'p1', valueNok: 4_500_000 },
      { id: 'p2', valueNok: 3_000_000 },
      { id: 'p3', valueNok: 1_500_000 },
      { id: 'p4', valueNok: 1_000_000 },
    ]);
  });

  it('shows every krone of the budget, and keeps a programme without money as 0', () => {
    fc.assert(
      fc.property(edition, (data) => {
        const series = wharfSeries(data);
        expect(series.map((it) => it.id)).toEqual(data.programmes.map((it) => it.id));
        expect(sum(series.map((it) => it.valueNok))).toBe(computeTotalNok(data));
      }),
    );
  });
});
