/** Which year a number belongs to, and where a text says another. */
import { describe, expect, it } from 'vitest';
import { amountYears } from '../../../../src/data/checks/amount-years.ts';
import { BUDGET, corpus, EDITION, MILESTONES, P2, PAGE, PLAN } from '../../../fixtures/checks/corpus.ts';
import { editJson, findings } from './published-content.ts';

const SENTENCE = 'Dette er oppgavene.';
const FACTS = `${EDITION}/data/fakta.json`;

/** What is said of a text, as `line:column said id year`, lines counted from the first of the text. */
const say = (text: string, it = corpus()): string[] =>
  findings(amountYears, it.replace(P2, SENTENCE, text)).map(({ at, message }) => {
    const [, line = '', column = ''] = /(\d+):(\d+)$/.exec(at) ?? [];
    const [, said, id, year] = /^teksten sier (\d+), men tallet "(.*)" gjelder (\d+)$/.exec(message) ?? [];
    return `${Number(line) - 11}:${column} ${said} ${id} ${year}`;
  });

const P1_AMOUNT = '<Belop id="p1" />';

describe('the year of a number', () => {
  it.each([
    ['p1', 2020],
    ['ramme', 2020],
    ['kommunene-p1', 2020],
    ['netto', 2020],
    ['uten-forbehold', 2020],
    ['fond-2018', 2018],
    ['fond-2020', 2020],
  ])('is for %s that of the budget, or the one in its id: %s', (id, year) => {
    expect(say(`Det gis <Belop id="${id}" /> i ${year}.`)).toEqual([]);
    expect(say(`Det gis <Belop id="${id}" /> i 2025.`)).toEqual([`1:${27 + id.length} 2025 ${id} ${year}`]);
  });

  it.each([
    'fond-endring',
    'driftsnivaa',
    'driftsnivaa-tidligere',
    'kmd-medfinansiering',
    'ukjent',
    'xfond-2018',
    'fond-2018x',
  ])('is none for %s', (id) => {
    expect(say(`Det gis <Belop id="${id}" /> i 2025.`)).toEqual([]);
  });

  it('is none for a fact', () => {
    const fact = corpus().write(
      FACTS,
      '{ "facts": [{ "id": "festivalen", "kind": "belop", "label": "Festivalen", "amountNok": 500000, "citation": "utviklingsplan-2020-23", "where": "Det står i avtalen." }] }\n',
    );
    expect(say('Det gis <Belop id="festivalen" /> i 2019.', fact)).toEqual([]);
    expect(say('Det gis <Belop id="p1" /> i 2019.', fact)).toEqual(['1:29 2019 p1 2020']);
  });

  it('is unknown while the budget cannot be read', () => {
    expect(say(`Det gis ${P1_AMOUNT} i 2025.`, corpus().remove(BUDGET))).toEqual([]);
    expect(say(`Det gis ${P1_AMOUNT} i 2025.`, corpus().append(BUDGET, '{'))).toEqual([]);
    expect(say('Det gis <Belop id="fond-2018" /> i 2025.', corpus().remove(BUDGET))).toEqual([
      '1:36 2025 fond-2018 2018',
    ]);
  });
});

describe('a text that says another year', () => {
  it.each([
    [`Her er ${P1_AMOUNT} og <Belop id="p3" /> i 2021.`, '1:49 2021 p3 2020'],
    [`Her er ${P1_AMOUNT} i 2021 og <Belop id="p3" /> i 2022.`, '1:28 2021 p1 2020'],
    [`I 2020 gis ${P1_AMOUNT} og i 2021 gis <Belop id="p3" />.`],
    [`I 2021 er rammen ${P1_AMOUNT}.`, '1:3 2021 p1 2020'],
    [`Budsjett 2021: ${P1_AMOUNT}`, '1:10 2021 p1 2020'],
    [`2021-budsjettet er på ${P1_AMOUNT}.`, '1:1 2021 p1 2020'],
    [`Det er ${P1_AMOUNT} (i 2021).`, '1:29 2021 p1 2020'],
    [`Det er ${P1_AMOUNT} til P1 i 2021.`, '1:35 2021 p1 2020'],
    [`Dette gis for 2021:\n\n- ${P1_AMOUNT} til alle`, '3:3 2021 p1 2020'],
    [`| Hva | Budsjett 2021 |\n| --- | --- |\n| A | ${P1_AMOUNT} |`, '3:7 2021 p1 2020'],
    [`| Hva | 2021 |\n| --- | --- |\n| A | ${P1_AMOUNT} |`, '3:7 2021 p1 2020'],
    [`| Hva |  for 2021  |\n| --- | --- |\n| A | om ${P1_AMOUNT} |`, '3:10 2021 p1 2020'],
    [`## Budsjett 2021 [#b]\n\nDet er ${P1_AMOUNT}.`, '3:8 2021 p1 2020'],
    [`## Budsjettet for P2 i 2021 [#b]\n\nDet er <Antall id="a" /> og ${P1_AMOUNT}.`, '3:29 2021 p1 2020'],
    [`Dette gis for 2021:\n\n- <Belop id="fond-endring" /> og ${P1_AMOUNT}`, '3:3 2021 p1 2020'],
  ])('%j', (text, ...expected) => {
    expect(say(text)).toEqual(expected);
  });

  it.each([
    `Det er mer enn ${P1_AMOUNT}. I 2021 er alt annerledes.`,
    `I 2021 er rammen mer enn ${P1_AMOUNT}.`,
    `Det gis ${P1_AMOUNT} i 2020-2021.`,
    `Det gis ${P1_AMOUNT} i 2021-2022.`,
    `Det gis ${P1_AMOUNT} i 20211.`,
    `Dette gis for 2021.\n\n- ${P1_AMOUNT} til alle`,
    `Dette gis for 2021:\n\n- ${P1_AMOUNT} i 2020`,
    `Dette gis for 2021:\n\n- alt`,
    `| Hva | Møtet 2021 |\n| --- | --- |\n| A | ${P1_AMOUNT} |`,
    `## Møtet 2021 [#b]\n\nDet er ${P1_AMOUNT}.`,
    `## Budsjett 2021 [#b]\n\n## Mer [#c]\n\nDet er ${P1_AMOUNT}.`,
    'Det gis <Belop /> i 2021.',
  ])('is not seen in %j', (text) => {
    expect(say(text)).toEqual([]);
  });
});

describe('a year that a milestone shows', () => {
  const TID = '<Tid id="felles-vedtak" />';
  const on = (from: string, to: string | null = null) =>
    editJson(corpus(), MILESTONES, (json) => Object.assign(json.milestones[0], { from, to }));

  it('is read as one that is typed', () => {
    expect(say(`I ${TID} var bruken ${P1_AMOUNT}.`)).toEqual(['1:3 2011 p1 2020']);
    expect(say(`I ${TID} var bruken ${P1_AMOUNT}.`, on('2020'))).toEqual([]);
    expect(say(`Det er ${P1_AMOUNT} i ${TID}.`)).toEqual(['1:28 2011 p1 2020']);
    expect(say(`Etter ${TID} og ${TID} er det ${P1_AMOUNT} i 2021.`)).toEqual(['1:91 2021 p1 2020']);
    expect(say(`| Hva | Budsjett 2021 |\n| --- | --- |\n| A | ${P1_AMOUNT} siden ${TID} |`)).toEqual([]);
  });

  it('is none where it shows a month, a day or a period', () => {
    for (const date of [on('2011-05'), on('2011-05-02'), on('2011', '2013')])
      expect(say(`I ${TID} var bruken ${P1_AMOUNT}.`, date)).toEqual([]);
  });

  it('is none of other components', () => {
    expect(say(`I <Ord id="regionen" /> var bruken ${P1_AMOUNT} i ${TID}.`)).toEqual(['1:56 2011 p1 2020']);
    expect(say(`I <Tid id="ukjent" /> var bruken ${P1_AMOUNT}.`)).toEqual([]);
    expect(say(`I ${TID} var bruken ${P1_AMOUNT}.`, corpus().remove(MILESTONES))).toEqual([]);
  });
});

describe('texts in JSON and on pages', () => {
  it('are read as chapters are', () => {
    const lead = corpus().replace(
      PLAN,
      'Rammen for 2020 er',
      'Fondet ga {belop:fond-2018}, og rammen for 2021 er',
    );
    expect(findings(amountYears, lead)).toEqual([
      {
        at: expect.stringMatching(/utgave\.json:11:/),
        message: 'teksten sier 2021, men tallet "ramme" gjelder 2020',
        remedy: 'skriv 2020, eller vis tallet for 2021 med en annen id',
      },
    ]);
    expect(
      findings(amountYears, corpus().replace(PAGE, '<Rettelser />', `Det gis ${P1_AMOUNT} i 2021.`)),
    ).toHaveLength(1);
  });

  it('are let be when there is no edition to take numbers from', () => {
    const none = corpus(corpus().entries.filter((it) => !it.path.startsWith(EDITION)));
    expect(
      findings(amountYears, none.replace(PAGE, '<Rettelser />', `Det gis ${P1_AMOUNT} i 2021.`)),
    ).toEqual([]);
  });
});
