import type { Table } from 'mdast';
import { badTexts, goodTexts } from '../checks/markdown/text-examples.ts';
import { atNode, type Finding, type Rule } from '../checks/rule.ts';
import { formatNumber } from '../format/numbers.ts';
import type { MdxFile } from '../read/index.ts';
import { listDocuments } from '../site/documents.ts';
import { getText } from '../site/mdx-nodes.ts';
import { visit } from '../site/walk.ts';

export const tableSums: Rule = {
  id: 'table-sums',
  kind: 'advice',
  about: 'I en tabell som noen har skrevet, er summen i siste rad lik tallene over den.',
  bad: badTexts([
    [
      'another sum',
      '| A | B |\n| - | - |\n| a | 1 400 |\n| b | 3 |\n| Sum | 9 |',
      'kontroller: summen er «9»',
      '',
      5,
    ],
  ]),
  good: goodTexts([
    ['a sum of the rows', '| A | B |\n| --- | --- |\n| a | 1,5 |\n| b | 2 |\n| I alt | 3,5 |'],
    ['a sum that was rounded', '| A | B |\n| --- | --- |\n| a | 1,4 |\n| b | 1,4 |\n| Sum | 2,9 |'],
    ['shares and years', '| A | % | År |\\n| - | - | - |\\n| a | 1 | 8 |\\n| b | 2 | 9 |\\n| Sum | 1 | 7 |'],
    ['rows that are parts of others', '| A | B |\n| --- | --- |\n| a | 5 |\n| herav b | 2 |\n| Sum | 5 |'],
    ['a number that nobody knows', '| A | B |\n| --- | --- |\n| a | 5 |\n| b | – |\n| Sum | 9 |'],
  ]),
  check: (content) =>
    listDocuments(content).flatMap(({ file }) => {
      const findings: Finding[] = [];
      visit(file.tree, 'table', (node) => void findings.push(...checkTable(file, node)));
      return findings;
    }),
};

const SUM = /^(?:sum|i alt|totalt|til sammen)$/i;
/** A row that repeats a part of another. */
const PART_OF_ROW = /^(?:herav|derav|hvorav) /i;
/** Headings of numbers that are not added up. */
const NOT_ADDED = /%|prosent|andel|snitt|indeks|(?:^| )(?:per|pr\.|år)(?: |$)/i;

function checkTable(file: MdxFile<unknown>, { children: [header, ...rows] }: Table): Finding[] {
  const texts = rows.map((row) => row.children.map((cell) => getText(cell).trim()));
  const last = texts.pop() ?? [];
  const names = texts.map(([name = '']) => name);
  if (!SUM.test(last[0] ?? '') || names.some((it) => SUM.test(it) || PART_OF_ROW.test(it))) return [];
  return last.flatMap((said, column): Finding[] => {
    const heading = header?.children[column];
    if (column === 0 || heading === undefined || NOT_ADDED.test(getText(heading))) return [];
    const numbers = [...texts.map((row) => row[column] ?? ''), said].map(readNumber);
    // A single row is no sum, and where a number is missing or a component, nobody knows it.
    if (numbers.length < 3 || numbers.some(Number.isNaN)) return [];
    const decimals = Math.max(...[...texts.map((row) => row[column] ?? ''), said].map(countDecimals));
    const stated = numbers.pop() ?? 0;
    const sum = numbers.reduce((total, it) => total + it, 0);
    // Rounded numbers may miss their rounded sum by half of the last digit each.
    const slack = decimals === 0 ? 0 : (numbers.length + 1) / 2;
    if (Math.round(Math.abs(sum - stated) * 10 ** decimals) <= slack) return [];
    const message = `kontroller: summen er «${said}», men tallene over den er til sammen ${formatNumber(sum, decimals)}`;
    return [atNode(file, rows.at(-1)?.children[column] ?? {}, message, 'rett summen eller et av tallene')];
  });
}

/** NaN for what is no number; blanks between groups of three digits may be of any kind. */
function readNumber(text: string): number {
  return /^\d+(?:\s\d{3})*(?:,\d+)?$/.test(text) ? Number(text.replace(/\s/g, '').replace(',', '.')) : NaN;
}

function countDecimals(text: string): number {
  return text.split(',')[1]?.length ?? 0;
}
