/** What a spreadsheet makes of the files: LibreOffice opens them as a Norwegian reader would and writes them back. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataTable } from '../../../src/data/compute/figures/data-table.ts';
import { formatCsv, neutraliseFormula } from '../../../src/downloads/csv.ts';
import { parseCsv } from './parse-csv.ts';
import { planFigures, planTables } from './real-plan.ts';

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

/** What the import dialogue proposes: semicolon, quote, UTF-8, from line 1, Norwegian, quoted cells judged as others. */
const CSV_FILTER = '59,34,76,1,,1044,false,true';

const hostile: DataTable = {
  columns: [
    { key: 'text', label: 'Tekst', type: 'text' },
    { key: 'amount_nok', label: 'Beløp (kroner)', type: 'nok' },
  ],
  rows: [
    ['=1+1', -1_250_000],
    ['  =1+1', 0],
    ['+47', null],
    ['-1', -1],
    ['@SUM(1;1)', 9_007_199_254_740_991 % 1_000_000_000_000],
    ['\t=1+1', 3],
    ['＝1+1', 4],
    ['blåbær; «ærlig» "Øre"', 5],
    ['to\nlinjer', 6],
  ],
};

interface Cell {
  readonly type: string | undefined;
  readonly value: string | undefined;
  readonly formula: string | undefined;
  readonly text: string;
}

const decode = (xml: string): string =>
  xml
    .replaceAll('</text:p><text:p>', '\n')
    .replace(/<text:s(?: text:c="(\d+)")?\/>/g, (_, count: string | undefined) =>
      ' '.repeat(Number(count ?? 1)),
    )
    .replaceAll('<text:tab/>', '\t')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** The cells of a flat OpenDocument spreadsheet, row by row, as wide as asked. */
function readCells(fods: string, columns: number): Cell[][] {
  const rows = [...fods.matchAll(/<table:table-row\b[^>]*>([\s\S]*?)<\/table:table-row>/g)];
  return rows.map(([, row = '']) => {
    const cells = [...row.matchAll(/<table:table-cell\b([^>]*?)(?:\/>|>([\s\S]*?)<\/table:table-cell>)/g)];
    return cells
      .flatMap(([, attributes = '', content = '']) => {
        const read = (name: string): string | undefined =>
          new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1];
        const cell: Cell = {
          type: read('office:value-type'),
          value: read('office:value'),
          formula: read('table:formula'),
          text: decode(content.replace(/>\s+</g, '><').trim()),
        };
        const repeated = Math.min(columns, Number(read('table:number-columns-repeated') ?? 1));
        return Array<Cell>(repeated).fill(cell);
      })
      .slice(0, columns);
  });
}

describe.skipIf(!hasLibreOffice)('CSV in LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'csv-'));
  const tables: readonly (readonly [string, DataTable])[] = [
    ['fiendtlig', hostile],
    ...[...planFigures(), ...planTables()].map((it) => [it.id, it.table] as const),
  ];

  const convert = (format: string, outFolder: string): void => {
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profil')}`,
        '--headless',
        `--infilter=Text - txt - csv (StarCalc):${CSV_FILTER}`,
        '--convert-to',
        format,
        '--outdir',
        outFolder,
        ...tables.map(([id]) => join(folder, `${id}.csv`)),
      ],
      { stdio: 'ignore', timeout: 55_000 },
    );
  };

  beforeAll(() => {
    for (const [id, table] of tables) writeFileSync(join(folder, `${id}.csv`), formatCsv(table));
    convert('fods', folder);
    convert(`csv:Text - txt - csv (StarCalc):${CSV_FILTER}`, join(folder, 'tilbake'));
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(tables)('reads %s with the same values, numbers as numbers and no formulas', (id, table) => {
    const [headings, ...rows] = readCells(
      readFileSync(join(folder, `${id}.fods`), 'utf8'),
      table.columns.length,
    );
    expect(headings?.map((it) => it.text)).toEqual(table.columns.map((it) => it.label));
    table.rows.forEach((row, y) => {
      row.forEach((expected, x) => {
        const cell = rows[y]?.[x];
        const where = `${id} line ${y + 2}, ${table.columns[x]?.key}`;
        expect(cell?.formula, where).toBeUndefined();
        if (expected === null) expect(cell?.type, where).toBeUndefined();
        else if (typeof expected === 'number') {
          expect([cell?.type, Number(cell?.value)], where).toEqual(['float', expected]);
        } else if (table.columns[x]?.type === 'date') {
          // A spreadsheet may show a whole date as its own; the day must be the same.
          expect(['string', 'date', 'float'], where).toContain(cell?.type);
        } else if (!/^\d+$/.test(expected)) {
          expect([cell?.type, cell?.text], where).toEqual(['string', neutraliseFormula(expected)]);
        }
      });
    });
  });

  it.each(tables)('saves %s as CSV again with the same values', (id, table) => {
    const [, ...saved] = parseCsvLines(readFileSync(join(folder, 'tilbake', `${id}.csv`), 'utf8'));
    const [, ...sent] = parseCsv(formatCsv(table));
    const isDate = table.columns.map((it) => it.type === 'date');
    // Dates may be saved in the country's own form.
    const comparable = (rows: string[][]): string[][] => rows.map((row) => row.filter((_, x) => !isDate[x]));
    expect(comparable(saved)).toEqual(comparable(sent));
  });
});

/** LibreOffice ends lines with LF. */
function parseCsvLines(csv: string): string[][] {
  return parseCsv(csv.replace(/\n(?=(?:[^"]*"[^"]*")*[^"]*$)/g, '\r\n'));
}
