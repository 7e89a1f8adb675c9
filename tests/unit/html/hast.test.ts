import { describe, expect, it, test } from 'vitest';
import { find, findAll, findById, hasClass, textOf } from '../../../src/html/hast.ts';
import { parse } from '../parts/examples.ts';

const tree = parse('<div id="a"><p class="x y">1</p><div id="b"><p>2</p></div></div><p>3</p>', true);
const isParagraph = (it: { readonly tagName: string }): boolean => it.tagName === 'p';

describe('finding elements', () => {
  it('gives all that match, in the order of the page, nested ones too', () => {
    expect(findAll(tree, isParagraph).map(textOf)).toEqual(['1', '2', '3']);
    expect(findAll(tree, (it) => it.tagName === 'div').map((it) => it.properties['id'])).toEqual(['a', 'b']);
  });

  it('gives the first that matches, or nothing', () => {
    expect(textOf(find(tree, isParagraph) ?? tree)).toBe('1');
    expect(find(tree, (it) => it.tagName === 'table')).toBeUndefined();
  });

  it('gives the element with an id and what it stands in', () => {
    const found = findById(tree, 'b');
    expect(found?.element.properties['id']).toBe('b');
    expect(found?.parent).toMatchObject({ tagName: 'div', properties: { id: 'a' } });
    expect(findById(tree, 'a')?.parent).toBe(tree);
    expect(findById(tree, 'c')).toBeUndefined();
  });

  it('knows one class among several', () => {
    const [first, second] = findAll(tree, isParagraph);
    expect([first, second].map((it) => it && hasClass(it, 'y'))).toEqual([true, false]);
  });
});

describe('textOf', () => {
  test.for([
    ['words of one line as they are', '<p>M<b>å</b>l og <i>midler</i></p>', 'Mål og midler'],
    ['blocks apart', '<ul><li>a</li><li>b</li></ul><h2>c</h2><p>d</p>', 'a b c d'],
    ['cells apart', '<table><tr><th>a</th><td>b</td></tr><tr><td>c</td></tr></table>', 'a b c'],
    ['blanks as one', '<p> a \n\t b </p>', 'a b'],
    [
      'nothing of drawings and scripts',
      'a<svg><title>x</title></svg><script>x</script><style>x</style>',
      'a',
    ],
    ['nothing that is folded or hidden', 'a<template>x</template><b aria-hidden="true">x</b>', 'a'],
    ['nothing that is for the screen only', 'a <a class="share no-print">Lenke</a>', 'a'],
    ['nothing of nothing', '', ''],
  ] as const)('gives %s', ([, html, expected]) => {
    expect(textOf(parse(html, true))).toBe(expected);
  });
});
