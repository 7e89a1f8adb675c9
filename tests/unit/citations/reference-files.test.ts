import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Cited } from '../../../src/citations/citation.ts';
import { formatBibtex, formatCslJson, formatRis } from '../../../src/citations/reference-files.ts';
import { parseBibtex, parseRis, readTex } from './parse-references.ts';

const cited = (changes: Partial<Cited> = {}): Cited => ({
  organisation: 'Trondheimsregionen',
  title: 'Utviklingsplan 2020-23',
  edition: '2020-23',
  chapter: null,
  part: null,
  version: '2026-11-23',
  url: 'https://plan.example.no/utviklingsplan/2020-23/',
  ...changes,
});

/** Names with all the signs that a format could take for its own. */
const text = fc
  .string({ unit: fc.constantFrom(...'aBæØé«»{}\\#$%&_~^"\'@,;=- ') })
  .map((it) => it.trim())
  .filter((it) => it !== '');

/** Month and day that the date gives, as numbers. */
const dates: readonly (readonly [version: string, parts: readonly number[]])[] = [
  ['2026-11-03', [2026, 11, 3]],
  ['2026-01', [2026, 1]],
  ['2026', [2026]],
];

describe('BibTeX', () => {
  it('is a report with all that a style may want', () => {
    const { type, key, fields } = parseBibtex(formatBibtex(cited()));
    expect([type, key]).toEqual(['techreport', 'trondheimsregionen-2020-23']);
    expect(Object.fromEntries(fields)).toEqual({
      author: '{Trondheimsregionen}',
      title: '{Utviklingsplan 2020-23}',
      institution: 'Trondheimsregionen',
      type: 'Utviklingsplan, nettutgave',
      year: '2026',
      month: 'nov',
      url: 'https://plan.example.no/utviklingsplan/2020-23/',
      language: 'norsk',
      note: 'Nettutgave i klarspråk. Det vedtatte dokumentet gjelder. Versjon av 2026-11-23',
    });
  });

  it('prints every name as it is, whole', () => {
    fc.assert(
      fc.property(text, text, (organisation, title) => {
        const { fields } = parseBibtex(formatBibtex(cited({ organisation, title })));
        expect(readTex(fields.get('author') ?? '')).toBe(`{${organisation}}`);
        expect(readTex(fields.get('title') ?? '')).toBe(`{${title}}`);
        expect(readTex(fields.get('institution') ?? '')).toBe(organisation);
      }),
    );
  });

  test.for([
    ['2026-01-31', 'jan'],
    ['2026-05', 'may'],
    ['2026-12', 'dec'],
    ['2026', undefined],
  ] as const)('gives of the date %s the month %s', ([version, month]) => {
    const { fields } = parseBibtex(formatBibtex(cited({ version })));
    expect(fields.get('month')).toBe(month);
    expect(fields.get('year')).toBe('2026');
  });

  it('has an address that does not end the field or the line', () => {
    const { fields } = parseBibtex(formatBibtex(cited({ url: 'https://plan.example.no/a{b}%20_c/' })));
    expect(fields.get('url')).toBe('https://plan.example.no/a\\%7Bb\\%7D\\%20_c/');
  });
});

describe('RIS', () => {
  it('is a report from type to end, with the tags that programs read', () => {
    const lines = parseRis(formatRis(cited()));
    expect(lines[0]).toEqual(['TY', 'RPRT']);
    expect(lines.at(-1)).toEqual(['ER', '']);
    expect(Object.fromEntries(lines)).toMatchObject({
      ID: 'trondheimsregionen-2020-23',
      AU: 'Trondheimsregionen',
      TI: 'Utviklingsplan 2020-23',
      PB: 'Trondheimsregionen',
      PY: '2026',
      DA: '2026/11/23',
      LA: 'nb',
      UR: 'https://plan.example.no/utviklingsplan/2020-23/',
    });
  });

  it('keeps every name, on one line', () => {
    fc.assert(
      fc.property(text, text, (organisation, title) => {
        const lines = new Map(parseRis(formatRis(cited({ organisation, title }))));
        expect(lines.get('AU')).toBe(organisation.replace(/ +/g, ' '));
        expect(lines.get('TI')).toBe(title.replace(/ +/g, ' '));
      }),
    );
    const lines = parseRis(formatRis(cited({ title: 'Plan\r\nER  - ' })));
    expect(lines.filter(([tag]) => tag === 'ER')).toHaveLength(1);
  });

  test.for([
    ['2026-11-03', '2026/11/03'],
    ['2026-01', '2026/01/'],
    ['2026', '2026//'],
  ] as const)('writes the date %s as %s', ([version, expected]) => {
    expect(new Map(parseRis(formatRis(cited({ version })))).get('DA')).toBe(expected);
  });
});

describe('CSL-JSON', () => {
  const parse = (changes: Partial<Cited> = {}): Record<string, unknown>[] =>
    JSON.parse(formatCslJson(cited(changes))) as Record<string, unknown>[];

  it('is a list with one report', () => {
    expect(parse()).toEqual([
      {
        id: 'trondheimsregionen-2020-23',
        type: 'report',
        title: 'Utviklingsplan 2020-23',
        author: [{ literal: 'Trondheimsregionen' }],
        publisher: 'Trondheimsregionen',
        genre: 'Utviklingsplan, nettutgave',
        issued: { 'date-parts': [[2026, 11, 23]] },
        language: 'nb',
        URL: 'https://plan.example.no/utviklingsplan/2020-23/',
        note: 'Nettutgave i klarspråk. Det vedtatte dokumentet gjelder.',
      },
    ]);
  });

  test.for(dates)('gives of the date %s the parts that are known', ([version, parts]) => {
    expect(parse({ version })[0]?.['issued']).toEqual({ 'date-parts': [parts] });
  });

  it('keeps every name as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(parse({ title })[0]?.['title']).toBe(title);
      }),
    );
  });
});
