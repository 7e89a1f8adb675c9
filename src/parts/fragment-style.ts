/** The stylesheet for sites that build a fragment in: the site's own, kept inside the fragment. */
import { type ChildNode, parse } from 'postcss';

/** Rules that hold for whole documents, and would reach outside. */
const DOCUMENT_RULES = new Set(['font-face', 'page']);
/** Rules that hold other rules under a condition. */
const CONDITIONS = new Set(['media', 'supports', 'container']);
/** The fragment is dark where the reader's system is, also in a page that never is; water ends where the fragment does. */
const GROUND = ':scope{background:var(--bg);color:var(--ink);overflow:clip}';

/**
 * Every rule of the stylesheets inside `.utviklingsplan`, once: layers opened, so that rules of the page around do not
 * always win; colours on the fragment instead of the document.
 * @param stylesheets of the pages that fragments are cut from, as the build writes them
 * @throws CssSyntaxError when one of them cannot be read
 */
export function scopeStyles(stylesheets: readonly string[]): string {
  const rules = new Set(stylesheets.flatMap((css) => parse(css).nodes).flatMap(openLayers));
  return `@scope (.utviklingsplan){${GROUND}${[...rules].join('').replaceAll(':root', ':scope')}}\n`;
}

/** The rules that are left of one when its layers are opened, without those for whole documents. */
function openLayers(node: ChildNode): string[] {
  if (node.type === 'comment') return [];
  if (node.type !== 'atrule') return [node.toString()];
  if (DOCUMENT_RULES.has(node.name)) return [];
  if (node.name === 'layer') return (node.nodes ?? []).flatMap(openLayers);
  if (node.nodes === undefined) return [`${node.toString()};`];
  if (!CONDITIONS.has(node.name)) return [node.toString()];
  const inside = node.nodes.flatMap(openLayers);
  return inside.length === 0
    ? []
    : [`@${node.name}${node.raws.afterName ?? ''}${node.params}{${inside.join('')}}`];
}
