/** Whether ordinary queries find the right section, in the built indexes, with the code that the browser runs. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/search/engine.ts';
import { KINDS, type SmallIndex } from '../../src/search/index-format.ts';
import { isAsReleased } from './adopted-plan.ts';
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

interface Row extends Wanted {
  /** Place of the first right result, from 1; 0 when there is none. Where nothing may be found, 1 means that nothing was. */
  readonly rank: number;
  readonly addresses: readonly string[];
  readonly isPartial: boolean;
}

function run(index: SmallIndex, queries: readonly Wanted[]): readonly Row[] {
  const engine = createEngine(index);
  return queries.map((it) => {
    const { hits, isPartial } = engine.search(it.query);
    const addresses = hits.map((hit) => hit.address);
    const isNothing = it.right.length === 0;
    const rank = isNothing
      ? Number(addresses.length === 0)
      : addresses.findIndex((address) => it.right.includes(address)) + 1;
    return { ...it, rank, addresses, isPartial };
  });
}

interface Quality {
  readonly first: number;
  readonly recall: number;
  readonly mrr: number;
}

function measure(rows: readonly Row[]): Quality {
  const share = (count: number): number => count / Math.max(1, rows.length);
  return {
    first: share(rows.filter((it) => it.rank === 1).length),
    recall: share(rows.filter((it) => it.rank >= 1 && it.rank <= 3).length),
    mrr: share(rows.reduce((sum, it) => sum + (it.rank > 0 ? 1 / it.rank : 0), 0)),
  };
}

/** One line for all and one for each kind of query, and the queries whose first result is not right. */
function report(name: string, rows: readonly Row[]): string {
  const percent = (value: number): string => `${(100 * value).toFixed(1)} %`.padStart(8);
  const line = (kind: string, some: readonly Row[]): string => {
    const { first, recall, mrr } = measure(some);
    const shares = `first ${percent(first)}, Recall@3 ${percent(recall)}, MRR ${mrr.toFixed(3)}`;
    return `  ${kind.padEnd(16)}${String(some.length).padStart(4)} queries, ${shares}`;
  };
  const kinds = [...new Set(rows.map((it) => it.kind))];
  return [
    name,
    line('all', rows),
    ...kinds.map((kind) => line(kind, rows.filter((it) => it.kind === kind))),
    ...rows
      .filter((it) => it.rank !== 1)
      .map((it) => `  ${it.rank} ${it.kind}: ${it.query} -> ${it.addresses.slice(0, 3).join(' ') || 'nothing'}`),
  ].join('\n');
}

describe('the queries of readers', () => {
  it('are many, each stands once, and their answers stand in the site', () => {
    expect(wanted.length).toBeGreaterThanOrEqual(600);
    expect(new Set(wanted.map((it) => it.query)).size).toBe(wanted.length);
    const index = readIndex('tekst.json');
    const all = new Set(index.pages.flatMap(([path, , , , entries]) => entries.map(([, id]) => path + (id && `#${id}`))));
    const unknown = wanted.flatMap((it) => it.right).filter((it) => !all.has(it));
    expect(unknown).toEqual([]);
  });

  it('find what they should in the text', () => {
    const rows = run(readIndex('tekst.json'), wanted);
    console.log(report('tekst.json', rows));
    const { first, recall, mrr } = measure(rows);
    expect(first).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.97);
    expect(mrr).toBeGreaterThanOrEqual(0.96);
  });

  it('find nothing where there is nothing', () => {
    const found = run(readIndex('tekst.json'), wanted.filter((it) => it.right.length === 0)).filter((it) => it.rank === 0);
    expect(found.map((it) => `${it.query} -> ${it.addresses[0]}`)).toEqual([]);
  });

  // The words of a phrase and every number come with the text, a second later: until then the reader sees only what is right.
  it('are answered by the small index rightly where it answers, and it answers most', () => {
    const rows = run(readIndex('indeks.json'), wanted);
    const answered = rows.filter((it) => it.addresses.length > 0 && !it.isPartial);
    console.log(report('indeks.json, where it answers', answered));
    const { first, recall, mrr } = measure(answered);
    expect(first).toBeGreaterThanOrEqual(0.93);
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(mrr).toBeGreaterThanOrEqual(0.94);
    expect(answered.length / wanted.filter((it) => it.right.length > 0).length).toBeGreaterThanOrEqual(0.7);
  });

  it('would fail on an index that lacks the sections', () => {
    const index = readIndex('tekst.json');
    const pagesOnly = { ...index, pages: index.pages.map(([a, b, c, d, entries]) => [a, b, c, d, entries.slice(0, 1)] as const) };
    expect(measure(run(pagesOnly, wanted)).recall).toBeLessThan(0.5);
  });
});

describe('the small index', () => {
  const small = readIndex('indeks.json');

  // A longer chapter is no heavier code.
  it.runIf(isAsReleased)('answers the first key within the budget of bytes: a chapter, its font and icon, the code and the index', () => {
    const { outDir } = SITES.root;
    const named = (pattern: RegExp): string => {
      const [file, ...more] = readdirSync(join(outDir, '_astro')).filter((it) => pattern.test(it));
      if (file === undefined || more.length > 0) throw new Error(`Not one file for ${pattern} in _astro`);
      return join(outDir, '_astro', file);
    };
    const brotli = (file: string): number => brotliCompressSync(readFileSync(file)).length;
    const parts = {
      page: brotli(join(outDir, '2020-23/p1-strategisk-naeringsutvikling/index.html')),
      font: statSync(named(/\.woff2$/)).size,
      icon: brotli(join(outDir, 'favicon.svg')),
      loader: brotli(named(/^SearchForm.*\.js$/)),
      code: brotli(named(/^start.*\.js$/)),
      index: brotli(join(outDir, 'sok/indeks.json')),
    };
    const bytes = Object.values(parts).reduce((sum, it) => sum + it, 0);
    console.log(`page and search: ${bytes} bytes`, parts);
    expect(bytes).toBeLessThanOrEqual(45_000);
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
