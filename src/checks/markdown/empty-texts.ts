import type { Nodes, RootContent } from 'mdast';
import type { MdxFile } from '../../read/index.ts';
import { listDocuments } from '../../site/documents.ts';
import { getText } from '../../site/mdx-nodes.ts';
import { atFile, atNode, type Finding, type Rule } from '../rule.ts';

export const emptyTexts: Rule = {
  id: 'empty-texts',
  kind: 'fault',
  about: 'Et kapittel, en side og det som står under en overskrift, kan ikke være tomt.',
  bad: [],
  good: [],
  check: (content) => listDocuments(content).flatMap(({ file }) => checkDocument(file)),
};

function checkDocument(file: MdxFile<unknown>): Finding[] {
  if (file.tree === undefined) return [];
  const parts = file.tree.children.filter((it) => !isUnseen(it));
  if (!parts.some((it) => it.type !== 'heading'))
    return [
      atFile(file.file, 'filen har ingen tekst under innledningen', 'skriv teksten, eller slett filen'),
    ];
  return [...checkSections(file, parts), ...checkBlanks(file, parts)];
}

/** Front matter, comments, addresses of links, lines between parts. */
function isUnseen(node: RootContent): boolean {
  return ['yaml', 'mdxFlowExpression', 'definition', 'footnoteDefinition', 'thematicBreak'].includes(
    node.type,
  );
}

/** A heading may be followed by one of a lower level at once, but not by its equal or by nothing. */
function checkSections(file: MdxFile<unknown>, parts: readonly RootContent[]): Finding[] {
  return parts.flatMap((node, index) => {
    const next = parts[index + 1];
    if (node.type !== 'heading' || (next !== undefined && next.type !== 'heading')) return [];
    if (next?.type === 'heading' && next.depth > node.depth) return [];
    const heading = getText(node).trim();
    const message = `det står ingen tekst under overskriften «${heading}»`;
    return [atNode(file, node, message, 'skriv teksten, eller slett overskriften')];
  });
}

/** One sign that was left when the words were deleted. Three dots may stand for what is left out of a quotation. */
const LONE_SIGN = /^(?:[-–—.,;:]|\(\))?$/;

/** `&nbsp;` alone makes an empty paragraph, `>` alone an empty quotation, and two fences an empty code block. */
function checkBlanks(file: MdxFile<unknown>, parts: readonly RootContent[]): Finding[] {
  return parts.flatMap((node) => {
    if (node.type !== 'paragraph' && node.type !== 'blockquote' && node.type !== 'code') return [];
    if (!LONE_SIGN.test(getText(node).trim()) || (node.type !== 'code' && hasElement(node))) return [];
    if (node.type === 'code') return [atNode(file, node, 'kodeblokken er tom', 'slett linjene med tegnene')];
    return [atNode(file, node, 'avsnittet har ingen tekst', 'slett linjen; en tom linje skiller avsnitt')];
  });
}

/** Whatever is no text: components, pictures, references to footnotes. */
function hasElement(node: Nodes): boolean {
  if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') return true;
  if ('children' in node) return node.children.some(hasElement);
  return !['text', 'break', 'mdxTextExpression'].includes(node.type);
}
