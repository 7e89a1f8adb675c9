/** Finds the parts of a Markdown tree that the rules speak about. */
import type { Heading, Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

export type JsxElement = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Every element in angle brackets, components and HTML alike, in reading order. */
export function listElements(tree: Root | undefined): JsxElement[] {
  const found: JsxElement[] = [];
  if (tree === undefined) return found;
  visit(tree, (node) => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') found.push(node);
  });
  return found;
}

/** The elements of one component. */
export function listUses(tree: Root | undefined, name: string): JsxElement[] {
  return listElements(tree).filter((it) => it.name === name);
}

/** The literal value of a property; undefined when it is absent or an expression. */
export function getProp(element: JsxElement, name: string): string | undefined {
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== name) continue;
    return typeof attribute.value === 'string' ? attribute.value : undefined;
  }
  return undefined;
}

/** Every heading in the order of the text; none while the file cannot be parsed. */
export function listHeadings(tree: Root | undefined): Heading[] {
  const found: Heading[] = [];
  if (tree !== undefined) visit(tree, 'heading', (node) => void found.push(node));
  return found;
}

/** The id that the author gave a heading; undefined when it has none. */
export function getHeadingId(heading: Heading): string | undefined {
  const data = heading.data as { readonly hProperties?: Readonly<Record<string, unknown>> } | undefined;
  const id = data?.hProperties?.['id'];
  return typeof id === 'string' ? id : undefined;
}

/** The text of a node and of everything in it, as a reader sees it. */
export function getText(node: Nodes): string {
  if ('value' in node)
    return node.type === 'text' || node.type === 'inlineCode' || node.type === 'code' ? node.value : '';
  return 'children' in node ? node.children.map(getText).join('') : '';
}

/** One stretch of running text, in which a number and its unit can stand apart in the source. */
export interface Block {
  readonly node: Nodes;
  /** components are the object replacement character, line breaks are spaces */
  readonly text: string;
  /** offset in the source of a character of `text`; of the nearest known place where it is written as an entity */
  readonly sourceOffset: (index: number) => number;
}

const OBJECT = '\ufffc';

const blocks = new WeakMap<Root, readonly Block[]>();

/** Paragraphs, headings, table cells and code blocks. Several rules read them, so they are found once for each tree. */
export function listBlocks(tree: Root | undefined): readonly Block[] {
  if (tree === undefined) return [];
  const known = blocks.get(tree);
  if (known !== undefined) return known;
  const found = findBlocks(tree);
  blocks.set(tree, found);
  return found;
}

function findBlocks(tree: Root): Block[] {
  const found: Block[] = [];
  visit(tree, (node) => {
    if (node.type === 'yaml') return SKIP;
    if (!['paragraph', 'heading', 'tableCell', 'code', 'mdxJsxFlowElement'].includes(node.type))
      return undefined;
    if (node.type === 'mdxJsxFlowElement' && node.children.some((it) => it.type === 'paragraph'))
      return undefined;
    found.push(toBlock(node));
    return SKIP;
  });
  return found;
}

function toBlock(block: Nodes): Block {
  const pieces: { start: number; source: number }[] = [];
  let text = '';
  const add = (node: Nodes, value: string): void => {
    pieces.push({ start: text.length, source: node.position?.start.offset ?? 0 });
    text += value;
  };
  const walk = (node: Nodes): void => {
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') add(node, node.value);
    else if (node.type === 'break') add(node, ' ');
    else if ('children' in node && (node === block || node.type !== 'mdxJsxTextElement'))
      node.children.forEach(walk);
    else if (node.type === 'mdxJsxTextElement') {
      add(node, OBJECT);
      node.children.forEach(walk);
    }
  };
  walk(block);
  const sourceOffset = (index: number): number => {
    const piece = pieces.findLast((it) => it.start <= index);
    return piece === undefined ? (block.position?.start.offset ?? 0) : piece.source + index - piece.start;
  };
  return { node: block, text, sourceOffset };
}
