import type { Nodes } from 'mdast';
import type { MdxFile } from '../read/index.ts';
import { authoringComponents } from './authoring-components.ts';
import { type Block, listBlocks } from './blocks.ts';
import { listDocuments } from './documents.ts';
import { ENTITY, proposeSign, UNENDED_ENTITY } from './plain-texts.ts';
import { atNode, atOffset, type Finding, type Rule } from './rule.ts';
import { visit } from './walk.ts';

export const leftoverCodes: Rule = {
  id: 'leftover-codes',
  about:
    'Komponenter, {belop:id} og koder for tegn må bli det de skal: i et kapittel kan de ikke stå igjen som tekst.',
  check: (content) =>
    listDocuments(content).flatMap(({ file }) => {
      const findings = listBlocks(file.tree).flatMap((block) => checkBlock(file, block));
      if (file.tree === undefined) return findings;
      visit(file.tree, 'text', (node) => void findings.push(...checkEntity(file, node)));
      return findings;
    }),
};

const NAMES = Object.keys(authoringComponents).join('|');
/** With a blank or a backslash after `<`, or inside backticks, a component is ordinary text. */
const COMPONENT = new RegExp(`<\\s*(${NAMES})(?![A-Za-z0-9])[^<>]*>?`, 'i');
const PLACEHOLDER = /\{\s*(belop|beløp|andel)\s*:\s*([a-z0-9-]*)\s*\}/i;

function checkBlock(file: MdxFile<unknown>, block: Block): Finding[] {
  const at = (index: number, message: string, remedy: string): Finding[] => [
    atOffset(file, block.sourceOffset(index), message, remedy),
  ];
  const component = COMPONENT.exec(block.text);
  if (component !== null) {
    const example = Object.entries(authoringComponents).find(
      ([name]) => name.toLowerCase() === component[1]?.toLowerCase(),
    )?.[1].example;
    return at(
      component.index,
      `komponenten «${component[0]}» blir stående som tekst`,
      `skriv den slik, uten tegn foran og rundt: ${example}`,
    );
  }
  const placeholder = PLACEHOLDER.exec(block.text);
  if (placeholder !== null) {
    const name = placeholder[1]?.toLowerCase() === 'andel' ? 'Andel' : 'Belop';
    const remedy = `skriv <${name} id="${placeholder[2]}" />`;
    return at(placeholder.index, `«${placeholder[0]}» blir stående som tekst`, remedy);
  }
  const brace = findLoneBrace(block.text);
  if (brace === undefined || block.node.type === 'code') return [];
  return at(brace, '} står uten { foran', 'slett tegnet, eller skriv det som mangler foran');
}

/** The place of a closing brace that nothing opens; `\{x}` is how braces are written. */
function findLoneBrace(text: string): number | undefined {
  let open = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '{') open++;
    else if (text[index] === '}' && open-- === 0) return index;
  }
  return undefined;
}

/** `&amp;nbsp;` and `&foo;`: what is left after Markdown has read the codes. */
function checkEntity(file: MdxFile<unknown>, node: Extract<Nodes, { type: 'text' }>): Finding[] {
  const entity = (ENTITY.exec(node.value) ?? UNENDED_ENTITY.exec(node.value))?.[0];
  if (entity === undefined) return [];
  return [atNode(file, node, `koden «${entity}» blir stående som tekst`, proposeSign(entity))];
}
