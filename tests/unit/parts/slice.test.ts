import fc from 'fast-check';
import type { Element } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { findAll, textOf } from '../../../src/html/hast.ts';
import { slicePart } from '../../../src/parts/slice.ts';
import { page, parse } from './examples.ts';

const slice = (html: string, id: string): string =>
  unified()
    .use(rehypeStringify)
    .stringify({ type: 'root', children: slicePart(parse(html, true), id) });

describe('a section', () => {
  it('ends before the next heading of its level or a higher one', () => {
    const html =
      '<h2 id="a">A</h2><p>1</p><h3 id="b">B</h3><p>2</p><h4 id="c">C</h4><p>3</p><h3 id="d">D</h3><p>4</p><h2 id="e">E</h2><p>5</p>';
    expect(slice(html, 'a')).toBe(html.slice(0, html.indexOf('<h2 id="e">')));
    expect(slice(html, 'b')).toBe('<h3 id="b">B</h3><p>2</p><h4 id="c">C</h4><p>3</p>');
    expect(slice(html, 'c')).toBe('<h4 id="c">C</h4><p>3</p>');
    expect(slice(html, 'd')).toBe('<h3 id="d">D</h3><p>4</p>');
    expect(slice(html, 'e')).toBe('<h2 id="e">E</h2><p>5</p>');
  });

  it('begins with its heading and ends before the next one', () => {
    const texts = (id: string): string[] => slicePart(page().tree, id).map(textOf).filter(Boolean);
    expect(texts('vekst')[0]).toBe('Vekst');
    expect(texts('vekst')).toContain('Tall');
    expect(texts('tall')[0]).toBe('Tall');
    expect(texts('tall').join(' ')).not.toContain('Bolig');
    expect(texts('vekst').join(' ')).not.toContain('Bolig');
  });

  it('ends before the explanations and the navigation at the foot of the chapter', () => {
    const parts = slicePart(page().tree, 'bolig').filter((it): it is Element => it.type === 'element');
    expect(parts.map((it) => it.tagName)).toEqual(['h2', 'a', 'figure']);
  });

  it('stays inside what it stands in', () => {
    expect(slice('<section><h2 id="a">A</h2><p>1</p></section><p>2</p>', 'a')).toBe(
      '<h2 id="a">A</h2><p>1</p>',
    );
  });

  it('and the next ones of its level are the whole chapter, each element once', () => {
    const levels = fc.array(fc.integer({ min: 2, max: 5 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(levels, fc.boolean(), (list, hasLinks) => {
        const html = list
          .map((level, i) => {
            const heading = `<h${level} id="s${i}">S${i}</h${level}>`;
            return `${heading}${hasLinks ? '<a class="share"></a>' : ''}<p>t${i}</p>`;
          })
          .join('');
        // Sections that no other holds: no higher or equal level stands between them.
        const tops: number[] = [];
        let end = 0;
        while (end < list.length) {
          tops.push(end);
          const level = list[end] ?? 0;
          const next = list.findIndex((it, i) => i > end && it <= level);
          end = next < 0 ? list.length : next;
        }
        expect(tops.map((i) => slice(html, `s${i}`)).join('')).toBe(
          slice(`<div id="x">${html}</div>`, 'x').slice(12, -6),
        );
      }),
    );
  });
});

describe('anything else', () => {
  it('is the element itself', () => {
    const [figure, ...others] = slicePart(page().tree, 'pendling');
    expect(others).toEqual([]);
    expect(figure).toMatchObject({ tagName: 'figure', properties: { id: 'pendling' } });
  });

  it('takes along what says that it belongs to it, in the order of the page', () => {
    const html = '<div data-part-of="a">1</div><p>2</p><figure id="a">3</figure><p data-part-of="b">4</p>';
    expect(slice(html, 'a')).toBe('<div data-part-of="a">1</div><figure id="a">3</figure>');
  });
});

describe('slicePart', () => {
  it('says so when nothing has the id, and leaves the page as it was', () => {
    const tree = parse('<h2 id="a">A</h2><p>1</p>', true);
    const before = structuredClone(tree);
    expect(() => slicePart(tree, 'b')).toThrow('Ingenting på siden har id-en «b».');
    slicePart(tree, 'a');
    expect(tree).toEqual(before);
    expect(findAll(tree, () => true)).toHaveLength(2);
  });
});
