/** Stretches of running text, in which a number and its unit can stand apart in the source. */
import type { Nodes, Root } from 'mdast';
import { getProp } from './mdx-nodes.ts';
import { getSpan } from './source-span.ts';

export interface Block {
  readonly node: Nodes;
  /** what readers see; numbers from the data are `NUMBER_SIGN`, other components `PART_SIGN`, line breaks are spaces */
  readonly text: string;
  /** ids behind the number signs of `text`, in their order; undefined for one without a readable id */
  readonly numbers: readonly (string | undefined)[];
  /** offset in the source of a character of `text`; of the nearest known place where it is written as an entity */
  readonly sourceOffset: (index: number) => number;
}

// Control codes, which no file may hold. They are in Latin-1: a text with any other sign takes two bytes a sign, and every
// pattern that meets both kinds of text is compiled twice, which cost more than all the matching.
/** Stands for `<Belop />` and `<Andel />`. */
export const NUMBER_SIGN = '\u0091';
/** Stands for any other component, and for a number that is quoted with its source. */
export const PART_SIGN = '\u0092';
/** Whatever the data fills in, in the text of a block. */
export const FILLED_IN = new RegExp(`[${NUMBER_SIGN}${PART_SIGN}]`, 'g');

const blocks = new WeakMap<Root, readonly Block[]>();

/** Paragraphs, headings, table cells, code and titles of links. Several rules read them, so they are found once for each tree. */
export function listBlocks(tree: Root | undefined): readonly Block[] {
  if (tree === undefined) return [];
  const known = blocks.get(tree);
  if (known !== undefined) return known;
  const found: Block[] = [];
  collect(tree, found);
  blocks.set(tree, found);
  return found;
}

function collect(node: Nodes, found: Block[]): void {
  if (isText(node)) found.push(toBlock(node), ...listTitles(node));
  else if (node.type === 'definition') found.push(...listTitles(node));
  else if ('children' in node) for (const child of node.children) collect(child, found);
}

function isText(node: Nodes): boolean {
  if (node.type === 'mdxJsxFlowElement')
    return node.name === 'Tall' || !node.children.some((it) => it.type === 'paragraph');
  return ['paragraph', 'heading', 'code', 'tableCell'].includes(node.type);
}

/** Titles of links, which browsers show at the pointer. */
function listTitles(node: Nodes): Block[] {
  const inside = 'children' in node ? node.children.flatMap(listTitles) : [];
  const isTitled = (node.type === 'link' || node.type === 'definition') && node.title;
  if (!isTitled) return inside;
  const { start } = getSpan(node);
  return [{ node, text: node.title ?? '', numbers: [], sourceOffset: () => start }, ...inside];
}

function toBlock(block: Nodes): Block {
  const pieces: { start: number; source: number }[] = [];
  const numbers: (string | undefined)[] = [];
  let text = '';
  const add = (node: Nodes, value: string): void => {
    // Texts after a bracket before a bare address have no place: they are counted from the one before.
    if (node.position !== undefined) pieces.push({ start: text.length, source: getSpan(node).start });
    text += value;
  };
  const walk = (node: Nodes): void => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') add(node, node.value);
    else if (node.type === 'break') add(node, ' ');
    // Whatever an expression was meant to be, words stood there.
    else if (node.type === 'mdxTextExpression' && !/^\s*\/\*/.test(node.value)) add(node, PART_SIGN);
    else if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
      const isNumber = node.name === 'Belop' || node.name === 'Andel';
      const word = node.name === 'Ord' ? getProp(node, 'vis') : undefined;
      if (isNumber) numbers.push(getProp(node, 'id'));
      add(node, isNumber ? NUMBER_SIGN : word || PART_SIGN);
      // The words are those of the source.
      if (node.name !== 'Tall') node.children.forEach(walk);
    } else if ('children' in node) node.children.forEach(walk);
  };
  walk(block);
  const sourceOffset = (index: number): number => {
    const { start, source } = pieces.findLast((it) => it.start <= index) ?? {
      start: 0,
      source: getSpan(block).start,
    };
    return source + index - start;
  };
  return { node: block, text, numbers, sourceOffset };
}
