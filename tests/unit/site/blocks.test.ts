/** Which stretches of a chapter are read as running text, and where they stand. */
import { describe, expect, it } from 'vitest';
import { type Block, listBlocks, NUMBER_SIGN, PART_SIGN } from '../../../src/site/blocks.ts';
import { parseMdx } from '../../../src/markdown/parse.ts';

function blocksOf(source: string): readonly Block[] {
  const result = parseMdx(source);
  if (!('tree' in result)) throw result.error;
  return listBlocks(result.tree);
}
const textsOf = (source: string): string[] => blocksOf(source).map((it) => it.text);

/** The source from where a part of a block stands. */
function sourceAt(source: string, part: string): string | undefined {
  const block = blocksOf(source).find((it) => it.text.includes(part));
  return block && source.slice(block.sourceOffset(block.text.indexOf(part)));
}

describe('the blocks of a chapter', () => {
  it('are none while it cannot be read', () => {
    expect(listBlocks(undefined)).toEqual([]);
  });

  it.each([
    ['front matter, which rules of its own read', '---\ntitle: A\n---\n\nB', ['B']],
    ['headings and paragraphs', '# A\n\nB **c** *d*\ne', ['A', 'B c d\ne']],
    ['code', '```\n4,5 mill.\n```\n\nOg `x`.', ['4,5 mill.', 'Og x.']],
    ['quotations and lists', '> A\n\n- B\n\n  - C', ['A', 'B', 'C']],
    ['cells', '| A | B |\n| - | - |\n| C | |', ['A', 'B', 'C', '']],
    ['notes', 'A[^1]\n\n[^1]: B', ['A', 'B']],
    ['lines that are broken', 'A\\\nb', ['A b']],
    ['a link and its title', 'Se [a **b**](/c/ "d").', ['Se a b.', 'd']],
    ['titles in cells and emphasis', '| **[a](/b/ "c")** |\n| - |', ['a', 'c']],
    ['titles that are empty', 'Se [a](/c/ "").', ['Se a.']],
    ['addresses that stand alone', '[a]\n\n[a]: /b/ "c"', ['a', 'c']],
    ['addresses without title', '[a]\n\n[a]: /b/', ['a']],
    ['pictures, which hold no running text', '![a](/b.jpg "c")', ['']],
    ['comments', 'A {/* b */} c', ['A  c']],
  ])('are %s', (_, source, texts) => {
    expect(textsOf(source)).toEqual(texts);
  });

  it.each([
    ['A <Belop id="a" /> og <Andel id="b" />.', `A ${NUMBER_SIGN} og ${NUMBER_SIGN}.`],
    ['A <Antall id="a" />.', `A ${PART_SIGN}.`],
    ['Et <Ord id="a" vis="begrep" /> her.', 'Et begrep her.'],
    ['Et <Ord id="a" /> her.', `Et ${PART_SIGN} her.`],
    ['Et <Bilde id="a" vis="b" /> her.', `Et ${PART_SIGN} her.`],
    ['A <Boks>b</Boks> c', `A ${PART_SIGN}b c`],
    ['<Boks id="a" />', PART_SIGN],
    ['<Boks>\n  A\n</Boks>', 'A'],
  ])('show a component as a sign: %s', (source, text) => {
    expect(textsOf(source)).toEqual([text]);
  });

  it('know the numbers behind the signs, in order', () => {
    const source =
      'A <Belop id="a" />, <Antall id="x" /> og **<Andel id="b" />** av <Belop />.\n\n[c](/d/ "e")';
    expect(blocksOf(source).map((it) => it.numbers)).toEqual([['a', 'b', undefined], [], []]);
  });

  it('of a component are its paragraphs', () => {
    expect(textsOf('<Boks>\n\nA\n\n- B\n\nC\n\n</Boks>')).toEqual(['A', 'B', 'C']);
  });

  it('are found once for each tree', () => {
    const result = parseMdx('A');
    if (!('tree' in result)) throw result.error;
    expect(listBlocks(result.tree)).toBe(listBlocks(result.tree));
  });
});

describe('the place of a letter', () => {
  it.each([
    ['A b', 'b', 'b'],
    ['A **b** c', 'c', 'c'],
    ['A **b** c', 'b', 'b** c'],
    ['A <Belop id="p1" /> c', NUMBER_SIGN, '<Belop id="p1" /> c'],
    ['A <Belop id="p1" /> c', 'c', 'c'],
    ['Se [a](/b/ "cd") e', 'cd', '[a](/b/ "cd") e'],
    ['Se [a](/b/ "cd") e', 'd', '[a](/b/ "cd") e'],
    ['[a]\n\n[a]: /b/ "c"', 'c', '[a]: /b/ "c"'],
    ['| A | **b** c |\n| - | - |', 'c', 'c |\n| - | - |'],
    ['A\\\nb', 'b', 'b'],
  ])('in %j of %j', (source, part, rest) => {
    expect(sourceAt(source, part)).toBe(rest);
  });

  it('is the start of a block without text', () => {
    expect(blocksOf('A\n\n![b](/c.jpg)').map((it) => it.sourceOffset(0))).toEqual([0, 3]);
  });

  it('is counted from the text before, where the parser forgot it', () => {
    const source = 'Se [https://www.ssb.no] og b';
    const offset = blocksOf(source)[0]?.sourceOffset(0);
    expect(offset).toBe(0);
    expect(sourceAt(source, 'ttps')).toBe(source.slice(source.indexOf('ttps')));
  });
});
