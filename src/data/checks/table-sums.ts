import type { Table } from 'mdast';
import { formatNumber } from '../../format/numbers.ts';
import type { MdxFile } from '../read/index.ts';
import { listDocuments } from './documents.ts';
import { getText } from './mdx-nodes.ts';
import { toPlainText } from './plain-text.ts';
import { atNode, type Finding, type Rule } from './rule.ts';
import { visit } from './walk.ts';

export const tableSums: Rule = {
  id: 'table-sums',
  about: 'I en tabell som noen har skrevet, er summen i siste rad lik tallene over den.',
  check: (content) =>
    listDocuments(content).flatMap(({ file }) => {
      const findings: Finding[] = [];
      visit(file.tree, 'table', (node) => void findings.push(...checkTable(file, node)));
      return findings;
    }),
};

const SUM = /^(?:sum|i alt|ialt|totalt|total|til sammen|tilsammen|samlet)(?!\p{L})/iu;
/** Rows that repeat a part of another, and columns whose numbers are not added up. */
const PART_OF_ROW = /^(?:herav|derav|hvorav|av dette|av disse|inkludert)(?!\p{L})/iu;
const NOT_ADDED = /%|prosent|andel|snitt|median|per |pr\.|indeks|rang|nr|nummer|år(?!\p{L})|kapittel/iu;
const NUMBER = /^-?(?:\d{1,3}(?: \d{3})+|\d{1,12})(?:,(\d{1,6}))?$/;

function checkTable(file: MdxFile<unknown>, { children: [header, ...rows] }: Table): Finding[] {
  const texts = rows.map((row) => row.children.map((cell) => toPlainText(getText(cell)).text.trim()));
  const last = texts.at(-1);
  const above = texts.slice(0, -1);
  const names = above.map(([name = '']) => name);
  if (last === undefined || !SUM.test(last[0] ?? '')) return [];
  if (names.some((it) => SUM.test(it) || PART_OF_ROW.test(it))) return [];
  return last.flatMap((said, column): Finding[] => {
    const heading = header?.children[column];
    if (column === 0 || heading === undefined || NOT_ADDED.test(getText(heading))) return [];
    const numbers = above.map((row) => readNumber(row[column] ?? ''));
    const stated = readNumber(said);
    // A single row is no sum, and where a number is missing or a component, nobody knows it.
    if (stated === undefined || numbers.length < 2 || !areAll(numbers)) return [];
    const decimals = Math.max(stated.decimals, ...numbers.map((it) => it.decimals));
    const sum = numbers.reduce((total, it) => total + it.value, 0);
    // Rounded numbers may miss their rounded sum by half of the last digit each.
    const slack = decimals === 0 ? 0 : (numbers.length + 1) / 2;
    if (Math.round(Math.abs(sum - stated.value) * 10 ** decimals) <= slack) return [];
    const message = `summen «${said}» stemmer ikke: tallene over den er til sammen ${formatNumber(sum, decimals)}`;
    return [atNode(file, rows.at(-1)?.children[column] ?? {}, message, 'rett summen eller et av tallene')];
  });
}

interface Written {
  readonly value: number;
  readonly decimals: number;
}

function readNumber(text: string): Written | undefined {
  const match = NUMBER.exec(text);
  if (match === null) return undefined;
  return { value: Number(text.replaceAll(' ', '').replace(',', '.')), decimals: match[1]?.length ?? 0 };
}

function areAll(numbers: readonly (Written | undefined)[]): numbers is Written[] {
  return numbers.every((it) => it !== undefined);
}
