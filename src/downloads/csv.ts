/**
 * CSV for people with a spreadsheet in Norwegian, who open it with a double click.
 *
 * - Semicolon: Excel splits at the list separator of the country, which in Norway is `;` as the comma is decimal.
 *   LibreOffice proposes it too.
 * - UTF-8 with byte order mark: without the mark Excel reads æøå in the code page of Windows.
 * - CRLF and quotes as RFC 4180 says; a quote inside a cell is doubled.
 * - Numbers are whole (kroner, persons, years), written without separators: no country reads them differently.
 * - What the source does not state is an empty cell, never 0 and never a word: sums and means stay right.
 * - Text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV Injection").
 *
 * `tests/unit/downloads/csv-libreoffice.test.ts` opens the files with LibreOffice and reads the values back.
 */
import type { DataTable } from '../data/compute/figures/data-table.ts';

export const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** A sign that begins a formula, also in its small and full-width forms, after blanks, invisible signs or quotes. */
const FORMULA = /^[\s\p{Z}\p{C}"'`]*[=+\-@\uFE62\uFE63\uFE66\uFE6B\uFF0B\uFF0D\uFF1D\uFF20]/u;
/** Excel drops these at the start of a cell, so that what follows stands first. */
const CONTROL_FIRST = /^[\t\r\n]/;

/**
 * Puts an apostrophe in front of text that a spreadsheet would run as a formula; other text is returned as it is.
 * Negative numbers are no text and never come here.
 */
export function neutraliseFormula(text: string): string {
  return FORMULA.test(text) || CONTROL_FIRST.test(text) ? `'${text}` : text;
}

function quote(text: string): string {
  return /[";\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function formatCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'string') return value === '' ? '""' : quote(neutraliseFormula(value));
  if (!Number.isSafeInteger(value)) throw new RangeError(`CSV holds whole numbers, not ${value}`);
  return String(value + 0);
}

/**
 * Writes a table with its Norwegian headings as CSV. A table without rows gives the line of headings alone.
 * @throws RangeError on a number that is not whole, or too large to be exact: kroner, persons and years are whole
 */
export function formatCsv(table: DataTable): string {
  const lines = [table.columns.map((it) => it.label), ...table.rows];
  return BYTE_ORDER_MARK + lines.map((cells) => cells.map(formatCell).join(';') + LINE_END).join('');
}
