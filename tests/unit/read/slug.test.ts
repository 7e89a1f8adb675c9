import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeId } from '../../../src/read/slug.ts';
import { ID_PATTERN } from '../../../src/data/schemas/common.ts';

const LETTER = fc.constantFrom(
  'a',
  'Z',
  '9',
  'Å',
  'ø',
  'æ',
  'é',
  'ß',
  'İ',
  '\u030a',
  '-',
  '_',
  ' ',
  '.',
  '/',
  '🎉',
  '\ud800',
);

describe('proposeId', () => {
  it.each([
    ['Mål og tiltak', 'maal-og-tiltak'],
    ['Øvrige kommuner (inkl. Klæbu)', 'ovrige-kommuner-inkl-klaebu'],
    ['Ma\u030al', 'maal'],
    ['Café 2020', 'cafe-2020'],
    ['🎉', ''],
    [' – Mål! ', 'maal'],
    [`${'ord '.repeat(15)}til`, Array(15).fill('ord').join('-')],
  ])('turns %s into %s', (text, id) => {
    expect(proposeId(text)).toBe(id);
  });

  it('gives a legal id or nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: LETTER, maxLength: 100 }), (text) => {
        const id = proposeId(text);
        expect(id === '' || ID_PATTERN.test(id)).toBe(true);
      }),
    );
  });
});
