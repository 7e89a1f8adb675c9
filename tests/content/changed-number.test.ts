/** One number is changed in one file: KMD gives P2 2,0 instead of 1,5 million. Everything that shows it must follow. */
import { describe, expect, test } from 'vitest';
import { SITES } from '../fixtures/editions/sites.ts';
import {
  attribute,
  classesOf,
  findByClass,
  findByName,
  findElements,
  mainTextOf,
  metaOf,
  readPages,
  requireById,
  requirePage,
  textOf,
  type BuiltPage,
} from './built-site.ts';

const before = SITES.root;
const after = SITES.changedNumber;
const P2 = '2020-23/p2-ikap-og-arealplanlegging/';
const RESOURCES = '2020-23/ressurser-budsjett-og-styring/';

/** Cells of a table row by row as text. */
function rowsOf(page: BuiltPage, frameId: string): string[][] {
  return findByName(requireById(page.tree, frameId), 'tr').map((row) =>
    findByName(row, 'th', 'td').map((cell) => textOf(cell)),
  );
}

const rowNamed = (page: BuiltPage, frameId: string, name: string): string[] =>
  rowsOf(page, frameId).find((cells) => cells[0]?.startsWith(name)) ?? [];

describe('a changed number in budsjett.json', () => {
  test('changes the sentences of the P2 chapter', () => {
    expect(mainTextOf(requirePage(before, P2))).toContain('KMD tildeler 1,5 mill. kr');
    const text = mainTextOf(requirePage(after, P2));
    expect(text).toContain('KMD tildeler 2,0 mill. kr');
    expect(text).toContain('må selv legge inn like mye, altså 2,0 mill. kr');
    expect(text).toMatch(/Budsjettet for IKAP[^.]* er på 3,5 mill\. kr i 2020/);
  });

  test('changes the sentences of the resource chapter', () => {
    const text = mainTextOf(requirePage(after, RESOURCES));
    expect(text).toContain('Tilskuddet på 2,0 mill. kr avhenger av en årlig tildeling');
    expect(text).toContain('blir summen 9,1 mill. kr');
    expect(text).toContain('Til sammen gjelder forbeholdene 4,4 mill. kr av rammen på 10,5 mill. kr');
  });

  test('changes cells, sums, net amounts and totals of the resource table', () => {
    const old = requirePage(before, RESOURCES);
    const page = requirePage(after, RESOURCES);
    expect(rowNamed(old, 'ressurstabell', 'KMD').slice(2, 3)).toEqual(['1,5']);
    const [, p1, p2, , , sum, , net] = rowNamed(page, 'ressurstabell', 'KMD');
    expect([p1, p2, sum, net]).toEqual(['–', '2,0', '2,0', '2,0']);
    expect(rowNamed(page, 'ressurstabell', 'Sum')).toEqual([
      'Sum',
      '4,5',
      '3,5',
      '1,5',
      '1,0',
      '10,5',
      '1,4',
      '9,1',
    ]);
    expect(rowNamed(page, 'ressurstabell', 'Kommunene')).toEqual(rowNamed(old, 'ressurstabell', 'Kommunene'));
  });

  test('changes the funding list and its sum', () => {
    const page = requirePage(after, RESOURCES);
    expect(rowNamed(page, 'finansieringsliste', 'Andel tilskudd fra KMD').at(-1)).toBe('2,0');
    expect(rowsOf(page, 'finansieringsliste').at(-1)).toEqual(['Sum', '9,1']);
  });

  test('changes the budget table of the programme', () => {
    const rows = rowsOf(requirePage(after, P2), 'budsjett-p2');
    expect(rows.find((cells) => cells[0]?.startsWith('KMD'))?.at(-1)).toBe('2,0');
    expect(rows.at(-1)).toEqual(['Sum', '3,5']);
  });

  test('changes the answers of the front page', () => {
    const answers = findByClass(requirePage(after, '').tree, 'answers').map(textOf).join(' ');
    expect(answers).toContain('en ramme på 10,5 mill. kr');
    expect(answers).toContain('Kommunene betaler 6,1 mill. kr, KMD 2,0 og fylkeskommunen 1,0. Resten, 1,4, er fra fondet.');
    expect(answers).toContain('Planen tar forbehold om 4,4 av 10,5 mill. kr.');
  });

  test('builds one more house in the wharf row, for P2', () => {
    const houses = (page: BuiltPage, programme?: string): number =>
      findByClass(page.tree, 'house').filter((it) => !programme || classesOf(it).includes(programme)).length;
    expect([houses(requirePage(before, '')), houses(requirePage(before, ''), 'p2')]).toEqual([20, 6]);
    expect([houses(requirePage(after, '')), houses(requirePage(after, ''), 'p2')]).toEqual([21, 7]);
    expect(mainTextOf(requirePage(after, ''))).toContain('Til sammen 10,5 mill. kr for 2020');
  });

  test('changes the strip at the head of the programme chapter', () => {
    const strip = textOf(findByClass(requirePage(after, P2).tree, 'strip')[0]);
    expect(strip).toContain('Budsjett 2020 3,5 mill. kr');
    expect(strip).toContain('KMD 2,0 + kommunene 1,5');
  });

  test('changes the descriptions that search engines show', () => {
    const descriptions = [P2, RESOURCES, ''].map((path) =>
      metaOf(requirePage(after, path), 'description')?.replaceAll('\u00a0', ' '),
    );
    expect(descriptions).toEqual([
      expect.stringContaining('er på 3,5 mill. kr'),
      expect.stringContaining('10,5 mill. kr'),
      expect.stringContaining('er på 10,5 mill. kr'),
    ]);
    const og = metaOf(requirePage(after, P2), 'og:description');
    expect(og).toBe(metaOf(requirePage(after, P2), 'description'));
  });

  test('leaves the old number nowhere', () => {
    // A plus sign ends the search: «KMD 2,0 + kommunene 1,5» says what it should.
    const old = /KMD[^.+]{0,30}\b1,5\b|\b1,5 mill\. kr[^.]{0,40}KMD|10,0 mill\. kr|8,6 mill\. kr/;
    const places = (pages: readonly BuiltPage[]): string[] =>
      pages.filter((page) => old.test(textOf(page.tree))).map((page) => page.file);
    expect(places(readPages(before)).length).toBeGreaterThan(4);
    expect(places(readPages(after))).toEqual([]);
    const stale = readPages(after).filter((page) =>
      /\b(10,0|8,6) mill/.test(metaOf(page, 'description') ?? ''),
    );
    expect(stale.map((page) => page.file)).toEqual([]);
  });

  test('changes the machine-readable values with the written ones', () => {
    for (const page of readPages(after)) {
      for (const data of findByName(page.tree, 'data')) {
        const number = Number.parseFloat(
          textOf(data)
            .replace(/^over /, '')
            .replace('−', '-')
            .replaceAll(' ', '')
            .replace(',', '.'),
        );
        const value = Number(attribute(data, 'value'));
        const isMillions = value === 0 || !/(^|[\d ])kr$/.test(textOf(data).replace(/mill\. kr$/, ''));
        const unit = textOf(data).includes('%') ? 0.01 : isMillions ? 1_000_000 : 1;
        // A share is written in whole percent, an amount in full.
        const tolerance = unit === 0.01 ? 0.005 : 0.001;
        expect(Math.abs(number * unit - value), `${textOf(data)} on ${page.file}`).toBeLessThanOrEqual(
          tolerance,
        );
      }
    }
    const values = findElements(requirePage(after, P2).tree, (it) => it.tagName === 'data').length;
    expect(values).toBeGreaterThan(4);
  });
});
