/** How large the fund and the running level may be beside the frame of 10 million, and what is proposed. */
import { describe, expect, it } from 'vitest';
import { amountSize } from '../../../src/advice/amount-size.ts';
import { distinctNames } from '../../../src/checks/records/distinct-names.ts';
import { ownFinancing } from '../../../src/checks/budget/own-financing.ts';
import { BUDGET, corpus, EDITION, FUND } from '../../fixtures/checks/corpus.ts';
import { editJson, findings, messages } from '../checks/published-content.ts';

const LEVEL = `${EDITION}/data/driftsnivaa.json`;
const said = (it = corpus()) =>
  amountSize.check(it.content()).map(({ severity = 'error', remedy }) => [severity, /\d+/.exec(remedy)?.[0]]);
const fund = (amountNok: number | null) =>
  said(editJson(corpus(), FUND, (json) => (json.use[0].amountNok = amountNok)));
const level = (amountNok: number) =>
  said(editJson(corpus(), LEVEL, (json) => (json.earlier.amountNok = amountNok)));

describe('the use of the fund in a year', () => {
  it.each([null, 0, 10_000, 1_400_000, 10_000_000, 30_000_000])('may be %s', (amountNok) => {
    expect(fund(amountNok)).toEqual([]);
  });

  it.each([
    [30_000_001, 'warning', '3000000'],
    [46_000_000, 'warning', '4600000'],
    [100_000_000, 'warning', '1000000'],
    [100_000_001, 'error', '1000000'],
    [1_400_000_000, 'error', '1400000'],
    [9_999, 'error', '9999000'],
    [1_400, 'error', '1400000'],
    [1, 'error', '1000000'],
  ])('is odd when it is %s: %s, %s', (amountNok, severity, proposed) => {
    expect(fund(amountNok)).toEqual([[severity, proposed]]);
  });

  it('is not compared while the table cannot be read', () => {
    const changed = editJson(corpus(), FUND, (json) => (json.use[0].amountNok = 1400));
    expect(said(changed.append(BUDGET, '{'))).toEqual([]);
    expect(said(changed.append(FUND, '{'))).toEqual([]);
  });
});

describe('the earlier running level', () => {
  it.each([0, 200_000, 13_000_000, 50_000_000])('may be %s', (amountNok) => {
    expect(level(amountNok)).toEqual([]);
  });

  it.each([
    [50_000_001, 'warning', '5000000'],
    [130_000_000, 'warning', '13000000'],
    [500_000_000, 'warning', '5000000'],
    [500_000_001, 'error', '5000000'],
    [13_000_000_000, 'error', '13000000'],
    [199_999, 'error', '19999900'],
    [13_000, 'error', '13000000'],
  ])('is odd when it is %s: %s, %s', (amountNok, severity, proposed) => {
    expect(level(amountNok)).toEqual([[severity, proposed]]);
  });
});

describe('two running levels of one name', () => {
  const levels = (earlier: string, current: string) =>
    findings(
      distinctNames,
      editJson(corpus(), LEVEL, (json) => {
        json.earlier.label = earlier;
        json.current.label = current;
      }),
    ).map(({ at, message, remedy }) => [/:(\d+):/.exec(at)?.[1], message, remedy]);

  it('are told apart by the usual name that is not taken', () => {
    expect(levels('Tidligere', 'tidligere')).toEqual([
      ['10', '"label" er «tidligere» både før og nå', 'skriv for eksempel "Dagens nivå"'],
    ]);
    expect(levels('Dagens nivå', 'Dagens nivå')).toEqual([
      ['6', '"label" er «Dagens nivå» både før og nå', 'skriv for eksempel "Tidligere"'],
    ]);
    expect(levels('Tidligere', 'Dagens nivå')).toEqual([]);
  });
});

describe('a demand for own money', () => {
  const demand = (ownFinancingRatio: number) =>
    messages(
      ownFinancing,
      editJson(
        corpus(),
        BUDGET,
        (json) => (json.sources[1].reservation.ownFinancingRatio = ownFinancingRatio),
      ),
    );

  it('is whole kroner, without what computers add', () => {
    expect(demand(0.9)).toEqual([
      'KMD gir 1,5 mill. kr til P2 og krever 13,5 mill. kr i egenandel, men regionen selv legger inn 1,5 mill. kr',
    ]);
    expect(demand(0.5)).toEqual([]);
  });
});
