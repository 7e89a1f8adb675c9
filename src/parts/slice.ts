/** Cuts a part out of a built page. */
import type { Element, ElementContent, Root } from 'hast';
import { find, findAll, findById, hasClass } from '../html/hast.ts';

/**
 * The elements of a part: a section from its heading to the next of the same or a higher level, anything else by
 * itself, with what says in `data-part-of` that it belongs to it.
 * @throws Error when nothing on the page has the id
 */
export function slicePart(tree: Root, id: string): ElementContent[] {
  const found = findById(tree, id);
  if (found === undefined) throw new Error(`Ingenting på siden har id-en «${id}».`);
  const { element, parent } = found;
  const level = headingLevel(element);
  if (level === undefined) return findAll(tree, (it) => it === element || it.properties['dataPartOf'] === id);
  // Headings stand in a line of their own with the link beside them.
  const line = parent.type === 'element' && hasClass(parent, 'head') ? parent : element;
  const around = parentOf(tree, line) ?? tree;
  const siblings = around.children as readonly ElementContent[];
  const start = siblings.indexOf(line);
  const end = siblings.findIndex((it, i) => i > start && (isEnd(it) || (levelOf(it) ?? 9) <= level));
  return siblings.slice(start, end < 0 ? siblings.length : end);
}

/** The navigation at the foot of a chapter belongs to no section. */
function isEnd(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'nav';
}

function levelOf(node: ElementContent): number | undefined {
  if (node.type !== 'element') return undefined;
  if (hasClass(node, 'head')) return headingLevel(find(node, (it) => headingLevel(it) !== undefined) ?? node);
  return headingLevel(node);
}

function headingLevel(element: Element): number | undefined {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  return level === undefined ? undefined : Number(level);
}

function parentOf(node: Root | Element, child: ElementContent): Root | Element | undefined {
  if ((node.children as readonly unknown[]).includes(child)) return node;
  for (const it of node.children) {
    const found = it.type === 'element' ? parentOf(it, child) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
