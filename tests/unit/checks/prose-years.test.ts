/** Which numbers are a year with a slip of the fingers, or a year that is gone. */
import { describe, expect, it } from 'vitest';
import { missingNumbers } from '../../../src/data/checks/missing-numbers.ts';
import { proseDates } from '../../../src/advice/prose-dates.ts';
import type { Rule } from '../../../src/checks/rule.ts';
import { corpus, P2 } from '../../fixtures/checks/corpus.ts';
import { findings } from './published-content.ts';

const tell =
  (rule: Rule) =>
  (text: string): string[] =>
    findings(rule, corpus().replace(P2, 'Dette er oppgavene.', text)).map(
      ({ at, message, remedy }) => `${at.replace(/^.*:/, '')} ${message} → ${remedy}`,
    );
const say = tell(proseDates);
const isNone = (year: string) => `«${year}» er ikke et årstall → skriv året med fire siffer`;

const BROKEN = ['202', '209', '191', '20200', '0202', '20 20', '19 98', '3020', '3049', '3001'];
const VERBS = [
  'ble',
  'blir',
  'var',
  'er',
  'har',
  'skal',
  'vil',
  'kan',
  'kom',
  'fikk',
  'går',
  'startet',
  'sank',
];

describe('a year', () => {
  it.each(BROKEN)('is not %s', (year) => {
    for (const word of ['i', 'I', 'siden', 'innen', 'før', 'etter', 'år', 'året'])
      expect(say(`Det ${word} ${year}.`)).toEqual([`5 ${isNone(year)}`]);
    for (const verb of VERBS) expect(say(`I ${year} ${verb} det.`)).toEqual([`1 ${isNone(year)}`]);
    for (const sign of ['', ',', ';', ':', ')'])
      expect(say(`I ${year}${sign}`)).toEqual([`1 ${isNone(year)}`]);
  });

  it.each([
    ...['I 202 kommuner', 'I 202 blekker', 'På 202 ble det', 'Ti 202 ble det', 'I 202.5', 'I 202,5 er'],
    ...['I 200 ble det', 'I 190.', 'I 212 ble det', 'I 182.', 'I 2020 ble det', 'I 1998.', 'I 2030 skal det'],
    ...[
      'I 3000.',
      'I 3051.',
      'I 3120 ble det',
      'I 20 200 ble det',
      'I 21 20 ble',
      'I 02020 meter',
      'I 202020.',
    ],
  ])('is not missed in «%s»', (text) => {
    expect(say(text)).toEqual([]);
  });

  it.each(['219', '201', '119', '202', '20199', '19999'])('is not %s behind a date', (year) => {
    const ends = year.length === 3 ? ['.', '', ',', ' ble det'] : ['.', ' her', ''];
    for (const end of ends) expect(say(`Det var 25. juni ${year}${end}`)).toEqual([`9 ${isNone(year)}`]);
  });

  it.each(['25. juni 219 deltakere', '25. juni 319.', '25. juni 20000', '25. juni 2019.', '25. juni 21 ble'])(
    'is not missed in «%s»',
    (text) => {
      expect(say(`Det var ${text}`)).toEqual([]);
    },
  );
});

describe('a period', () => {
  it.each([
    ['fra 202 til 2023', '202'],
    ['fra 20200 til 2023', '20200'],
    ['Fra 2020 til 202', '202'],
    ['fra 2020 til 20233', '20233'],
  ])('is not %s', (period, year) => {
    expect(say(`Det er ${period}.`)).toEqual([`8 ${isNone(year)}`]);
    expect(say(`Det er ${period}`)).toEqual([`8 ${isNone(year)}`]);
    expect(say(`Det er ${period} ble det`)).toEqual([`8 ${isNone(year)}`]);
  });

  it.each([
    ...[
      'økte fra 202 til 2023',
      'falt fra 2020 til 202.',
      'gikk opp fra 202 til 2023',
      'redusert det fra 202 til 2023',
    ],
    ...[
      'stiger fra 202 til 2023',
      'vokste fra 202 til 2023',
      'antallet elever fra 202 til 2023',
      'sank fra 2020 til 202.',
    ],
    ...[
      'fra 200 til 2023',
      'fra 212 til 2023',
      'fra 202 til 1923',
      'fra 202 til 2023-24',
      'fra 202 til 2023,5',
    ],
    ...[
      'fra 202 til 2023 000',
      'fra 202 til 20235',
      'fra 2020 til 202 elever',
      'fra 1920 til 202.',
      'utfra 202 til 2023',
    ],
    'fra 2020 til 2023.',
  ])('may be «%s»', (text) => {
    expect(say(`Det ${text}`)).toEqual([]);
  });
});

describe('a year of kings', () => {
  const severity = (text: string) =>
    proseDates.check(corpus().replace(P2, 'Dette er oppgavene.', text).content())[0]?.severity;

  it.each(['1020', '1019', '1010'])('is perhaps not meant: %s', (year) => {
    for (const word of ['i', 'siden', 'innen', 'før']) {
      expect(say(`Det ${word} ${year} ble det.`)).toEqual([
        `5 «${year}» er trolig ikke årstallet som var ment → rett årstallet`,
      ]);
      expect(severity(`Det ${word} ${year}.`)).toBe('warning');
    }
  });

  it.each(['I 1030 falt Olav', 'I 1030.', 'I 1000.', 'I 1020 kommuner', 'Til 1020.', 'I 10200.', 'Ti 1020.'])(
    'is not doubted in «%s»',
    (text) => {
      expect(say(text)).toEqual([]);
    },
  );
});

describe('a year that is gone', () => {
  const miss = tell(missingNumbers);

  it.each(['fra til 2023', 'Fra  til 2023', 'fra   til 1998', 'mellom og 2023', 'Mellom  og 2023'])(
    '«%s»',
    (gap) => {
      const told = [`8 det mangler et årstall i «${gap.replace(/ +/g, ' ')}» → skriv årstallet`];
      expect(miss(`Det er ${gap}.`)).toEqual(told);
      expect(miss(`Det er ${gap} her`)).toEqual(told);
    },
  );

  it.each([
    ...[
      'fra 2020 til 2023',
      'fra nå til 2023',
      'ifra til 2023',
      'fra til 2023-24',
      'fra til 20235',
      'fra til 2023 000',
    ],
    ...['fra til 1823', 'imellom og 2023', 'fra    til 2023', 'fratil 2023', 'mellom  til 2023'],
  ])('but not «%s»', (text) => {
    expect(miss(`Det er ${text}`)).toEqual([]);
  });

  it('is not looked for in code', () => {
    expect(miss('```\nfra til 2023\n```')).toEqual([]);
  });
});
