/** Stretches of running text, in which a number and its unit can stand apart in the source. */
import type { Nodes, Root, Table } from 'mdast';
import { getProp, getText, type JsxElement } from './mdx-nodes.ts';
import { getSpan } from './source-span.ts';

export interface Block {
  readonly node: Nodes;
  /** what readers see; numbers from the data are `NUMBER_SIGN`, other components `PART_SIGN`, line breaks are spaces */
  readonly text: string;
  /** ids behind the number signs of `text`, in their order; undefined for one without a readable id */
  readonly numbers: readonly (string | undefined)[];
  /** what stands behind the part signs of `text`, in their order; undefined for an expression */
  readonly parts: readonly (JsxElement | undefined)[];
  /** what gives a bare number its meaning: the headings of a table, the sentence above a list; empty for prose */
  readonly context: string;
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
  collect(tree, '', found);
  blocks.set(tree, found);
  return found;
}

function collect(node: Nodes, context: string, found: Block[]): void {
  if (node.type === 'table') collectTable(node, found);
  else if (isText(node)) found.push(toBlock(node, context), ...listTitles(node));
  else if (node.type === 'definition') found.push(...listTitles(node));
  else if ('children' in node) {
    let above = context;
    for (const child of node.children) {
      collect(child, child.type === 'list' ? above : context, found);
      above = child.type === 'paragraph' ? getText(child) : '';
    }
  }
}

function isText(node: Nodes): boolean {
  if (node.type === 'mdxJsxFlowElement')
    return node.name === 'Tall' || !node.children.some((it) => it.type === 'paragraph');
  return ['paragraph', 'heading', 'code'].includes(node.type);
}

/** The heading of the column, the first cell of the row and the heading above it say what a number in a cell is. */
function collectTable(table: Table, found: Block[]): void {
  const headings = table.children[0]?.children.map(getText) ?? [];
  for (const row of table.children) {
    const first = row.children[0] === undefined ? '' : getText(row.children[0]);
    row.children.forEach((cell, column) => {
      const said = [headings[column], first, column > 0 ? headings[0] : ''].filter(Boolean).join(' | ');
      found.push(toBlock(cell, said), ...listTitles(cell));
    });
  }
}

/** Titles of links, which browsers show at the pointer. */
function listTitles(node: Nodes): Block[] {
  const inside = 'children' in node ? node.children.flatMap(listTitles) : [];
  const isTitled = (node.type === 'link' || node.type === 'definition') && node.title;
  if (!isTitled) return inside;
  const { start } = getSpan(node);
  return [
    { node, text: node.title ?? '', numbers: [], parts: [], context: '', sourceOffset: () => start },
    ...inside,
  ];
}

function toBlock(block: Nodes, context: string): Block {
  const pieces: { start: number; source: number }[] = [];
  const numbers: (string | undefined)[] = [];
  const parts: (JsxElement | undefined)[] = [];
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
    else if (node.type === 'mdxTextExpression' && !/^\s*\/\*/.test(node.value)) {
      parts.push(undefined);
      add(node, PART_SIGN);
    } else if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
      const isNumber = node.name === 'Belop' || node.name === 'Andel';
      const word = node.name === 'Ord' ? getProp(node, 'vis') : undefined;
      if (isNumber) numbers.push(getProp(node, 'id'));
      else if (!word) parts.push(node);
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
  return { node: block, text, numbers, parts, context, sourceOffset };
}
