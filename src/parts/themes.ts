/** Lets an embed be light or dark whatever the reader's system says: by query, or by fragment where scripts are off. */

/** Names in the address: `?tema=mork` or `#mork`. */
export const THEMES = { light: 'lys', dark: 'mork' } as const;

/** Reads the query; without it the system decides, and the fragment works by itself. */
export const THEME_SCRIPT =
  "const t=new URLSearchParams(location.search).get('tema');if(t==='lys'||t==='mork')document.documentElement.dataset.tema=t";

/** Elements that the fragments name. They are empty and take no room. */
export const THEME_TARGETS = `<span id="${THEMES.light}"></span><span id="${THEMES.dark}"></span>`;

const DARK = /@media\s+screen\s+and\s+\(prefers-color-scheme:\s*dark\)\s*\{\s*:root\s*\{([^}]*)\}/;
const LIGHT = /:root\s*\{([^}]*)\}/;

/**
 * Rules that set the colours of one theme, made of the stylesheet's own.
 * @throws Error when the stylesheet has no light or no dark colours
 */
export function writeThemes(css: string): string {
  const dark = readColours(DARK.exec(css)?.[1]);
  const light = readColours(LIGHT.exec(css)?.[1]).filter(([name]) => dark.some(([it]) => it === name));
  if (dark.length === 0 || light.length !== dark.length)
    throw new Error('Stilarket har ikke de samme fargene i lys og mørk visning.');
  const write = (name: string, scheme: string, colours: readonly Colour[]): string =>
    `:root:is([data-tema=${name}],:has(#${name}:target)){color-scheme:${scheme};${colours.map(([key, value]) => `${key}:${value}`).join(';')}}`;
  return `@media screen{${write(THEMES.light, 'light', light)}${write(THEMES.dark, 'dark', dark)}}`;
}

type Colour = readonly [name: string, value: string];

function readColours(block: string | undefined): Colour[] {
  return [...(block ?? '').matchAll(/(--[a-z0-9]+):\s*(#[0-9a-f]{3,8})/gi)].map(
    ([, name = '', value = '']) => [name, value],
  );
}
