import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeTotalNok } from '../../../../../src/data/compute/budget.ts';
import type { EditionData } from '../../../../../src/data/compute/edition-data.ts';
import {
  computeFundFigure,
  computeFundTable,
  computeRunningLevelFigure,
  computeRunningLevelTable,
} from '../../../../../src/data/compute/figures/fund-figures.ts';
import { buildEditionData, PLAN_SKETCH } from '../../../../fixtures/edition-data.ts';
import { edition } from '../arbitraries.ts';

const sketched = buildEditionData(PLAN_SKETCH);
/** The plan calls the use in the budget year a proposal. */
const plan: EditionData = {
  ...sketched,
  fund: {
    ...sketched.fund,
    use: sketched.fund.use.map((it) => (it.year === 2020 ? { ...it, status: 'foreslatt' } : it)),
  },
};

describe('the use of the fund', () => {
  const { bars, notes } = computeFundFigure(plan);

  it('has one bar for each year with its amount', () => {
    expect(bars.rows.map((it) => [it.name, it.valueNok, it.valueText])).toEqual([
      ['2018', 4_600_000, '4,6'],
      ['2019', null, 'ikke oppgitt i planen'],
      ['2020', 1_400_000, '1,4'],
    ]);
  });

  it('marks a proposal, in drawing and in words', () => {
    expect(bars.rows.map((it) => it.reserved)).toEqual([false, false, true]);
    expect(notes).toEqual({ 'aar-2020': 'forslag' });
  });

  it('tells a year without use from a year that the plan says nothing about', () => {
    const data = buildEditionData({
      fundUse: [
        [2019, 0],
        [2020, null],
      ],
    });
    expect(computeFundFigure(data).bars.rows.map((it) => [it.valueNok, it.valueText])).toEqual([
      [0, '0,0'],
      [null, 'ikke oppgitt i planen'],
    ]);
  });

  it('stands in the table with kroner and status', () => {
    expect(computeFundTable(plan).rows).toEqual([
      [2018, 4_600_000, 'brukt'],
      [2019, null, 'ikke oppgitt'],
      [2020, 1_400_000, 'foreslått'],
    ]);
  });

  it('has the years and values of the data, whatever they are', () => {
    fc.assert(
      fc.property(edition, (data) => {
        const expected = data.fund.use.map((it) => [String(it.year), it.amountNok]);
        expect(computeFundFigure(data).bars.rows.map((it) => [it.name, it.valueNok])).toEqual(expected);
        expect(computeFundTable(data).rows.map((row) => [String(row[0]), row[1]])).toEqual(expected);
      }),
    );
  });
});

describe('the running level', () => {
  it('shows that the earlier one was over the amount, and no decimals that the plan does not give', () => {
    const { bars, notes } = computeRunningLevelFigure(plan);
    expect(bars.rows.map((it) => [it.id, it.valueText, it.openEnded])).toEqual([
      ['tidligere', 'over\u00a013', true],
      ['naa', '10,0', false],
    ]);
    expect(notes).toEqual({});
    expect(computeRunningLevelFigure(buildEditionData()).bars.rows[0]).toMatchObject({
      valueText: '13,0',
      openEnded: false,
    });
  });

  it('puts the note under the earlier level', () => {
    const earlier = { ...plan.runningLevel.earlier, note: 'årstallet er ikke oppgitt' };
    const data = { ...plan, runningLevel: { ...plan.runningLevel, earlier } };
    expect(computeRunningLevelFigure(data).notes).toEqual({ tidligere: 'årstallet er ikke oppgitt' });
  });

  it('follows the frame of the budget', () => {
    fc.assert(
      fc.property(edition, (data) => {
        expect(computeRunningLevelFigure(data).bars.rows[1]?.valueNok).toBe(computeTotalNok(data));
        expect(computeRunningLevelTable(data).rows[1]?.[2]).toBe(computeTotalNok(data));
      }),
    );
  });

  it('keeps the word "over" in the table beside the amount', () => {
    expect(computeRunningLevelTable(plan).rows).toEqual([
      ['Tidligere', 'over', 13_000_000],
      ['Dagens nivå', null, 10_000_000],
    ]);
  });
});
