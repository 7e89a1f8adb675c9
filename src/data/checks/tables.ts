import type { Paragraph, Table } from 'mdast';
import type { MdxFile } from '../read/index.ts';
import { listDocuments } from './documents.ts';
import { getText } from './mdx-nodes.ts';
import { atNode, type Finding, type Rule } from './rule.ts';
import { getSource } from './source-span.ts';
import { visit } from './walk.ts';

export const tables: Rule = {
  id: 'tables',
  about: 'En tabell har overskrifter, en linje med --- under dem, og like mange celler i alle rader.',
  check: (content) =>
    listDocuments(content).flatMap(({ file }) => {
      const findings: Finding[] = [];
      visit(file.tree, (node) => {
        if (node.type === 'table') findings.push(...checkTable(file, node));
        if (node.type === 'paragraph') findings.push(...checkBrokenTable(file, node));
      });
      return findings;
    }),
};

function checkTable(file: MdxFile<unknown>, table: Table): Finding[] {
  const [header, ...rows] = table.children;
  const columns = header?.children.length ?? 0;
  if (rows.length === 0)
    return [atNode(file, table, 'tabellen har ingen rader', 'legg til en rad under linjen med ---')];
  if (header !== undefined && getText(header).trim() === '')
    return [
      atNode(file, header, 'tabellen har ingen overskrifter', 'skriv over hver kolonne hva som står i den'),
    ];
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

const LINE = 'sett en linje | --- | --- | under overskriftene, med like mange kolonner';
const REBUILD = 'skriv tabellen med | mellom kolonnene og en linje | --- | --- | under overskriftene';

/** Lines that look like a table and come out as one paragraph. */
const BROKEN: readonly (readonly [isRow: RegExp, least: number, message: string, remedy: string])[] = [
  [/^\s*\|.*\|\s*$/, 1, 'linjene med | blir ikke til en tabell', LINE],
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
function checkBrokenTable(file: MdxFile<unknown>, node: Paragraph): Finding[] {
  const source = getSource(file, node);
  const lines = source.split(/\r?\n/);
  for (const [isRow, least, message, remedy] of BROKEN) {
    if (lines.filter((line) => isRow.test(line)).length >= least)
      return [atNode(file, node, message, remedy)];
  }
  return [];
}
