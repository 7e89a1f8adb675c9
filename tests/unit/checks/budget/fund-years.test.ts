import { describe, expect, it } from 'vitest';
import { fundYears } from '../../../../src/checks/budget/fund-years.ts';
import { BUDGET, corpus, FUND } from '../../../fixtures/checks/corpus.ts';
import { editJson, findings, messages } from '../published-content.ts';

type Use = readonly [year: number, amountNok: number | null, status: string];

const withUse = (...use: Use[]) =>
  editJson(corpus(), FUND, (json) => {
    json.use = use.map(([year, amountNok, status]) => ({ year, amountNok, status }));
  });
const used = (year: number): Use => [year, 1_000_000, 'brukt'];
const say = (...use: Use[]) => messages(fundYears, withUse(...use));
const BUDGET_YEAR = used(2020);

describe('the years of the fund', () => {
  it.each([[2018, 2019, 2020], [2020], [2019, 2020, 2021], [2016, 2020], [2010, 2016, 2020, 2024]])(
    'may be %s %s %s %s',
    (...years) => {
      expect(say(...years.map(used))).toEqual([]);
    },
  );

  it.each([
    [[2018, 2020], 'året 2019 mangler mellom 2018 og 2020'],
    [[2017, 2020], 'året 2018 mangler mellom 2017 og 2020'],
    [[2019, 2019, 2020], 'året 2019 står to ganger'],
    [[2019, 2020, 2020], 'året 2020 står to ganger'],
    [[2019, 2018, 2019, 2020], '2018 står etter 2019'],
    [[2020, 2019], '2019 står etter 2020'],
    [[2018, 2019], 'bruken av fondet mangler budsjettåret 2020'],
  ] as const)('cannot be %j', (years, message) => {
    expect(say(...years.map(used))).toEqual([message]);
  });

  it('are asked for where they are missing', () => {
    expect(findings(fundYears, withUse(used(2018), BUDGET_YEAR))[0]?.remedy).toBe(
      'legg til { "year": 2019, "amountNok": null, "status": "ikke-oppgitt" }, med beløpet hvis planen oppgir det',
    );
    expect(findings(fundYears, withUse(used(2019)))[0]?.remedy).toBe(
      'legg til { "year": 2020, "amountNok": null, "status": "ikke-oppgitt" }, med beløpet hvis planen oppgir det',
    );
  });

  it('need no budget year while there is no budget', () => {
    expect(messages(fundYears, withUse(used(2018)).remove(BUDGET))).toEqual([]);
    expect(messages(fundYears, corpus().append(FUND, '{'))).toEqual([]);
  });
});

describe('the status of a year', () => {
  it.each([
    ['brukt', 0],
    ['foreslatt', 5],
    ['ikke-oppgitt', null],
  ] as const)('may be %s for %s', (status, amountNok) => {
    expect(say([2019, amountNok, status], BUDGET_YEAR)).toEqual([]);
  });

  it.each([
    ['brukt', null, 'beløpet er null, men status er "brukt"'],
    ['foreslatt', null, 'beløpet er null, men status er "foreslatt"'],
    ['ikke-oppgitt', 0, 'status er "ikke-oppgitt", men beløpet er fylt ut'],
    ['ikke-oppgitt', 5, 'status er "ikke-oppgitt", men beløpet er fylt ut'],
  ] as const)('cannot be %s for %s', (status, amountNok, message) => {
    expect(say([2019, amountNok, status], BUDGET_YEAR)).toEqual([message]);
  });
});
