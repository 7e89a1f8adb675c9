import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fold, undouble } from '../../../src/search/fold.ts';
import { rawStem, root, stem, withoutEnding } from '../../../src/search/stem.ts';

describe('folding', () => {
  test.for([
    ['Næringsområde', 'naeringsomraade', 'naringsomrade'],
    ['grønn', 'groenn', 'gronn'],
    ['Ålesund', 'Aalesund', 'alesund'],
    ['gründer', 'GRÜNDER', 'grunder'],
  ])('writes %s the same in every spelling', ([first = '', ...others]) => {
    for (const other of others) expect(fold(other)).toBe(fold(first));
  });

  it('folds a folded word to itself, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('makes a doubled letter one', () => {
    expect(undouble('kommunegrenser')).toBe('komunegrenser');
    expect(undouble('1100')).toBe('1100');
  });
});

describe('the stem', () => {
  test.for([
    'kommune kommunen kommuner kommunene kommunens kommunenes',
    'fond fondet fondene fondets',
    'sykkel sykkelen sykler syklene sykle',
    'bedrift bedriften bedrifter bedriftene',
    'gründer gründere gründerne gründeren',
    'tiltak tiltaket tiltakene',
    'ramme rammen rammer rammene',
    'by byen byer byene',
    'år året årene årets',
    'tema temaet temaer',
    'buss bussen busser bussene',
    'budsjett budsjettet budsjetter budsjettene',
    'finansiere finansierer finansierte finansiert',
    'bruker brukte bruke',
    'prosess prosessen prosesser',
    'mulighet muligheten muligheter mulighetene',
    'sterk sterke sterkere sterkeste',
    'middel midler midlene',
    'program programmet programmer',
    'finans finansen finanser finansene',
  ])('is one for %s', (line) => {
    expect(new Set(line.split(' ').map(stem)).size).toBe(1);
  });

  test.for([
    'mål måling',
    'plan plass',
    'fond forbehold',
    'næring nær',
    'bolig bo',
    'region regnskap',
    'vekst vei',
    'hell hel',
    'fosen foss',
  ])('keeps apart %s', (line) => {
    expect(new Set(line.split(' ').map(stem)).size).toBe(2);
  });

  it('tells words that differ in a letter with a ring', () => {
    expect(stem('måte')).toBe(stem('mate'));
    expect(rawStem('måte')).not.toBe(rawStem('mate'));
  });

  it('never is empty, and is not longer than the word', () => {
    const word = fc.stringMatching(/^[a-zæøå]{1,20}$/);
    fc.assert(
      fc.property(word, (it) => {
        expect(stem(it).length).toBeGreaterThan(0);
        expect(stem(it).length).toBeLessThanOrEqual(it.length);
        expect(it.startsWith(withoutEnding(it)) || /het/.test(it)).toBe(true);
      }),
    );
  });

  it('leaves numbers alone', () => {
    for (const number of ['2020', '1,4', '5500', '11']) expect(stem(number)).toBe(number);
  });
});

describe('the root', () => {
  test.for([
    'bygging bygge',
    'pendling pendler',
    'profilering profilere',
    'investering investere',
    'politikk politisk',
    'regional region',
    'distribusjon distribuere',
    'attraktivitet attraktiv',
    'kommersialisere kommersialisering',
  ])('joins %s', (line) => {
    expect(new Set(line.split(' ').map((it) => root(stem(it)))).size).toBe(1);
  });

  it('does not make målinger of mål', () => {
    expect(root(stem('måling'))).not.toBe(root(stem('mål')));
  });
});
