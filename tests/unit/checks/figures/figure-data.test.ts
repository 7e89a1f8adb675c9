/** Where rows of commuters and of dwellings are judged, and where they are let be. */
import { describe, expect, it } from 'vitest';
import { figureData } from '../../../../src/checks/figures/figure-data.ts';
import { COMMUTING, type Corpus, corpus, EDITION, FIGURES } from '../../../fixtures/checks/corpus.ts';
import { editJson, findings, messages } from '../published-content.ts';

const HOUSING = `${EDITION}/data/boligbygging.json`;
const say = (it: Corpus): string[] => messages(figureData, it);

type Row = readonly [year: number, municipality: string, inCount: number | null, outCount: number | null];
const commuting = (
  rows: readonly Row[],
  names: readonly string[] = ['Malvik', 'Melhus'],
  changes: object = {},
) =>
  editJson(corpus(), COMMUTING, (json) => {
    json.municipalities = names.map((name, index) => ({
      id: name.toLowerCase(),
      name,
      number: String(5000 + index),
    }));
    json.counts = rows.map(([year, municipality, inCount, outCount]) => ({
      year,
      municipality,
      inCount,
      outCount,
    }));
    Object.assign(json, changes);
  });

describe('commuting', () => {
  it.each([
    [
      [
        [2019, 'malvik', 1, 2],
        [2019, 'melhus', 3, 4],
      ],
    ],
    [
      [
        [2019, 'malvik', null, null],
        [2019, 'melhus', 3, 4],
      ],
    ],
    [
      [
        [2019, 'malvik', null, 1],
        [2019, 'melhus', null, 2],
      ],
    ],
    [
      [
        [2019, 'malvik', 1, null],
        [2019, 'melhus', 2, null],
      ],
    ],
    // Few people may happen to be as many.
    [
      [
        [2019, 'malvik', 49, 49],
        [2019, 'melhus', 49, 49],
      ],
    ],
    [
      [
        [2019, 'malvik', 1000, 49],
        [2019, 'melhus', 1000, 49],
      ],
    ],
    [
      [
        [2019, 'malvik', 1000, null],
        [2019, 'melhus', 1000, null],
      ],
    ],
    [
      [
        [2018, 'malvik', 1000, 900],
        [2018, 'melhus', 500, 400],
        [2019, 'malvik', 1100, 900],
        [2019, 'melhus', 500, 400],
      ],
    ],
    // Within four times.
    [
      [
        [2018, 'malvik', 1000, 900],
        [2018, 'melhus', 500, 400],
        [2019, 'malvik', 4000, 225],
        [2019, 'melhus', 510, 400],
      ],
    ],
  ] as const)('may be %j', (rows) => {
    expect(say(commuting(rows))).toEqual([]);
  });

  it.each([
    [
      [
        [2019, 'malvik', null, null],
        [2019, 'melhus', null, null],
      ],
      ['alle tallene er null, så figuren blir tom'],
    ],
    [
      [
        [2019, 'malvik', 1000, 900],
        [2019, 'melhus', 1000, 900],
      ],
      ['tallene for "melhus" i 2019 er de samme som for "malvik" på linje 19'],
    ],
    [
      [
        [2019, 'malvik', 1, 2],
        [2019, 'malvik', 1, 3],
        [2019, 'melhus', 3, 4],
      ],
      ['2019 malvik står to ganger'],
    ],
    [[[2019, 'malvik', 1, 2]], ['2019 mangler "melhus"']],
    [
      [
        [2018, 'malvik', 1, 2],
        [2018, 'melhus', 3, 4],
        [2019, 'malvik', 1, 5],
      ],
      ['2019 mangler "melhus"'],
    ],
    [
      [
        [2018, 'malvik', 1, 2],
        [2018, 'melhus', 3, 4],
      ],
      ['ingen tall er fra 2019'],
    ],
    [
      [
        [2018, 'malvik', 1000, 900],
        [2018, 'melhus', 500, 400],
        [2019, 'malvik', 4001, 900],
        [2019, 'melhus', 510, 400],
      ],
      [
        '1000 i 2018, men 4001 i andre år for "malvik": trolig et siffer for mye eller for lite',
        '4001 i 2019, men 1000 i andre år for "malvik": trolig et siffer for mye eller for lite',
      ],
    ],
    [
      [
        [2018, 'malvik', 1000, 900],
        [2018, 'melhus', 500, 400],
        [2019, 'malvik', 1100, 224],
        [2019, 'melhus', 510, 400],
      ],
      [
        '900 i 2018, men 224 i andre år for "malvik": trolig et siffer for mye eller for lite',
        '224 i 2019, men 900 i andre år for "malvik": trolig et siffer for mye eller for lite',
      ],
    ],
  ] as const)('cannot be %j', (rows, expected) => {
    expect(say(commuting(rows))).toEqual(expected);
  });

  it('lets small numbers change as they like', () => {
    const rows = (usual: number): Row[] => [
      [2018, 'malvik', 1, 9],
      [2018, 'melhus', 5, 4],
      [2019, 'malvik', usual, 8],
      [2019, 'melhus', 6, 4],
    ];
    expect(say(commuting(rows(49)))).toEqual([]);
    expect(say(commuting(rows(50)))).toHaveLength(2);
  });

  it('is not copied when the municipality is unknown, which is told of alone', () => {
    const it = commuting([
      [2019, 'malvik', 1000, 900],
      [2019, 'melhus', 1100, 900],
      [2019, 'melhu', 1000, 900],
    ]);
    expect(say(it)).toEqual([expect.stringMatching(/^kommunen "melhu" finnes ikke/)]);
  });

  it('is not the same for three municipalities in two years', () => {
    const names = ['Malvik', 'Melhus', 'Skaun'];
    const year = (of: number, skaun: number | null): Row[] => [
      [of, 'malvik', 1000, 900],
      [of, 'melhus', 500, 400],
      [of, 'skaun', skaun, null],
    ];
    const copied = 'alle tallene for 2019 er de samme som for 2018';
    expect(say(commuting([...year(2018, 7), ...year(2019, 7)], names))).toEqual([copied]);
    expect(say(commuting([...year(2018, 7), ...year(2019, 8)], names))).toEqual([]);
    expect(say(commuting([...year(2018, null), ...year(2019, null)], names))).toEqual([]);
    expect(say(commuting([...year(2018, 7), ...year(2019, 7).toReversed()], names))).toEqual([copied]);
  });

  it('says of fifty missing rows at most', () => {
    const names = Array.from({ length: 53 }, (_, index) => `By ${index}`);
    const it = editJson(commuting([[2019, 'by-0', 1, 2]], names), COMMUTING, (json) => {
      for (const each of json.municipalities) each.id = each.id.replace(' ', '-');
    });
    const missing = say(it).filter((each) => each.includes('mangler'));
    expect(missing).toHaveLength(50);
    expect(missing[0]).toBe('2019 mangler "by-1"');
  });

  it('is from other places than the centre', () => {
    const rows = [
      [2019, 'malvik', 1, 2],
      [2019, 'melhus', 3, 4],
    ] as const;
    expect(say(commuting(rows, undefined, { centre: 'Malvik' }))).toEqual([
      '"centre" er «Malvik», som også er en av kommunene det pendles til og fra',
    ]);
    expect(say(commuting(rows, undefined, { centre: 'MELHUS' }))).toHaveLength(1);
    expect(say(commuting(rows, undefined, { centre: 'Mel' }))).toEqual([]);
  });

  it('is of municipalities, not of sums', () => {
    const it = commuting(
      [
        [2019, 'malvik', 1, 2],
        [2019, 'sum', 3, 4],
      ],
      ['Malvik', 'Sum'],
    );
    expect(findings(figureData, it).map(({ at }) => at)).toEqual([
      expect.stringMatching(/pendling\.json:\d+:\d+$/),
    ]);
  });

  it('is let be while it cannot be read', () => {
    expect(say(corpus().remove(COMMUTING))).toEqual([]);
    expect(say(corpus().append(COMMUTING, '{'))).toEqual([]);
  });
});

type Homes = readonly [year: number, municipality: string, count: number | null];
const housing = (rows: readonly Homes[], changes: object = {}) =>
  editJson(corpus(), HOUSING, (json) =>
    Object.assign(json, {
      citation: 'ssb-03321',
      definition: 'Fullførte boliger',
      counts: rows.map(([year, municipality, count]) => ({ year, municipality, count })),
      ...changes,
    }),
  );

describe('dwellings', () => {
  it.each([
    [[]],
    [[[2018, 'Malvik', 10]]],
    [
      [
        [2018, 'Malvik', 10],
        [2018, 'Trondheim', 2000],
      ],
    ],
    [
      [
        [2018, 'Malvik', null],
        [2018, 'Trondheim', 2000],
      ],
    ],
    [[[2018, 'Skaun', 10]]],
    [
      [
        [2018, 'Malvik', 10],
        [2019, 'Malvik', 10],
        [2018, 'Melhus', 1],
        [2019, 'Melhus', 2],
      ],
    ],
    [
      [
        [2018, 'Malvik', 10],
        [2019, 'Malvik', 199],
      ],
    ],
    [
      [
        [2018, 'Malvik', 10],
        [2019, 'Malvik', 200],
      ],
    ],
    [
      [
        [2018, 'Malvik', 0],
        [2019, 'Malvik', 2000],
      ],
    ],
    [
      [
        [2018, 'Malvik', 10],
        [2018, 'Trondheim', 10],
        [2018, 'Skaun', 2000],
      ],
    ],
  ] as const)('may be %j', (rows) => {
    expect(say(housing(rows))).toEqual([]);
  });

  it.each([
    [[[2018, 'Malvik', null]], ['alle tallene er null, så figuren blir tom']],
    [
      [
        [2018, 'Malvik', 1],
        [2018, 'Malvik', 2],
      ],
      ['2018 Malvik står to ganger'],
    ],
    [[[2018, 'Malvikk', 1]], ['kommunen "Malvikk" finnes ikke i data/pendling.json']],
    [[[2018, 'Malvik kommune', 1]], ['kommunen "Malvik kommune" finnes ikke i data/pendling.json']],
    [[[2018, 'MALVIK KOMMUNE', 1]], ['kommunen "MALVIK KOMMUNE" finnes ikke i data/pendling.json']],
    [
      [
        [2018, 'Malvik', 1],
        [2019, 'Malvik', 2],
        [2018, 'Skaun', 3],
      ],
      ['2019 mangler "Skaun"'],
    ],
    [
      [
        [2018, 'Malvik', 10],
        [2019, 'Malvik', 201],
      ],
      ['201 boliger i 2019, men 10 i andre år for "Malvik": trolig et siffer for mye'],
    ],
    [
      [
        [2018, 'Malvik', 10],
        [2018, 'Trondheim', 10],
        [2018, 'Skaun', 2001],
      ],
      ['2001 boliger, mens tallene ellers er rundt 10: trolig for mange sifre'],
    ],
  ] as const)('cannot be %j', (rows, expected) => {
    expect(say(housing(rows))).toEqual(expected);
  });

  it('have a source and say what they count', () => {
    expect(say(housing([[2018, 'Malvik', 1]], { citation: null }))).toEqual(['tallene mangler kilde']);
    expect(say(housing([[2018, 'Malvik', 1]], { definition: null }))).toEqual([
      'det står ikke hva tallene teller',
    ]);
    expect(say(housing([], { citation: null, definition: null }))).toEqual([]);
    expect(say(housing([], { citation: 'ssb' }))).toEqual([
      expect.stringMatching(/^kilden "ssb" finnes ikke/),
    ]);
  });

  it('are not the same for three municipalities in two years', () => {
    const year = (of: number, skaun: number | null): Homes[] => [
      [of, 'Malvik', 10],
      [of, 'Melhus', 20],
      [of, 'Skaun', skaun],
    ];
    const copied = 'alle tallene for 2019 er de samme som for 2018';
    expect(say(housing([...year(2018, 7), ...year(2019, 7)]))).toEqual([copied]);
    expect(say(housing([...year(2018, 7), ...year(2019, 8)]))).toEqual([]);
    expect(say(housing([...year(2018, null), ...year(2019, null)]))).toEqual([]);
  });

  it('say of fifty missing rows at most', () => {
    const rows: Homes[] = Array.from({ length: 12 }, (_, index) => [
      2000 + index,
      `${'abcdefghijkl'[index]}stad`,
      index,
    ]);
    const missing = say(housing(rows)).filter((it) => it.includes('mangler'));
    expect(missing).toHaveLength(50);
    expect(missing[0]).toBe('2000 mangler "bstad"');
  });

  it('are of municipalities, not of sums', () => {
    expect(
      say(
        housing([
          [2018, 'Malvik', 1],
          [2018, 'Sum', 1],
        ]),
      ),
    ).toHaveLength(1);
  });

  it('are let be while they cannot be read', () => {
    expect(say(corpus().remove(HOUSING))).toEqual([]);
    expect(say(corpus().append(HOUSING, '{'))).toEqual([]);
    expect(say(housing([[2018, 'Malvikk', 1]]).remove(COMMUTING))).toEqual([]);
  });
});

describe('the source of a figure', () => {
  const figure = (form: string) =>
    editJson(corpus(), FIGURES, (json) =>
      Object.assign(json.figures[0], {
        form,
        citation: form === 'pendling' ? 'utviklingsplan-2020-23' : 'ssb-03321',
      }),
    );

  it.each([
    ['bryggerekke', 'data/budsjett.json', 'utviklingsplan-2020-23'],
    ['finansiering', 'data/budsjett.json', 'utviklingsplan-2020-23'],
    ['fondsbruk', 'data/fond.json', 'utviklingsplan-2020-23'],
    ['driftsnivaa', 'data/driftsnivaa.json', 'utviklingsplan-2020-23'],
    ['tidslinje', 'data/milepaeler.json', 'utviklingsplan-2020-23'],
    ['pendling', 'data/pendling.json', 'ssb-03321'],
  ])('of the form %s is that of %s', (form, file, own) => {
    const other = form === 'pendling' ? 'utviklingsplan-2020-23' : 'ssb-03321';
    expect(findings(figureData, figure(form)).map((it) => [it.message, it.remedy])).toEqual([
      [`figuren har kilden "${other}", men tallene i ${file} har "${own}"`, `skriv "${own}"`],
    ]);
    expect(say(figure(form).remove(`${EDITION}/${file}`))).toEqual([]);
  });

  it('is free where numbers come from several files, or have none', () => {
    expect(say(figure('forbehold'))).toEqual([]);
    expect(say(figure('boligbygging'))).toEqual([]);
  });
});
