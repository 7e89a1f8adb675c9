/** Whether ordinary queries find the right section, in the built indexes, with the code that the browser runs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/search/engine.ts';
import { KINDS, type SmallIndex } from '../../src/search/index-format.ts';
import { SITES } from '../fixtures/editions/sites.ts';
import { attribute, findElements, readPages } from './built-site.ts';

interface Wanted {
  readonly query: string;
  readonly kind: string;
  /** Addresses of which the first result must be one; empty where nothing may be found. */
  readonly right: readonly string[];
}

const wanted = JSON.parse(readFileSync('tests/fixtures/search-queries.json', 'utf8')) as readonly Wanted[];
const readIndex = (file: string): SmallIndex =>
  JSON.parse(readFileSync(join(SITES.root.outDir, 'sok', file), 'utf8')) as SmallIndex;

/** Runs all queries; the place of the first right result counts from 1, 0 when there is none. */
function measure(index: SmallIndex, queries: readonly Wanted[]) {
  const engine = createEngine(index);
  const rows = queries.map((it) => {
    const addresses = engine.search(it.query).hits.map((hit) => hit.address);
    const isNothing = it.right.length === 0;
    const rank = isNothing
      ? Number(addresses.length === 0)
      : addresses.findIndex((address) => it.right.includes(address)) + 1;
    return { ...it, rank, addresses };
  });
  const share = (count: number): number => count / rows.length;
  return {
    rows,
    recall: share(rows.filter((it) => it.rank >= 1 && it.rank <= 3).length),
    first: share(rows.filter((it) => it.rank === 1).length),
    mrr: share(rows.reduce((sum, it) => sum + (it.rank > 0 ? 1 / it.rank : 0), 0)),
  };
}

const describeMisses = (rows: readonly (Wanted & { rank: number; addresses: readonly string[] })[]): string =>
  rows
    .filter((it) => it.rank !== 1)
    .map((it) => `  ${it.rank} ${it.kind}: ${it.query} -> ${it.addresses.slice(0, 3).join(' ') || 'nothing'}`)
    .join('\n');

describe('the queries of readers', () => {
  it('are at least sixty, and their answers stand in the site', () => {
    expect(wanted.length).toBeGreaterThanOrEqual(60);
    const index = readIndex('tekst.json');
    const all = new Set(index.pages.flatMap(([path, , , , entries]) => entries.map(([, id]) => path + (id && `#${id}`))));
    const unknown = wanted.flatMap((it) => it.right).filter((it) => !all.has(it));
    expect(unknown).toEqual([]);
  });

  it.each([
    ['tekst.json', () => true],
    // The words of a phrase and every number come with the text, a second later.
    ['indeks.json', (it: Wanted) => !['frase', 'tall'].includes(it.kind)],
  ] as const)('find what they should in %s', (file, isAsked) => {
    const { rows, recall, first, mrr } = measure(readIndex(file), wanted.filter(isAsked));
    const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
    console.log(
      `${file}: ${rows.length} queries, first ${percent(first)}, Recall@3 ${percent(recall)}, MRR ${mrr.toFixed(3)}\n${describeMisses(rows)}`,
    );
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(first).toBeGreaterThanOrEqual(0.8);
    expect(mrr).toBeGreaterThanOrEqual(0.9);
  });

  it('would fail on an index that lacks the sections', () => {
    const index = readIndex('tekst.json');
    const pagesOnly = { ...index, pages: index.pages.map(([a, b, c, d, entries]) => [a, b, c, d, entries.slice(0, 1)] as const) };
    expect(measure(pagesOnly, wanted).recall).toBeLessThan(0.5);
  });
});

describe('the small index', () => {
  const small = readIndex('indeks.json');

  it('answers the first key within its budget of bytes', () => {
    const bytes = brotliCompressSync(JSON.stringify(small)).length;
    expect(bytes).toBeLessThanOrEqual(6500);
  });

  it('leads to elements that exist', () => {
    const pages = new Map(readPages(SITES.root).map((it) => [it.path, it]));
    for (const [path, , , , entries] of small.pages) {
      const page = pages.get(`/${path}`);
      expect(page, path).toBeDefined();
      if (page === undefined) continue;
      const ids = new Set(findElements(page.tree, () => true).map((it) => attribute(it, 'id')));
      for (const [, id] of entries) expect(id === '' || ids.has(id), `${path}#${id}`).toBe(true);
    }
  });

  it('holds every measure, table, figure and term as a result of its own', () => {
    const count = (kind: (typeof KINDS)[number]): number =>
      small.pages.flatMap(([, , , , entries]) => entries).filter(([it]) => KINDS[it] === kind).length;
    const read = <T>(path: string): T => JSON.parse(readFileSync(`content/${path}`, 'utf8')) as T;
    const { measures } = read<{ measures: unknown[] }>('utgaver/2020-23/data/tiltak.json');
    expect(count('tiltak')).toBe(measures.length);
    expect(count('begrep')).toBe(read<{ terms: unknown[] }>('ordliste.json').terms.length);
    expect(count('tabell')).toBeGreaterThanOrEqual(6);
    expect(count('figur')).toBeGreaterThanOrEqual(7);
  });
});
