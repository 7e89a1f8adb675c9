import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { MdxFile } from '../read/index.ts';
import { listDocuments } from './documents.ts';
import { atNode, type Finding, type Rule } from './rule.ts';

export const tables: Rule = {
  id: 'tables',
  about: 'En tabell har en linje med --- under overskriftene, og like mange celler i alle rader.',
  check: (content) =>
    listDocuments(content).flatMap(({ file }) => {
      const findings: Finding[] = [];
      if (file.tree === undefined) return findings;
      visit(file.tree, (node) => {
        if (node.type === 'table') findings.push(...checkTable(file, node));
        if (node.type === 'paragraph') findings.push(...checkBrokenTable(file, node));
      });
      return findings;
    }),
};

function checkTable(file: MdxFile<unknown>, table: Extract<Nodes, { type: 'table' }>): Finding[] {
  const [header, ...rows] = table.children;
  const columns = header?.children.length ?? 0;
  if (rows.length === 0)
    return [atNode(file, table, 'tabellen har ingen rader', 'legg til en rad under linjen med ---')];
  return rows.flatMap((row) => {
    const cells = row.children.length;
    if (cells === columns) return [];
    return [
      atNode(
        file,
        row,
        `raden har ${cells} celler, men tabellen har ${columns} kolonner`,
        cells < columns
          ? 'legg til | for tomme celler'
          : 'fjern en |, eller skriv \\| når tegnet er vanlig tekst',
      ),
    ];
  });
}

/** Lines with bars that did not become a table: the line of dashes is missing or has another number of columns. */
function checkBrokenTable(file: MdxFile<unknown>, node: Extract<Nodes, { type: 'paragraph' }>): Finding[] {
  const source = file.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
  const lines = source.split(/\r?\n/);
  if (lines.length < 2 || !lines.slice(0, 2).every((line) => /^\s*\|.*\|\s*$/.test(line))) return [];
  return [
    atNode(
      file,
      node,
      'linjene med | blir ikke til en tabell',
      'sett en linje | --- | --- | under overskriftene, med like mange kolonner',
    ),
  ];
}
