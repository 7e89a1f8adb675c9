import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSmallIndex } from '../../../src/search/build/small-index.ts';
import type { SourcePage } from '../../../src/search/build/read-site.ts';
import { packWords, readSections, type SmallIndex, unpackWords } from '../../../src/search/index-format.ts';

describe('a packed list of words', () => {
  it('gives the words again', () => {
    const word = fc.stringMatching(/^[a-zæøå0-9,]{1,50}$/);
    fc.assert(
      fc.property(fc.uniqueArray(word), (words) => {
        expect(unpackWords(packWords(words.toSorted()))).toEqual(words.toSorted());
      }),
    );
  });
});

const part = (id: string, title: string, text: string, value = '') => ({
  ...{ kind: value === '' ? ('avsnitt' as const) : ('tall' as const), id, title, text, value, label: '' },
});
const page = (
  path: string,
  edition: string | undefined,
  ...parts: ReturnType<typeof part>[]
): SourcePage => ({
  ...{ path, edition, title: 'A', programme: 'p1', parts },
});
const context = {
  ...{ edition: '2020-23', editions: [], synonyms: [], files: [] },
  programmes: [{ id: 'p1', label: 'P1 Næring' }],
};
const make = (...pages: SourcePage[]): SmallIndex => JSON.parse(makeSmallIndex(pages, context)) as SmallIndex;

describe('the small index', () => {
  it('gives the sections of its pages again', () => {
    const index = make(page('2020-23/a/', '2020-23', part('x', 'Fond', 'Bruk', '1,4 mill. kr')));
    expect(readSections(index)).toEqual([
      {
        ...{ address: '2020-23/a/#x', kind: 'tall', title: 'Fond', chapter: 'A', value: '1,4 mill. kr' },
        ...{ programme: 'P1 Næring', edition: '2020-23' },
      },
    ]);
  });

  it('holds every word that no title has, and no text', () => {
    const index = make(page('a/', undefined, part('', 'Fond', 'Bruk av 500 000 kr i CO₂-fondet')));
    expect(unpackWords(index.words)).toEqual(['0,5', 'av', 'bruk', 'co2', 'fondet', 'i', 'kr']);
    expect(JSON.stringify(index.pages)).not.toContain('Bruk');
  });
});
