/** Which words are a remark or a gap, and which are what was meant. */
import { describe, expect, it } from 'vitest';
import { unfinishedTexts } from '../../../../src/data/checks/unfinished-texts.ts';
import { corpus, P2, PLAN } from '../../../fixtures/checks/corpus.ts';
import { findings } from './published-content.ts';

/** In a chapter, as `line:column message → remedy`, lines counted from the first of the text. */
const say = (text: string): string[] =>
  findings(unfinishedTexts, corpus().replace(P2, 'Dette er oppgavene.', text)).map(
    ({ at, message, remedy }) => {
      const [, line, column] = /(\d+):(\d+)$/.exec(at) ?? [];
      return `${Number(line) - 11}:${column} ${message} → ${remedy}`;
    },
  );
const sayInJson = (text: string): string[] =>
  findings(unfinishedTexts, corpus().replace(PLAN, /(?<="description": )"[^"]*"/, JSON.stringify(text))).map(
    ({ message }) => message,
  );

const REMARK = 'er en huskelapp → skriv det som mangler, eller slett den';
const DRAFT = 'er en merknad fra et utkast → slett den når teksten er ferdig';
const GAP = 'er ikke fylt ut → skriv tallene';
const SHOWN = 'vises for leserne → slett det, eller skriv huskelappen som {/* tekst */}';

describe('remarks anywhere in a text', () => {
  it.each([
    ...['FYLL INN', 'SETT INN', 'SKRIV INN', 'LEGG INN', 'FYLL UT', 'SKRIV HER'],
    ...['(slettes)', '(kan slettes)', '(skal slettes)', '(bør slettes)', '(må slettes)', '(Slettes)'],
    ...['sjekk dette!', 'Sjekk denne!', 'sjekk tallene!', 'sjekk navnet!'],
    ...['(?)', '(sjekk)', '(sjekk?)', '[antall]', '[antall?]', '[ditt navn]', '(antall?)'],
  ])('%s', (written) => {
    expect(say(`Er ${written} her`)).toEqual([`1:4 «${written}» ${REMARK}`]);
    expect(say(`- Er ${written} her`)).toEqual([`1:6 «${written}» ${REMARK}`]);
    expect(sayInJson(`Er ${written} her`)).toEqual([`«${written}» er en huskelapp`]);
  });

  it.each(['navn', 'ditt navn', 'Dato', 'antall'])('<%s>', (written) => {
    expect(say(`Er &lt;${written}&gt; her`)).toEqual([`1:4 «<${written}>» ${REMARK}`]);
    expect(sayInJson(`<${written}>`)).toEqual([`«<${written}>» er en huskelapp`]);
  });

  it.each([
    ...['Fyll inn', 'FYLL INNI', 'OPPFYLL INN', 'ASKRIV HER', 'SKRIV HERFRA', 'FYLL', 'FYLLINN'],
    ...['slettes', '(det slettes)', '(slettes nå)', '(skalslettes)'],
    ...['sjekk dette', 'usjekk dette!', 'sjekk dette kartet!', 'sjekkdette!'],
    ...['(hva?)', '(nei)', '[et antall]', '[antallet]', '( ? )'],
  ])('but not %s', (written) => {
    expect(say(`Er ${written} her`)).toEqual([]);
    expect(sayInJson(`Er ${written} her`)).toEqual([]);
  });

  it.each(['<vann>', '<navnet>', '< navn >', '<navn'])('but not %s', (written) => {
    expect(sayInJson(written)).toEqual([]);
  });
});

describe('gaps for numbers', () => {
  it.each([
    ['XX kommuner', 'XX'],
    ['XX nye boliger', 'XX'],
    ['XX år', 'XX'],
    ['?? kommuner', '??'],
    ['?? i', '??'],
  ])('%s', (text, written) => {
    expect(say(`Er ${text} her`)).toEqual([`1:4 «${written}» ${GAP}`]);
    expect(say(text)).toEqual([`1:1 «${written}» ${GAP}`]);
  });

  it.each([
    ...['XX lever', 'XX kommunene', 'XXkommuner', 'AXX kommuner', '9XX kommuner', '-XX år', '_XX år'],
    ...['XX gamle boliger', 'XX Kommuner', 'MXX møter', 'Hva?? er', 'Er ??', 'Er ?? Ja', '??kommuner'],
  ])('but not %s', (text) => {
    expect(say(text)).toEqual([]);
  });
});

describe('lines that say nothing else', () => {
  it.each([
    ...['Utkast', 'Kladd', 'Utkast.', 'Kladd!', 'Utkast:'],
    ...['UTKAST til plan', 'KLADD', 'SLETTES før trykk', 'SLETTES'],
  ])('%s', (line) => {
    expect(say(line)).toEqual([`1:1 «${line}» ${DRAFT}`]);
    expect(say(`Tekst.\n${line}\nMer.`)).toEqual([`2:1 «${line}» ${DRAFT}`]);
    expect(sayInJson(line)).toEqual([`«${line}» er en merknad fra et utkast`]);
  });

  it.each([
    ...['Fyll inn her', 'fyll ut her', 'Skriv her.', 'Sett inn tekst her!', 'Legg inn en tabell her'],
    ...['Skriv mer tekst her', 'Sett inn et bilde her', 'Skriv navnene her', 'Legg inn figurer her'],
    ...[
      'Tekst kommer',
      'Mer tekst kommer.',
      'Teksten kommer her',
      'Tabell følger senere',
      'tall kommer snart',
    ],
    ...['Bilde kommer etter hvert', 'Tallene følger!', 'Kart kommer…', 'Sjekk dette', 'sjekk kilden.'],
    ...['Sjekk disse?', 'Husk: spør', 'HUSK: spør'],
  ])('%s', (line) => {
    expect(say(line)).toEqual([`1:1 «${line}» ${REMARK}`]);
    expect(sayInJson(line)).toEqual([`«${line}» er en huskelapp`]);
  });

  it.each(['(mangler)', '(tekst mangler)', '(Tall mangler.)', '(mangler!)', '(kilde mangler)'])(
    'with %s',
    (written) => {
      expect(say(`Malvik ${written} og`)).toEqual([`1:8 «${written}» ${REMARK}`]);
      expect(say(`| A | B |\n| --- | --- |\n| Malvik ${written} | 1 |`)).toEqual([]);
      expect(say(`- Malvik ${written}`)).toEqual([]);
    },
  );

  it('begin with «Husk:» on any line', () => {
    expect(say('Tekst.\nHusk: spør\nMer.')).toEqual([`2:1 «Husk: spør» ${REMARK}`]);
  });

  it.each([
    ...[
      'Utkastet',
      'Utkast til plan',
      'Et Utkast',
      'utkast',
      'UTKASTET er klart',
      'Et UTKAST til',
      'Kladden',
    ],
    ...[
      'Fyll inn skjemaet her',
      'Ikke skriv her',
      'Skriv her i dag',
      'Skriv',
      'Sett inn tekst',
      'Skriv en her',
    ],
    ...[
      'Mer tekst kommer fra SSB',
      'Ny tekst kommer',
      'Tekst kom',
      'Tekster kommer',
      'Mer kommer',
      'Tekst kommer nå',
    ],
    ...[
      'Sjekk dette kartet',
      'Vi må sjekk dette',
      'Husk at det',
      'Husk:',
      'Vi husk: ja',
      'husk: ja',
      'Du må\nhusk: ja',
    ],
    ...['Nye\ntekst kommer\nfra SSB', 'Vi må\nsjekk dette', '(det mangler)', 'mangler', '(mangler alt)'],
  ])('but not %j', (text) => {
    expect(say(text)).toEqual([]);
  });

  it.each([
    '- Utkast',
    '- Husk: spør',
    '> Kladd',
    '- Mer tekst kommer',
    '| Utkast | B |\n| --- | --- |\n| Kladd | 1 |',
  ])('and not in %j', (text) => {
    expect(say(text)).toEqual([]);
  });

  it('and not in code', () => {
    expect(say('```\nUtkast\n// a\n```')).toEqual([]);
  });
});

describe('comments of code', () => {
  it.each(['// husk', '//husk', '// 12', '//husk dette'])('%s', (line) => {
    expect(say(line)).toEqual([`1:1 «${line}» ${SHOWN}`]);
    expect(say(`Tekst.\n${line}\nMer`)).toEqual([`2:1 «${line}» ${SHOWN}`]);
    expect(say(`- ${line}`)).toEqual([`1:3 «${line}» ${SHOWN}`]);
    expect(sayInJson(line)).toEqual([`«${line}» vises for leserne`]);
  });

  it.each(['Bruk // her', '//ssb.no/a', '/ husk', '//', '//1', '///'])('but not %s', (text) => {
    expect(say(text)).toEqual([]);
  });
});
