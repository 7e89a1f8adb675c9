/** What is said of footnotes and of addresses below the text. */
import { describe, expect, it } from 'vitest';
import { footnotes } from '../../../../src/checks/markdown/footnotes.ts';
import { corpus, P2, PLAN } from '../../../fixtures/checks/corpus.ts';
import { findings } from '../published-content.ts';

/** The line that the text begins at. */
const FIRST = 12;

/** What is said of a text, as `line message | remedy`, lines counted from the first of the text. */
const say = (text: string): string[] =>
  findings(footnotes, corpus().replace(P2, 'Dette er oppgavene.', text)).map(({ at, message, remedy }) => {
    const [, line = ''] = /(\d+):\d+$/.exec(at) ?? [];
    return `${Number(line) - FIRST + 1} ${message} | ${remedy}`;
  });

const unused = (name: string) =>
  `fotnoten ${name} brukes ikke, så den vises ikke | sett ${name} i teksten, eller slett fotnoten`;
const TWICE = 'fotnoten [^1] står to ganger | slett den ene, eller gi den et annet navn';
const EMPTY = 'fotnoten [^1] er tom | skriv teksten på samme linje, etter kolonet';
const spaced = (name: string, whole: string) =>
  `navnet på fotnoten ${name} har mellomrom | skriv ${whole}, både i teksten og foran fotnoten`;
const unusedAddress = (name: string) =>
  `linjen ${name}: … er en adresse som ikke brukes, så den vises ikke | skriv \\${name} når linjen er vanlig tekst, eller slett den`;
const comment = (name: string) =>
  `linjen ${name}: # … er en merknad fra et annet program | skriv den som {/* tekst */}, eller slett den`;

describe('footnotes', () => {
  it.each([
    'A.[^1]\n\n[^1]: B.',
    'A.[^1]\n\n[^1]: <Tid id="felles-vedtak" />',
    'A.[^1] [^2]\n\n[^1]: B.\n\n[^2]: C.',
    'A.[^a]\n\n[^A]: B.',
    'A.[^1][^1]\n\n[^1]: B.[^2]\n\n[^2]: C.',
  ])('that are used once or more are let be: %j', (text) => {
    expect(say(text)).toEqual([]);
  });

  it.each([
    ['A.\n\n[^Kilde]: B.', `3 ${unused('[^Kilde]')}`],
    ['A.[^1]\n\n[^1]:', `3 ${EMPTY}`],
    ['A.[^1]\n\n[^1]: &nbsp;', `3 ${EMPTY}`],
    ['A.[^1]\n\n[^1]: B.\n\n[^1]: C.\n\n[^1]: D.', `5 ${TWICE}`, `7 ${TWICE}`],
    ['A.\n\n[^1]: B.\n\n[^1]: C.', `3 ${unused('[^1]')}`, `5 ${TWICE}`],
    ['A\n\n[^min note]: Nei', `3 ${spaced('[^min note]', '[^min-note]')}`],
    ['A[^ 1 ]\n\n[^ 1 ]: Nei', `3 ${spaced('[^ 1 ]', '[^1]')}`],
    ['A\n\n[^min  lange note]: Nei', `3 ${spaced('[^min  lange note]', '[^min-lange-note]')}`],
    ['A\n\n[^  min note  ]: Nei', `3 ${spaced('[^  min note  ]', '[^min-note]')}`],
  ])('with a fault are told of: %j', (text, ...expected) => {
    expect(say(text)).toEqual(expected);
  });
});

describe('addresses below the text', () => {
  it.each([
    '[A][a]\n\n[a]: /x',
    '[A]\n\n[a]: /x',
    '![A][a]\n\n[a]: /x',
    '[A][a b]\n\n[a b]: /x',
    '[A][a]\n\n[a]: /x "#"',
    '[A][a]\n\n[a]: #',
    '[A][a] [B][b]\n\n[a]: /x\n[b]: /y',
  ])('that are used are let be: %j', (text) => {
    expect(say(text)).toEqual([]);
  });

  it.each([
    ['A\n\n[SSB]: /x', `3 ${unusedAddress('[SSB]')}`],
    ['A\n\n[//]: #', `3 ${unusedAddress('[//]')}`],
    ['A\n\n[a]: /x "t"', `3 ${unusedAddress('[a]')}`],
    ['A\n\n[//]: # (merk)', `3 ${comment('[//]')}`],
    ['A\n\n[a]: # "t"', `3 ${comment('[a]')}`],
    ['[A][a]\n\n[a]: /x\n\n[a]: /y', '5 adressen [a] står to ganger | slett den ene'],
    ['A\n\n[a]: /x\n\n[a]: /y', `3 ${unusedAddress('[a]')}`, '5 adressen [a] står to ganger | slett den ene'],
  ])('with a fault are told of: %j', (text, ...expected) => {
    expect(say(text)).toEqual(expected);
  });
});

describe('marks of notes as other programs write them', () => {
  const place = (text: string) =>
    findings(footnotes, corpus().replace(P2, 'Dette er oppgavene.', text)).map(
      ({ at, message, remedy }) => `${at.replace(/^.*mdx:/, '')} ${message} | ${remedy}`,
    );
  const without = (mark: string, number: string) =>
    `«${mark}» viser til en note som ikke finnes | skriv [^${number}] i teksten og «[^${number}]: noten» nederst, eller slett merket`;
  const inJson = (text: string) =>
    findings(footnotes, corpus().replace(PLAN, /(?<="description": )"[^"]*"/, JSON.stringify(text))).map(
      ({ at, message, remedy }) => `${at.replace(/^.*json:/, '')} ${message} | ${remedy}`,
    );

  const marks: readonly (readonly [before: string, mark: string, number: string])[] = [
    ...[...'.,:;!?»”'].map((sign) => [`Er det${sign}`, '¹', '1'] as const),
    ['Er det.', '⁰', '0'],
    ['Er det.', '⁴', '4'],
    ['Er det.', '⁹', '9'],
    ['Er det.', '²³', '23'],
    ['Er det.', '¹²³', '123'],
    ['Malvik', '²', '2'],
    ['Åre', '³', '3'],
    ['smil', '²', '2'],
    ['milo', '²', '2'],
    ['kvmi', '²', '2'],
    ...[...'.,:;!?»”)å'].map((sign) => [`Er det${sign}`, '[1]', '1'] as const),
    ['A', '[123]', '123'],
  ];

  it.each(marks)('%s%s', (before, mark, number) => {
    expect(place(`${before}${mark}`)).toEqual([`12:${before.length + 1} ${without(mark, number)}`]);
    expect(place(`${before}${mark} og mer`)).toHaveLength(1);
    expect(inJson(`${before}${mark}`)).toEqual([
      `11:18 «${mark}» viser til en note som ikke finnes | slett merket; noter kan bare stå i kapitlene`,
    ]);
  });

  it.each([
    ...['9 m²', '9 km³', 'R²', 'mil²', 'kvm²', 'meter²', 'kilometer²', 'kvadratmeter³', '10²', 'CO₂', 'H₂O'],
    ...['Er det ¹', 'Er det.¹⁺', 'Er det.¹²³⁴', 'Malvik²a', 'Malvik²9', 'a ²', '(m)²'],
    ...[
      'Er det [1]',
      '9[1]',
      'Er det.[1234]',
      'Er det.[a]',
      'Er det.[]',
      '[1] er',
      'A.[1](https://www.ssb.no)',
    ],
  ])('but not %s', (text) => {
    expect(place(text)).toEqual([]);
  });

  it.each([
    'Malvik¹ er.\n\n¹ En note.',
    'Malvik¹ er.\n\nTall:\n¹ En note.',
    'Malvik.[12]\n\n[12] En note.',
    '| A¹ | B |\n| --- | --- |\n| 1 | 2 |\n\n¹ En note.',
    '```\nMalvik¹\n```',
  ])('nor with its note: %j', (text) => {
    expect(place(text)).toEqual([]);
  });

  it.each(['Malvik¹ er.\n\n² En note.', 'Malvik¹ er.\n\nEn ¹ note.', 'Malvik¹ er.\n\n```\n¹ En note.\n```'])(
    'but with another: %j',
    (text) => {
      expect(place(text)).toEqual([`12:7 ${without('¹', '1')}`]);
    },
  );

  it('are each told of, in JSON the first', () => {
    expect(place('Malvik¹ og Melhus[2] er.')).toHaveLength(2);
    expect(inJson('Malvik¹ og Melhus[2] er.')).toHaveLength(1);
    expect(inJson('Malvik er.')).toEqual([]);
  });

  it('may be what the plan wrote', () => {
    const path = 'utgaver/2020-23/data/rettelser.json';
    const changed = corpus().replace(path, /(?<="original": ")[^"]*/, 'Malvik.¹');
    expect(findings(footnotes, changed)).toEqual([]);
  });
});
