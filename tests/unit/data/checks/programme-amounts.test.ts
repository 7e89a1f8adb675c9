/** Numbers of one programme in the chapter of another. */
import { describe, expect, it } from 'vitest';
import { programmeAmounts } from '../../../../src/data/checks/programme-amounts.ts';
import { BUDGET, CHAPTER, corpus, EDITION, P3, PAGE, PROGRAMMES } from '../../../fixtures/checks/corpus.ts';
import { findings } from './published-content.ts';

const FACTS = `${EDITION}/data/fakta.json`;
/** What is said of a text in the chapter of P3, as the place and the id. */
const say = (text: string, it = corpus()): string[] =>
  findings(programmeAmounts, it.replace(P3, 'Dette er oppgavene.', text)).map(
    ({ at, message }) => `${/\d+:\d+$/.exec(at)?.[0]} ${/"(.*)"/.exec(message)?.[1]}`,
  );

describe('a number of another programme', () => {
  it.each([
    ['Det er <Belop id="p2" />.', '12:8 p2'],
    ['Det er <Belop id="kommunene-p1" />.', '12:8 kommunene-p1'],
    ['Det er <Belop id="p3" /> og <Belop id="p4" />.', '12:29 p4'],
    ['Profilering får <Belop id="p2" />.', '12:17 p2'],
    ['- Malvik\n- **<Belop id="p2" />**', '13:5 p2'],
    ['| A |\n| - |\n| <Belop id="p2" /> |', '14:3 p2'],
    ['P2 er et område.\n\n## Budsjett [#b]\n\nDet er <Belop id="p2" />.', '16:8 p2'],
    ['XP2, P23 og ika får <Belop id="p2" />.', '12:21 p2'],
    ['Det er <Belop id="p2" />.\n\nIKAP er med.', '12:8 p2'],
    ['Programmet i området får <Belop id="p2" />.', '12:26 p2'],
  ])('is found in %j', (text, expected) => {
    expect(say(text)).toEqual([expected]);
  });

  it.each([
    'Det er <Belop id="p3" />, <Belop id="kommunene-p3" />, <Belop id="ramme" /> og <Belop id="kmd" />.',
    'P2 får <Belop id="p2" />.',
    'Til p2: <Belop id="p2" />.',
    'IKAP får <Belop id="p2" />.',
    'Arealplanleggingen får <Belop id="kmd-p2" />.',
    'Arbeidet med <Ord id="ikap" /> får <Belop id="p2" />.',
    'Arbeidet med <Ord id="regionen" vis="IKAP" /> får <Belop id="p2" />.',
    'Det er <Belop id="p2" /> til IKAP.',
    'Først P2.\n\n- Det er <Belop id="p2" />',
    '## IKAP [#ikap]\n\nDet er <Belop id="p2" />.',
    'Alle områdene får noe, og <Belop id="p2" /> er mest.',
    'To programområder får <Belop id="p2" />.',
    'Programmene får <Belop id="p2" />.',
    'Programmer får <Belop id="p2" />.',
    'Hvert område får noe, og <Belop id="p2" /> er mest.',
    'Det er <Belop id="nei-p2" />, <Belop /> og <Andel id="p2" vis="a" /> fra IKAP.',
  ])('may stand in %j', (text) => {
    expect(say(text)).toEqual([]);
  });

  it('is mended by the number of the chapter, or by a name', () => {
    const remedy = (text: string) =>
      findings(programmeAmounts, corpus().replace(P3, 'Dette er oppgavene.', text))[0]?.remedy;
    const name = 'eller skriv i teksten at tallet gjelder P2 IKAP og arealplanlegging';
    expect(remedy('<Belop id="kommunene-p2" />.')).toBe(`skriv "kommunene-p3", ${name}`);
    expect(remedy('<Belop id="kmd-p2" />.')).toBe(`rett id-en, ${name}`);
    expect(
      findings(programmeAmounts, corpus().replace(P3, 'Dette er oppgavene.', 'A <Belop id="p2" />.')),
    ).toEqual([
      {
        at: expect.stringMatching(/p3-profilering-og-kommunikasjon\.mdx:12:3$/),
        message: 'tallet "p2" hører til P2, men kapittelet hører til P3',
        remedy: `skriv "p3", ${name}`,
      },
    ]);
  });

  it('is found in the description, once', () => {
    const described = (text: string) =>
      findings(programmeAmounts, corpus().replace(P3, 'Kapittelet om Profilering.', text)).map(
        ({ at, message }) => [/\d+:\d+$/.exec(at)?.[0], message],
      );
    expect(described('Det er {belop:p3}, {belop:p2} og {belop:p1}.')).toEqual([
      ['7:14', 'tallet "p2" hører til P2, men kapittelet hører til P3'],
    ]);
    expect(described('IKAP får {belop:p2}, av {belop:ramme}.')).toEqual([]);
    expect(described('Det er {belop:nei-p2}.')).toEqual([]);
  });

  it('is none in a chapter of no programme, or on a page', () => {
    const text = '\nDet er <Belop id="p2" />.\n';
    expect(findings(programmeAmounts, corpus().append(CHAPTER, text).append(PAGE, text))).toEqual([]);
  });

  it('is none that a source states', () => {
    const fact = corpus().write(
      FACTS,
      '{ "facts": [{ "id": "leie-p2", "kind": "belop", "label": "Leie", "amountNok": 500000, "citation": "utviklingsplan-2020-23", "where": "Det står i avtalen." }] }\n',
    );
    expect(say('Det er <Belop id="leie-p2" />.', fact)).toEqual([]);
    expect(say('Det er <Belop id="p2" />.', fact)).toEqual(['12:8 p2']);
  });

  it('is not looked for while data cannot be read', () => {
    for (const path of [PROGRAMMES, BUDGET])
      expect(say('Det er <Belop id="p2" />.', corpus().append(path, '{'))).toEqual([]);
    expect(say('Det er <Belop id="p2" />.', corpus().replace(P3, 'navTitle', 'navTitel'))).toEqual([]);
  });
});
