/** What may stand beside a number from the data, and what reads as a part of it. */
import { describe, expect, it } from 'vitest';
import { joinedNumbers } from '../../../../src/data/checks/joined-numbers.ts';
import { corpus, P2, PLAN } from '../../../fixtures/checks/corpus.ts';
import { findings } from './published-content.ts';

const N = '<Belop id="p1" />';

/** In a chapter, as `column message → remedy`. */
const say = (text: string): string[] =>
  findings(joinedNumbers, corpus().replace(P2, 'Dette er oppgavene.', text)).map(
    ({ at, message, remedy }) => `${at.replace(/^.*mdx:/, '')} ${message} → ${remedy}`,
  );
/** The same text in JSON. */
const sayInJson = (text: string): string[] =>
  findings(joinedNumbers, corpus().replace(PLAN, /(?<="description": ")[^"]*/, text)).map(
    ({ at, message, remedy }) => `${at.replace(/^.*json:/, '')} ${message} → ${remedy}`,
  );

const JOINED = 'mellomrommet mellom tallet og ordet ved siden av mangler → sett inn et mellomrom';
const MINUS =
  'streken rett foran tallet leses som et minustegn → slett streken, eller sett et mellomrom etter den når den er en tankestrek';
const TWO =
  'to tall fra dataene står alene ved siden av hverandre → skriv hva tallene er, eller slett det ene';
const left = (number: string) => `tallet «${number}» står igjen foran tallet fra dataene → slett det ene`;

/** A text with `#` for the number; the column of the number that is told of in a chapter. */
const FAULTS: readonly (readonly [text: string, number: number, what: string])[] = [
  ...[...'aå9,;:.!?'].map((sign) => [`Er${sign}#`, 0, JOINED] as const),
  ['#kr', 0, JOINED],
  ['#9', 0, JOINED],
  ['Er ##', 0, JOINED],
  ['Er #.#', 1, JOINED],
  ['Er #,#', 1, JOINED],
  ['Er -#', 0, MINUS],
  ['-#', 0, MINUS],
  ['Er (–#', 0, MINUS],
  ['Er «−#', 0, MINUS],
  ['Er # –#', 1, MINUS],
  ['Er 1,5 #', 0, left('1,5')],
  ['Er 123,456 #', 0, left('123,456')],
  ['Er (1,5 #', 0, left('1,5')],
  ['1,5 #', 0, left('1,5')],
  ['Er 5 000 #', 0, left('5 000')],
  ['Er 300 000 #', 0, left('300 000')],
  ['Er 1 300 000 000 #', 0, left('1 300 000 000')],
];

const SOUND: readonly string[] = [
  'Er # her.',
  'Er #, og #.',
  'Er (#) og «#».',
  'Er #–#',
  'Er #-#',
  'Er #/#',
  'Er # – # er',
  'P1-#',
  '1-#',
  'I 2020 #',
  'Uke 5 #',
  'Punkt 2.1 #',
  'Punkt 1,5: #',
  'P1,5 #',
  'Nr. 11,5,1 #',
  'Er 1,5, #',
  'Er 1234,5 #',
  'Er 1,2345 #',
  'Er 30 00 #',
  'Er 3000 000 #',
  'Er 1,5  og #',
  'Er 2-1,5 #',
  'Er # # her',
];

describe('a number from the data', () => {
  it.each(FAULTS)('in a chapter: %s', (text, number, what) => {
    const parts = text.split('#');
    const before = parts.slice(0, number + 1).join(N);
    expect(say(`_${text.replaceAll('#', N)}`.slice(1))).toContain(`12:${before.length + 1} ${what}`);
  });

  it.each(FAULTS)('in JSON: %s', (text, _, what) => {
    expect(sayInJson(text.replaceAll('#', '{belop:p1}'))).toEqual([`11:18 ${what}`]);
    expect(sayInJson(text.replaceAll('#', '{andel:andel-kmd}'))).toEqual([`11:18 ${what}`]);
  });

  it.each(SOUND)('may stand so: %s', (text) => {
    expect(say(text.replaceAll('#', N))).toEqual([]);
    expect(sayInJson(text.replaceAll('#', '{belop:p1}'))).toEqual([]);
  });

  it.each(['Andel', 'Tid'])('as a <%s />', (name) => {
    expect(say(`Er ca.<${name} id="x" /> her`)).toEqual([`12:7 ${JOINED}`]);
    expect(say(`Er -<${name} id="x" /> her`)).toEqual([`12:5 ${MINUS}`]);
    expect(say(`Er <${name} id="x" />kr`)).toEqual([`12:4 ${JOINED}`]);
  });

  it('is no term: that may be inflected, and stand behind a number or a hyphen', () => {
    const term = '<Ord id="ikap" />';
    expect(say(`De 1,5 ${term}s, -${term} og ${term}-er ${N}`)).toEqual([]);
    expect(say(`Er.${term} her`)).toEqual([`12:4 ${JOINED}`]);
    expect(say(`Er. <em>Ja</em>`)).toEqual([]);
    expect(say(`Er.<em>Ja</em>`)).toEqual([]);
  });
});

describe('two numbers', () => {
  it.each([`${N} ${N}`, `${N} <Andel id="andel-kmd" />`])('alone: %s', (text) => {
    expect(say(text)).toEqual([`12:1 ${TWO}`]);
  });

  it.each(['{belop:p1} {belop:p3}', '{belop:p1}  {andel:andel-kmd} {belop:p1}'])(
    'alone in JSON: %s',
    (text) => {
      expect(sayInJson(text)).toEqual([`11:18 ${TWO}`]);
    },
  );

  it.each([`${N}\n\n${N}`, N, `${N} <Tid id="x" />`, `<Tid id="x" /> ${N}`, `${N}\n\nEr ${N}`])(
    'but not %j',
    (text) => {
      expect(say(text)).toEqual([]);
    },
  );

  it.each(['{belop:p1}', 'Er {belop:p1} {belop:p3}', '{belop:p1} {belop:p3} er'])(
    'but not in JSON %j',
    (text) => {
      expect(sayInJson(text)).toEqual([]);
    },
  );
});
