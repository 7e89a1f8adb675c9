import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, test } from 'vitest';
import { THEME_SCRIPT, THEME_TARGETS, THEMES, writeThemes } from '../../../src/parts/themes.ts';
import { CSS } from './examples.ts';

/** Colours by theme, as the rules set them. */
function coloursOf(rules: string): Record<string, Record<string, string>> {
  const themes = [...rules.matchAll(/:root:is\(\[data-tema=(\w+)\],:has\(#(\w+):target\)\)\{([^}]*)\}/g)];
  return Object.fromEntries(
    themes.map(([, name = '', target, block = '']) => {
      expect(target).toBe(name);
      return [
        name,
        Object.fromEntries(block.split(';').map((it) => it.split(/:(.*)/).slice(0, 2) as [string, string])),
      ];
    }),
  );
}

const css = (light: string, dark: string): string =>
  `:root{${light}}@media screen and (prefers-color-scheme: dark) { :root { ${dark} } }`;

describe('writeThemes', () => {
  it('sets the same colours in both themes, with the values that the stylesheet has', () => {
    expect(coloursOf(writeThemes(CSS))).toEqual({
      lys: { 'color-scheme': 'light', '--bg': '#fbfcfc', '--ink': '#0f2530', '--l-2': 'red' },
      mork: { 'color-scheme': 'dark', '--bg': '#0d1a21', '--ink': '#e6eef0', '--l-2': 'rgb(0 0 0/.5)' },
    });
  });

  it('holds on the screen only: paper is always light', () => {
    expect(writeThemes(CSS)).toMatch(/^@media screen\{.*\}$/);
  });

  it('takes every colour of the real stylesheet that is another in the dark', () => {
    const tokens = readFileSync('src/styles/tokens.css', 'utf8').replace(/\/\*.*?\*\//gs, '');
    const { lys = {}, mork = {} } = coloursOf(writeThemes(tokens));
    const dark = /prefers-color-scheme: dark\) \{\s*:root \{([^}]*)\}/.exec(tokens)?.[1] ?? '';
    const names = [...dark.matchAll(/--[a-z0-9-]+(?=:)/g)].map(([it]) => it);
    expect(names.length).toBeGreaterThan(10);
    expect(Object.keys(mork)).toEqual(['color-scheme', ...names]);
    expect(new Set(Object.keys(lys))).toEqual(new Set(Object.keys(mork)));
  });

  test.for([
    ['no colours', ''],
    ['no dark colours', ':root{--bg:#fff}'],
    ['no light colours', css('', '--bg:#000')],
    ['a colour in the dark alone', css('--bg:#fff', '--bg:#000;--ink:#fff')],
    ['dark colours elsewhere', ':root{--bg:#fff}@media print{:root{--bg:#000}}'],
  ] as const)('refuses a stylesheet with %s', ([, text]) => {
    expect(() => writeThemes(text)).toThrow('Stilarket har ikke de samme fargene i lys og mørk visning.');
  });
});

describe('the script', () => {
  const run = (search: string): string | undefined => {
    const dataset: { tema?: string } = {};
    runInNewContext(THEME_SCRIPT, {
      URLSearchParams,
      location: { search },
      document: { documentElement: { dataset } },
    });
    return dataset.tema;
  };

  test.for([
    ['?tema=lys', 'lys'],
    ['?a=b&tema=mork', 'mork'],
    ['?tema=<script>', undefined],
    ['', undefined],
  ] as const)('reads of "%s" the theme %s', ([search, theme]) => {
    expect(run(search)).toBe(theme);
  });
});

describe('the targets', () => {
  it('are there for each theme, and the script knows its name', () => {
    for (const name of Object.values(THEMES)) {
      expect(THEME_TARGETS).toContain(`<span id="${name}"></span>`);
      expect(THEME_SCRIPT).toContain(`'${name}'`);
    }
  });
});
