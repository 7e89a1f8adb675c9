import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { DataTable } from '../../../src/data/compute/figures/data-table.ts';
import { BYTE_ORDER_MARK, formatCsv, neutraliseFormula } from '../../../src/downloads/csv.ts';
import { parseCsv } from './parse-csv.ts';
import { planFigures, planTables } from './real-plan.ts';

const table = (...rows: DataTable['rows']): DataTable => ({
  columns: [
    { key: 'name', label: 'Navn', type: 'text' },
    { key: 'amount_nok', label: 'Beløp (kroner)', type: 'nok' },
  ],
  rows,
});

describe('formatCsv', () => {
  it('writes byte order mark, semicolons and CRLF', () => {
    expect(formatCsv(table(['Øvrige', 2_900_000]))).toBe(
      `${BYTE_ORDER_MARK}Navn;Beløp (kroner)\r\nØvrige;2900000\r\n`,
    );
  });

  it('writes what the source does not state as an empty cell and zero as zero', () => {
    expect(parseCsv(formatCsv(table(['a', null], [null, 0])))).toEqual([
      ['Navn', 'Beløp (kroner)'],
      ['a', ''],
      ['', '0'],
    ]);
  });

  it('keeps negative numbers as numbers and never writes -0', () => {
    expect(parseCsv(formatCsv(table(['a', -1_250_000], ['b', -0])))).toContainEqual(['a', '-1250000']);
    expect(parseCsv(formatCsv(table(['b', -0])))).toContainEqual(['b', '0']);
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])(
    'refuses %d, which is no exact whole number',
    (value) => {
      expect(() => formatCsv(table(['a', value]))).toThrow(RangeError);
    },
  );

  it('gives the headings alone for a table without rows', () => {
    expect(formatCsv(table())).toBe(`${BYTE_ORDER_MARK}Navn;Beløp (kroner)\r\n`);
  });

  it('gives back every text and number', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'a;"\r\n\t =+-@æ\u00a0＝') }),
      fc.maxSafeInteger(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 12 }), (rows) => {
        const [, ...read] = parseCsv(formatCsv(table(...rows)));
        const written = rows.map((row) =>
          row.map((it) =>
            typeof it === 'string' ? neutraliseFormula(it) : it === null ? '' : String(it + 0),
          ),
        );
        expect(read).toEqual(written);
      }),
      { numRuns: 200 },
    );
  });

  test.for([...planFigures(), ...planTables()].map((it) => [it.id, it.table] as const))(
    'gives back the values of %s as the plan has them',
    ([, plan]) => {
      const [headings, ...read] = parseCsv(formatCsv(plan));
      expect(headings).toEqual(plan.columns.map((it) => it.label));
      expect(read).toEqual(plan.rows.map((row) => row.map((it) => (it === null ? '' : String(it)))));
    },
  );
});

describe('neutraliseFormula', () => {
  const runs = [
    '=1+1',
    '+47 73 50 50 50',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '\ttekst',
    '  =1+1',
    '\u00a0=1',
    '\u200b=1',
    '\u0000=1',
    '"=1+1"',
    "'=1+1",
    '" =1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '﹦1',
    '=cmd|"/C calc"!A0',
    '=HYPERLINK("http://x","y")',
  ];
  it.each(runs)('puts an apostrophe in front of %j', (text) => {
    expect(neutraliseFormula(text)).toBe(`'${text}`);
  });

  it.each(['', 'Kommunene', 'A=B', '2020-23', '5030', '«=»', 'P1 + P2', '−70 %', ' innrykk'])(
    'leaves %j as it is',
    (text) => {
      expect(neutraliseFormula(text)).toBe(text);
    },
  );

  it('leaves no text that begins with a sign of a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'=+-@ \t\r"\'a1＝') }), (text) => {
        expect(neutraliseFormula(text)).not.toMatch(/^[\s"]*[=+\-@＝]/);
      }),
    );
  });
});
