/** The built styles and scripts keep to the browsers that README promises. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SITES } from '../fixtures/editions/sites.ts';
import { readPages } from './built-site.ts';

const site = SITES.root;
const styles = readPages(site).flatMap((page) => [...page.html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css));
const scripts = readdirSync(join(site.outDir, '_astro'))
  .filter((it) => it.endsWith('.js'))
  .map((it) => readFileSync(join(site.outDir, '_astro', it), 'utf8'));

/** What a browser of the baseline drops or fails at, with the oldest version that has it. */
describe('the built site', () => {
  it.each([
    ['ranges in media queries (Safari 16.4)', /@media[^{]*\(\s*(?:width|height)\s*[<>]/],
    ['a shorthand of decorations with style or thickness (no Safari)', /[;{]text-decoration:[^;}]*(?:dotted|dashed|\dpx)/],
    ['nesting (Safari 17.2)', /[;{]&/],
  ])('has no %s in its styles', (_, pattern) => {
    expect(styles.length).toBeGreaterThan(10);
    expect([...new Set(styles)].filter((css) => pattern.test(css)).map((css) => pattern.exec(css)?.[0])).toEqual([]);
  });

  it.each([
    ['lookbehind (Safari 16.4)', /\(\?<[=!]/],
    ['new CSSStyleSheet (Safari 16.4)', /new CSSStyleSheet/],
    ['the size of search parameters (Safari 17)', /searchParams\.size/i],
  ])('has no %s in its scripts', (_, pattern) => {
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.filter((code) => pattern.test(code)).map((code) => pattern.exec(code)?.[0])).toEqual([]);
  });

  it('asks iPhones not to change the size of text', () => {
    expect(styles.every((css) => css.includes('-webkit-text-size-adjust:100%'))).toBe(true);
  });
});
