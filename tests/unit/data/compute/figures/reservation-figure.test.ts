import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeFundingListTotalNok,
  computeSourceNetNok,
  computeTotalNok,
} from '../../../../../src/data/compute/budget.ts';
import type { EditionData } from '../../../../../src/data/compute/edition-data.ts';
import {
  computeReservationFigure,
  computeReservationTable,
} from '../../../../../src/data/compute/figures/reservation-figure.ts';
import { buildEditionData, PLAN_SKETCH } from '../../../../fixtures/edition-data.ts';
import { edition, sum } from '../arbitraries.ts';

const plan = buildEditionData(PLAN_SKETCH);

/** The edition with one item for each source, so that the funding list covers what the sources pay. */
function withWholeSources(data: EditionData): EditionData {
  const fundingList = data.budget.sources.map(({ id, name }) => ({
    id: `${id}-post`,
    name,
    note: null,
    source: id,
    amountNok: null,
  }));
  return { ...data, budget: { ...data.budget, fundingList } };
}

const barSum = (data: EditionData): number =>
  sum(computeReservationFigure(data).bars.rows.map((it) => it.valueNok));

describe('the reservations of the plan', () => {
  const { split, bars, notes } = computeReservationFigure(plan);

  it('split the frame in what is sure and what is not', () => {
    expect(split.parts.map((it) => [it.id, it.valueNok, it.valueText, it.reserved])).toEqual([
      ['uten-forbehold', 6_100_000, '6,1', false],
      ['forbehold', 3_900_000, '3,9', true],
    ]);
  });

  it('list the sure parts as the funding list has them, then the reserved ones, largest first', () => {
    expect(bars.rows.map((it) => [it.id, it.valueText, it.reserved])).toEqual([
      ['trondheim-kommune', '3,2', false],
      ['ovrige-kommuner', '2,9', false],
      ['kmd', '1,5', true],
      ['fond', '1,4', true],
      ['fylkeskommunen', '1,0', true],
    ]);
    expect(barSum(plan)).toBe(10_000_000);
  });

  it('say under each reserved part what the reservation is', () => {
    expect(notes).toEqual({
      kmd: 'årlig tildeling',
      fond: 'tilgjengelig beløp uklart',
      fylkeskommunen: 'ikke avgjort',
    });
  });

  it('give the reason in the table, and none for what is sure', () => {
    const { rows } = computeReservationTable(plan);
    expect(rows).toHaveLength(5);
    expect(rows[0]).toEqual(['Trondheim-kommune', 2020, 3_200_000, null]);
    expect(rows[2]).toEqual(['KMD', 2020, 1_500_000, 'Forbehold: årlig tildeling.']);
  });
});

describe('the parts of the frame', () => {
  it('count a sure source that stands as a whole in the funding list', () => {
    const data = buildEditionData({
      ...PLAN_SKETCH,
      fundingList: [['kommunenes-tilskudd', 'kommunene', null]],
    });
    expect(computeReservationFigure(data).bars.rows[0]).toMatchObject({
      id: 'kommunenes-tilskudd',
      valueNok: 6_100_000,
    });
    expect(barSum(data)).toBe(10_000_000);
  });

  it('count the fund among the sure ones when the plan makes no reservation about it', () => {
    const data = buildEditionData({ ...PLAN_SKETCH, fundReservation: null });
    expect(computeReservationFigure(data).bars.rows.find((it) => it.id === 'fond')).toMatchObject({
      valueNok: 1_400_000,
      reserved: false,
    });
    expect(barSum(data)).toBe(10_000_000);
  });

  it('take a source that is called "fond" for what it is', () => {
    const data = withWholeSources(
      buildEditionData({ ...PLAN_SKETCH, cells: { fond: [2_000_000, 0] }, fundSource: 'fond' }),
    );
    expect(barSum(data)).toBe(2_000_000);
  });

  it('sum to the frame, and the bars to the split, whatever the budget', () => {
    fc.assert(
      fc.property(edition, (random) => {
        const data = withWholeSources(random);
        const totalNok = computeTotalNok(data);
        // The content checks stop a source whose fund is larger than what it pays.
        fc.pre(data.budget.sources.every((it) => computeSourceNetNok(data, it.id) >= 0));
        fc.pre(computeFundingListTotalNok(data) <= totalNok);
        const { split, bars } = computeReservationFigure(data);
        expect(sum(split.parts.map((it) => it.valueNok))).toBe(totalNok);
        for (const part of split.parts) {
          const own = bars.rows.filter((it) => it.reserved === part.reserved);
          expect(sum(own.map((it) => it.valueNok))).toBe(part.valueNok);
        }
        expect(computeReservationTable(data).rows.map((row) => row[2])).toEqual(
          bars.rows.map((it) => it.valueNok),
        );
      }),
    );
  });
});
