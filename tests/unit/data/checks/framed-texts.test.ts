/** What the site writes around a text, and texts that have it already. */
import { describe, expect, it } from 'vitest';
import { framedTexts } from '../../../../src/data/checks/framed-texts.ts';
import { BUDGET, corpus, FUND, GOALS, P3, PROGRAMMES } from '../../../fixtures/checks/corpus.ts';
import { editJson, findings } from './published-content.ts';

const pairs = (it = corpus()) => findings(framedTexts, it).map(({ message, remedy }) => [message, remedy]);
const goal = (changes: object) =>
  pairs(editJson(corpus(), GOALS, (json) => Object.assign(json.goals[1], changes)));
const programme = (changes: object) =>
  pairs(editJson(corpus(), PROGRAMMES, (json) => Object.assign(json.programmes[1], changes)));
const chapter = (title: string, navTitle = 'P3 Profilering', programme = 'p3') => {
  const text = corpus()
    .text(P3)
    .replace('title: Profilering', `title: ${JSON.stringify(title)}`)
    .replace('navTitle: P3 Profilering', `navTitle: ${JSON.stringify(navTitle)}`)
    .replace('programme: p3', `programme: ${programme}`);
  return pairs(corpus().write(P3, text));
};

describe('the time of a goal', () => {
  const bare = (period: string) =>
    `"period" mangler et ord foran tiden, for nettstedet skriver «Skal nås ${period}»`;

  it.each(['2020', '2020–2023', '2020-23', '2020 – 2023', '1. kvartal 2020', 'desember 2020', 'Mai 2020'])(
    'has a word in front: «%s»',
    (period) => {
      if (/^M/.test(period)) expect(goal({ period })[0]?.[1]).toBe('skriv "mai 2020"');
      else expect(goal({ period })).toEqual([[bare(period), `skriv "innen ${period}" eller "i ${period}"`]]);
    },
  );

  it.each(['31. desember 2020', '1.mai 2020'])('is no «i» before a day: «%s»', (period) => {
    expect(goal({ period })).toEqual([[bare(period), `skriv "innen ${period}"`]]);
  });

  it.each([
    'innen 2020',
    'i 2020',
    'Q1 2020',
    'uke 12 2020',
    '2020 eller senere',
    'hvert år',
    '20201',
    '1. og 2. kvartal 2020',
    null,
  ])('may be «%s»', (period) => {
    expect(goal({ period })).toEqual([]);
  });

  it.each([
    ['Innen 2020', 'innen 2020'],
    ['Innen 2020.', 'innen 2020'],
    ['Hvert år.', 'hvert år.'],
  ])('begins with a small letter: «%s»', (period, proposed) => {
    expect(goal({ period })).toEqual([
      ['"period" begynner med stor bokstav, men nettstedet skriver «Skal nås» foran', `skriv "${proposed}"`],
    ]);
  });
});

describe('the kind of a goal', () => {
  it.each([
    ['Hovedmål:', ':', 'Hovedmål'],
    ['Hovedmål :', ':', 'Hovedmål'],
    ['Hovedmål –', '–', 'Hovedmål'],
    ['Hovedmål -', '-', 'Hovedmål'],
  ])('has no sign behind: «%s»', (kind, sign, proposed) => {
    expect(goal({ kind })).toEqual([
      [`"kind" slutter med «${sign}», men nettstedet setter kolon bak`, `skriv "${proposed}"`],
    ]);
  });

  it.each(['Mål 1', 'Mål: 1', 'Mål – del 1'])('may be «%s»', (kind) => {
    expect(goal({ kind })).toEqual([]);
  });

  it.each([
    ['Hovedmål: Andel', 'Andel'],
    ['hovedmål – Andel', 'Andel'],
    ['HOVEDMÅL - Andel', 'Andel'],
  ])('is not repeated in the title: «%s»', (title, proposed) => {
    expect(goal({ kind: 'Hovedmål', title })).toEqual([
      ['"title" begynner med «Hovedmål», som nettstedet setter foran selv', `skriv "${proposed}"`],
    ]);
  });

  it.each(['Hovedmålet: Andel', 'Hovedmål', 'Hovedmål for alle', 'Hovedmål-arbeid', 'Et hovedmål: Andel'])(
    'may be a word of the title: «%s»',
    (title) => {
      expect(goal({ kind: 'Hovedmål', title })).toEqual([]);
    },
  );
});

describe('a reservation', () => {
  const message = '"label" begynner med «Forbehold:», som nettstedet setter foran selv';
  const label = (text: string) => [
    pairs(editJson(corpus(), BUDGET, (json) => (json.sources[1].reservation.label = text))),
    pairs(editJson(corpus(), FUND, (json) => (json.reservation = { label: text, reason: 'Det er uklart.' }))),
  ];

  it('does not say that it is one', () => {
    const expected = [[message, 'skriv "ikke avgjort"']];
    expect(label('Forbehold: ikke avgjort')).toEqual([expected, expected]);
    expect(label('forbehold:ikke avgjort')).toEqual([expected, expected]);
  });

  it('may have the word in it', () => {
    expect(label('Forbehold om tildeling')).toEqual([[], []]);
    expect(label('uten forbehold: avgjort')).toEqual([[], []]);
  });
});

describe('the code of a programme', () => {
  it.each(['4', 'p2', 'P2:', 'P 2', 'P200', 'ABCDE', 'Program', 'P2 IKAP'])('is not «%s»', (code) => {
    expect(programme({ code })).toEqual([
      [`koden «${code}» er ikke en stor bokstav og et tall`, 'skriv "P2"'],
    ]);
  });

  it.each(['P2', 'N', 'NÆR', 'A12', 'Å1'])('may be «%s»', (code) => {
    expect(programme({ code }).filter(([message]) => message?.startsWith('koden'))).toEqual([]);
  });

  it('is not known from every id', () => {
    expect(programme({ id: 'ikap', code: 'x' })[0]?.[1]).toBe('skriv for eksempel "P1"');
    expect(programme({ id: 'p123', code: 'x' })[0]?.[1]).toBe('skriv for eksempel "P1"');
    expect(programme({ id: '1p2', code: 'x' })[0]?.[1]).toBe('skriv for eksempel "P1"');
    expect(programme({ id: 'omr12', code: 'x' })[0]?.[1]).toBe('skriv "OMR12"');
  });

  it.each(['P2 IKAP', 'P2: IKAP', 'P2 – IKAP', 'p2 - IKAP', 'P2. IKAP', 'P2–IKAP', 'P2:IKAP'])(
    'stands in front of «%s» twice',
    (text) => {
      for (const field of ['name', 'shortName', 'planName'])
        expect(programme({ [field]: text })).toEqual([
          [`"${field}" begynner med P2, som nettstedet setter foran selv`, 'skriv "IKAP"'],
        ]);
      expect(programme({ budgetLineName: text })).toEqual([]);
    },
  );

  it.each(['P2-midlene', 'P23', 'IKAP P2', 'P2s arbeid', 'Om P2: IKAP'])('may stand in «%s»', (name) => {
    expect(programme({ name })).toEqual([]);
  });

  it('stands in front of the title of its chapter', () => {
    const own = '"title" begynner med P3, som nettstedet setter foran selv';
    expect(chapter('P3: Profilering')).toEqual([[own, 'skriv "Profilering"']]);
    expect(chapter('P3')).toEqual([[own, 'skriv navnet på programområdet']]);
    expect(chapter('P4 Ledelse')).toEqual([['"title" begynner med P4, men hører til P3', 'skriv "Ledelse"']]);
    expect(chapter('P3-midlene')).toEqual([]);
    expect(chapter('P5 Profilering')).toEqual([]);
    expect(chapter('P3: Profilering', 'Annet', 'null')).toEqual([]);
  });

  it('in the menu is its own', () => {
    const other = (code: string) => `navTitle begynner med ${code}, men kapittelet hører til P3`;
    expect(chapter('Om', 'P2 Profilering')).toEqual([
      [other('P2'), 'skriv "P3 Profilering", eller rett "programme"'],
    ]);
    expect(chapter('Om', 'p4')).toEqual([[other('P4'), 'skriv "P3", eller rett "programme"']]);
    for (const menu of [
      'P3 Profilering',
      'P3',
      'P2 og P3',
      'P2 og p3',
      'P2-arbeidet',
      'P5 Profilering',
      'Profilering',
    ])
      expect(chapter('Om', menu)).toEqual([]);
    expect(chapter('Om', 'P2 Profilering', 'null')).toEqual([]);
  });

  it('is let be while files cannot be read', () => {
    expect(pairs(corpus().replace(P3, 'navTitle: P3', 'navTitle: P2').append(PROGRAMMES, '{'))).toEqual([]);
    expect(pairs(corpus().replace(P3, 'navTitle: P3', 'navTitel: P2'))).toEqual([]);
    expect(pairs(corpus().append(GOALS, '{'))).toEqual([]);
  });
});
