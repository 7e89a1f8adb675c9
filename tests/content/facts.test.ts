/** The source's facts against the built pages, so that no edit can lose one unnoticed. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SITES } from '../fixtures/editions/sites.ts';
import { mainTextOf, readPages } from './built-site.ts';

interface Fact {
  readonly id: string;
  /** The last part of the page's address: `maal`, `om`. */
  readonly page: string;
  readonly fact: string;
  /** Patterns that must all stand on the page. */
  readonly all: readonly string[];
}

const facts: readonly Fact[] = JSON.parse(readFileSync('tests/content/facts.json', 'utf8'));

function textOfPage(name: string): string {
  const page = readPages(SITES.root).find((it) => it.file.split('/').at(-2) === name);
  if (page === undefined) throw new Error(`no page is called ${name}`);
  return mainTextOf(page);
}

describe('the facts of the adopted plan', () => {
  test('the list holds at least 200 facts with ids of their own and a pattern each', () => {
    expect(facts.length).toBeGreaterThanOrEqual(200);
    expect(new Set(facts.map((it) => it.id)).size).toBe(facts.length);
    expect(facts.filter((it) => it.all.length === 0 || it.all.some((pattern) => pattern.length < 3))).toEqual(
      [],
    );
  });

  test('no pattern is so loose that it holds for a page without the fact', () => {
    const empty = ['', ' ', 'Trondheimsregionen', '0123456789'];
    const loose = facts.filter((it) =>
      empty.some((text) => it.all.every((pattern) => new RegExp(pattern, 'iu').test(text))),
    );
    expect(loose.map((it) => it.id).filter((id) => !id.includes('navn'))).toEqual([]);
  });

  test.each(facts.map((it) => [it.id, it.fact, it] as const))('%s: %s', (_id, _fact, { page, all }) => {
    const text = textOfPage(page);
    const missing = all.filter((pattern) => !new RegExp(pattern, 'iu').test(text));
    expect(missing, `patterns that nothing on the page ${page} fits`).toEqual([]);
  });
});

describe('the whole plan on one page', () => {
  test('carries every fact of every chapter too', () => {
    const text = textOfPage('hele-planen');
    const missing = facts.filter(
      (it) => it.page !== 'om' && !it.all.every((pattern) => new RegExp(pattern, 'iu').test(text)),
    );
    expect(missing.map((it) => it.id)).toEqual([]);
  });
});
