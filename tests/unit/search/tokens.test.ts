import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { makeExcerpt } from '../../../src/search/excerpt.ts';
import { isName, tokenize } from '../../../src/search/tokens.ts';

const wordsOf = (text: string): string[] => tokenize(text).map((it) => it.word);

describe('words of a text', () => {
  test.for([
    ['Impello-analysen og IKAP2', ['impello', 'analysen', 'og', 'ikap2']],
    ['1,4 mill. kr', ['1,4', 'mill', 'kr']],
    ['1\u00a0400\u00a0000 kr', ['1,4', 'kr']],
    ['3.500.000', ['3,5']],
    ['12 500 personer', ['12500', 'personer']],
    ['10,0', ['10']],
    ['2019–2020', ['2019', '2020']],
    ['2010Etter', ['2010etter']],
    ['', []],
  ] as const)('%s', ([text, words]) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('stand where they say, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        let last = 0;
        for (const { start, end } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)).not.toMatch(/[<>"']/);
          last = end;
        }
      }),
    );
  });
});

describe('a name', () => {
  it.each([
    ['Vi reiser til Malvik i dag', 'Malvik', true],
    ['Fond 2020. Midlene er brukt', 'Midlene', false],
    ['Sum Malvik 843', 'Malvik', true],
    ['ved fondet', 'fondet', false],
  ])('in «%s»: %s', (text, word, expected) => {
    expect(isName(text, text.indexOf(word))).toBe(expected);
  });
});

describe('an excerpt', () => {
  const text = `${'Innledning uten det. '.repeat(10)}Her står næringsareal midt i. ${'Mer etterpå. '.repeat(20)}`;

  it('shows the words found, marked, with whole words around', () => {
    const parts = makeExcerpt(text, ['næringsareal']);
    expect(parts.filter((it) => it.isMatch).map((it) => it.text)).toEqual(['næringsareal']);
    const shown = parts.map((it) => it.text).join('');
    expect(shown.length).toBeLessThan(170);
    expect(shown).toMatch(/^… /);
    expect(shown).toMatch(/ …$/);
  });

  it('keeps numbers and their units on one line', () => {
    const parts = makeExcerpt(
      'Rammen er 10,0 mill. kr, av 3 500 000 kr og 20 prosent. I 2020 kreves 5 til 300.',
      ['10'],
    );
    expect(parts.map((it) => it.text).join('')).toBe(
      'Rammen er 10,0\u00a0mill.\u00a0kr, av 3\u00a0500\u00a0000\u00a0kr og 20\u00a0prosent. I 2020 kreves 5 til 300.',
    );
    expect(parts.filter((it) => it.isMatch)).toEqual([{ text: '10,0', isMatch: true }]);
  });

  it('is the beginning where no word is in the text, and nothing of nothing', () => {
    expect(makeExcerpt('Kort tekst.', ['ukjent'])).toEqual([{ text: 'Kort tekst.', isMatch: false }]);
    expect(makeExcerpt('', ['x'])).toEqual([]);
  });
});
