/** Which pages the content promises, and which the build made. */
import { readdirSync } from 'node:fs';
import { EDITION_PAGES, SITE_PAGES } from '../data/checks/addresses.ts';
import { computeMeasureFilters } from '../data/compute/measure-filters.ts';
import type { Content, EditionContent } from '../data/read/index.ts';

/** Files that the build must make, relative to the output folder, sorted. */
export function listExpectedPages(content: Content): string[] {
  const pages = [
    '404.html',
    ...SITE_PAGES.map((page) => `${page}index.html`),
    ...content.pages.map((page) => `${page.slug}/index.html`),
    ...content.editions.flatMap((edition) => [
      ...EDITION_PAGES.map((page) => `${edition.slug}/${page}index.html`),
      ...listMeasureFilters(edition).map((filter) => `${edition.slug}/tiltak/${filter}/index.html`),
      ...edition.chapters.map((chapter) => `${edition.slug}/${chapter.slug}/index.html`),
    ]),
  ];
  return pages.sort();
}

/** Pages of the measures overview that are narrowed by a filter; none while the data has faults. */
function listMeasureFilters(edition: EditionContent): string[] {
  const { measures, programmes, organisations, goals, budget } = edition;
  if (!measures?.value || !programmes?.value || !organisations?.value || !goals?.value || !budget?.value)
    return [];
  const data = { ...measures.value, ...programmes.value, ...organisations.value, ...goals.value };
  return computeMeasureFilters(data, budget.value.year).map((it) => it.slug);
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
