/** Which sums of a typed table are added up, and what is said of those that are wrong. */
import { describe, expect, it } from 'vitest';
import { tableSums } from '../../../../src/data/checks/table-sums.ts';
import { corpus, P2 } from '../../../fixtures/checks/corpus.ts';
import { findings } from './published-content.ts';

/** A table of one column of numbers, with the names of its rows. */
const table = (rows: readonly (readonly [string, string])[], heading = 'Boliger') =>
  `| Kommune | ${heading} |\n| --- | ---: |\n${rows.map(([name, number]) => `| ${name} | ${number} |`).join('\n')}`;
const sayAll = (text: string) => findings(tableSums, corpus().replace(P2, 'Dette er oppgavene.', text));
const say = (text: string) => sayAll(text).map(({ message }) => message);
/** Two numbers and their sum. */
const three = (one: string, two: string, sum: string) =>
  say(
    table([
      ['Malvik', one],
      ['Melhus', two],
      ['Sum', sum],
    ]),
  );

describe('a sum', () => {
  it.each([
    ['4', '5', '9'],
    ['0', '0', '0'],
    ['-4', '5', '1'],
    ['1 000', '2 345', '3 345'],
    ['1\u00a0000', '2\u00a0345', '3345'],
    ['999 000', '1 000', '1 000 000'],
    ['−4', '5', '1'],
    ['4,5', '5,5', '10'],
    ['4,5', '5,5', '10,0'],
    ['0,1', '0,2', '0,3'],
    ['4,5', '5,5', '10,1'],
    ['4,44', '5,55', '10,00'],
  ])('is right: %s + %s = %s', (one, two, sum) => {
    expect(three(one, two, sum)).toEqual([]);
  });

  it.each([
    ['4', '5', '10', '9'],
    ['4', '5', '8', '9'],
    ['-4', '5', '9', '1'],
    ['1 000', '2 345', '3 346', '3\u00a0345'],
    ['4,5', '5,5', '10,2', '10,0'],
    ['4,5', '5,5', '9,8', '10,0'],
    ['4,44', '5,55', '10,02', '9,99'],
    ['4,44', '5', '9', '9,44'],
    ['999 000', '1 000', '100 000', '1\u00a0000\u00a0000'],
  ])('is wrong: %s + %s = %s', (one, two, sum, right) => {
    expect(three(one, two, sum)).toEqual([
      `summen «${sum}» stemmer ikke: tallene over den er til sammen ${right}`,
    ]);
  });

  it.each([
    'Sum',
    'SUM',
    'Sum alle',
    'I alt',
    'Ialt',
    'Totalt',
    'Total',
    'Til sammen',
    'Tilsammen',
    'Samlet',
    '**Sum**',
  ])('stands behind «%s» in the last row', (name) => {
    expect(
      sayAll(
        table([
          ['a', '4'],
          ['b', '5'],
          [name, '10'],
        ]),
      ),
    ).toEqual([
      {
        at: `content/${P2}:16:${name.length + 4}`,
        message: 'summen «10» stemmer ikke: tallene over den er til sammen 9',
        remedy: 'rett summen eller et av tallene',
      },
    ]);
  });

  it('is told of in each column', () => {
    const text = '| A | B | C |\n| --- | --- | --- |\n| a | 1 | 1 |\n| b | 2 | 2 |\n| Sum | 4 | 3 |';
    expect(sayAll(text).map(({ at }) => at)).toEqual([`content/${P2}:16:7`]);
    expect(say(text.replace('| 3 |', '| 5 |'))).toHaveLength(2);
  });
});

describe('what is no sum is let be', () => {
  it.each(['Summer', 'Malvik', 'Alle', 'Hele summen', 'Totalt0'])('behind «%s»', (name) => {
    const isLetter = /^Totalt0/.test(name);
    expect(
      say(
        table([
          ['a', '4'],
          ['b', '5'],
          [name, '10'],
        ]),
      ),
    ).toHaveLength(isLetter ? 1 : 0);
  });

  it('above the last row', () => {
    expect(
      say(
        table([
          ['Sum', '10'],
          ['a', '4'],
          ['b', '5'],
        ]),
      ),
    ).toEqual([]);
    expect(
      say(
        table([
          ['a', '4'],
          ['b', '5'],
          ['Sum', '10'],
          ['Sum', '20'],
        ]),
      ),
    ).toEqual([]);
  });

  it.each(['Herav a', 'Derav a', 'Hvorav a', 'Av dette a', 'av disse', 'Inkludert a'])(
    'with a row that is a part of another: %s',
    (name) => {
      expect(
        say(
          table([
            ['a', '4'],
            [name, '5'],
            ['Sum', '4'],
          ]),
        ),
      ).toEqual([]);
    },
  );

  it.each([
    '%',
    'Vekst i prosent',
    'Andel',
    'Snitt',
    'Median',
    'Boliger per dekar',
    'Boliger pr. dekar',
    'Indeks',
    'Rang',
    'Nr.',
    'Nummer',
    'År',
    'Kapittel',
  ])('below «%s»', (heading) => {
    expect(
      say(
        table(
          [
            ['a', '4'],
            ['b', '5'],
            ['Sum', '10'],
          ],
          heading,
        ),
      ),
    ).toEqual([]);
  });

  it('below «Årsverk», which are added up', () => {
    expect(
      say(
        table(
          [
            ['a', '4'],
            ['b', '5'],
            ['Sum', '10'],
          ],
          'Årsverk',
        ),
      ),
    ).toHaveLength(1);
  });

  it.each(['', '–', 'ca. 5', '5 %', '5x', '1.5', '12 34', '1 2345', '5,', 'x5', '<Belop id="p1" />'])(
    'beside a number that is written as «%s»',
    (number) => {
      expect(three(number, '5', '10')).toEqual([]);
      expect(three('5', number, '10')).toEqual([]);
      expect(three('5', '6', number)).toEqual([]);
    },
  );

  it('of a single row, or of none', () => {
    expect(
      say(
        table([
          ['a', '4'],
          ['Sum', '5'],
        ]),
      ),
    ).toEqual([]);
    expect(say(table([['Sum', '5']]))).toEqual([]);
    expect(say('| A | B |\n| --- | --- |')).toEqual([]);
  });

  it('in a row with more cells than the header', () => {
    expect(say('| A | B |\n| --- | --- |\n| a | 1 | 1 |\n| b | 2 | 2 |\n| Sum | 3 | 4 |')).toEqual([]);
  });
});
