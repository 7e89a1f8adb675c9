import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlainText } from '../../../src/site/plain-text.ts';

describe('toPlainText', () => {
  it.each([
    ['', ''],
    ['4,5 mill. kr', '4,5 mill. kr'],
    ['½', ' 1/2'],
    ['3½', '3 1/2'],
    ['m²', 'm2'],
    ['٠٣٩', '039'],
    ['०४९', '049'],
    ['３５', '35'],
    ['𝟗', '9'],
    ['mil\u00adlioner', 'millioner'],
    ['4\ufe0f\u20e3', '4'],
    ['\u221270\u00a0%', '-70 %'],
    ['2019\u20132020', '2019-2020'],
    ['a\tb\u3000c\nd', 'a b c d'],
    ['1\u2019000', "1'000"],
    ['3·5 ٪ ％', '3.5 % %'],
    ['🎉 æøå', '🎉 æøå'],
  ])('reads %j as %j', (written, plain) => {
    expect(toPlainText(written).text).toBe(plain);
  });

  it('finds the place of every sign again, and the end', () => {
    const { text, at } = toPlainText('a\u00ad🎉½b');
    expect(text).toBe('a🎉 1/2b');
    expect(Array.from(text, (_, index) => at(index)).slice(0, 2)).toEqual([0, 2]);
    expect(at(text.indexOf('/'))).toBe(4);
    expect(at(text.indexOf('b'))).toBe(5);
    expect(at(text.length)).toBe(6);
    expect(at(100)).toBe(6);
  });

  it('never goes back, and reads plain text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (written) => {
        const { text, at } = toPlainText(written);
        const places = Array.from({ length: text.length + 1 }, (_, index) => at(index));
        expect(places).toEqual(places.toSorted((a, b) => a - b));
        expect(places.at(-1)).toBe(written.length);
        expect(toPlainText(text).text).toBe(text);
      }),
    );
  });
});
