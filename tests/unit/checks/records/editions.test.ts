/** What makes an edition the current one, and its years agree. The small edition is 2020-23. */
import { describe, expect, it } from 'vitest';
import { editions } from '../../../../src/checks/records/editions.ts';
import { BUDGET, type Corpus, corpus, EDITION, PLAN } from '../../../fixtures/checks/corpus.ts';
import { editJson, findings } from '../published-content.ts';

/** Adds a copy of the edition under another period. */
function withEdition(slug: string, changes: object = {}, it: Corpus = corpus()): Corpus {
  const copies = corpus()
    .entries.filter((each) => each.path.startsWith(EDITION))
    .map((each) => ({ ...each, path: each.path.replace('2020-23', slug) }));
  const firstYear = Number(slug.slice(0, 4));
  const values = {
    title: `Utviklingsplan ${slug}`,
    status: 'tidligere',
    firstYear,
    lastYear: Number(`${slug.slice(0, 2)}${slug.slice(-2)}`),
    ...changes,
  };
  const both = corpus([...it.entries, ...copies]);
  const dated = editJson(both, `utgaver/${slug}/utgave.json`, (json) => Object.assign(json, values));
  return editJson(dated, `utgaver/${slug}/data/budsjett.json`, (json) => {
    json.year = firstYear;
    json.citation = 'ssb-03321';
  });
}
const plan = (changes: object, it: Corpus = corpus()) =>
  editJson(it, PLAN, (json) => Object.assign(json, changes));
const say = (it: Corpus): string[] =>
  findings(editions, it).map(
    ({ at, message, remedy }) => `${/(\d{4}-\d\d)/.exec(at)?.[1] ?? at} ${message} | ${remedy}`,
  );

describe('the current edition', () => {
  it('is one, the newest', () => {
    expect(say(corpus())).toEqual([]);
    expect(say(withEdition('2016-19'))).toEqual([]);
    expect(say(withEdition('2016-19', {}, withEdition('2012-15')))).toEqual([]);
  });

  it('is missing', () => {
    expect(say(plan({ status: 'tidligere' }))).toEqual([
      '2020-23 ingen utgave er gjeldende | skriv "gjeldende" i den nyeste',
    ]);
    expect(say(plan({ status: 'tidligere' }, withEdition('2016-19')))).toEqual([
      '2020-23 ingen utgave er gjeldende | skriv "gjeldende" i den nyeste',
    ]);
  });

  it('is none, as there is no edition', () => {
    const none = corpus(corpus().entries.filter((it) => !it.path.startsWith('utgaver')));
    expect(say(none)).toEqual([
      'content/utgaver:1:1 ingen utgave finnes | legg utgaven i en mappe, for eksempel utgaver/2020-23/',
    ]);
    expect(say(corpus([]))).toEqual([]);
  });

  it('is told of in each file when there are several', () => {
    const two = withEdition('2016-19', { status: 'gjeldende' });
    const names = 'content/utgaver/2016-19/utgave.json og content/utgaver/2020-23/utgave.json';
    expect(say(two)).toEqual(
      ['2016-19', '2020-23'].map(
        (slug) => `${slug} to utgaver er gjeldende: ${names} | skriv "tidligere" i den eldste`,
      ),
    );
    const three = say(withEdition('2012-15', { status: 'gjeldende' }, two));
    expect(three).toHaveLength(3);
    expect(three[0]).toMatch(
      /^2012-15 3 utgaver er gjeldende: .*2012-15.* og .*2016-19.* og .*2020-23.* \| skriv "tidligere" i alle unntatt den nyeste$/,
    );
  });

  it('is told of when there is a newer one', () => {
    expect(say(withEdition('2024-27'))).toEqual([
      '2024-27 utgaven 2024-27 er nyere enn 2020-23, som er gjeldende | skriv "gjeldende" her, og "tidligere" i 2020-23',
    ]);
    expect(say(withEdition('2024-27', { status: 'gjeldende' }, plan({ status: 'tidligere' })))).toEqual([]);
  });

  it('is unknown while a file cannot be read', () => {
    expect(say(withEdition('2016-19', { status: 'gjeldende' }).append(PLAN, '{'))).toEqual([]);
    expect(
      say(plan({ status: 'tidligere' }, withEdition('2016-19').append('utgaver/2016-19/utgave.json', '{'))),
    ).toEqual([]);
  });
});

describe('an edition', () => {
  it('has a title of its own', () => {
    const same = withEdition('2016-19', { title: 'Utviklingsplanen' }, plan({ title: 'Utviklingsplanen' }));
    expect(say(same)).toEqual([
      '2020-23 tittelen er den samme som i utgaven 2016-19 | skriv perioden i tittelen',
    ]);
    expect(say(withEdition('2016-19', { title: 'Planen' }, plan({ title: 'Utviklingsplanen' })))).toEqual([]);
    const broken = withEdition('2016-19', { title: 'Planen' }).append(PLAN, '{');
    expect(say(broken.append('utgaver/2016-19/utgave.json', '{'))).toEqual([]);
  });

  it('that replaces another has a source of its own', () => {
    const it = plan({ replaces: '2016-19' }, withEdition('2016-19'));
    expect(say(it)).toEqual([]);
    const same = editJson(it, BUDGET, (json) => (json.citation = 'ssb-03321'));
    expect(editions.check(same.content())).toEqual([
      expect.objectContaining({
        file: `content/${BUDGET}`,
        kind: 'advice',
        message: 'kilden "ssb-03321" er den samme som i utgaven 2016-19',
      }),
    ]);
    expect(say(plan({ replaces: null }, same))).toEqual([]);
    expect(say(same.remove(BUDGET))).toEqual([]);
    expect(say(same.remove('utgaver/2016-19/data/budsjett.json'))).toEqual([]);
  });

  it('has chapters', () => {
    const bare = corpus(corpus().entries.filter((it) => !it.path.includes('kapitler')));
    const message = 'utgaven har ingen kapitler | legg kapitlene i mappen kapitler/';
    expect(say(bare)).toEqual([`2020-23 ${message}`]);
    expect(say(bare.remove(PLAN))).toEqual([`2020-23 ${message}`]);
    expect(say(bare.remove(BUDGET))).toEqual([`2020-23 ${message}`]);
    expect(say(bare.remove(BUDGET).remove(PLAN))).toEqual([]);
    // What lies there is spoken of elsewhere.
    expect(say(bare.write(`${EDITION}/kapitler/maal.docx`, 'x'))).toEqual([]);
  });
});

describe('the years of an edition', () => {
  it.each([
    [{ firstYear: 2023, lastYear: 2020 }, ['siste år 2020 er før første år 2023 | bytt om årene']],
    [
      { lastYear: 2024 },
      [
        'årene gir perioden 2020-24, men mappen heter 2020-23 | rett årene; en publisert mappe skifter aldri navn',
      ],
    ],
    [
      { firstYear: 2019 },
      [
        'årene gir perioden 2019-23, men mappen heter 2020-23 | rett årene; en publisert mappe skifter aldri navn',
      ],
    ],
  ] as const)('that do not agree with the folder: %j', (changes, expected) => {
    const found = say(plan({ title: 'Utviklingsplan', ...changes }));
    expect(found.slice(0, 1)).toEqual(expected.map((it) => `2020-23 ${it}`));
  });

  it('are not too many', () => {
    const long = (lastYear: number) => say(plan({ title: 'Plan', firstYear: 2000, lastYear }));
    const found = long(2099).find((it) => it.includes('planperioden er'));
    expect(found).toBe('2020-23 planperioden er 99 år lang | rett årstallet');
    const limits = Array.from({ length: 60 }, (_, index) => 2000 + index).filter((lastYear) =>
      long(lastYear).some((it) => it.includes('år lang')),
    );
    expect(limits[0]).toBe(2021);
  });

  it.each([
    ['Utviklingsplan 2020-23', []],
    ['Utviklingsplan 2020–2023', []],
    ['Utviklingsplan 2020 til 2023', []],
    ['Utviklingsplan 2020/23', []],
    ['Utviklingsplan', []],
    ['Utviklingsplan 2020-234567', []],
    ['Utviklingsplan 2019-23', ['2019-23']],
    ['Utviklingsplan 2020-24', ['2020-24']],
    ['Utviklingsplan 2020–2024', ['2020–2024']],
    ['Utviklingsplan 2020 - 24', ['2020 - 24']],
    ['Utviklingsplan 2020 til 2024', ['2020 til 2024']],
  ] as const)('and those of its title «%s»', (title, said) => {
    expect(say(plan({ title }))).toEqual(
      said.map(
        (it) => `2020-23 tittelen sier ${it}, men årene gir perioden 2020-23 | rett tittelen eller årene`,
      ),
    );
  });

  it.each([2020, 2021, 2023])('hold the budget year %s', (year) => {
    expect(say(editJson(corpus(), BUDGET, (json) => (json.year = year)))).toEqual([]);
  });

  it.each([2019, 2024])('do not hold the budget year %s', (year) => {
    expect(say(editJson(corpus(), BUDGET, (json) => (json.year = year)))).toEqual([
      `2020-23 budsjettåret ${year} er utenfor planperioden 2020-2023 | rett årstallet`,
    ]);
    expect(say(editJson(corpus(), BUDGET, (json) => (json.year = year)).remove(PLAN))).toEqual([]);
  });
});

describe('the edition that was replaced', () => {
  const NO_NAME = 'er ikke navnet på en tidligere utgave | skriv for eksempel "2019-22", eller null';

  it.each([
    [null, []],
    ['2016-19', []],
    ['2020-22', []],
    ['2020-23', [`"2020-23" ${NO_NAME}`]],
    ['planen', [`"planen" ${NO_NAME}`]],
    ['zzz', [`"zzz" ${NO_NAME}`]],
    ['2024-27', ['"2024-27" er nyere enn utgaven selv | skriv mappenavnet til utgaven før, eller null']],
  ] as const)('may be %s: %j', (replaces, expected) => {
    expect(say(plan({ replaces }))).toEqual(expected.map((it) => `2020-23 ${it}`));
  });
});
