import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { countSlips } from '../../../src/search/slips.ts';
import { createVocabulary } from '../../../src/search/vocabulary.ts';

describe('slips', () => {
  test.for([
    ['bolig', 'bolig', 0],
    ['bolgi', 'bolig', 1],
    ['boli', 'bolig', 1],
    ['boligg', 'bolig', 0.5],
    ['komune', 'kommune', 0.5],
    ['bugdsjet', 'budsjett', 1.5],
    ['tilskudsdet', 'tilskuddet', 1],
    ['busjet', 'budsjett', 1.5],
    ['utvklingsplan', 'utviklingsplan', 1],
    ['fasebook', 'facebook', 1],
    ['bolxg', 'bolig', 1.5],
    ['bolkg', 'bolig', 1.5],
    ['solig', 'bolig', Infinity],
    ['volig', 'bolig', 1.75],
    ['penger', 'bompenger', Infinity],
  ] as const)('%s is %s with %d', ([typed, meant, slips]) => {
    expect(countSlips(typed, meant, 2)).toBe(slips);
  });

  const word = fc.stringMatching(/^[a-z]{1,12}$/);

  it('are as many from either side, none only for the same word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(countSlips(a, b, 3)).toBe(countSlips(b, a, 3));
        if (a !== b) expect(countSlips(a, b, 3)).toBeGreaterThan(0);
      }),
    );
  });

  it('never are more than the letters that were changed', () => {
    fc.assert(
      fc.property(word, fc.nat(11), fc.constantFrom(...'abcxyz'), (it, at, letter) => {
        const changed = it.slice(0, at) + letter + it.slice(at + 1);
        expect(countSlips(it, changed, 3)).toBeLessThanOrEqual(2.25);
      }),
    );
  });
});

const vocabulary = createVocabulary();
for (const word of [
  'boligbygging',
  'gründere',
  'reiseliv',
  'fond',
  'navn',
  'tilskuddet',
  'samarbeid',
  'landsdelshovedstad',
])
  vocabulary.add(word, true);
for (const word of ['laget', 'brekkstang', 'kommer']) vocabulary.add(word, false);

describe('words near to one with slips', () => {
  test.for([
    ['boligbyging', 'boligbygging'],
    ['bolgibygging', 'boligbygging'],
    ['bolibyggnig', 'boligbygging'],
    ['gründr', 'gründere'],
    ['reislivet', 'reiseliv'],
    ['fnod', 'fond'],
    ['tilskudsdet', 'tilskuddet'],
    ['saarbeid', 'samarbeid'],
    ['brekstang', 'brekkstang'],
    ['landsdelshovdestd', 'landsdelshovedstad'],
  ] as const)('%s is %s', ([typed, meant]) => {
    expect(vocabulary.findNear(typed)[0]).toMatchObject({ word: meant, isSure: true });
  });

  it('are asked about, not taken, where much is wrong; a short word that nobody asks for is neither', () => {
    expect(vocabulary.findNear('rexselv')[0]).toMatchObject({ word: 'reiseliv', isSure: false });
    expect(vocabulary.findNear('lager')).toEqual([]);
  });

  it('are none of the words that share a few letters by chance', () => {
    for (const word of ['havn', 'bomvei', 'sykehus', 'lånet', 'ord', '2020', 'P1', ''])
      expect(vocabulary.findNear(word).filter((it) => it.isSure)).toEqual([]);
  });
});
