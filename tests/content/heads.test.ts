/** What search engines and link previews read: titles, descriptions, canonical addresses, sitemap, robots. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isAsReleased } from './adopted-plan.ts';
import { SITES, SITE_URL, type Site } from '../fixtures/editions/sites.ts';
import {
  attribute,
  canonicalOf,
  findByName,
  findTarget,
  metaOf,
  readPages,
  requirePage,
  titleOf,
  type BuiltPage,
} from './built-site.ts';

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);
const addressOf = (page: BuiltPage): string => SITE_URL + page.path;
/** Pages that search engines should list under their own address. */
const ownPages = (site: Site): BuiltPage[] =>
  readPages(site).filter((page) => canonicalOf(page) === addressOf(page));
const locations = (site: Site): string[] =>
  [...readFileSync(join(site.outDir, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
    (match) => match[1] ?? '',
  );

describe.each([SITES.root, SITES.base, SITES.twoEditions])('the heads of $about', (site) => {
  const pages = (): readonly BuiltPage[] => readPages(site);

  test('every page says that it is in Norwegian and fits its width to the screen', () => {
    for (const page of pages()) {
      expect(attribute(findByName(page.tree, 'html')[0]!, 'lang'), page.file).toBe('nb');
      expect(metaOf(page, 'viewport'), page.file).toBe('width=device-width, initial-scale=1');
    }
  });

  test('every page has one title and one main heading, and no two pages share a title', () => {
    for (const page of pages()) {
      expect(findByName(page.tree, 'h1'), page.file).toHaveLength(1);
      expect(titleOf(page).length, page.file).toBeGreaterThan(10);
    }
    expect(repeated(ownPages(site).map(titleOf))).toEqual([]);
  });

  test('every description is its own, and of a length that search engines show', () => {
    const descriptions = ownPages(site).map((page) => metaOf(page, 'description') ?? '');
    expect(repeated(descriptions)).toEqual([]);
    expect(descriptions.filter((it) => it.length < (isAsReleased ? 50 : 1) || it.length > 220)).toEqual([]);
  });

  test('every page names its canonical address, except those for errors and for sharing', () => {
    for (const page of pages()) {
      if (page.file === '404.html' || page.path.endsWith('/deling/')) {
        // Lists of addresses are for those who come from the chapter.
        expect(metaOf(page, 'robots'), page.file).toBe('noindex');
        expect(canonicalOf(page), page.file).toBeUndefined();
      } else if (page.file === 'index.html') {
        const current = site === SITES.twoEditions ? '2024-27' : '2020-23';
        expect(canonicalOf(page)).toBe(`${SITE_URL}${site.basePath}${current}/`);
      } else if (/\/tiltak\/[^/]+\/$/.test(page.path)) {
        // A list narrowed by a filter is a view of the whole list.
        expect(canonicalOf(page), page.file).toBe(addressOf(page).replace(/[^/]+\/$/, ''));
      } else {
        expect(canonicalOf(page), page.file).toBe(addressOf(page));
        expect(metaOf(page, 'robots'), page.file).toBeUndefined();
      }
      const target = canonicalOf(page);
      if (target !== undefined) expect(ownPages(site).map(addressOf), page.file).toContain(target);
    }
  });

  test('every page says in Open Graph what it says in its head', () => {
    for (const page of ownPages(site)) {
      expect(titleOf(page).startsWith(metaOf(page, 'og:title') ?? '?'), page.file).toBe(true);
      expect(metaOf(page, 'og:description'), page.file).toBe(metaOf(page, 'description'));
      expect(metaOf(page, 'og:url'), page.file).toBe(canonicalOf(page));
      expect(metaOf(page, 'og:locale'), page.file).toBe('nb_NO');
      expect(metaOf(page, 'og:site_name'), page.file).toBe('Trondheimsregionen');
      expect(metaOf(page, 'og:type'), page.file).toMatch(/^(article|website)$/);
    }
  });

  test('every address of the sitemap is a page with that canonical address', () => {
    expect(repeated(locations(site))).toEqual([]);
    for (const location of locations(site)) {
      const page = findTarget(site, location.slice(SITE_URL.length));
      expect(page, location).toBeTypeOf('object');
      if (typeof page === 'object') expect(canonicalOf(page)).toBe(location);
    }
  });

  test('the sitemap holds every page but the search', () => {
    const search = addressOf(requirePage(site, 'sok/'));
    const wanted = ownPages(site)
      .map(addressOf)
      .filter((it) => it !== search);
    expect(wanted.length).toBeGreaterThan(9);
    expect(
      locations(site)
        .filter((it) => it !== search)
        .toSorted(),
    ).toEqual(wanted.toSorted());
  });

  test('robots.txt lets everyone in and names the sitemap', () => {
    const robots = readFileSync(join(site.outDir, 'robots.txt'), 'utf8');
    expect(robots).toContain(`Sitemap: ${SITE_URL}${site.basePath}sitemap.xml`);
    expect(robots).not.toMatch(/^Disallow: \//m);
  });
});
