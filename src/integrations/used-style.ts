/** Leaves out of a page's stylesheet what none of its elements can use: every page carries the styles of all. */

interface Rule {
  /** What stands before the braces, or a whole statement. */
  readonly prelude: string;
  /** What stands between the braces; undefined for a statement. */
  readonly body: string | undefined;
}

/** Rules in which other rules stand; all others are kept or left out whole. */
const GROUP = /^@(?:layer|media|supports|container)\b/;
/** A group that gives an order is kept when it is empty. */
const ORDERED = /^@layer\b/;
const CLASS = /\.(-?[A-Za-z_][\w-]*)/g;

/**
 * Drops rules all of whose selectors name a class that the page does not have. Only classes are looked at, and what
 * stands in `:is()`, `:not()` and the like counts as used: rather too much than too little.
 * @param css valid, without comments
 * @param isUsed whether an element of the page has the class, or may get it from a script
 */
export function keepUsedRules(css: string, isUsed: (className: string) => boolean): string {
  return splitRules(css)
    .map(({ prelude, body }): string => {
      if (body === undefined) return `${prelude};`;
      if (!GROUP.test(prelude)) {
        const isKept = prelude.startsWith('@') || isAnySelectorUsed(prelude, isUsed);
        return isKept ? `${prelude}{${body}}` : '';
      }
      const kept = keepUsedRules(body, isUsed);
      return kept === '' && !ORDERED.test(prelude) ? '' : `${prelude}{${kept}}`;
    })
    .join('');
}

function isAnySelectorUsed(selectors: string, isUsed: (className: string) => boolean): boolean {
  let bare = selectors;
  for (let before = ''; before !== bare;) {
    before = bare;
    bare = bare.replace(/\([^()]*\)/g, '');
  }
  return bare
    .split(',')
    .some((selector) => [...selector.matchAll(CLASS)].every(([, name = '']) => isUsed(name)));
}

/** The rules of the outermost level, in order. */
function splitRules(css: string): Rule[] {
  const rules: Rule[] = [];
  let start = 0;
  for (let at = 0; at < css.length; at++) {
    const char = css[at];
    if (char === '"' || char === "'") at = endOfString(css, at);
    else if (char === ';') {
      rules.push({ prelude: css.slice(start, at).trim(), body: undefined });
      start = at + 1;
    } else if (char === '{') {
      const end = endOfBlock(css, at);
      rules.push({ prelude: css.slice(start, at).trim(), body: css.slice(at + 1, end) });
      start = end + 1;
      at = end;
    }
  }
  return rules;
}

/** Place of the brace that closes the one at a place. */
function endOfBlock(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    const char = css[at];
    if (char === '"' || char === "'") at = endOfString(css, at);
    else if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return at;
  }
  return css.length;
}

function endOfString(css: string, open: number): number {
  for (let at = open + 1; at < css.length; at++) {
    if (css[at] === '\\') at++;
    else if (css[at] === css[open]) return at;
  }
  return css.length;
}
