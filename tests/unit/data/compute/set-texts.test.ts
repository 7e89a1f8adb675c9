import { describe, expect, it, test } from 'vitest';
import { splitNumbers } from '../../../../src/data/compute/number-text.ts';
import { fillPlaceholders } from '../../../../src/data/compute/placeholders.ts';
import { setTexts } from '../../../../src/data/compute/set-texts.ts';
import { keepUnitsTogether } from '../../../../src/format/keep-together.ts';

const QUOTE = 'Staten gir {tall:avtalen|3 mill. kr} nå.';
const names = new Map([['avtalen', 'Staten, kapittel 2']]);

describe('the texts of a data file', () => {
  it('name the source of a quoted number, at any depth', () => {
    const set = setTexts({ list: [{ title: QUOTE }] }, [], names);
    expect(set).toEqual({ list: [{ title: 'Staten gir 3\u00a0mill. kr (kilde: Staten, kapittel 2) nå.' }] });
  });

  it('keep the quote where the page makes a link of it', () => {
    const { text } = setTexts({ text: QUOTE }, ['text'], names);
    expect(splitNumbers(text, new Map())).toEqual([
      'Staten gir ',
      { words: '3\u00a0mill. kr', id: '_kilde-avtalen', isQuoted: true },
      ' nå.',
    ]);
    expect(fillPlaceholders(text, new Map())).toBe('Staten gir 3\u00a0mill. kr nå.');
  });

  it('are the very same object where nothing changes', () => {
    const picture = { src: 'a.jpg', size: [1, 2], none: null };
    expect(setTexts(picture, [], names)).toBe(picture);
  });
});

test.for([
  ['65 %', '65\u00a0%'],
  ['65\n% av', '65\u00a0% av'],
  [' % av', '\u00a0% av'],
  ['4,5 mill. kr', '4,5\u00a0mill. kr'],
  ['2 mrd', '2\u00a0mrd'],
  ['3 krav og 4 millioner', '3 krav og 4 millioner'],
  ['a % b', 'a % b'],
] as const)('"%s" is set as "%s"', ([typed, set]) => {
  expect(keepUnitsTogether(typed)).toBe(set);
});
