import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { comparePages, listBuiltPages, listExpectedPages } from '../../../src/cli/site-pages.ts';
import { parseContent } from '../../../src/data/read/index.ts';

/** Content that has files of these names and nothing else; what is missing in them does not matter here. */
function contentWith(files: readonly string[]): ReturnType<typeof parseContent> {
  const bytes = new TextEncoder().encode('---\ntitle: A\n---\n');
  return parseContent(
    files.map((path) => ({ path, kind: 'file', sizeBytes: bytes.length, bytes })),
    'content',
  );
}

describe('listExpectedPages', () => {
  it('promises the fixed pages for any content', () => {
    expect(listExpectedPages(contentWith([]))).toEqual([
      '404.html',
      'index.html',
      'ordliste/index.html',
      'sok/index.html',
    ]);
  });

  it('promises one page per chapter and page, and four per edition, for several editions', () => {
    const content = contentWith([
      'sider/om.mdx',
      'utgaver/2020-23/kapitler/maal.mdx',
      'utgaver/2020-23/kapitler/p1.mdx',
      'utgaver/2021-24/kapitler/maal.mdx',
    ]);
    expect(listExpectedPages(content)).toEqual([
      '2020-23/budsjett/index.html',
      '2020-23/hele-planen/index.html',
      '2020-23/index.html',
      '2020-23/maal/index.html',
      '2020-23/p1/index.html',
      '2020-23/tiltak/index.html',
      '2021-24/budsjett/index.html',
      '2021-24/hele-planen/index.html',
      '2021-24/index.html',
      '2021-24/maal/index.html',
      '2021-24/tiltak/index.html',
      '404.html',
      'index.html',
      'om/index.html',
      'ordliste/index.html',
      'sok/index.html',
    ]);
  });
});

describe('listBuiltPages', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'site-pages-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('lists the HTML files of all folders, sorted, and nothing else', () => {
    for (const file of [
      'index.html',
      '2020-23/maal/index.html',
      '404.html',
      'pagefind/pagefind.js',
      'a.html.br',
    ]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), '');
    }
    expect(listBuiltPages(folder)).toEqual(['2020-23/maal/index.html', '404.html', 'index.html']);
  });

  it('lists nothing in an empty folder, and throws when there is none', () => {
    expect(listBuiltPages(folder)).toEqual([]);
    expect(() => listBuiltPages(join(folder, 'mangler'))).toThrow();
  });
});

describe('comparePages', () => {
  it('finds no difference between equal lists, in any order', () => {
    expect(comparePages(['a', 'b'], ['b', 'a'])).toEqual({ missing: [], unexpected: [] });
  });

  it('names what was promised and not built, and what was built and not promised', () => {
    expect(comparePages(['a', 'b', 'c'], ['b', 'd'])).toEqual({ missing: ['a', 'c'], unexpected: ['d'] });
  });

  it('calls every page missing when nothing was built', () => {
    expect(comparePages(['a', 'b'], [])).toEqual({ missing: ['a', 'b'], unexpected: [] });
  });
});
