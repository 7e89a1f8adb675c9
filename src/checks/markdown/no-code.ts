import type { Nodes } from 'mdast';
import type { TextFile } from '../../read/index.ts';
import { listDocuments } from '../../site/documents.ts';
import { visit } from '../../site/walk.ts';
import { atNode, type Finding, type Rule } from '../rule.ts';
import { badTexts, goodTexts } from './text-examples.ts';

export const noCode: Rule = {
  id: 'no-code',
  kind: 'fault',
  about: 'Tekstene kan ikke inneholde programkode: import, export eller uttrykk i krøllparenteser.',
  bad: badTexts([
    ['an expression', 'Sett {a +\n  b} her.', 'uttrykket {a + b}', 'skriv \\{a + b} når'],
    ['an expression on a line of its own', '{globalThis.x}', 'globalThis'],
    ['an expression beside a comment', 'A {/* b */ + 1}.', 'uttrykket {'],
    ['a component in braces', 'A {<Belop id="p2" />}.', 'uttrykket {<Belop', '/>, uten klammene'],
    ['an import', 'import fs from "node:fs"', 'import kan ikke brukes', 'annet ord enn «import»'],
    ['an export', 'export const a = 1', 'export kan ikke brukes', 'annet ord enn «export»'],
  ]),
  good: goodTexts([
    ['a comment for other editors', 'A {/* b */} c.\n\n{/* d\n\ne */}'],
    ['braces that are shown', 'Skriv \\{belop:p2} eller `{x}`.\n\n```\n{y}\n```'],
  ]),
  check: (content) =>
    listDocuments(content).flatMap(({ file }) => {
      const findings: Finding[] = [];
      visit(file.tree, (node) => void findings.push(...checkNode(file, node)));
      return findings;
    }),
};

/** One comment and nothing else: it is never shown. */
const COMMENT = /^\s*\/\*(?:[^*]|\*(?!\/))*\*\/\s*$/;

function checkNode(file: TextFile, node: Nodes): Finding[] {
  if (node.type === 'mdxjsEsm') {
    const word = node.value.trimStart().startsWith('export') ? 'export' : 'import';
    const remedy = `slett linjen; er det vanlig tekst, begynn med et annet ord enn «${word}»`;
    return [atNode(file, node, `${word} kan ikke brukes i teksten`, remedy)];
  }
  if (node.type !== 'mdxTextExpression' && node.type !== 'mdxFlowExpression') return [];
  if (COMMENT.test(node.value)) return [];
  const written = node.value.trim().replace(/\s+/g, ' ').slice(0, 40);
  const remedy = written.startsWith('<')
    ? `skriv ${written}, uten klammene`
    : `skriv \\{${written.replaceAll('{', '\\{')}} når klammene er vanlig tekst, eller slett koden`;
  return [atNode(file, node, `uttrykket {${written}} kan ikke brukes i teksten`, remedy)];
}
