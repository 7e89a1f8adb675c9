/** Finds elements in parsed HTML. */
import type { Element, ElementContent, Nodes, Parents, Root } from 'hast';

/** Elements below a node for which `matches` holds, in the order of the page. */
export function findAll(node: Root | Element, matches: (element: Element) => boolean): Element[] {
  return node.children.flatMap((child) =>
    child.type === 'element' ? [...(matches(child) ? [child] : []), ...findAll(child, matches)] : [],
  );
}

/** The first of them. */
export function find(node: Root | Element, matches: (element: Element) => boolean): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const found = matches(child) ? child : find(child, matches);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The element with an id, and the node that it is a child of. */
export function findById(
  node: Root | Element,
  id: string,
): { element: Element; parent: Parents } | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (child.properties['id'] === id) return { element: child, parent: node };
    const found = findById(child, id);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether an element has a class among its own. */
export function hasClass(element: Element, name: string): boolean {
  const { className } = element.properties;
  return Array.isArray(className) && className.includes(name);
}

/** Text as a reader meets it: without what is hidden or only for the screen, blanks made one. */
export function textOf(node: Nodes): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

const SILENT = ['script', 'style', 'svg', 'template'];

function rawText(node: Nodes | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' && node.type !== 'root') return '';
  if (node.type === 'element') {
    const isSilent = SILENT.includes(node.tagName) || hasClass(node, 'no-print');
    if (isSilent || node.properties['ariaHidden'] === 'true') return '';
  }
  const inside = node.children.map(rawText).join('');
  return node.type === 'element' && /^(?:p|li|h\d|div|td|th|tr|dt|dd|figcaption|section)$/.test(node.tagName)
    ? ` ${inside} `
    : inside;
}
