import type { Nodes, Paragraph, Parents, Table } from 'mdast';
import type { MdxFile } from '../../read/index.ts';
import { listDocuments } from '../../site/documents.ts';
import { getText, isEmpty } from '../../site/mdx-nodes.ts';
import { atNode, type Finding, type Rule } from '../rule.ts';
import { getSource } from '../../site/source-span.ts';
import { visit } from '../../site/walk.ts';

export const tables: Rule = {
  id: 'tables',
  kind: 'fault',
  about: 'En tabell har overskrifter, en linje med --- under dem, og like mange celler i alle rader.',
  bad: [],
  good: [],
  check: (content) =>
    listDocuments(content).flatMap(({ file }) => {
      const findings: Finding[] = [];
      visit(file.tree, (node, index = 0, parent) => {
        if (node.type === 'table') findings.push(...checkTable(file, node, parent?.children[index + 1]));
        if (node.type === 'paragraph') findings.push(...checkBrokenTable(file, node, index, parent));
      });
      return findings;
    }),
};

/** @param next what stands below the table */
function checkTable(file: MdxFile<unknown>, table: Table, next: Nodes | undefined): Finding[] {
  const [header, ...rows] = table.children;
  const columns = header?.children.length ?? 0;
  if (rows.length === 0)
    // The rows below a blank line have their own fault.
    return isRows(file, next)
      ? []
      : [atNode(file, table, 'tabellen har ingen rader', 'legg til en rad under linjen med ---')];
  if (header !== undefined && isEmpty(header))
    return [
      atNode(file, header, 'tabellen har ingen overskrifter', 'skriv over hver kolonne hva som står i den'),
    ];
  const columnFault = checkColumns(file, table);
  if (columnFault !== undefined) return [columnFault];
  const hasBars = header !== undefined && getSource(file, header).includes('|');
  return rows.flatMap((row) => {
    if (hasBars && !getSource(file, row).includes('|'))
      return [
        atNode(
          file,
          row,
          'linjen står rett under tabellen og blir en rad i den',
          'sett en tom linje mellom tabellen og teksten',
        ),
      ];
    const texts = row.children.map((cell) => getText(cell).trim());
    if (texts.every((it) => /^:?-{3,}:?$/.test(it)))
      return [
        atNode(
          file,
          row,
          'linjen med --- står inne i tabellen',
          'slett den, eller sett en tom linje og nye overskrifter over den',
        ),
      ];
    if (isEmpty(row)) return [atNode(file, row, 'raden er tom', 'slett linjen')];
    const cells = row.children.length;
    if (cells === columns) return [];
    return [
      atNode(
        file,
        row,
        `raden har ${cells} ${cells === 1 ? 'celle' : 'celler'}, men tabellen har ${columns} kolonner`,
        cells < columns
          ? 'legg til | for tomme celler'
          : 'fjern en |, eller skriv \\| når tegnet er vanlig tekst',
      ),
    ];
  });
}

/** A column that a spreadsheet added, or one that says nothing of what stands in it; the first may name the rows. */
function checkColumns(file: MdxFile<unknown>, table: Table): Finding | undefined {
  const [header, ...rows] = table.children;
  for (const [index, cell] of (header?.children ?? []).entries()) {
    if (!isEmpty(cell)) continue;
    const below = rows.map((row) => row.children[index]);
    if (below.every((it) => it === undefined || isEmpty(it)))
      return atNode(file, table, `kolonne ${index + 1} er tom`, 'slett den i alle radene');
    if (index > 0) {
      const remedy = 'skriv over kolonnen hva som står i den';
      return atNode(file, table, `kolonne ${index + 1} har ingen overskrift`, remedy);
    }
  }
  return undefined;
}

const ROW = /^\s*\|.*\|\s*$/;

/** Whether a paragraph is made of rows of a table and nothing else. */
function isRows(file: MdxFile<unknown>, node: Nodes | undefined): boolean {
  return (
    node?.type === 'paragraph' &&
    getSource(file, node)
      .split(/\r?\n/)
      .every((line) => ROW.test(line))
  );
}

const LINE = 'sett en linje | --- | --- | under overskriftene, med like mange kolonner';
const REBUILD = 'skriv tabellen med | mellom kolonnene og en linje | --- | --- | under overskriftene';

/** Lines that look like a table and come out as one paragraph. */
const BROKEN: readonly (readonly [isRow: RegExp, least: number, message: string, remedy: string])[] = [
  [/^\s*\\\|.*\|\s*$/, 2, 'linjene med \\| blir ikke til en tabell', 'skriv | uten \\ foran'],
  [ROW, 1, 'linjene med | blir ikke til en tabell', LINE],
  [/[│┃║]|[─━═]{2}/, 2, 'linjene med streker blir ikke til en tabell', REBUILD],
  [/\S +\| +\S/, 2, 'linjene med | blir ikke til en tabell', LINE],
  [/^\+[-=+]+\+$/, 1, 'linjene med + og - blir ikke til en tabell', REBUILD],
  // What a spreadsheet puts on the clipboard.
  [
    /^(?!(?:[^\p{L}\p{N}\s]|[ovqnlüØ]|\(?[\p{L}\d]{1,2}[.)])\t[^\t]*$|\d{1,2}\t\p{Lu}[^\t]*$).*\S\t+\S/u,
    2,
    'kolonnene med tabulator mellom blir ikke til en tabell',
    REBUILD,
  ],
  // What a PDF file and a file of a spreadsheet hold.
  [/\S {3,}\S/, 2, 'kolonnene med mellomrom mellom blir ikke til en tabell', REBUILD],
  [/^[^;&]+(?:;[^;&\s][^;&]*)+$/, 2, 'kolonnene med semikolon mellom blir ikke til en tabell', REBUILD],
];

/** The line of dashes is missing or has another number of columns, or the table is drawn in another way. */
function checkBrokenTable(
  file: MdxFile<unknown>,
  node: Paragraph,
  index: number,
  parent: Parents | undefined,
): Finding[] {
  if (isRows(file, node)) {
    const above = parent?.children[index - 1];
    const [isBelowRows, isAboveRows] = [above, parent?.children[index + 1]].map((it) => isRows(file, it));
    if (isBelowRows) return [];
    if (above?.type === 'table' || isAboveRows)
      return [atNode(file, node, 'det står tomme linjer mellom radene i tabellen', 'slett de tomme linjene')];
  }
  const source = getSource(file, node);
  const lines = source.split(/\r?\n/);
  for (const [isRow, least, message, remedy] of BROKEN) {
    if (lines.filter((line) => isRow.test(line)).length >= least)
      return [atNode(file, node, message, remedy)];
  }
  return [];
}
