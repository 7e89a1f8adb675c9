/** One passing and at least one failing input for every rule. */
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/checks/run.ts';
import { structuralRules } from '../../src/read/rules.ts';
import { singleFaults } from '../fixtures/checks/bad-contradictions.ts';
import { badInputs } from '../fixtures/checks/bad-inputs.ts';
import { misspeltFolders, splitIds } from '../fixtures/checks/bad-slips.ts';
import { corpus, EDITION, FUND, P2 } from '../fixtures/checks/corpus.ts';
import { expectStopped } from '../fixtures/checks/expect-stopped.ts';

describe('the sound fixture', () => {
  it('has no problem of any rule', () => {
    expect(corpus().check()).toEqual([]);
  });
});

describe('every bad input is stopped', () => {
  // The rule stands in the name, so that those of one rule can run alone: `vitest run --project unit -t 'lists: '`.
  it.each(badInputs.map((input) => [input.rule, input.name, input] as const))('%s: stops %s', (_, __, input) => {
    const problems = input.break(corpus()).check();
    expectStopped(input, problems);
  });

  it.each(splitIds)('%s alone: says of a split letter in an id %s', (rule, remedy, change) => {
    const problems = change(corpus()).check();
    expect(problems.map((it) => [it.rule, it.remedy.slice(0, remedy.length)])).toEqual([[rule, remedy]]);
  });

  it.each(singleFaults)('says one thing of %s', (_, rule, change) => {
    expect(change(corpus()).check().map((it) => it.rule)).toEqual([rule]);
  });

  it('says of two current editions nothing but that', () => {
    const copies = corpus().entries.filter((it) => it.path.startsWith(EDITION)).map((it) => ({ ...it, path: it.path.replace('2020-23', '2019-22') }));
    const older = 'utgaver/2019-22/utgave.json';
    const both = corpus([...corpus().entries, ...copies]).replace(older, '2020,', '2019,').replace(older, '2023,', '2022,').replace(older, 'plan 2020-23', 'plan 2019-22');
    const errors = both.check().filter((it) => it.kind === 'fault');
    expect(errors.map((it) => it.message.slice(0, 27))).toEqual(Array(2).fill('to utgaver er gjeldende: co'));
  });

  it('says one thing of front matter of hundreds of levels', () => {
    for (const deep of ['{a: '.repeat(200) + 'x' + '}'.repeat(200), '['.repeat(300) + ']'.repeat(300), `\n ${'- '.repeat(200)}a`])
      expect(corpus().replace(P2, 'title: IKAP', `title: ${deep}`).check().map((it) => it.rule)).toEqual(['front-matter']);
  });

  it.each(misspeltFolders)('files: says of the misspelt folders %j nothing but that', (folders, change) => {
    const problems = change(corpus()).check();
    expect(problems.map((it) => [it.rule, it.file])).toEqual(folders.map((it) => ['files', `content/${it}`]));
  });

  it('says where a fault stands in folders that are misspelt', () => {
    const [, change] = misspeltFolders[2] ?? [];
    const files = change?.(corpus().replace(FUND, '"year": 2018', '"year": "x"')).check().map((it) => it.file);
    expect(files).toContain('content/Utgaver/2020_23/Data/fond.json');
  });

  it('covers every rule', () => {
    const covered = new Set(badInputs.map((it) => it.rule));
    const all = [...rules, ...structuralRules].map((it) => it.id);
    expect(all.filter((id) => !covered.has(id))).toEqual([]);
    expect([...covered].filter((id) => !all.includes(id))).toEqual([]);
  });

  it('says what each rule is about in a Norwegian sentence', () => {
    for (const { about } of [...rules, ...structuralRules]) expect(about).toMatch(/^[A-ZÆØÅ].*\.$/);
  });
});
