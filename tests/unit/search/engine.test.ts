import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../src/search/engine.ts';
import type { SmallIndex } from '../../../src/search/index-format.ts';

const index: SmallIndex = {
  version: 1,
  holds: 'all',
  editions: ['Ny plan', 'Gammel plan'],
  programmes: ['P1 Næring'],
  synonyms: [
    ['penger|hvem betaler', 'budsjett'],
    ['gange', 'sykkel'],
  ],
  pagefindFiles: [],
  pages: [
    [
      '2020-23/a/',
      'Areal og bolig',
      0,
      0,
      [
        [0, '', 'Areal og bolig', 'Om planen.'],
        [1, 'fond', 'Fond', 'Midlene er 1,4 mill. kr.'],
        [2, 'felt', 'Klimavennlige boligfelt', 'Reiser på sykkel til byen.'],
      ],
    ],
    [
      '2020-23/b/',
      'Budsjett',
      -1,
      0,
      [
        [0, '', 'Budsjett', 'Her er tallene for næring og fylkeskommunen, og for fylkeskommunens folk.'],
        [1, 'tekst', 'Annet', 'Vi nevner fond og næringsareal i det grønne skiftet.'],
      ],
    ],
    [
      '2016-19/a/',
      'Areal',
      -1,
      1,
      [
        [0, '', 'Areal', ''],
        [1, 'fond', 'Fond', 'Midlene er 1,4 mill. kr.'],
      ],
    ],
    [
      'om/',
      'Om',
      -1,
      -1,
      [
        [0, '', 'Om', ''],
        [1, 'fond', 'Fond', 'Midlene er 1,4 mill. kr.'],
      ],
    ],
  ],
};
const engine = createEngine(index);
const find = (query: string): string[] => engine.search(query).hits.map((it) => it.address);

describe('the first tier', () => {
  it('weighs titles above text, and the newest edition above older ones and pages about the site', () => {
    const found = find('fond');
    expect(found[0]).toBe('2020-23/a/#fond');
    expect(found.indexOf('2020-23/a/#fond')).toBeLessThan(found.indexOf('2016-19/a/#fond'));
    expect(found).toContain('2020-23/b/#tekst');
  });

  it('finds inflections, parts, other spellings, slips, synonyms and numbers', () => {
    expect(find('fondene')[0]).toBe('2020-23/a/#fond');
    expect(find('areal')).toContain('2020-23/b/#tekst');
    expect(find('naeringsareal')).toEqual(['2020-23/b/#tekst']);
    expect(find('sykell')[0]).toBe('2020-23/a/#felt');
    expect(find('penger')[0]).toBe('2020-23/b/');
    expect(find('hvem betaler')[0]).toBe('2020-23/b/');
    expect(find('1 400 000')[0]).toBe('2020-23/a/#fond');
  });

  it('takes what editors say of a word for the word itself, where the index lacks it', () => {
    const scoreOf = (query: string) =>
      engine.search(query).hits.find((it) => it.address.endsWith('#felt'))?.score;
    expect(scoreOf('gange')).toBe(scoreOf('sykkel'));
    expect(scoreOf('sykkel')).toBeGreaterThan(0);
    const both = createEngine({ ...index, synonyms: [['fond', 'sykkel']] });
    expect(both.search('fond').hits[0]?.address).toBe('2020-23/a/#fond');
  });

  it('lists no entry of which only the page around answers: the page is there', () => {
    expect(find('areal')).toEqual(['2020-23/a/', '2016-19/a/', '2020-23/b/#tekst']);
    expect(find('bolig fond')).toEqual(['2020-23/a/#fond']);
  });

  it('joins what is written apart, and splits what the index lacks', () => {
    expect(find('bolig felt')[0]).toBe('2020-23/a/#felt');
    expect(find('sykkelreiser')).toEqual(['2020-23/a/#felt']);
    expect(find('fondsreiser')).toEqual([]);
    expect(find('sykkeltiltak')).toEqual(['2020-23/a/#felt']);
  });

  it('offers a word that may have been meant, and names words that nothing answers', () => {
    expect(engine.search('bxdsjtt')).toMatchObject({ hits: [], offer: 'budsjett' });
    expect(engine.search('sykkel romskip')).toMatchObject({ isPartial: true, missing: ['romskip'] });
  });

  it('tells which word it took for one with a slip', () => {
    expect([...engine.search('boligfetl').corrections]).toEqual([['boligfetl', 'boligfelt']]);
    // It may also be the beginning of a longer form, but a letter that lacks its double is likelier.
    expect([...engine.search('fylkeskomunen').corrections]).toEqual([['fylkeskomunen', 'fylkeskommunen']]);
    expect(engine.search('fylkeskommun').corrections.size).toBe(0);
  });

  it('asks for all the words, and says when only some were there', () => {
    expect(find('fond midlene')).not.toContain('2020-23/b/#tekst');
    expect(engine.search('fond midlene').isPartial).toBe(false);
    expect(engine.search('sykkel budsjett').isPartial).toBe(true);
  });

  it('takes quoted words in their order only', () => {
    expect(find('"grønne skiftet"')).toEqual(['2020-23/b/#tekst']);
    expect(find('"skiftet grønne"')).toEqual([]);
  });

  it('finds nothing where there is nothing', () => {
    for (const query of ['bompenger', '', '   ', '!?', '"', '<script>']) expect(find(query)).toEqual([]);
  });

  it('finds while the word is being typed', () => {
    for (const begun of ['boligf', 'boligfe', 'boligfel']) expect(find(begun)).toContain('2020-23/a/#felt');
  });

  it('survives whatever is typed, and shows only what is in the index', () => {
    const all = new Set(
      index.pages.flatMap(([path, , , , entries]) => entries.map(([, id]) => path + (id && `#${id}`))),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (query) => {
        const { hits } = engine.search(query);
        expect(hits.every((it) => all.has(it.address) && Number.isFinite(it.score))).toBe(true);
      }),
    );
  });

  it('finds every word of a title', () => {
    for (const [path, title] of index.pages.slice(0, 2)) {
      for (const word of title.split(' ').filter((it) => it.length > 2)) expect(find(word)).toContain(path);
    }
  });
});

describe('an empty index', () => {
  it('finds nothing', () => {
    expect(createEngine({ ...index, pages: [] }).search('fond').hits).toEqual([]);
  });
});
