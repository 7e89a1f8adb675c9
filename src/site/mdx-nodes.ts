/** Finds the parts of a Markdown tree that the rules speak about. */
import type { Heading, Nodes, Root } from 'mdast';
import { visit } from './walk.ts';

export type JsxElement = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Every element in angle brackets, components and HTML alike, in reading order. */
export function listElements(tree: Nodes | undefined): readonly JsxElement[] {
  const found: JsxElement[] = [];
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
  visit(tree, 'heading', (node) => void found.push(node));
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

/** Whether a reader sees nothing of a node. Of components, pictures and code only the page knows, so these count. */
export function isEmpty(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  if (node.type === 'break') return true;
  const isElement = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  return !isElement && 'children' in node && node.children.every(isEmpty);
}
