/** Words that qualify an amount, before one that the data qualify. */
import { describe, expect, it } from 'vitest';
import { doubleUnits } from '../../../../src/data/checks/double-units.ts';
import { BUDGET, corpus, EDITION, P2, PLAN } from '../../../fixtures/checks/corpus.ts';
import { findings } from './published-content.ts';

const LEVEL = '<Belop id="driftsnivaa-tidligere" />';
const say = (text: string, it = corpus()) =>
  findings(doubleUnits, it.replace(P2, 'Dette er oppgavene.', text)).map(({ at, message, remedy }) => [
    /\d+:\d+$/.exec(at)?.[0],
    message,
    remedy,
  ]);
const twice = (word: string, at = '12:4') => [
  at,
  `leserne ser «${word} over 13 mill. kr»`,
  `slett «${word}»: dataene skriver «over» selv`,
];

describe('a word before an amount that is known to be larger', () => {
  it.each([
    'over',
    'Over',
    'under',
    'mer enn',
    'mindre enn',
    'minst',
    'nesten',
    'nærmere',
    'inntil',
    'opptil',
    'opp mot',
    'omtrent',
    'omkring',
    'om lag',
    'rundt',
    'cirka',
    'ca.',
    'ca',
  ])('is one too many: %s', (word) => {
    expect(say(`Fra ${word} ${LEVEL}.`)).toEqual([twice(word, '12:5')]);
  });

  it.each(['fra', 'godt', 'lavere enn', 'moreover', 'enn', 'over, eller'])('may be %s', (word) => {
    expect(say(`Ned ${word} ${LEVEL}.`)).toEqual([]);
  });

  it('is found at each of several amounts', () => {
    expect(
      say(
        `A <Belop id="p1" /> og over <Belop id="ramme" />, ca.\u00a0${LEVEL} og over <Ord id="regionen" /> ${LEVEL}, over ${LEVEL}.`,
      ),
    ).toEqual([twice('ca.', '12:51'), twice('over', '12:160')]);
  });

  it('is all right where the amount is exact, or unknown', () => {
    expect(
      say(
        'Over <Belop id="p1" />, ca. <Andel id="andel-forbehold" />, over <Belop /> og over <Belop id="nei" />.',
      ),
    ).toEqual([]);
    expect(say(`Over ${LEVEL}.`, corpus().remove(BUDGET))).toEqual([]);
    const exact = corpus().replace(
      `${EDITION}/data/driftsnivaa.json`,
      '"qualifier": "over"',
      '"qualifier": null',
    );
    expect(say(`Over ${LEVEL}.`, exact)).toEqual([]);
  });

  it('is found in JSON, at the whole text', () => {
    const lead = (text: string) =>
      findings(doubleUnits, corpus().replace(PLAN, 'Rammen for 2020 er', text)).map(({ message }) => message);
    expect(lead('Før var nivået over {belop:driftsnivaa-tidligere}, og rammen er')).toEqual([
      'leserne ser «over over 13 mill. kr»',
    ]);
    expect(lead('Før var nivået {belop:driftsnivaa-tidligere}, og rammen er over')).toEqual([]);
  });
});
