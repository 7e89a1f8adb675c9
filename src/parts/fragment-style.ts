/** The stylesheet for sites that build a fragment in: the site's own, kept inside the fragment. */

/** Rules that hold for whole documents, and would reach outside. */
const DOCUMENT_RULES = /^@(?:font-face|page)\b/;

/**
 * Every rule of a stylesheet inside `.utviklingsplan`: layers opened, so that rules of the page around do not always
 * win; colours on the fragment instead of the document.
 * @param css without comments, as the build writes it
 */
export function scopeStyle(css: string): string {
  const rules = readRules(css)
    .flatMap(openLayers)
    .filter((it) => !DOCUMENT_RULES.test(it))
    .map((it) => it.replaceAll(':root', ':scope'));
  return `@scope (.utviklingsplan){${rules.join('')}}\n`;
}

function openLayers(rule: string): string[] {
  if (!/^@layer\b/.test(rule)) return [rule];
  const open = rule.indexOf('{');
  return open < 0 ? [] : readRules(rule.slice(open + 1, rule.lastIndexOf('}'))).flatMap(openLayers);
}

/** The rules of a stylesheet at its top level, each with its braces. */
function readRules(css: string): string[] {
  const rules: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < css.length; i++) {
    const sign = css[i];
    if (sign === '"' || sign === "'") i = css.indexOf(sign, i + 1);
    else if (sign === '{') depth++;
    else if (sign === '}') depth--;
    const isEnd = depth === 0 && (sign === '}' || sign === ';');
    if (i < 0) break;
    if (!isEnd) continue;
    rules.push(css.slice(start, i + 1).trim());
    start = i + 1;
  }
  return rules;
}
