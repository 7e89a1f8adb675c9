import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeCellNok,
  computeFundingItemNok,
  computeFundingListTotalNok,
  computeFundPartNok,
  computeFundUseNok,
  computeProgrammeTotalNok,
  computeReservedAmounts,
  computeSourceNetNok,
  computeSourceTotalNok,
  computeTotalNok,
} from '../../../../src/data/compute/budget.ts';
import { buildEditionData, PLAN_SKETCH, reservation } from '../../../fixtures/edition-data.ts';
import { edition, sum } from './arbitraries.ts';

const plan = buildEditionData(PLAN_SKETCH);

describe('cells', () => {
  it('tell a stated 0 from what the plan does not state', () => {
    expect(computeCellNok(plan, 'fylkeskommunen', 'p4')).toBe(0);
    expect(computeCellNok(plan, 'kmd', 'p1')).toBeNull();
  });

  it('that are missing from the data are not stated', () => {
    const short = buildEditionData({ cells: { kommunene: [1_000_000] } });
    expect(computeCellNok(short, 'kommunene', 'p2')).toBeNull();
    expect(computeCellNok(short, 'ukjent', 'p1')).toBeNull();
  });
});

describe('sums', () => {
  it('of the plan are those of its table', () => {
    expect(plan.programmes.map((it) => computeProgrammeTotalNok(plan, it.id))).toEqual([
      4.5e6, 3e6, 1.5e6, 1e6,
    ]);
    expect(plan.budget.sources.map((it) => computeSourceTotalNok(plan, it.id))).toEqual([7.5e6, 1.5e6, 1e6]);
    expect(computeTotalNok(plan)).toBe(10_000_000);
  });

  it('are 0 when nothing is stated', () => {
    const empty = buildEditionData({ cells: { kommunene: [null, null] } });
    expect(computeTotalNok(empty)).toBe(0);
    expect(computeProgrammeTotalNok(empty, 'p1')).toBe(0);
    expect(computeSourceTotalNok(empty, 'kommunene')).toBe(0);
  });

  it('over rows and over columns are the same total', () => {
    fc.assert(
      fc.property(edition, (data) => {
        const total = computeTotalNok(data);
        expect(sum(data.programmes.map((it) => computeProgrammeTotalNok(data, it.id)))).toBe(total);
        expect(sum(data.budget.sources.map((it) => computeSourceTotalNok(data, it.id)))).toBe(total);
      }),
    );
  });
});

describe('the fund', () => {
  it('counts under its own source, in the budget year only', () => {
    expect(computeFundUseNok(plan, 2018)).toBe(4_600_000);
    expect(computeFundPartNok(plan, 'kommunene')).toBe(1_400_000);
    expect(computeFundPartNok(plan, 'kmd')).toBe(0);
    expect(computeSourceNetNok(plan, 'kommunene')).toBe(6_100_000);
    expect(computeSourceNetNok(plan, 'kmd')).toBe(1_500_000);
  });

  it('has a use that is not stated where the plan states none, and is not listed', () => {
    expect(computeFundUseNok(plan, 2019)).toBeNull();
    expect(computeFundUseNok(plan, 1999)).toBeNull();
  });

  it('tells a stated use of 0 from one that is not stated', () => {
    expect(computeFundUseNok(buildEditionData({ fundUse: [[2020, 0]] }), 2020)).toBe(0);
  });

  it('takes nothing from any source in a year without stated use', () => {
    const data = buildEditionData({
      fundUse: [
        [2018, 4_600_000],
        [2020, null],
      ],
    });
    expect(computeSourceNetNok(data, 'kommunene')).toBe(computeSourceTotalNok(data, 'kommunene'));
  });

  it('is the whole difference between the total and the net amounts of the sources', () => {
    fc.assert(
      fc.property(edition, (data) => {
        const net = sum(data.budget.sources.map((it) => computeSourceNetNok(data, it.id)));
        expect(computeTotalNok(data) - net).toBe(computeFundUseNok(data, data.budget.year) ?? 0);
      }),
    );
  });
});

describe('the funding list', () => {
  it('adds up to the total without the fund, as in the plan', () => {
    expect(plan.budget.fundingList.map((it) => computeFundingItemNok(plan, it))).toEqual([
      3.2e6, 2.9e6, 1e6, 1.5e6,
    ]);
    expect(computeFundingListTotalNok(plan)).toBe(8_600_000);
  });

  it('keeps a stated 0 instead of taking the whole source', () => {
    const data = buildEditionData({ fundingList: [['malvik', 'kommunene', 0]] });
    expect(computeFundingListTotalNok(data)).toBe(0);
  });

  it('is 0 when it is empty', () => {
    expect(computeFundingListTotalNok(buildEditionData())).toBe(0);
  });
});

describe('reserved amounts', () => {
  it('of the plan are KMD, fund and county, largest first: 3,9 of 10,0 million', () => {
    const reserved = computeReservedAmounts(plan);
    expect(reserved.map((it) => [it.id, it.amountNok])).toEqual([
      ['kmd', 1_500_000],
      ['fond', 1_400_000],
      ['fylkeskommunen', 1_000_000],
    ]);
    expect(sum(reserved.map((it) => it.amountNok))).toBe(3_900_000);
    expect(reserved[0]).toMatchObject({ name: 'KMD', label: 'årlig tildeling' });
  });

  it('are none when the plan makes no reservation', () => {
    expect(computeReservedAmounts(buildEditionData())).toEqual([]);
  });

  it('leave the fund out when its use is not stated, and keep it when it is 0', () => {
    const fundReservation = reservation('uklart');
    expect(computeReservedAmounts(buildEditionData({ fundReservation, fundUse: [[2020, null]] }))).toEqual(
      [],
    );
    const zero = computeReservedAmounts(buildEditionData({ fundReservation, fundUse: [[2020, 0]] }));
    expect(zero.map((it) => it.amountNok)).toEqual([0]);
  });

  it('count the fund once when its source has a reservation as well', () => {
    const data = buildEditionData({
      cells: { kommunene: [2_000_000, 0] },
      reservations: { kommunene: reservation('ikke vedtatt') },
      fundUse: [[2020, 500_000]],
      fundReservation: reservation('uklart'),
    });
    expect(sum(computeReservedAmounts(data).map((it) => it.amountNok))).toBe(2_000_000);
  });

  it('never come to more than the total when the fund is no larger than its source', () => {
    fc.assert(
      fc.property(edition, (data) => {
        fc.pre(computeSourceNetNok(data, data.budget.fundSource) >= 0);
        const reserved = sum(computeReservedAmounts(data).map((it) => it.amountNok));
        expect(reserved).toBeLessThanOrEqual(computeTotalNok(data));
      }),
    );
  });

  it('are sorted from the largest to the smallest', () => {
    fc.assert(
      fc.property(edition, (data) => {
        const amounts = computeReservedAmounts(data).map((it) => it.amountNok);
        expect(amounts).toEqual(amounts.toSorted((a, b) => b - a));
      }),
    );
  });
});
