/** Years in the words of a figure, beside those of its numbers. */
import { describe, expect, it } from 'vitest';
import { figureYears } from '../../../../src/data/checks/figure-years.ts';
import {
  BUDGET,
  COMMUTING,
  type Corpus,
  corpus,
  EDITION,
  FIGURES,
  FUND,
  PLAN,
} from '../../../fixtures/checks/corpus.ts';
import { editJson, findings, messages } from './published-content.ts';

const HOUSING = `${EDITION}/data/boligbygging.json`;
const figure = (changes: object, it: Corpus = corpus()) =>
  editJson(it, FIGURES, (json) =>
    Object.assign(json.figures[0], { title: 'Tittel', what: 'Hva', ...changes }),
  );
const say = (it: Corpus) => messages(figureYears, it);
const withHousing = (...years: number[]) =>
  editJson(corpus(), HOUSING, (json) =>
    Object.assign(json, {
      citation: 'ssb-03321',
      definition: 'Boliger',
      counts: years.map((year) => ({ year, municipality: 'Malvik', count: 1 })),
    }),
  );

describe('the title of a figure', () => {
  it.each([
    ['fondsbruk', 'Fondet i 2018 og 2019', []],
    ['fondsbruk', 'Fondet i 2017', [2017, '2018, 2019 og 2020']],
    ['fondsbruk', 'Fondet i 2018 og 2021', [2021, '2018, 2019 og 2020']],
    ['fondsbruk', 'Vedtak 120181', []],
    ['fondsbruk', 'Fondet i 1800', []],
    ['finansiering', 'Pengene i 2020', []],
    ['finansiering', 'Pengene i planperioden 2020–2023', []],
    ['finansiering', 'Pengene i planperioden 2020-2023', []],
    ['finansiering', 'Pengene 2020–2022', [2022, '2020']],
    ['finansiering', 'Pengene i 2021', [2021, '2020']],
    ['forbehold', 'Pengene i 2021', [2021, '2020']],
    ['bryggerekke', 'Pengene i 2021', [2021, '2020']],
    ['pendling', 'Reisene i 2019', []],
    ['pendling', 'Reisene i 2018', [2018, '2019']],
    ['tidslinje', 'Det som skjedde i 1999', []],
  ] as const)('%s: «%s» %j', (form, title, [other, years]: readonly [] | readonly [number, string]) => {
    const expected =
      other === undefined ? [] : [`tittelen sier ${other}, men figuren har bare tall fra ${years}`];
    expect(say(figure({ form, title }))).toEqual(expected);
  });

  it('speaks of the years of dwellings', () => {
    const it = withHousing(2017, 2018, 2017);
    expect(say(figure({ form: 'boligbygging', title: 'Boliger i 2018' }, it))).toEqual([]);
    expect(say(figure({ form: 'boligbygging', title: 'Boliger i 2019' }, it))).toEqual([
      'tittelen sier 2019, men figuren har bare tall fra 2017 og 2018',
    ]);
    expect(say(figure({ form: 'boligbygging', title: 'Boliger i 2019' }))).toEqual([]);
  });

  it('is let be while the numbers cannot be read', () => {
    for (const [form, path] of [
      ['finansiering', BUDGET],
      ['fondsbruk', FUND],
      ['pendling', COMMUTING],
      ['boligbygging', HOUSING],
    ] as const) {
      expect(say(figure({ form, title: 'Alt i 1999' }).remove(path))).toEqual([]);
      expect(say(figure({ form, title: 'Alt i 1999' }).append(path, '{'))).toEqual([]);
    }
    expect(say(figure({ title: 'Alt i 1999' }).append(FIGURES, '{'))).toEqual([]);
  });

  it('speaks of no period while the plan cannot be read', () => {
    expect(say(figure({ form: 'finansiering', title: 'Alt i 2020–2023' }).remove(PLAN))).toEqual([
      'tittelen sier 2023, men figuren har bare tall fra 2020',
    ]);
  });
});

describe('the date of a figure', () => {
  it.each([
    ['finansiering', '2020-01-01', undefined],
    ['finansiering', '2019-01-01', 'men tallene i data/budsjett.json er fra 2020'],
    ['fondsbruk', '2019-01-01', 'men tallene i data/budsjett.json er fra 2020'],
    ['pendling', '2019-11-01', undefined],
    ['pendling', '2020-11-01', 'men tallene i data/pendling.json er fra 2019'],
    ['tidslinje', '2023-12-31', undefined],
    ['tidslinje', '2024-01-01', 'etter planperioden'],
    ['boligbygging', '2024-01-01', 'etter planperioden'],
    ['boligbygging', null, undefined],
    ['finansiering', null, undefined],
  ] as const)('%s: %s %s', (form, dataDate, expected) => {
    expect(say(figure({ form, dataDate }))).toEqual(
      expected === undefined ? [] : [`"dataDate" sier ${dataDate?.slice(0, 4)}, ${expected}`],
    );
  });

  it('is mended by the year of the numbers', () => {
    expect(findings(figureYears, figure({ form: 'finansiering', dataDate: '2019-01-01' }))[0]?.remedy).toBe(
      'skriv 2020',
    );
    expect(findings(figureYears, figure({ form: 'tidslinje', dataDate: '2024-01-01' }))[0]?.remedy).toBe(
      'rett årstallet',
    );
  });

  it('is let be while there is nothing to compare it with', () => {
    expect(say(figure({ form: 'finansiering', dataDate: '2019-01-01' }).remove(BUDGET))).toEqual([]);
    expect(say(figure({ form: 'pendling', dataDate: '2020-01-01' }).remove(COMMUTING))).toEqual([]);
    expect(say(figure({ form: 'tidslinje', dataDate: '2024-01-01' }).remove(PLAN))).toEqual([]);
  });
});

describe('the line under the title', () => {
  it.each([
    ['finansiering', 'Penger i 2020', false],
    ['finansiering', 'Penger i 2019', true],
    ['forbehold', 'Penger i 2019', true],
    ['bryggerekke', 'Penger i 2019', true],
    // These show more years than that of the budget.
    ['fondsbruk', 'Penger i 2018', false],
    ['pendling', 'Reiser i 2018', false],
    ['tidslinje', 'Hendelser i 1999', false],
  ] as const)('%s: «%s» is wrong: %s', (form, what, isWrong) => {
    expect(say(figure({ form, what }))).toEqual(
      isWrong ? ['"what" sier 2019, men tallene i data/budsjett.json er fra 2020'] : [],
    );
  });
});

describe('what counts are counts of', () => {
  const commuting = (definition: string | null) =>
    editJson(corpus(), COMMUTING, (json) => (json.definition = definition));

  it.each(['Sysselsatte i 4. kvartal', 'Sysselsatte i 2019', null])(
    'is from their years: %s',
    (definition) => {
      expect(say(commuting(definition))).toEqual([]);
    },
  );

  it('is from no other year', () => {
    expect(say(commuting('Sysselsatte i 2018'))).toEqual(['"definition" sier 2018, men tallene er fra 2019']);
    const housing = editJson(
      withHousing(2018, 2016),
      HOUSING,
      (json) => (json.definition = 'Boliger i 2018 og 2017'),
    );
    expect(say(housing)).toEqual(['"definition" sier 2017, men tallene er fra 2016 og 2018']);
  });

  it('is let be while there are none', () => {
    expect(say(editJson(corpus(), HOUSING, (json) => (json.definition = 'Boliger i 2017')))).toEqual([]);
    expect(say(corpus().remove(HOUSING).remove(COMMUTING))).toEqual([]);
  });
});
