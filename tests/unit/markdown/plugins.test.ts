import type { Element, Root as HastRoot, RootContent } from 'hast';
import type { Heading, Root } from 'mdast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it, test } from 'vitest';
import { parseMdx } from '../../../src/markdown/parse.ts';
import {
  readHeadingId,
  rehypeMediaRows,
  rehypePlugins,
  rehypeTableAlignment,
  remarkPlugins,
  remarkRehypeOptions,
} from '../../../src/markdown/plugins.ts';

function parse(markdown: string): Root {
  const result = parseMdx(markdown);
  if ('error' in result) throw new Error(result.error.reason);
  return result.tree;
}

function headingsOf(markdown: string): Heading[] {
  const headings: Heading[] = [];
  visit(parse(markdown), 'heading', (heading) => void headings.push(heading));
  return headings;
}

function textOf(heading: Heading | undefined): string {
  let text = '';
  if (heading) visit(heading, 'text', (node) => void (text += node.value));
  return text;
}

describe('heading ids', () => {
  test.for([
    ['## Mål [#maal]', 'Mål', 'maal'],
    ['### Hva vi gjør   [#hva-vi-gjor]  ', 'Hva vi gjør', 'hva-vi-gjor'],
    ['## *Viktige* mål [#maal]', 'Viktige mål', 'maal'],
    ['## Punkt [1] her [#punkt]', 'Punkt [1] her', 'punkt'],
  ] as const)('move from the text "%s" to the element', ([markdown, text, id]) => {
    const [heading] = headingsOf(markdown);
    expect(textOf(heading)).toBe(text);
    expect(heading?.data?.hProperties?.['id']).toBe(id);
  });

  test.for(['## Uten id', '## Mål [maal]', '## Mål [#maal] til slutt', '## [#a b]'])(
    'are not made up for "%s"',
    (markdown) => {
      const [heading] = headingsOf(markdown);
      expect(heading?.data?.hProperties?.['id']).toBeUndefined();
      expect(textOf(heading)).toBe(markdown.slice(3));
    },
  );

  it('are read by the checks as they are written by the plugin', () => {
    const heading: Heading = {
      type: 'heading',
      depth: 2,
      children: [{ type: 'text', value: 'Mål [#maal]' }],
    };
    expect(readHeadingId(heading)).toBe('maal');
    expect(readHeadingId({ ...heading, children: [{ type: 'inlineCode', value: '[#maal]' }] })).toBeNull();
    expect(readHeadingId({ ...heading, children: [] })).toBeNull();
  });

  it('keep what other plugins have set on the heading', () => {
    const tree: Root = {
      type: 'root',
      children: [
        {
          type: 'heading',
          depth: 2,
          data: { hProperties: { className: ['stor'] } },
          children: [{ type: 'text', value: 'Mål [#maal]' }],
        },
      ],
    };
    const done = unified().use(remarkPlugins).runSync(tree);
    expect(JSON.stringify(done)).toContain('"hProperties":{"className":["stor"],"id":"maal"}');
  });
});

describe('table alignment', () => {
  const align = (html: string): string =>
    unified()
      .use(rehypeParse, { fragment: true })
      .use(rehypeTableAlignment)
      .use(rehypeStringify)
      .processSync(html)
      .toString();

  it('becomes a class, because the security policy forbids styles', () => {
    const html = align('<table><tr><th align="left">A</th><td align="right">1</td><td>2</td></tr></table>');
    expect(html).toContain('<th class="align-left">A</th>');
    expect(html).toContain('<td class="align-right">1</td><td>2</td>');
    expect(html).not.toContain('align=');
  });

  it('leaves other elements alone', () => {
    expect(align('<p align="right">A</p>')).toBe('<p align="right">A</p>');
  });

  it('is among the plugins that Astro is given', () => {
    const cell: Element = { type: 'element', tagName: 'td', properties: { align: 'center' }, children: [] };
    const root: HastRoot = { type: 'root', children: [cell] };
    for (const plugin of rehypePlugins) plugin()(root, {});
    expect(cell.properties).toEqual({ className: ['align-center'] });
  });
});

describe('the dialect', () => {
  it('has the tables and footnotes of GFM', () => {
    const types = new Set<string>();
    visit(parse('| A |\n| - |\n| 1 |\n\nTekst.[^1]\n\n[^1]: Note.'), (node) => void types.add(node.type));
    expect([...types]).toEqual(expect.arrayContaining(['table', 'footnoteReference', 'footnoteDefinition']));
  });

  it('says where a text is no MDX instead of throwing', () => {
    expect(parseMdx('Tekst\n\n<div>\n')).toMatchObject({ error: { line: 3, column: 1 } });
  });

  it('survives nesting beyond the stack', { timeout: 60_000 }, () => {
    expect(() => parseMdx('> '.repeat(20_000))).not.toThrow();
  });

  it('speaks Norwegian in what Markdown adds', () => {
    expect(remarkRehypeOptions.footnoteLabel).toBe('Fotnoter');
    expect(remarkRehypeOptions.footnoteBackLabel(0, 1)).toBe('Tilbake til fotnote 1');
    expect(remarkRehypeOptions.footnoteBackLabel(1, 2)).toBe('Tilbake til fotnote 2, sted 2');
  });
});

describe('addresses without brackets', () => {
  it('lead to the encrypted site where nothing else is written', () => {
    const result = parseMdx('Se www.ssb.no, http://www.nrk.no, [www.a.no](http://www.b.no) og [www.c.no].');
    const found: string[] = [];
    if ('tree' in result) visit(result.tree, 'link', (it) => void found.push(it.url));
    expect(found).toEqual(['https://www.ssb.no', 'http://www.nrk.no', 'http://www.b.no', 'https://www.c.no']);
  });
});

describe('photos and films', () => {
  const medium = (id: string): RootContent => ({
    type: 'mdxJsxFlowElement',
    name: 'Medium',
    attributes: [{ type: 'mdxJsxAttribute', name: 'id', value: id }],
    children: [],
  });
  const text = (value: string): RootContent => ({ type: 'text', value });
  const paragraph: RootContent = { type: 'element', tagName: 'p', properties: {}, children: [] };
  const rowsOf = (children: RootContent[]): string[] => {
    const tree: HastRoot = { type: 'root', children };
    rehypeMediaRows()(tree);
    return tree.children.map((it) =>
      it.type === 'element' ? `${it.tagName} ${it.children.length}` : it.type,
    );
  };

  it('that follow each other stand in one row', () => {
    expect(rowsOf([medium('a'), text('\n'), medium('b'), text('\n'), paragraph])).toEqual(['div 2', 'p 0']);
  });

  it('with words between them stand in rows of their own', () => {
    expect(rowsOf([medium('a'), paragraph, medium('b')])).toEqual(['div 1', 'p 0', 'div 1']);
  });

  it('change nothing where there are none', () => {
    expect(rowsOf([paragraph, text('\n'), paragraph])).toEqual(['p 0', 'text', 'p 0']);
  });
});
