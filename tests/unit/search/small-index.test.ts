import { describe, expect, it } from 'vitest';
import { makeFullIndex, makeSmallIndex, type SourcePage } from '../../../src/search/build/small-index.ts';
import type { SmallIndex } from '../../../src/search/index-format.ts';

const context = {
  editions: [{ id: '2020-23', title: 'Planen' }],
  programmes: [],
  synonyms: [['folk|innbyggere|mennesker|personer|innbyggjarar', 'befolkning']] as SmallIndex['synonyms'],
  pagefindFiles: [],
};
const filler = Array.from({ length: 400 }, (_, i) => `fyll${String.fromCharCode(97 + (i % 26))}${i}ord`).join(
  ' ',
);
const entry = (id: string, title: string, text: string) => ({ kind: 'avsnitt' as const, id, title, text });
const pages: readonly SourcePage[] = [
  {
    ...{ path: '2020-23/a/', title: 'A', programme: undefined, edition: '2020-23' },
    entries: [
      { kind: 'side', id: '', title: 'A', text: 'Om planen' },
      entry('b', 'Boligbygging', `Bygget for befolkningen i Malvik 2018, boligbyggingens år. ${filler}`),
    ],
  },
];
const wordsOf = (index: string): readonly string[] =>
  ((JSON.parse(index) as SmallIndex).pages[0]?.[4][1]?.[3] ?? '').split(' ');

describe('the small index', () => {
  const words = wordsOf(makeSmallIndex(pages, context, true));

  it('keeps names and what readers are expected to ask for before other words', () => {
    expect(words).toContain('malvik');
    expect(words).toContain('befolkningen');
    expect(words.length).toBeLessThan(400);
  });

  it('leaves out numbers and what the title says in another form', () => {
    expect(words).not.toContain('2018');
    expect(words).not.toContain('boligbyggingens');
  });

  it('has the first synonyms of each entry where the text follows, and all where it does not', () => {
    const synonymsOf = (index: string) =>
      (JSON.parse(index) as SmallIndex).synonyms[0]?.[0].split('|').length;
    expect(synonymsOf(makeSmallIndex(pages, context, true))).toBe(2);
    expect(synonymsOf(makeSmallIndex(pages, context, false))).toBe(5);
    expect(synonymsOf(makeFullIndex(pages, context) ?? '')).toBe(5);
  });
});
