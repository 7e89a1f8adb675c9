import type { Nodes } from 'mdast';
import type { TextFile } from '../../read/index.ts';
import { describeComponentInBraces } from '../../read/tag-errors.ts';
import { listDocuments } from '../../site/documents.ts';
import { atNode, type Finding, type Rule } from '../rule.ts';
import { getSpan } from '../../site/source-span.ts';
import { visit } from '../../site/walk.ts';

export const noCode: Rule = {
  id: 'no-code',
  kind: 'fault',
  about: 'Tekstene kan ikke inneholde programkode: import, export eller uttrykk i krøllparenteser.',
  bad: [],
  good: [],
  check: (content) =>
    listDocuments(content).flatMap(({ file }) => {
      const findings: Finding[] = [];
      visit(file.tree, (node) => void findings.push(...checkNode(file, node)));
      return findings;
    }),
};

function checkNode(file: TextFile, node: Nodes): Finding[] {
  if (node.type === 'mdxjsEsm') {
    const word = /^\s*(import|export)/.exec(node.value)?.[1] ?? 'import';
    return [
      atNode(
        file,
        node,
        `${word} kan ikke brukes i teksten`,
        `slett linjen; er det vanlig tekst, begynn med et annet ord enn «${word}»`,
      ),
    ];
  }
  if (node.type !== 'mdxTextExpression' && node.type !== 'mdxFlowExpression') return [];
  // {/* a comment for other editors */} has an empty program and is never shown.
  if (/^\s*\/\*(?:[^*]|\*(?!\/))*\*\/\s*$/.test(node.value)) return [];
  const written = node.value.trim().replace(/\s+/g, ' ').slice(0, 40);
  return [
    atNode(file, node, `uttrykket {${written}} kan ikke brukes i teksten`, propose(file, node, written)),
  ];
}

function propose(file: TextFile, node: Nodes, written: string): string {
  const component = describeComponentInBraces(`{${written}}`);
  if (component !== undefined) return component[1];
  const words = /\[([^[\]]{1,200})\]$/.exec(file.text.slice(0, getSpan(node).start))?.[1];
  if (words !== undefined && /^(?:\/|#)/.test(written)) return `skriv [${words}](${written})`;
  const plain = `skriv \\{${written.replaceAll('{', '\\{')}} når klammene er vanlig tekst`;
  const id = /^"?([a-z0-9]+(?:-[a-z0-9]+)*)"?$/.exec(written)?.[1];
  return id === undefined
    ? `${plain}, eller slett koden`
    : `${plain}, <Belop id="${id}" /> når det er et beløp, eller slett koden`;
}
