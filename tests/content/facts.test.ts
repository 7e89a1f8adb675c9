/**
 * The source's facts against the built pages. While the text is that of the release, each must be there. In a text that
 * an editor has changed, a fact that its chapter no longer states is told of; one that it states and the page does not
 * show is an error of the code.
 */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SITES } from '../fixtures/editions/sites.ts';
import { digest, isAsReleased } from './adopted-plan.ts';
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

const listMissing = (patterns: readonly string[], text: string): string[] =>
  patterns.filter((it) => !new RegExp(it, 'iu').test(text));

/** What the author wrote for a page. */
function sourceOf(page: string): string {
  const files = [`content/utgaver/2020-23/kapitler/${page}.mdx`, `content/sider/${page}.mdx`];
  return files.map((it) => (existsSync(it) ? readFileSync(it, 'utf8') : '')).join('');
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

  test.for(facts.map((it) => [it.id, it.fact, it] as const))('%s: %s', ([, , { page, all }], { skip }) => {
    const missing = listMissing(all, textOfPage(page));
    const isChanged = !isAsReleased && listMissing(all, sourceOf(page)).length > 0;
    skip(missing.length > 0 && isChanged, `the text was changed: nothing on the page ${page} fits ${missing.join(', ')}`);
    expect(missing, `patterns that nothing on the page ${page} fits`).toEqual([]);
  });

  test('hold for the text of the release', ({ skip }) => {
    skip(!isAsReleased, `the text differs from the release; its digest is ${digest}`);
  });
});

describe('the whole plan on one page', () => {
  test('carries every fact of every chapter too', () => {
    const text = textOfPage('hele-planen');
    // What a page lacks after an edit is told of above.
    const shown = facts.filter((it) => it.page !== 'om' && listMissing(it.all, textOfPage(it.page)).length === 0);
    const missing = shown.filter((it) => listMissing(it.all, text).length > 0);
    expect(missing.map((it) => it.id)).toEqual([]);
  });
});
