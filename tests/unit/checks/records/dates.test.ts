import { expect, it } from 'vitest';
import { dates } from '../../../../src/checks/records/dates.ts';
import { corpus, MILESTONES } from '../../../fixtures/checks/corpus.ts';
import { editJson, findings } from '../published-content.ts';

const event = (from: string, to: string | null) =>
  editJson(corpus(), MILESTONES, (json) => Object.assign(json.milestones[1], { from, to }));

it.each([
  ['2020', null],
  ['2020-06', '2021'],
  ['2020-06-15', '2020-07'],
  ['2020', '2020-01'],
  ['2020-06-15', '2020-06-16'],
  ['2020-06-15', '2021'],
])('an event may last from %s to %s', (from, to) => {
  expect(findings(dates, event(from, to))).toEqual([]);
});

it.each([
  ['2020', '2019'],
  ['2020', '2019-12'],
  ['2020-06', '2020-05'],
  ['2020-06-15', '2020-05'],
  ['2020-06-15', '2020-06-14'],
])('an event cannot last from %s to %s', (from, to) => {
  expect(findings(dates, event(from, to)).map((it) => [it.message, it.remedy])).toEqual([
    [`slutten ${to} er før begynnelsen ${from}`, 'bytt om datoene, eller rett årstallet'],
  ]);
});

it.each(['2020', '2020-06', '2020-06-15'])('an event that lasts from %s to the same is one date', (date) => {
  expect(findings(dates, event(date, date)).map((it) => [it.message, it.remedy])).toEqual([
    [`slutten ${date} er lik begynnelsen`, 'skriv null når det er én dato'],
  ]);
});

it.each([
  ['2020-06', '2020'],
  ['2020-06-15', '2020'],
  ['2020-06-15', '2020-06'],
])('an event from %s to %s would name one date twice', (from, to) => {
  expect(findings(dates, event(from, to)).map((it) => [it.message, it.remedy])).toEqual([
    [
      `slutten ${to} er mindre nøyaktig enn begynnelsen ${from}`,
      'skriv slutten like nøyaktig som begynnelsen, eller null når det er én dato',
    ],
  ]);
});
