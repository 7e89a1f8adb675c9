/** Cuts a part out of a built page. */
import type { Element, ElementContent, Root } from 'hast';
import { findAll, findById } from '../html/hast.ts';

/**
 * The elements of a part: a section from its heading to the next of the same or a higher level, anything else by
 * itself, with what says in `data-part-of` that it belongs to it.
 * @throws Error when nothing on the page has the id
 */
export function slicePart(tree: Root, id: string): ElementContent[] {
  const found = findById(tree, id);
  if (found === undefined) throw new Error(`Ingenting på siden har id-en «${id}».`);
  const { element } = found;
  const level = headingLevel(element);
  if (level === undefined) return findAll(tree, (it) => it === element || it.properties['dataPartOf'] === id);
  const siblings = found.parent.children as readonly ElementContent[];
  const start = siblings.indexOf(element);
  const isNext = (it: ElementContent): boolean =>
    isEnd(it) || (it.type === 'element' && (headingLevel(it) ?? 9) <= level);
  const end = siblings.findIndex((it, i) => i > start && isNext(it));
  return siblings.slice(start, end < 0 ? siblings.length : end);
}

/** Explanations of terms and the navigation at the foot of a chapter belong to no section. */
function isEnd(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === 'nav' || node.tagName === 'template');
}

function headingLevel(element: Element): number | undefined {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  return level === undefined ? undefined : Number(level);
}
