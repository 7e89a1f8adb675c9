import type { Nodes, Paragraph, Parents, Table, TableRow } from 'mdast';
import type { MdxFile } from '../../read/index.ts';
import { listDocuments } from '../../site/documents.ts';
import { isEmpty } from '../../site/mdx-nodes.ts';
import { getSource } from '../../site/source-span.ts';
import { visit } from '../../site/walk.ts';
import { atNode, type Finding, type Rule } from '../rule.ts';
import { badTexts, goodTexts } from './text-examples.ts';

export const tables: Rule = {
  id: 'tables',
  kind: 'fault',
  about: 'En tabell har overskrifter, en linje med --- under dem, og like mange celler i alle rader.',
  bad: badTexts([
    ['too few cells', '| A | B |\n| --- | --- |\n| 1 |', 'raden har 1 celle, men', 'legg til |', 3],
    ['too many cells', '| A |\n| --- |\n| 1 | 2 |', 'raden har 2 celler, men', 'fjern en |', 3],
    ['text below', '| A | B |\n| - | - |\n| 1 | 2 |\nKilde: SSB.', 'rett under tabellen', 'tom linje', 4],
    ['no rows', '| A | B |\n| --- | --- |', 'ingen rader', 'legg til en rad'],
    ['no headings', '| | |\n| --- | --- |\n| a | b |', 'ingen overskrifter', 'skriv over hver kolonne'],
    ['no line of dashes', '| A | B |\n| 1 | 2 |', 'blir ikke til en tabell', 'sett en linje | --- | --- |'],
    ['rows below a blank line', '| A |\n| --- |\n| 1 |\n\n| 2 |', 'tom linje mellom radene', 'slett', 5],
  ]),
  good: goodTexts([
    ['a corner and cells that are empty', '|  | 2020 |\n| --- | ---: |\n| Malvik | 4 |\n|  |  |'],
    ['bars that belong to the text', '| A |\n| --- |\n| a \\| b |'],
    ['a table without bars at its ends', 'A | B\n--- | ---\n1 | 2'],
    ['bars in a sentence', 'Vi ser på |x| og a || b, «Kart | Plan».'],
  ]),
  check: (content) =>
    listDocuments(content).flatMap(({ file }) => {
      const findings: Finding[] = [];
      visit(file.tree, (node, index = 0, parent) => {
        if (node.type === 'table') findings.push(...checkTable(file, node, parent?.children[index + 1]));
        if (node.type === 'paragraph') findings.push(...checkRows(file, node, index, parent));
      });
      return findings;
    }),
};

/** @param next what stands below the table */
function checkTable(file: MdxFile<unknown>, table: Table, next: Nodes | undefined): Finding[] {
  const [header, ...rows] = table.children;
  // The rows below a blank line have their own fault.
  if (header === undefined || (rows.length === 0 && isRows(file, next))) return [];
  if (rows.length === 0)
    return [atNode(file, table, 'tabellen har ingen rader', 'legg til en rad under linjen med ---')];
  if (isEmpty(header)) {
    const remedy = 'skriv over hver kolonne hva som står i den';
    return [atNode(file, header, 'tabellen har ingen overskrifter', remedy)];
  }
  return rows
    .filter((row) => row.children.length !== header.children.length)
    .map((row) => describeRow(file, row, header.children.length));
}

function describeRow(file: MdxFile<unknown>, row: TableRow, columns: number): Finding {
  if (!getSource(file, row).includes('|')) {
    const remedy = 'sett en tom linje mellom tabellen og teksten';
    return atNode(file, row, 'linjen står rett under tabellen og blir en rad i den', remedy);
  }
  const cells = row.children.length;
  const count = `${cells} ${cells === 1 ? 'celle' : 'celler'}`;
  const remedy =
    cells < columns
      ? 'legg til | for tomme celler'
      : 'fjern en |, eller skriv \\| når tegnet er vanlig tekst';
  return atNode(file, row, `raden har ${count}, men tabellen har ${columns} kolonner`, remedy);
}

/** Rows of a table that come out as text, for want of a line of dashes or for a blank line above. */
function checkRows(
  file: MdxFile<unknown>,
  node: Paragraph,
  index: number,
  parent: Parents | undefined,
): Finding[] {
  if (!isRows(file, node)) return [];
  const [above, below] = [parent?.children[index - 1], parent?.children[index + 1]];
  if (above?.type === 'table' || isRows(file, above) || isRows(file, below))
    return [atNode(file, node, 'det står en tom linje mellom radene i tabellen', 'slett den tomme linjen')];
  if (!getSource(file, node).includes('\n')) return [];
  const remedy = 'sett en linje | --- | --- | under overskriftene, med like mange kolonner';
  return [atNode(file, node, 'linjene med | blir ikke til en tabell', remedy)];
}

/** Whether every line of a paragraph begins and ends with a bar. */
function isRows(file: MdxFile<unknown>, node: Nodes | undefined): boolean {
  return (
    node?.type === 'paragraph' &&
    getSource(file, node)
      .split('\n')
      .every((line) => /^\s*\|.*\|\s*$/.test(line))
  );
}
