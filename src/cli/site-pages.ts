/** Which pages the content promises, and which the build made. */
import { readdirSync } from 'node:fs';
import { listPromisedFiles } from '../site/promised-files.ts';
import type { Content } from '../read/index.ts';

/** HTML files that the build must make, relative to the output folder, sorted. */
export function listExpectedPages(content: Content): string[] {
  return listPromisedFiles(content).filter((it) => it.endsWith('.html'));
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
