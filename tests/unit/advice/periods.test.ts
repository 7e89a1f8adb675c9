/** When the time of a measure or a goal cannot be right. The small plan is for 2020 to 2023, its budget for 2020. */
import { describe, expect, it } from 'vitest';
import { periods } from '../../../src/advice/periods.ts';
import { BUDGET, type Corpus, corpus, GOALS, MEASURES, PLAN } from '../../fixtures/checks/corpus.ts';
import { editJson } from '../checks/published-content.ts';

const measure = (period: string | null, kind = 'pagar', it: Corpus = corpus()) =>
  editJson(it, MEASURES, (json) => Object.assign(json.measures[0], { period, kind }));
const goal = (period: string | null, it: Corpus = corpus()) =>
  editJson(it, GOALS, (json) => Object.assign(json.goals[1], { period }));
const say = (it: Corpus) =>
  periods
    .check(it.content())
    .map(
      ({ message, remedy, severity }) =>
        `${severity === undefined ? '' : `${severity}: `}${message} | ${remedy}`,
    );

const SHORT = 'skriv for eksempel «2019–2020» eller «innen 2020»';

describe('a time that is right', () => {
  it.each([
    null,
    '2020',
    '2019–2020',
    '2019-2020',
    '2019 – 2020',
    'innen 2020',
    'fra 2020',
    'hele planperioden',
    'uke 12',
    'uke 12–14 2020',
    '1. kvartal 2020',
    '1. halvår 2020',
    '1. mai 2020',
    '1. mai',
    '25.6.2020',
    '06.2020',
    '01/2020',
    '12/2020',
    '2020-21',
    '2020–21',
    '2019/20',
    '2020-06',
    '1970–2020',
    '2020–2073',
    'mai–juni 2020',
    'mai til juni 2020',
    '1. mai til 2. mai 2020',
    '1. mai til og med 2. mai 2020',
    '1. kvartal 2020 – 2. kvartal 2021',
    '1. kvartal – 2. kvartal 2020',
    '2. halvår 2020–1. halvår 2021',
    '1. halvår–2. halvår 2020',
    'mars 2020–2020',
    '2020–mars 2020',
    '2020–desember 2020',
    '2. kvartal 2020–juni 2020',
    '1. halvår 2020–juni 2020',
    '30. juni 2020–2. kvartal 2020',
    '4. kvartal 2020–oktober 2020',
    'januar–desember 2020',
    '2021–2020–2019',
    '3 til 4 år',
    '10 år',
    '2 av 4 kvartaler',
  ])('%j', (period) => {
    expect(say(measure(period))).toEqual([]);
  });
});

describe('a time that is wrong', () => {
  it.each([
    ['2020.', 'tidsrommet «2020.» slutter med punktum | slett punktumet'],
    ['innen 2020.', 'tidsrommet «innen 2020.» slutter med punktum | slett punktumet'],
    ['00/2020', 'måneden «00» finnes ikke | skriv en måned fra 01 til 12'],
    ['13/2020', 'måneden «13» finnes ikke | skriv en måned fra 01 til 12'],
    ['13.2020', 'måneden «13» finnes ikke | skriv en måned fra 01 til 12'],
    ['2019 2020', 'tankestreken mangler i «2019 2020» | skriv «2019–2020»'],
    ['20', `årstallet «20» har ikke fire siffer | ${SHORT}`],
    ['20 20', `årstallet «20 20» har ikke fire siffer | ${SHORT}`],
    ['19–20', `årstallet «19–20» har ikke fire siffer | ${SHORT}`],
    ['19-20', `årstallet «19-20» har ikke fire siffer | ${SHORT}`],
    ['202', `årstallet «202» har ikke fire siffer | ${SHORT}`],
    ['innen 202', `årstallet «202» har ikke fire siffer | ${SHORT}`],
    ['innen 20200', `årstallet «20200» har ikke fire siffer | ${SHORT}`],
    ['innen 2020202', `årstallet «2020202» har ikke fire siffer | ${SHORT}`],
    ['2019–202', `årstallet «202» har ikke fire siffer | ${SHORT}`],
    ['2019–2', `årstallet «2» har ikke fire siffer | ${SHORT}`],
    ['2019 - 2', `årstallet «2» har ikke fire siffer | ${SHORT}`],
    ['2019/2', `årstallet «2» har ikke fire siffer | ${SHORT}`],
    ['1969', 'året 1969 er for langt fra planperioden | rett årstallet'],
    ['2019–2074', 'året 2074 er for langt fra planperioden | rett årstallet'],
    ['2020–2019', 'tidsrommet «2020–2019» slutter før det begynner | bytt om årene eller datoene'],
    ['2020-2019', 'tidsrommet «2020-2019» slutter før det begynner | bytt om årene eller datoene'],
  ])('%j', (period, expected) => {
    expect(say(measure(period))).toEqual([expected]);
    expect(say(goal(period))).toContain(expected);
  });

  it.each([
    '2020 – 2019',
    '2020 til 2019',
    'fra 2020 til 2019',
    '2020-19',
    '2020–19',
    '2020/19',
    'juni–mai 2020',
    '2. mai til 1. mai 2020',
    '2. mai til og med 1. mai 2020',
    '2. kvartal–1. kvartal 2020',
    '2. halvår–1. halvår 2020',
    '2. kvartal 2020–1. kvartal 2020',
    'juli 2020–2. kvartal 2020',
    'juli 2020–1. halvår 2020',
    '3. kvartal 2020–juni 2020',
    '2. halvår 2020–juni 2020',
    '1. juli 2020–juni 2020',
    '2.6.2020–1.6.2020',
    '1.6.2020–30.5.2020',
    '06.2020–05.2020',
    'desember 2020–november 2020',
    'februar 2020–januar 2020',
    '2021–1. mai 2020',
  ])('goes backwards: %j', (period) => {
    expect(say(measure(period))).toEqual([
      `tidsrommet «${period}» slutter før det begynner | bytt om årene eller datoene`,
    ]);
  });

  it('is let be while the plan cannot be read', () => {
    expect(say(measure('20').append(PLAN, '{'))).toEqual([]);
    expect(say(measure('20').remove(PLAN))).toEqual([]);
    expect(say(measure('20').append(MEASURES, '{'))).toEqual([]);
    expect(say(corpus().remove(MEASURES).remove(GOALS))).toEqual([]);
  });
});

describe('a new measure', () => {
  it.each(['2018', '2017–2019', '2017-2019'])(
    'whose time was over before the budget year is odd: %s',
    (period) => {
      expect(say(measure(period, 'ny'))).toEqual([
        `warning: tiltaket er ført som nytt i 2020, men tidsrommet er «${period}» | rett "period" eller "kind"`,
      ]);
      expect(say(measure(period, 'pagar'))).toEqual([]);
      expect(say(measure(period, 'ny', corpus().remove(BUDGET)))).toEqual([]);
    },
  );

  it.each([null, '2020', '2021', '2019–2020', 'før 2019', '2018 og 2021'])(
    'may have the time %s',
    (period) => {
      expect(say(measure(period, 'ny'))).toEqual([]);
    },
  );

  it('has one fault at a time', () => {
    expect(say(measure('2019–2018', 'ny'))).toHaveLength(1);
  });
});

describe('a goal', () => {
  it.each([
    ['2019', 2019],
    ['innen 2018', 2018],
    ['2010–2019', 2019],
  ])('that should be reached before the plan is odd: %s', (period, year) => {
    expect(say(goal(period))).toEqual([
      `warning: målet skulle vært nådd i ${year}, før planperioden | rett årstallet`,
    ]);
  });

  it.each([null, 'innen 2020', '2010–2020', '2040', 'hele tiden'])('may have the time %s', (period) => {
    expect(say(goal(period))).toEqual([]);
  });
});
