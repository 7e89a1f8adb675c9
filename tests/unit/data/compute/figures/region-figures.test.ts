import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeCommuting,
  computeCommutingTable,
  computeHousing,
  computeHousingTable,
  computeSums,
  computeTimeline,
  computeTimelineTable,
} from '../../../../../src/data/compute/figures/region-figures.ts';
import type { Milestone } from '../../../../../src/data/schemas/milestones.ts';
import { buildFigureData } from '../../../../fixtures/edition-data.ts';
import { sum } from '../arbitraries.ts';

const { commuting } = buildFigureData({
  commuters: [
    [2019, 'malvik', 4135, 857],
    [2019, 'skaun', 2036, null],
    [2018, 'malvik', 4125, 843],
    [2018, 'skaun', 1976, 193],
  ],
});

describe('commuting', () => {
  it('is ordered by year, and in each year by the list of municipalities', () => {
    const { years } = computeCommuting(commuting);
    expect(years.map((it) => [it.year, it.rows.map((row) => row.name)])).toEqual([
      [2018, ['Malvik', 'Skaun']],
      [2019, ['Malvik', 'Skaun']],
    ]);
  });

  it('writes counts with a thin group, and says where the source gives none', () => {
    const [, late] = computeCommuting(commuting).years;
    expect(late?.rows.map((it) => [it.inText, it.outText])).toEqual([
      ['4\u00a0135', '857'],
      ['2\u00a0036', 'ikke oppgitt'],
    ]);
  });

  it('gives no sum where a count is not stated, and none for a year without counts', () => {
    const series = computeCommuting(commuting);
    expect(computeSums(series, 2018)).toEqual({ inCount: 6101, outCount: 1036 });
    expect(computeSums(series, 2019)).toEqual({ inCount: 6171, outCount: null });
    expect(computeSums(series, 2017)).toEqual({ inCount: null, outCount: null });
  });

  it('sums every stated year to the counts of the file', () => {
    const count = fc.integer({ min: 0, max: 100_000 });
    const rows = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), count, count), {
      minLength: 1,
      selector: ([id]) => id,
    });
    fc.assert(
      fc.property(rows, (municipalities) => {
        const data = buildFigureData({
          commuters: municipalities.map(([id, into, out]) => [2018, id, into, out] as const),
        });
        expect(computeSums(computeCommuting(data.commuting), 2018)).toEqual({
          inCount: sum(municipalities.map(([, into]) => into)),
          outCount: sum(municipalities.map(([, , out]) => out)),
        });
      }),
    );
  });

  it('has one row for each year and municipality in the table, in the order of the file', () => {
    expect(computeCommutingTable(commuting).rows).toEqual([
      [2019, '5000', 'Malvik', 4135, 857],
      [2019, '5001', 'Skaun', 2036, null],
      [2018, '5000', 'Malvik', 4125, 843],
      [2018, '5001', 'Skaun', 1976, 193],
    ]);
    expect(computeCommutingTable(commuting).columns.map((it) => it.label)).toContain(
      'Til Trondheim (personer)',
    );
  });
});

describe('milestones', () => {
  const milestones: readonly Milestone[] = [
    { id: 'a', from: '2018-09-28', to: null, text: 'Vedtatt', expected: false },
    { id: 'b', from: '2020', to: '2023', text: 'Planperioden', expected: true },
  ];

  it('keep their precision', () => {
    expect(computeTimeline(milestones).milestones).toEqual(milestones);
    expect(computeTimelineTable(milestones).rows).toEqual([
      ['2018-09-28', null, 'Vedtatt', 'nei'],
      ['2020', '2023', 'Planperioden', 'ja'],
    ]);
  });
});

describe('housing', () => {
  it('is no figure while there are no counts', () => {
    const { housing } = buildFigureData();
    expect(computeHousing(housing)).toBeNull();
    expect(computeHousingTable(housing).rows).toEqual([]);
  });

  it('has one panel for each municipality in the order of the file, a missing count among them', () => {
    const { housing } = buildFigureData({
      dwellings: [
        [2018, 'Melhus', 101],
        [2018, 'Malvik', 80],
        [2019, 'Melhus', null],
      ],
    });
    expect(computeHousing(housing)?.panels).toEqual([
      {
        id: 'kommune-1',
        name: 'Melhus',
        values: [
          { year: 2018, count: 101 },
          { year: 2019, count: null },
        ],
      },
      { id: 'kommune-2', name: 'Malvik', values: [{ year: 2018, count: 80 }] },
    ]);
    expect(computeHousingTable(housing).rows).toHaveLength(3);
    expect(computeHousingTable(housing).columns[2]?.label).toBe('Fullførte boliger');
  });
});
