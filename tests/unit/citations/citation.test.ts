import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { citationKey, type Cited, formatCitation } from '../../../src/citations/citation.ts';
import { NO_BREAK_SPACE } from '../../../src/format/numbers.ts';

const cited = (changes: Partial<Cited> = {}): Cited => ({
  organisation: 'Trondheimsregionen',
  title: 'Utviklingsplan 2020-23',
  edition: '2020-23',
  chapter: 'P1 Strategisk næringsutvikling',
  part: 'avsnittet «Hovedmål»',
  version: '2026-11-23',
  url: 'https://plan.example.no/2020-23/p1-strategisk-naeringsutvikling/#hovedmaal',
  ...changes,
});

/** The line with ordinary spaces. */
const format = (changes: Partial<Cited> = {}): string =>
  formatCitation(cited(changes)).replaceAll(NO_BREAK_SPACE, ' ');

describe('the line for a case paper', () => {
  it('names organisation, title, chapter, part, date and address', () => {
    expect(format()).toBe(
      'Trondheimsregionen: Utviklingsplan 2020-23. P1 Strategisk næringsutvikling, avsnittet «Hovedmål». Nettutgave, versjon av 23. november 2026. https://plan.example.no/2020-23/p1-strategisk-naeringsutvikling/#hovedmaal',
    );
  });

  it('leaves out what is not there', () => {
    expect(format({ part: null })).toContain('. P1 Strategisk næringsutvikling. Nettutgave');
    expect(format({ chapter: null })).toContain('2020-23. Avsnittet «Hovedmål». Nettutgave');
    expect(format({ chapter: null, part: null })).toContain('Utviklingsplan 2020-23. Nettutgave');
  });

  test.for([
    ['2026-11-23', 'versjon av 23. november 2026. '],
    ['2026-11', 'versjon av november 2026. '],
    ['2026', 'versjon av 2026. '],
  ] as const)('writes the date %s as exactly as it is known', ([version, expected]) => {
    expect(format({ version })).toContain(expected);
  });

  it('ends no sentence twice', () => {
    expect(format({ title: 'Hva vil vi?', chapter: 'Mål!', part: null })).toMatch(
      /^Trondheimsregionen: Hva vil vi\? Mål! Nettutgave, /,
    );
  });

  it('keeps every text as it is, and the address last', () => {
    const text = fc.stringMatching(/^[A-ZÆØÅ][a-zæøå &<>"«»-]{0,20}$/);
    fc.assert(
      fc.property(text, text, text, (organisation, title, chapter) => {
        const line = formatCitation(cited({ organisation, title, chapter }));
        for (const it of [organisation, title, chapter]) expect(line).toContain(it);
        expect(line.split(' ').at(-1)).toBe(cited().url);
      }),
    );
  });
});

describe('citationKey', () => {
  test.for([
    ['Trondheimsregionen', 'trondheimsregionen-2020-23'],
    ['Ærlig Øre & Åse', 'aerlig-ore-aase-2020-23'],
    ['Allée Müller AS', 'allee-muller-as-2020-23'],
    ['A\u030alesund', 'aalesund-2020-23'],
    ['«Plan»', 'plan-2020-23'],
  ] as const)('of %s is %s', ([organisation, key]) => {
    expect(citationKey({ organisation, edition: '2020-23' })).toBe(key);
  });

  it('is ASCII, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (organisation) => {
        expect(citationKey({ organisation, edition: '2020-23' })).toMatch(/^[a-z0-9-]*-2020-23$/);
      }),
    );
  });
});
