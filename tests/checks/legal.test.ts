/** Odd but legal input passes, and comes out as it was meant. */
import { describe, expect, it } from 'vitest';
import type { FolderEntry } from '../../src/read/index.ts';
import { BUDGET, CHAPTER, corpus, EDITION, MEASURES, P2, PAGE, PLAN } from '../fixtures/checks/corpus.ts';
import { legalInputs } from '../fixtures/checks/legal-inputs.ts';

describe('legal input', () => {
  it.each(legalInputs)('passes: %s', (_, change) => {
    expect(change(corpus()).check()).toEqual([]);
  });

  it('reads title: no as the text "no"', () => {
    const changed = corpus().replace(P2, 'title: IKAP', 'title: no');
    const chapter = changed.content().editions[0]?.chapters.find((it) => it.slug.startsWith('p2'));
    expect(chapter?.value?.title).toBe('no');
  });

  it('reads -0 as 0', () => {
    const changed = corpus().replace(BUDGET, '"p4", "amountNok": 0', '"p4", "amountNok": -0');
    const cells = changed.content().editions[0]?.budget?.value?.allocations ?? [];
    expect(Object.is(cells.at(-1)?.amountNok, 0)).toBe(true);
  });

  it('holds two editions side by side', () => {
    const copies = corpus().entries.filter((it) => it.path.startsWith(EDITION)).map((it): FolderEntry => ({ ...it, path: it.path.replace('2020-23', '2019-22') }));
    const older = 'utgaver/2019-22/utgave.json';
    const both = corpus([...corpus().entries, ...copies])
      .replace(older, '"gjeldende"', '"tidligere"')
      .replace(older, '2020,', '2019,')
      .replace(older, '2023,', '2022,')
      .replace(older, 'plan 2020-23', 'plan 2019-22')
      .replace(PLAN, '"replaces": null', '"replaces": "2019-22"');
    const problems = both.check().filter((it) => it.kind === 'fault');
    expect(problems.map((it) => it.message)).toEqual([]);
    expect(both.content().editions.map((it) => it.slug)).toEqual(['2019-22', '2020-23']);
  });

  it('keeps silent about what follows from another fault', () => {
    const problems = corpus().replace(BUDGET, '"amountNok": 3500000', '"amountNok": "3500000"').check();
    expect(problems.map((it) => it.rule)).toEqual(['fields']);
    expect(corpus().append(CHAPTER, '\n<Belop').check().map((it) => it.rule)).toEqual(['mdx-syntax']);
    expect(corpus().append(PAGE, '\n{x').check().map((it) => it.rule)).toEqual(['mdx-syntax']);
    expect(corpus().replace(MEASURES, '"measures"', '"measure"').check().every((it) => it.rule === 'fields')).toBe(true);
    for (const [from, to] of [['---', '```yaml\n---'], ['---', '\n---'], ['description: Kapittelet om IKAP.\n---', 'description: Om {belop:p2}.\n--']] as const)
      expect(corpus().replace(P2, from, to).check().map((it) => it.rule)).toEqual(['front-matter']);
    const searched = corpus().write('sokeord.json', '{ "synonyms": [\n{ "words": ["jobb"], "finds": ["klynger"] }] }');
    expect(searched.check()).toEqual([]);
    expect(searched.replace(MEASURES, '"title": "Klynger"', '"title": "Klynger "').check().map((it) => it.rule)).toEqual(['fields']);
  });

  it('collects problems of many files at once, sorted by file and line', () => {
    const problems = corpus().replace(BUDGET, '"year": 2020', '"year": "x"').replace(P2, 'Dette er oppgavene.', 'A {x} og 5 kroner.\n\n![](a.png)').remove('kilder.json').check();
    expect(problems.map((it) => [it.file.replace(/.*\//, ''), it.line, it.rule])).toEqual([
      ['kilder.json', 1, 'files'],
      ['budsjett.json', 2, 'fields'],
      ['p2-ikap-og-arealplanlegging.mdx', 12, 'no-code'],
      ['p2-ikap-og-arealplanlegging.mdx', 12, 'typed-numbers'],
      ['p2-ikap-og-arealplanlegging.mdx', 14, 'images'],
    ]);
  });
});
