import type { Nodes, RootContent } from 'mdast';
import type { MdxFile } from '../../read/index.ts';
import { listDocuments } from '../../site/documents.ts';
import { getText } from '../../site/mdx-nodes.ts';
import { P2 } from '../example.ts';
import { atFile, atNode, type Finding, type Rule } from '../rule.ts';
import { badTexts, goodTexts } from './text-examples.ts';

export const emptyTexts: Rule = {
  id: 'empty-texts',
  kind: 'fault',
  about: 'Et kapittel, en side og det som står under en overskrift, kan ikke være tomt.',
  bad: [
    ...badTexts([
      ['a heading above its equal', 'A.\n\n## B [#b]\n\n## C [#c]\n\nD.', 'overskriften «B»', 'slett', 3],
      ['a heading above a higher one', 'A.\n\n### B [#b]\n\n## C [#c]\n\nD.', 'overskriften «B»', 'slett', 3],
      ['a heading above a comment', 'A.\n\n### B [#b]\n\n{/* c */}\n\n## C [#c]\n\nD.', '«B»', 'slett', 3],
      ['a paragraph of blanks', 'A.\n\n&nbsp;\n\nB.', 'avsnittet har ingen tekst', 'slett linjen', 3],
      ['an empty quotation', 'A.\n\n>\n\nB.', 'avsnittet har ingen tekst', 'slett linjen', 3],
      ['an empty code block', '```\n\n```', 'kodeblokken er tom', 'slett linjene'],
    ]),
    {
      name: 'a chapter of headings only',
      change: (sample) => sample.replace(P2, /Dette er[\s\S]*/, ''),
      file: P2,
      message: 'filen har ingen tekst under innledningen',
      remedy: 'skriv teksten, eller slett filen',
    },
  ],
  good: goodTexts([
    ['a heading above a lower one', 'A.\n\n## B [#b]\n\n### C [#c]\n\nD.'],
    ['a section of a component alone', 'A.\n\n## B [#b]\n\n<Ressurstabell />'],
    ['a comment, and dots for what is left out of a quotation', '{/* merknad */}\n\n…\n\n> …'],
  ]),
  check: (content) => listDocuments(content).flatMap(({ file }) => checkDocument(file)),
};

function checkDocument(file: MdxFile<unknown>): Finding[] {
  if (file.tree === undefined) return [];
  const parts = file.tree.children.filter((it) => !UNSEEN.has(it.type));
  if (parts.every((it) => it.type === 'heading')) {
    const remedy = 'skriv teksten, eller slett filen';
    return [atFile(file.file, 'filen har ingen tekst under innledningen', remedy)];
  }
  return [...checkSections(file, parts), ...checkBlanks(file, parts)];
}

/** Front matter, comments, addresses of links, lines between parts. */
const UNSEEN = new Set<RootContent['type']>([
  'yaml',
  'mdxFlowExpression',
  'definition',
  'footnoteDefinition',
  'thematicBreak',
]);

/** A heading may be followed by one of a lower level at once, but not by its equal or by nothing. */
function checkSections(file: MdxFile<unknown>, parts: readonly RootContent[]): Finding[] {
  return parts.flatMap((node, index) => {
    const next = parts[index + 1];
    if (node.type !== 'heading' || (next !== undefined && next.type !== 'heading')) return [];
    if (next?.type === 'heading' && next.depth > node.depth) return [];
    const message = `det står ingen tekst under overskriften «${getText(node).trim()}»`;
    return [atNode(file, node, message, 'skriv teksten, eller slett overskriften')];
  });
}

/** `&nbsp;` alone makes an empty paragraph, `>` alone an empty quotation, and two fences an empty code block. */
function checkBlanks(file: MdxFile<unknown>, parts: readonly RootContent[]): Finding[] {
  return parts.flatMap((node) => {
    if (node.type === 'code') {
      if (node.value.trim() !== '') return [];
      return [atNode(file, node, 'kodeblokken er tom', 'slett linjene med tegnene')];
    }
    if ((node.type !== 'paragraph' && node.type !== 'blockquote') || isSeen(node)) return [];
    return [atNode(file, node, 'avsnittet har ingen tekst', 'slett linjen; en tom linje skiller avsnitt')];
  });
}

/** Whether there are letters or signs, or what is no text: components, pictures, references to footnotes. */
function isSeen(node: Nodes): boolean {
  if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') return true;
  if ('children' in node) return node.children.some(isSeen);
  if (node.type === 'text') return node.value.trim() !== '';
  return node.type !== 'break' && node.type !== 'mdxTextExpression';
}
