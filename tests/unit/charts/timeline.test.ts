import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { requireDateSpan } from '../../../src/charts/partial-date.ts';
import { placeTimeline, type Milestone } from '../../../src/charts/timeline.ts';
import { timelineExamples } from '../../fixtures/chart-examples.ts';

const partialDate = fc
  .record({
    year: fc.integer({ min: 2009, max: 2024 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
    precision: fc.nat(2),
  })
  .map(({ year, month, day, precision }) => {
    const two = (part: number): string => String(part).padStart(2, '0');
    return [String(year), two(month), two(day)].slice(0, precision + 1).join('-');
  });
const milestone: fc.Arbitrary<Milestone> = fc
  .record({
    id: fc.uuid(),
    from: partialDate,
    to: fc.option(partialDate, { nil: null }),
    text: fc.string(),
    expected: fc.boolean(),
  })
  .map((random) => {
    const backwards =
      random.to !== null && requireDateSpan(random.to).lastDay < requireDateSpan(random.from).firstDay;
    return backwards ? { ...random, to: random.from } : random;
  });
const series = fc.record({ milestones: fc.array(milestone, { maxLength: 12 }) });

describe('placeTimeline', () => {
  test.for(Object.entries(timelineExamples))(
    'places the example "%s" as in its golden file',
    async ([key, example]) => {
      const golden = `../../golden/charts/timeline-${key}.json`;
      await expect(`${JSON.stringify(placeTimeline(example), null, 2)}\n`).toMatchFileSnapshot(golden);
    },
  );

  it('shows each milestone once, unchanged, in order of time', () => {
    fc.assert(
      fc.property(series, (random) => {
        const { rows } = placeTimeline(random);
        expect(rows.map((row) => row.id).toSorted()).toEqual(
          random.milestones.map((each) => each.id).toSorted(),
        );
        for (const each of random.milestones) expect(rows).toContainEqual(expect.objectContaining(each));
        const firstDays = rows.map((row) => requireDateSpan(row.from).firstDay);
        expect(firstDays).toEqual(firstDays.toSorted((a, b) => a - b));
      }),
    );
  });

  it('shows how exactly each date is known', () => {
    fc.assert(
      fc.property(series, (random) => {
        for (const row of placeTimeline(random).rows) {
          const single = row.from.length === 10 ? 'dot' : 'ring';
          expect(row.marker).toBe(row.to === null ? single : 'period');
        }
      }),
    );
  });

  it('gives neighbours the same rail and the outermost rows none', () => {
    fc.assert(
      fc.property(series, (random) => {
        const { rows } = placeTimeline(random);
        rows.forEach((row, index) => {
          expect(row.railAbove).toBe(rows[index - 1]?.railBelow ?? 'none');
          expect(row.railBelow).toBe(rows[index + 1]?.railAbove ?? 'none');
        });
      }),
    );
  });

  it('keeps the order of the file where dates are equal', () => {
    expect(placeTimeline(timelineExamples.sameDay).rows.map((row) => row.id)).toEqual(['b', 'a']);
  });

  it('joins the year 2020 and the period of the plan by one rail', () => {
    const rows = placeTimeline(timelineExamples.normal).rows.slice(-3);
    expect(rows.map((row) => row.id)).toEqual(['handlingsplan', 'ny-naeringsplan', 'utviklingsplan']);
    expect(rows.map((row) => row.railBelow)).toEqual(['thin', 'period', 'none']);
    expect(rows[1]?.duringPeriods).toEqual(['utviklingsplan']);
  });

  it('says that an event is in a period only when it surely is', () => {
    const { rows } = placeTimeline(timelineExamples.overlaps);
    expect(rows.map((row) => [row.id, row.duringPeriods])).toEqual([
      ['a', []],
      ['c', []],
      ['b', ['a']],
      ['d', []],
    ]);
  });

  it('lists only the markers in use', () => {
    expect(placeTimeline(timelineExamples.normal).markersUsed).toEqual(['dot', 'ring', 'period']);
    expect(placeTimeline(timelineExamples.oneItem).markersUsed).toEqual(['ring']);
    expect(placeTimeline(timelineExamples.empty).markersUsed).toEqual([]);
  });

  it('refuses a period that ends before it begins', () => {
    const backwards: Milestone = { id: 'a', from: '2020', to: '2019-12', text: '', expected: false };
    expect(() => placeTimeline({ milestones: [backwards] })).toThrow(/ends \(2019-12\) before/);
  });
});

describe('requireDateSpan', () => {
  it.each([
    ['2020', 'year', 366],
    ['2019', 'year', 365],
    ['2020-02', 'month', 29],
    ['2019-12', 'month', 31],
    ['2018-09-28', 'day', 1],
    ['0004', 'year', 366],
  ])('reads %s as a %s of %i days', (text, precision, days) => {
    const span = requireDateSpan(text);
    expect(span.precision).toBe(precision);
    expect(span.lastDay - span.firstDay + 1).toBe(days);
  });

  it.each([
    '',
    '20',
    '2020-13',
    '2020-00',
    '2019-02-29',
    '2020-1-1',
    '2020-01-00',
    '1. mai 2020',
    '2020-06-31',
    '2020-',
  ])('refuses "%s"', (text) => {
    expect(() => requireDateSpan(text)).toThrow(RangeError);
  });
});
