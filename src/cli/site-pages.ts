/** Which pages the content promises, and which the build made. */
import { readdirSync } from 'node:fs';
import { EDITION_PAGES, SITE_PAGES } from '../data/checks/addresses.ts';
import { listFilters } from '../data/checks/page-ids.ts';
import type { Content } from '../data/read/index.ts';

/** Files that the build must make, relative to the output folder, sorted. */
export function listExpectedPages(content: Content): string[] {
  const pages = [
    '404.html',
    ...SITE_PAGES.map((page) => `${page}index.html`),
    ...content.pages.map((page) => `${page.slug}/index.html`),
    ...content.editions.flatMap((edition) => [
      ...EDITION_PAGES.map((page) => `${edition.slug}/${page}index.html`),
      ...listFilters(edition).map((filter) => `${edition.slug}/tiltak/${filter}/index.html`),
      ...edition.chapters.map((chapter) => `${edition.slug}/${chapter.slug}/index.html`),
    ]),
  ];
  return pages.sort();
}

/** HTML files under a folder, relative to it, sorted. @throws when the folder cannot be read */
export function listBuiltPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html'))
    .sort();
}

export interface PageDifference {
  readonly missing: readonly string[];
  readonly unexpected: readonly string[];
}

/** What differs between promise and build; both lists are empty when the build is whole. */
export function comparePages(expected: readonly string[], built: readonly string[]): PageDifference {
  return {
    missing: expected.filter((page) => !built.includes(page)),
    unexpected: built.filter((page) => !expected.includes(page)),
  };
}
