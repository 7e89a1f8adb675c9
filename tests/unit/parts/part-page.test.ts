import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathOf, previewUrl, shorten } from '../../../src/parts/part-page.ts';
import { FIGURE, page, ROOT, SECTION } from './examples.ts';

describe('pathOf', () => {
  it('takes origin and base path off', () => {
    expect(pathOf(`${ROOT}/2020-23/maal/#a`, ROOT)).toBe('/2020-23/maal/#a');
  });
});

describe('shorten', () => {
  it('leaves short texts alone', () => {
    expect(shorten('Regionen skal vokse.', 20)).toBe('Regionen skal vokse.');
  });

  it('ends a long text after a whole word, without the sign behind it', () => {
    expect(shorten('Regionen skal vokse, og mer enn det.', 22)).toBe('Regionen skal vokse …');
  });

  it('cuts a word that is longer than the room', () => {
    expect(shorten('a'.repeat(30), 10)).toBe(`${'a'.repeat(8)} …`);
  });

  it('never gives more letters than there is room for, and only what stood there', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', 'å', ' ', '.', ',', '–') }),
        fc.integer({ min: 4, max: 40 }),
        (text, most) => {
          const short = shorten(text, most);
          expect(short.length).toBeLessThanOrEqual(Math.max(most, 0));
          expect(text.startsWith(short.replace(/ …$/, ''))).toBe(true);
          expect(short === text).toBe(text.length <= most);
        },
      ),
    );
  });
});

describe('previewUrl', () => {
  it('is the picture of the figure itself, else that of the page, else that of the edition', () => {
    expect(previewUrl(page(), FIGURE)).toBe(`${ROOT}/2020-23/bilder/figur-pendling.png`);
    expect(previewUrl(page(), SECTION)).toBe(`${ROOT}/2020-23/bilder/side-maal.png`);
    expect(previewUrl(page({ url: `${ROOT}/2020-23/` }), SECTION)).toBe(`${ROOT}/2020-23/bilder/utgave.png`);
  });
});
