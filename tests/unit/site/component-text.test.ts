/** Which words are a number from the data that has lost its brackets. */
import { describe, expect, it } from 'vitest';
import { findBracketedNumber } from '../../../src/site/component-text.ts';

describe('a number from the data without its brackets', () => {
  it.each([
    ['belop:p1', 'Belop', 'p1'],
    ['BELOP:p1', 'Belop', 'p1'],
    ['belop: p1', 'Belop', 'p1'],
    ['beløp:p1', 'Belop', 'p1'],
    ['andel:andel-kmd', 'Andel', 'andel-kmd'],
    ['tid:felles-vedtak-2', 'Tid', 'felles-vedtak-2'],
    ['Tid:a', 'Tid', 'a'],
  ])('«%s»', (written, component, id) => {
    const expected = { index: 4, written, component, id };
    expect(findBracketedNumber(`Med ${written}, og`)).toEqual(expected);
    expect(findBracketedNumber(`Med ${written}`)).toEqual(expected);
    expect(findBracketedNumber(`er (${written} nå`)).toEqual(expected);
  });

  it.each([
    '{belop:p1}',
    '{ belop:p1 }',
    '{  andel:andel-kmd }',
    'andel: stor',
    'beløp: p1',
    'tid: vedtak',
    'tid:10.30',
    'andel:50',
    'belop:',
    'belop: ',
    'belop:  p1',
    'rabelop:p1',
    '2belop:p1',
    'a/belop:p1',
    'a:belop:p1',
    'a.belop:p1',
    'a-belop:p1',
    'andel:åpen',
    'andel:stortåpen',
    'ord:ikap',
  ])('but not «%s»', (text) => {
    expect(findBracketedNumber(text)).toBeUndefined();
  });

  it('is found behind one that stands in braces', () => {
    expect(findBracketedNumber('{belop:p1} belop:p2')?.index).toBe(11);
  });
});
