/** How far from the plan the years of its data may lie. The small plan is for 2020 to 2023. */
import { describe, expect, it } from 'vitest';
import { dataYears } from '../../../src/advice/data-years.ts';
import {
  COMMUTING,
  type Corpus,
  corpus,
  EDITION,
  FUND,
  MILESTONES,
  PLAN,
} from '../../fixtures/checks/corpus.ts';
import { editJson, findings, messages } from '../checks/published-content.ts';

const HOUSING = `${EDITION}/data/boligbygging.json`;
const say = (it: Corpus): string[] => messages(dataYears, it);
const far = (year: number, first: number, last: number) =>
  `året ${year} er for langt fra planperioden: ventet ${first} til ${last}`;

describe('years of numbers', () => {
  it.each([
    ['fond', FUND, 'use', (year: number) => ({ year, amountNok: 1, status: 'foreslatt' })],
    [
      'pendling',
      COMMUTING,
      'counts',
      (year: number) => ({ year, municipality: 'malvik', inCount: 1, outCount: 2 }),
    ],
    ['boligbygging', HOUSING, 'counts', (year: number) => ({ year, municipality: 'Malvik', count: 1 })],
  ] as const)('of %s are from 50 years before the plan to its end', (_, path, list, record) => {
    const withYear = (year: number) =>
      editJson(corpus(), path, (json) => {
        json[list] = [record(2020), record(year)];
      });
    for (const year of [1970, 2020, 2023]) expect(say(withYear(year))).toEqual([]);
    for (const year of [1969, 2024]) {
      expect(findings(dataYears, withYear(year)).map((it) => [it.message, it.remedy])).toContainEqual([
        far(year, 1970, 2023),
        'rett årstallet',
      ]);
    }
  });

  it.each([2017, 2020, 2026, 2053])('the text may be updated in %s', (year) => {
    expect(say(corpus().replace(PLAN, '2026-11-23', `${year}-01-01`))).toEqual([]);
  });

  it.each([2016, 2054])('the text cannot be updated in %s', (year) => {
    expect(say(corpus().replace(PLAN, '2026-11-23', `${year}-12-31`))).toEqual([far(year, 2017, 2053)]);
  });

  it('are let be while the plan cannot be read', () => {
    const old = editJson(corpus(), FUND, (json) => (json.use[0].year = 1900));
    expect(say(old.append(PLAN, '{'))).toEqual([]);
    expect(say(old.remove(PLAN))).toEqual([]);
    expect(say(corpus().remove(FUND).remove(COMMUTING).remove(HOUSING).remove(MILESTONES))).toEqual([]);
  });
});

describe('years of events', () => {
  const event = (from: string, to: string | null, expected: boolean) =>
    editJson(corpus(), MILESTONES, (json) => Object.assign(json.milestones[0], { from, to, expected }));

  it.each([
    ['2019', null, false],
    ['1850', null, false],
    ['2023-12-31', null, false],
    ['2024', null, true],
    ['2073', null, true],
    ['2020', '2073', true],
    ['2019-06', null, true],
    ['2010', '2019', true],
    ['2023', '2040', false],
  ] as const)('from %s to %s, expected: %s, may stand', (from, to, expected) => {
    expect(say(event(from, to, expected))).toEqual([]);
  });

  it.each([
    ['2074', null, true, 'from', 'året 2074 er for langt fra planperioden', 'rett årstallet'],
    ['2020', '2074', true, 'to', 'året 2074 er for langt fra planperioden', 'rett årstallet'],
    ['2074', null, false, 'from', 'året 2074 er for langt fra planperioden', 'rett årstallet'],
    [
      '2024',
      null,
      false,
      'expected',
      'milepælen er fra 2024, etter planperioden, men er ført som noe som har skjedd',
      'skriv true, eller rett årstallet',
    ],
    [
      '2024-05',
      '2025',
      false,
      'expected',
      'milepælen er fra 2024-05, etter planperioden, men er ført som noe som har skjedd',
      'skriv true, eller rett årstallet',
    ],
  ] as const)('from %s to %s, expected: %s, are wrong', (from, to, expected, field, message, remedy) => {
    const it = event(from, to, expected);
    const lines = it.text(MILESTONES).split('\n');
    const found = dataYears.check(it.content());
    expect(found.map((each) => [each.message, each.remedy, each.severity])).toEqual([
      [message, remedy, undefined],
    ]);
    expect(lines[(found[0]?.line ?? 0) - 1]).toContain(`"${field}"`);
  });

  it.each([
    ['2018', null, '2018'],
    ['2010-05', '2018-12', '2018-12'],
  ] as const)('from %s to %s that are still expected are odd', (from, to, shown) => {
    expect(dataYears.check(event(from, to, true).content())).toEqual([
      expect.objectContaining({
        kind: 'advice',
        message: `milepælen er ført som ventet, men er fra ${shown}, lenge før planperioden`,
        remedy: 'skriv false, eller rett årstallet',
      }),
    ]);
  });
});

describe('the use of the fund', () => {
  it.each([
    [2019, 'brukt', true],
    [2020, 'foreslatt', true],
    [2020, 'brukt', false],
    [2021, 'brukt', false],
  ] as const)('in %s is %s: %s', (year, status, isRight) => {
    const it = editJson(corpus(), FUND, (json) => Object.assign(json.use[2], { year, status }));
    const message = `bruken av fondet i ${year} er ført som brukt, men budsjettet gjelder 2020`;
    expect(say(it)).toEqual(isRight ? [] : [message]);
  });
});
