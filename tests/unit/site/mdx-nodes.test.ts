import { describe, expect, it } from 'vitest';
import { getText, isEmpty } from '../../../src/site/mdx-nodes.ts';
import { corpus, say } from '../../fixtures/checks/corpus.ts';

/** What stands below the front matter and the heading of a small chapter, when its text is this. */
function first(text: string) {
  const chapter = say(text)(corpus())
    .content()
    .editions[0]?.chapters.find((it) => it.slug.startsWith('p2'));
  const [, , node] = chapter?.tree?.children ?? [];
  if (node === undefined) throw new Error(`There is no node in ${text}`);
  return node;
}

describe('isEmpty', () => {
  it.each(['&nbsp;', '**&nbsp;**', '&nbsp;\\\n&nbsp;', '- \n- &nbsp;', '| | |\n| --- | --- |', '[](/om/)'])(
    'is true of %j',
    (text) => {
      expect(isEmpty(first(text))).toBe(true);
    },
  );

  it.each([
    'a',
    '**a**',
    '&nbsp;a',
    '&nbsp;\\\na',
    '- \n- a',
    '`a`',
    '![](havna.jpg)',
    '&nbsp;<Tid id="felles-vedtak" />',
    '<Figur id="pendling" />',
    '<Boks>&nbsp;</Boks>',
    '***',
  ])('is false of %j', (text) => {
    expect(isEmpty(first(text))).toBe(false);
  });
});

describe('getText', () => {
  it.each([
    ['a **b** `c` <Tid id="d" />e', 'a b c e'],
    ['```\nkode\n```', 'kode'],
    ['- a\n- b', 'ab'],
    ['![a](havna.jpg)', ''],
  ])('of %j', (text, expected) => {
    expect(getText(first(text))).toBe(expected);
  });
});
