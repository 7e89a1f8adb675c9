import fc from 'fast-check';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, it, test } from 'vitest';
import { findAll, findById } from '../../../src/html/hast.ts';
import { listTags } from '../../../src/html/tags.ts';
import { addAlias, appendToMain, listAllIds, listIds } from '../../../src/permalinks/html.ts';

const processor = unified().use(rehypeParse, { fragment: true }).use(rehypeStringify);
const parse = (html: string): Root => processor.parse(html);

/** Elements that the standard lets hold certain children only. A span is none of them. */
const NO_SPAN_IN = /^(?:ul|ol|dl|table|thead|tbody|tfoot|tr|colgroup|picture|hgroup|select|svg)$/;

const PARTS = fc.letrec<{ html: string }>((tie) => {
  const inside = fc.array(tie('html'), { maxLength: 3 }).map((it) => it.join(''));
  const phrase = fc.constantFrom('a', 'a &amp; b', '<b>b</b>', '<a href="#x">c</a>');
  return {
    html: fc.oneof(
      { depthSize: 'small' },
      phrase.map((it) => `<p ID>${it}</p>`),
      phrase.map((it) => `<h2 class="x" ID>${it}</h2>`),
      fc.constantFrom(
        '<img ID alt="">',
        '<hr ID>',
        '<svg ID><rect></rect></svg>',
        '<p title="id=&quot;t0&quot;">x</p>',
      ),
      inside.map((it) => `<div ID>${it}</div>`),
      inside.map((it) => `<section data-id="t0" ID>${it}</section>`),
      inside.map((it) => `<figure ID><figcaption ID>f</figcaption>${it}</figure>`),
      inside.map((it) => `<figure ID><svg ID></svg>${it}</figure>`),
      inside.map((it) => `<ul ID><li ID>${it}</li><li ID>b</li></ul>`),
      inside.map((it) => `<dl ID><dt ID>a</dt><dd ID>${it}</dd></dl>`),
      inside.map((it) => `<dl ID><div ID><dt ID>a</dt><dd>${it}</dd></div></dl>`),
      inside.map((it) => `<details ID><summary ID>a</summary>${it}</details>`),
      inside.map(
        (it) =>
          `<table ID><thead ID><tr ID><th ID>a</th></tr></thead><tbody ID><tr ID><td ID>${it}</td></tr></tbody></table>`,
      ),
      fc.constant(
        '<table ID><caption ID>a</caption><colgroup><col></colgroup><tbody><tr><td>b</td></tr></tbody></table>',
      ),
      fc.constant('<picture ID><source srcset="a.webp"><img alt=""></picture>'),
    ),
  };
}).html;

/** Pages whose elements have the ids t0, t1, … in their order. */
const page = fc.array(PARTS, { minLength: 1, maxLength: 4 }).map((parts) => {
  let count = 0;
  const html = parts.join('\n').replace(/\bID\b/g, () => `id="t${count++}"`);
  return { html: `<main id="innhold">${html}</main>`, count };
});

/** The page without an element that is known by its id. */
function without(tree: Root, id: string): string {
  const found = findById(tree, id);
  if (found) found.parent.children = found.parent.children.filter((it) => it !== found.element) as Element[];
  return processor.stringify(tree);
}

describe('addAlias', () => {
  it('adds one empty element where HTML allows it, and changes nothing else', () => {
    fc.assert(
      fc.property(page, fc.nat(), ({ html, count }, chosen) => {
        const id = count === 0 ? 'innhold' : `t${chosen % count}`;
        const tree = parse(addAlias(html, id, 'gammel'));
        const found = findAll(tree, (it) => it.properties['id'] === 'gammel');
        expect(found.map((it) => [it.tagName, it.children])).toEqual([['span', []]]);
        const parent = findById(tree, 'gammel')?.parent;
        const name = parent?.type === 'element' ? parent.tagName : 'root';
        expect(name).not.toMatch(NO_SPAN_IN);
        const isGroup =
          name === 'div' && parent?.children.some((it) => it.type === 'element' && it.tagName === 'dt');
        expect(isGroup).toBe(false);
        expect(without(tree, 'gammel')).toBe(processor.stringify(parse(html)));
      }),
      { numRuns: 400 },
    );
  });

  it('puts the old id at the element: inside it, or right before it', () => {
    fc.assert(
      fc.property(page, fc.nat(), ({ html, count }, chosen) => {
        const id = count === 0 ? 'innhold' : `t${chosen % count}`;
        const tree = parse(addAlias(html, id, 'gammel'));
        const target = findById(tree, id)?.element;
        const isInside = target !== undefined && findById(target, 'gammel') !== undefined;
        const parent = findById(tree, 'gammel')?.parent;
        const ids = (parent?.children ?? []).flatMap((it) =>
          it.type === 'element' ? [it.properties['id']] : [],
        );
        const isBefore = ids[ids.indexOf('gammel') + 1] === id;
        expect(isInside || isBefore, html).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  test.for([
    ['a heading', '<h2 id="a">Mål</h2>', '<h2 id="a"><span id="b"></span>Mål</h2>'],
    ['a list', '<ul id="a"><li>1</li></ul>', '<ul id="a"><li><span id="b"></span>1</li></ul>'],
    ['a picture without content', '<p><img id="a"></p>', '<p><span id="b"></span><img id="a"></p>'],
    [
      'a figure',
      '<figure id="a"><figcaption>F</figcaption></figure>',
      '<figure id="a"><figcaption><span id="b"></span>F</figcaption></figure>',
    ],
    [
      'a table',
      '<table id="a"><tr><td>1</td></tr></table>',
      '<table id="a"><tr><td><span id="b"></span>1</td></tr></table>',
    ],
    [
      'a table that begins with columns',
      '<table id="a"><colgroup><col></colgroup><tr><td>1</td></tr></table>',
      '<table id="a"><colgroup><col></colgroup><tr><td><span id="b"></span>1</td></tr></table>',
    ],
    [
      'a part that is folded',
      '<details id="a"><summary>S</summary><p>x</p></details>',
      '<details id="a"><summary><span id="b"></span>S</summary><p>x</p></details>',
    ],
    [
      'a group of a description list',
      '<dl><div id="a"><dt>T</dt></div></dl>',
      '<dl><div id="a"><dt><span id="b"></span>T</dt></div></dl>',
    ],
  ] as const)('works for %s', ([, html, expected]) => {
    expect(addAlias(html, 'a', 'b')).toBe(expected);
  });

  it('finds ids in single quotation marks and without any', () => {
    expect(addAlias("<p id='a'>x</p>", 'a', 'b')).toBe('<p id=\'a\'><span id="b"></span>x</p>');
    expect(addAlias('<p id=a>x</p>', 'a', 'b')).toBe('<p id=a><span id="b"></span>x</p>');
  });

  test.for([
    '<script>"<p id=\'a\'>"</script>',
    '<style>/* <p id="a"> */</style>',
    '<!-- <p id="a"> -->',
    '<template><p id="a"></p></template>',
    '<p title="more > id=a" data-id="a">x</p>',
  ])('passes over what is no element: %s', (before) => {
    expect(addAlias(`${before}<p id="a">x</p>`, 'a', 'b')).toBe(
      `${before}<p id="a"><span id="b"></span>x</p>`,
    );
    expect(() => addAlias(before, 'a', 'b')).toThrow('Ingenting på siden har id-en «a».');
  });

  it('gives several old ids to one element', () => {
    const html = addAlias(addAlias('<h2 id="a">x</h2>', 'a', 'b'), 'a', 'c');
    expect(listIds(listTags(html))).toEqual(['a', 'c', 'b']);
  });

  it('never gives an id twice', () => {
    const html = '<h2 id="a">x</h2><p id="b">y</p>';
    expect(() => addAlias(html, 'a', 'b')).toThrow('Id-en «b» er på siden fra før.');
    expect(() => addAlias(addAlias(html, 'a', 'c'), 'a', 'c')).toThrow('«c»');
  });

  it('says so when no element can take the old id', () => {
    expect(() => addAlias('<ul id="a"></ul>', 'a', 'b')).toThrow('kan ikke ha en id til');
  });
});

describe('listIds', () => {
  it('gives the ids that can be linked to, in the order of the page', () => {
    const html =
      '<main id="innhold"><h2 class="x" id="maal">x</h2><svg><g id="_hus"></g></svg><p id=\'b\'></p>';
    expect(listIds(listTags(html))).toEqual(['innhold', 'maal', 'b']);
    expect(listAllIds(listTags(html))).toEqual(['innhold', 'maal', '_hus', 'b']);
  });

  test.for([
    '<script>document.write(\'<p id="x">\')</script>',
    '<style>p::before{content:"<p id=x>"}</style>',
    '<template><p id="x"></p></template>',
    '<!-- <p id="x"> -->',
    '<p data-id="x" title=" id=x ">text id="x"</p>',
  ])('finds none in %s', (html) => {
    expect(listIds(listTags(html))).toEqual([]);
  });

  it('finds what a parser finds', () => {
    fc.assert(
      fc.property(page, ({ html }) => {
        const parsed = findAll(parse(html), (it) => 'id' in it.properties).map((it) => it.properties['id']);
        expect(listIds(listTags(html))).toEqual(parsed);
      }),
    );
  });
});

describe('appendToMain', () => {
  it('adds at the end of the main content, before what follows it', () => {
    expect(appendToMain('<main><p>a</p></main><footer></footer>', '<aside></aside>')).toBe(
      '<main><p>a</p><aside></aside></main><footer></footer>',
    );
  });

  it('needs a page with main content', () => {
    expect(() => appendToMain('<body></body>', 'x')).toThrow('Siden har ikke noe hovedinnhold.');
  });
});
