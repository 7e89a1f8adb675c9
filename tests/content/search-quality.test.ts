/** Whether ordinary queries find the right section: in the built indexes, with Pagefind and the code that the browser runs. */
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { writeSearchIndexes } from '../../src/integrations/search-index.ts';
import { readContent } from '../../src/read/index.ts';
import { readContext } from '../../src/search/build/read-site.ts';
import { readSections, unpackWords } from '../../src/search/index-format.ts';
import { isAsReleased } from './adopted-plan.ts';
import { tokenize } from '../../src/search/tokens.ts';
import { SITES } from '../fixtures/editions/sites.ts';
import { type NodeSearch, openSearch } from '../fixtures/search/node-search.ts';
import { attribute, type BuiltPage, findElements, readPages } from './built-site.ts';

interface Wanted {
  readonly query: string;
  readonly kind: string;
  /** Addresses of which the first result must be one; empty where nothing may be found. */
  readonly right: readonly string[];
}

const LISTS = 'tests/fixtures/search';
const readList = (name: string): readonly Wanted[] =>
  JSON.parse(readFileSync(`${LISTS}/${name}.json`, 'utf8')) as readonly Wanted[];
const tuned = readList('tuned');
const heldOut = readList('held-out');
/** Nobody may change the list of which no constant was chosen: a query that fails stays in it as it is. */
const HELD_OUT_HASH = '3cd87f1ae20cca13150b9c535f65eac297100c36c1ce7ef3cb5c68835ff529ae';

interface Row extends Wanted {
  /** Place of the first right result, from 1; 0 when there is none. Where nothing may be found, 1 means that nothing was. */
  readonly rank: number;
  readonly addresses: readonly string[];
  readonly titleAddresses: readonly string[];
  readonly questions: number;
}

async function run(search: NodeSearch, queries: readonly Wanted[]): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const wanted of queries) {
    const { titles, all, questions } = await search.search(wanted.query);
    const addresses = all.results.map((it) => it.section.address);
    const titleAddresses = titles.isPartial ? [] : titles.results.map((it) => it.section.address);
    rows.push({ ...wanted, rank: rankOf(wanted, addresses), addresses, titleAddresses, questions });
  }
  return rows;
}

function rankOf({ right }: Wanted, addresses: readonly string[]): number {
  if (right.length === 0) return Number(addresses.length === 0);
  return addresses.findIndex((it) => right.includes(it)) + 1;
}

const share = (rows: readonly Row[], most: number): number =>
  rows.filter((it) => it.rank >= 1 && it.rank <= most).length / Math.max(1, rows.length);

/** One line for all and one for each kind of query, and the queries whose first result is not right. */
function report(name: string, rows: readonly Row[]): string {
  const percent = (value: number): string => `${(100 * value).toFixed(1)} %`.padStart(8);
  const line = (kind: string, some: readonly Row[]): string =>
    `  ${kind.padEnd(16)}${String(some.length).padStart(4)} queries, first ${percent(share(some, 1))}, among three ${percent(share(some, 3))}`;
  const kinds = [...new Set(rows.map((it) => it.kind))];
  const failed = rows.filter((it) => it.rank !== 1);
  return [
    name,
    line('all', rows),
    ...kinds.map((kind) => line(kind, rows.filter((it) => it.kind === kind))),
    ...failed.map((it) => `  ${it.rank} ${it.kind}: ${it.query} -> ${it.addresses.slice(0, 3).join(' ') || 'nothing'}`),
  ].join('\n');
}

const idsOf = ({ tree }: BuiltPage): string[] =>
  findElements(tree, (it) => attribute(it, 'id') !== undefined).map((it) => attribute(it, 'id') ?? '');

const search = await openSearch(SITES.root.outDir);
const tunedRows = await run(search, tuned);
const heldOutRows = await run(search, heldOut);

describe('the lists of queries', () => {
  it('are two, share none, and every answer stands in the site', () => {
    expect(heldOut.length).toBeGreaterThanOrEqual(150);
    const inTuned = new Set(tuned.map((it) => it.query.toLowerCase()));
    expect(heldOut.filter((it) => inTuned.has(it.query.toLowerCase()))).toEqual([]);
    const known = new Set(readPages(SITES.root).flatMap((page) => [page.path, ...idsOf(page).map((id) => `${page.path}#${id}`)]));
    expect([...tuned, ...heldOut].flatMap((it) => it.right).filter((it) => !known.has(`/${it}`))).toEqual([]);
  });

  it('hold the list that nothing is tuned on as it was written', () => {
    const hash = createHash('sha256').update(readFileSync(`${LISTS}/held-out.json`)).digest('hex');
    expect(hash).toBe(HELD_OUT_HASH);
  });
});

describe('the queries of readers', () => {
  it.each([
    ['tuned', tunedRows, 0.93, 0.97],
    ['held-out', heldOutRows, 0.9, 0.95],
  ])('of the list %s find what they should', (name, rows, first, amongThree) => {
    console.log(report(name, rows));
    expect(share(rows, 1)).toBeGreaterThanOrEqual(first);
    expect(share(rows, 3)).toBeGreaterThanOrEqual(amongThree);
  });

  it('find nothing where there is nothing', () => {
    const found = [...tunedRows, ...heldOutRows].filter((it) => it.right.length === 0 && it.rank === 0);
    expect(found.map((it) => `${it.query} -> ${it.addresses[0]}`)).toEqual([]);
  });

  it('cost Pagefind a handful of questions', () => {
    const counts = [...tunedRows, ...heldOutRows].map((it) => it.questions).sort((a, b) => a - b);
    expect(counts[Math.floor(counts.length / 2)]).toBe(1);
    expect(counts.at(-1)).toBeLessThanOrEqual(8);
  });

  it('are answered by titles rightly where titles answer, and they answer most', () => {
    const answered = tunedRows.filter((it) => it.titleAddresses.length > 0);
    const right = answered.filter((it) => [1, 2, 3].includes(rankOf(it, it.titleAddresses)));
    expect(right.length / answered.length).toBeGreaterThanOrEqual(0.85);
    expect(answered.length / tunedRows.filter((it) => it.right.length > 0).length).toBeGreaterThanOrEqual(0.7);
  });

  it('would fail on an index without synonyms', async () => {
    const { createTitleSearch } = await import('../../src/search/titles.ts');
    const bare = createTitleSearch([{ ...search.index, synonyms: [] }]);
    const some = tuned.filter((it) => it.kind === 'synonym');
    const found = await Promise.all(some.map((it) => search.fullText.search(bare.read(it.query), bare.sectionCount)));
    const first = found.filter((it, i) => some[i]?.right.includes(it.results[0]?.section.address ?? ''));
    expect(first.length / some.length).toBeLessThan(0.5);
  });

  it('find every word that stands in the plan', async () => {
    const lost: string[] = [];
    const inTitles = readSections(search.index).flatMap((it) => tokenize(it.title).map(({ word }) => word));
    for (const word of new Set([...unpackWords(search.index.words), ...inTitles])) {
      // Two letters begin more words than are looked through.
      if (/^\p{L}{1,2}$/u.test(word)) continue;
      const { all } = await search.search(word);
      if (all.results.length === 0) lost.push(word);
    }
    expect(lost).toEqual([]);
  }, 60_000);
});

/** Makes an older edition of the pages of the newest. */
function copyEdition(folder: string, id: string): void {
  cpSync(join(folder, '2020-23'), join(folder, id), { recursive: true });
  for (const file of readdirSync(join(folder, id), { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, id, file);
    if (file.endsWith('.html')) writeFileSync(path, readFileSync(path, 'utf8').replaceAll('/2020-23/', `/${id}/`));
  }
}

describe('ten editions', () => {
  const folder = 'tests/.tmp/ten-editions';
  const older = Array.from({ length: 9 }, (_, i) => `${2016 - 4 * i}-${String((2019 - 4 * i) % 100).padStart(2, '0')}`);

  it('cost no bytes and no quality until an older one is asked for; then it comes after the newest', async () => {
    rmSync(folder, { recursive: true, force: true });
    cpSync(SITES.root.outDir, folder, { recursive: true });
    for (const it of older) copyEdition(folder, it);
    const context = readContext(readContent('content'));
    const editions = [...context.editions, ...older.map((it) => [it, `Utviklingsplan ${it}`] as const)];
    await writeSearchIndexes(folder, { ...context, editions });
    const bytes = (root: string): number => brotliCompressSync(readFileSync(join(root, 'sok/indeks.json'))).length;
    expect(bytes(folder) - bytes(SITES.root.outDir)).toBeLessThan(200);
    const ten = await openSearch(folder);
    const rows = await run(ten, heldOut);
    expect(Math.abs(share(rows, 1) - share(heldOutRows, 1))).toBeLessThanOrEqual(0.02);
    await ten.fullText.add(older[0] ?? '');
    const { all } = await ten.search('Impello');
    expect(all.results.map((it) => it.section.edition)).toEqual(['2020-23', older[0]]);
  }, 60_000);
});

describe('the small index', () => {
  it.runIf(isAsReleased)('answers the first key within the budget of bytes: a chapter, its font and icon, the code and the index', () => {
    const { outDir } = SITES.root;
    const built = readdirSync(join(outDir, '_astro')).map((it) => join(outDir, '_astro', it));
    const named = (pattern: RegExp): number =>
      built
        .filter((it) => pattern.test(it))
        .reduce((sum, it) => sum + (it.endsWith('woff2') ? statSync(it).size : brotli(it)), 0);
    const brotli = (file: string): number => brotliCompressSync(readFileSync(file)).length;
    const parts = {
      page: brotli(join(outDir, '2020-23/p1-strategisk-naeringsutvikling/index.html')),
      font: named(/-nb\..*woff2$/),
      icon: brotli(join(outDir, 'favicon.svg')),
      code: named(/(?:Page|start).*\.js$/),
      index: brotli(join(outDir, 'sok/indeks.json')),
    };
    const bytes = Object.values(parts).reduce((sum, it) => sum + it, 0);
    console.log(`page and search: ${bytes} bytes`, parts);
    expect(bytes).toBeLessThanOrEqual(51_200);
  });

  it('leads to elements that exist', () => {
    const pages = new Map(readPages(SITES.root).map((it) => [it.path, it]));
    for (const [path, , , , parts] of search.index.pages) {
      const page = pages.get(`/${path}`);
      expect(page, path).toBeDefined();
      if (page === undefined) continue;
      const ids = new Set(idsOf(page));
      for (const [, id] of parts) expect(id === '' || ids.has(id), `${path}#${id}`).toBe(true);
    }
  });

  it('holds every measure, goal, table, figure, term and amount as a result of its own', () => {
    const count = (kind: string): number => readSections(search.index).filter((it) => it.kind === kind).length;
    const read = <T>(path: string): T => JSON.parse(readFileSync(`content/${path}`, 'utf8')) as T;
    const { measures } = read<{ measures: unknown[] }>('utgaver/2020-23/data/tiltak.json');
    expect(count('tiltak')).toBe(measures.length);
    expect(count('begrep')).toBe(read<{ terms: unknown[] }>('ordliste.json').terms.length);
    expect(count('maal')).toBe(5);
    expect(count('tabell')).toBeGreaterThanOrEqual(6);
    expect(count('figur')).toBeGreaterThanOrEqual(7);
    expect(count('tall')).toBeGreaterThanOrEqual(30);
  });
});
