import { describe, expect, it, test } from 'vitest';
import { createVocabulary } from '../../../src/search/vocabulary.ts';

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
