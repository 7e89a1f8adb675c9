/** The stylesheet for sites that build a fragment in: the site's own, kept inside the fragment. */

/** Rules that hold for whole documents, and would reach outside. */
const DOCUMENT_RULES = /^@(?:font-face|page)\b/;

const LAYER = /^@layer\b/;
/** Rules that hold other rules under a condition. */
const CONDITION = /^@(?:media|supports|container)\b/;
/** The fragment is dark where the reader's system is, also in a page that never is; water ends where the fragment does. */
const GROUND = ':scope{background:var(--bg);color:var(--ink);overflow:clip}';

/**
 * Every rule of the stylesheets inside `.utviklingsplan`, once: layers opened, so that rules of the page around do not
 * always win; colours on the fragment instead of the document.
 * @param stylesheets of the pages that fragments are cut from, without comments, as the build writes them
 */
export function scopeStyles(stylesheets: readonly string[]): string {
  const rules = new Set(stylesheets.flatMap(readRules).flatMap(openLayers));
  return `@scope (.utviklingsplan){${GROUND}${[...rules].join('').replaceAll(':root', ':scope')}}\n`;
}

/** The rules that are left of one when its layers are opened, without those for whole documents. */
function openLayers(rule: string): string[] {
  if (DOCUMENT_RULES.test(rule)) return [];
  if (!LAYER.test(rule) && !CONDITION.test(rule)) return [rule];
  const open = rule.indexOf('{');
  const inside = open < 0 ? [] : readRules(rule.slice(open + 1, rule.lastIndexOf('}'))).flatMap(openLayers);
  if (LAYER.test(rule)) return inside;
  return inside.length === 0 ? [] : [`${rule.slice(0, open)}{${inside.join('')}}`];
}

/** The rules of a stylesheet at its top level, each with its braces. */
function readRules(css: string): string[] {
  const rules: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < css.length; i++) {
    const sign = css[i];
    if (sign === '"' || sign === "'") i = endOfString(css, i);
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
    if (depth > 0 || (sign !== '}' && sign !== ';')) continue;
    rules.push(css.slice(start, i + 1).trim());
    start = i + 1;
  }
  return rules;
}

/** Where the string ends that begins at `start`: at the same quotation mark, unless a backslash stands before it. */
function endOfString(css: string, start: number): number {
  let i = start + 1;
  while (i < css.length && css[i] !== css[start]) i += css[i] === '\\' ? 2 : 1;
  return i;
}
