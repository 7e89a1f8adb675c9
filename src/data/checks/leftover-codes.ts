import type { Nodes } from 'mdast';
import type { MdxFile } from '../read/index.ts';
import { type Block, listBlocks, NUMBER_SIGN, PART_SIGN } from './blocks.ts';
import {
  COMPONENT_TEXT,
  findBracketedNumber,
  proposeComponent,
  readComponentName,
  type WrittenNumber,
} from './component-text.ts';
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
      visit(file.tree, 'text', (node) => void findings.push(...checkEntity(file, node)));
      return findings;
    }),
};

const PLACEHOLDER = /\{\s*(belop|beløp|andel)\s*:\s*([a-z0-9-]*)\s*\}/i;
/** The end of a component that stands once more: behind one, or without any beginning. */
const DOUBLE_END = new RegExp(`[${NUMBER_SIGN}${PART_SIGN}]/?>|(?<!<[^<>]{0,200})/>`);

/** What other dialects of Markdown write behind words: `{#id}`, `{.klasse}`, `{:toc}`, `{% include %}`. */
const BRACED_CODE = /\{[#.:%]\s?\p{L}[^{}\n]{0,60}\}/u;
/** HTML that was written with codes for its signs, or behind a backslash. */
const HTML =
  /<(br|hr)\s?\/?>|<!--|<\/?([a-z][a-z0-9]{0,15})(?:\s[^<>]{0,200}=[^<>]{0,200})?>(?=[^<]{0,500}<\/)|<\/([a-z][a-z0-9]{0,15})>|<(img|script|iframe)(?:\s[^<>]{0,300})?>/i;

function checkBlock(file: MdxFile<unknown>, block: Block): Finding[] {
  const at = (index: number, message: string, remedy: string): Finding[] => [
    atOffset(file, block.sourceOffset(index), message, remedy),
  ];
  // With a blank or a backslash after `<`, or inside backticks, a component is ordinary text.
  const component = COMPONENT_TEXT.exec(block.text);
  if (component !== null) {
    const proposal = proposeComponent(readComponentName(component), component[0]);
    return at(
      component.index,
      `komponenten «${component[0]}» blir stående som tekst`,
      `skriv den slik, uten tegn foran og rundt: ${proposal}`,
    );
  }
  const placeholder = findPlaceholder(block.text) ?? findBracketedNumber(block.text);
  if (placeholder !== undefined) {
    const remedy = `skriv <${placeholder.component} id="${placeholder.id}" />`;
    return at(placeholder.index, `«${placeholder.written}» blir stående som tekst`, remedy);
  }
  const end = DOUBLE_END.exec(block.text);
  if (end !== null && block.node.type !== 'code') {
    const signs = end[0].replace(/^[^/>]/, '');
    return at(
      end.index + end[0].length - signs.length,
      `«${signs}» blir stående som tekst`,
      'slett tegnene; en komponent slutter med /> én gang',
    );
  }
  const brace = findLoneBrace(block.text);
  if (brace === undefined || block.node.type === 'code') return [];
  return at(brace, '} står uten { foran', 'slett tegnet, eller skriv det som mangler foran');
}

function findPlaceholder(text: string): WrittenNumber | undefined {
  const match = PLACEHOLDER.exec(text);
  if (match === null) return undefined;
  const [written, name, id = ''] = match;
  return { index: match.index, written, component: name?.toLowerCase() === 'andel' ? 'Andel' : 'Belop', id };
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
  const html = HTML.exec(node.value)?.[0];
  if (html !== undefined) {
    const remedy = `slett koden, eller vis den som \`kode\``;
    return [atNode(file, node, `HTML-koden «${html}» blir stående som tekst`, remedy)];
  }
  const braces = BRACED_CODE.exec(node.value)?.[0];
  if (braces !== undefined) return [atNode(file, node, `«${braces}» blir stående som tekst`, 'slett koden')];
  const entity = (ENTITY.exec(node.value) ?? UNENDED_ENTITY.exec(node.value))?.[0];
  if (entity === undefined) return [];
  return [atNode(file, node, `koden «${entity}» blir stående som tekst`, proposeSign(entity))];
}
