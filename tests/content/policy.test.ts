/** The content security policy of every page, and that no page holds what it forbids. */
import { createHash } from 'node:crypto';
import type { Element } from 'hast';
import { describe, expect, test } from 'vitest';
import { SITES } from '../fixtures/editions/sites.ts';
import { attribute, findByName, findElements, readPages, type BuiltPage } from './built-site.ts';

const policyOf = (page: BuiltPage): Map<string, string[]> => {
  const meta = findByName(page.tree, 'meta').find(
    (it) => attribute(it, 'http-equiv')?.toLowerCase() === 'content-security-policy',
  );
  const parts = (meta && attribute(meta, 'content'))?.split(';') ?? [];
  return new Map(
    parts.flatMap((part) => {
      const [name, ...sources] = part.trim().split(/\s+/);
      return name ? [[name, sources] as const] : [];
    }),
  );
};

/** Data for search engines is no script: browsers neither run nor block it. */
const isData = (element: Element): boolean => attribute(element, 'type')?.endsWith('+json') ?? false;

const contentsOf = (page: BuiltPage, name: 'style' | 'script'): string[] =>
  findByName(page.tree, name)
    .filter((it) => attribute(it, 'src') === undefined && !isData(it))
    .map((it) => it.children.map((child) => (child.type === 'text' ? child.value : '')).join(''));

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe.each(Object.values(SITES))('the content security policy of $about', (site) => {
  test('stands on every page, before any style or script', () => {
    for (const page of readPages(site)) {
      expect(policyOf(page).get('default-src'), page.file).toEqual(["'none'"]);
      expect(policyOf(page).get('form-action'), page.file).toEqual(["'self'"]);
      const place = page.html.search(/http-equiv="content-security-policy"/i);
      expect(place, page.file).toBeGreaterThan(0);
      expect(page.html.search(/<(style|script)\b(?![^>]*\+json)/), page.file).toBeGreaterThan(place);
    }
  });

  test('allows no inline code by wholesale and no other host', () => {
    for (const page of readPages(site)) {
      const sources = [...policyOf(page).values()].flat();
      expect(
        sources.filter((it) => /unsafe-(inline|eval|hashes)'/.test(it) && it !== "'wasm-unsafe-eval'"),
      ).toEqual([]);
      expect(
        sources.filter((it) => !/^('.*'|data:)$/.test(it)),
        page.file,
      ).toEqual([]);
      expect(policyOf(page).get('script-src'), page.file).not.toContain('data:');
    }
  });

  test('names the hash of every style and script in the page', () => {
    for (const page of readPages(site)) {
      for (const name of ['style', 'script'] as const) {
        const allowed = policyOf(page).get(`${name}-src`) ?? [];
        const strangers = contentsOf(page, name).filter((text) => !allowed.includes(hash(text)));
        expect(strangers, `${name} in ${page.file}`).toEqual([]);
      }
      expect(contentsOf(page, 'style').length, page.file).toBeGreaterThan(0);
    }
  });

  test('has nothing to block: no style attribute and no event handler attribute', () => {
    for (const page of readPages(site)) {
      const offenders = findElements(page.tree, (it) =>
        Object.keys(it.properties).some((name) => name === 'style' || /^on[A-Z]/.test(name)),
      );
      expect(
        offenders.map((it) => it.tagName),
        page.file,
      ).toEqual([]);
      expect(page.html, page.file).not.toMatch(/<[^>]+\s(style|on[a-z]+)=["']/);
      expect(page.html, page.file).not.toMatch(/href=["']\s*javascript:/i);
    }
  });

  test('has no script, style, picture or frame of another host to stop', () => {
    for (const page of readPages(site)) {
      expect(page.html, page.file).not.toMatch(/<script[^>]+src=["']?(https?:)?\/\//i);
      expect(findByName(page.tree, 'iframe', 'object', 'embed', 'base'), page.file).toEqual([]);
      expect(page.html, page.file).not.toMatch(/@import|url\(["']?(https?:)?\/\//i);
    }
  });
});
