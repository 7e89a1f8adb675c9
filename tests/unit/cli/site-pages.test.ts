import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { comparePages, listBuiltPages, listExpectedPages } from '../../../src/cli/site-pages.ts';
import { parseContent } from '../../../src/read/index.ts';
import { corpus, EDITION, LEDGER, MOVES } from '../../fixtures/checks/corpus.ts';

/** The sound content of the tests, and a copy of its edition under another name. */
const sound = corpus();
const twice = [
  ...sound.entries,
  ...sound.entries
    .filter((it) => it.path.startsWith(`${EDITION}/`))
    .map((it) => ({ ...it, path: it.path.replace(EDITION, 'utgaver/2024-27') })),
];

describe('listExpectedPages', () => {
  it('promises the fixed pages and one for every chapter, with its page for sharing', () => {
    const pages = listExpectedPages(sound.content());
    expect(pages).toEqual(
      expect.arrayContaining([
        '404.html',
        'index.html',
        'om/index.html',
        'om/innbygging/index.html',
        'ordliste/index.html',
        'sok/index.html',
        '2020-23/index.html',
        '2020-23/budsjett/index.html',
        '2020-23/hele-planen/index.html',
        '2020-23/tiltak/index.html',
        '2020-23/tiltak/program-p1/index.html',
        '2020-23/maal/index.html',
        '2020-23/maal/deling/index.html',
      ]),
    );
    expect(pages).toEqual([...new Set(pages)].sort());
  });

  it('promises a page for sharing each section, and an embed of those at the top level', () => {
    const pages = listExpectedPages(sound.content());
    expect(pages).toContain('2020-23/maal/felles/index.html');
    expect(pages).toContain('2020-23/maal/ressurser/index.html');
    expect(pages).toContain('innbygging/2020-23/maal/felles/index.html');
    expect(pages).not.toContain('innbygging/2020-23/maal/ressurser/index.html');
    expect(pages).toContain('innbygging/2020-23/ressurstabell/fragment.html');
  });

  it('promises the same for every edition', () => {
    const one = listExpectedPages(sound.content());
    const two = listExpectedPages(parseContent(twice, 'content'));
    const own = one.filter((it) => it.includes('2020-23'));
    expect(two).toHaveLength(one.length + own.length);
    for (const page of own) expect(two).toContain(page.replace('2020-23', '2024-27'));
  });

  it('keeps a promise for every page that was ever published', () => {
    const moved = sound
      .replace(
        LEDGER,
        /"entries": \[/,
        '"entries": [\n    { "address": "/2020-23/borte/", "kind": "side", "title": "Borte" },',
      )
      .replace(MOVES, '"moved": [', '"moved": [\n    { "from": "/2020-23/borte/", "to": "/2020-23/maal/" },');
    expect(listExpectedPages(moved.content())).toContain('2020-23/borte/index.html');
  });

  it('promises nothing while faults hide what there will be', () => {
    expect(listExpectedPages(parseContent([], 'content'))).toEqual([]);
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
