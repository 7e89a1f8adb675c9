/**
 * Bad and legal inputs against some rules only, those in `MUTATION_RULES`: the other rules would run some thousand
 * times and notice nothing. Not part of the ordinary tests, which run the same inputs through all rules.
 */
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/checks/rule.ts';
import type { ContentProblem } from '../../src/data/errors.ts';
import { structuralRules } from '../../src/read/rules.ts';
import { badInputs } from '../fixtures/checks/bad-inputs.ts';
import { corpus, type Corpus } from '../fixtures/checks/corpus.ts';
import { expectStopped } from '../fixtures/checks/expect-stopped.ts';
import { legalInputs } from '../fixtures/checks/legal-inputs.ts';
import { unreadableInputs } from '../fixtures/checks/unreadable-inputs.ts';

const ids = (process.env.MUTATION_RULES ?? '').split(' ').filter((it) => it !== '');
const structural = new Set<string>(structuralRules.map((it) => it.id));
const modules: Record<string, unknown>[] = await Promise.all(
  ids.filter((id) => !structural.has(id)).map((id) => import(`../../src/data/checks/${id}.ts`)),
);
const rules = modules
  .flatMap((it) => Object.values(it))
  .filter(isRule)
  .filter((it) => ids.includes(it.id));

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'check' in value && 'about' in value;
}

function check(it: Corpus): ContentProblem[] {
  const content = it.content();
  const found = rules.flatMap((rule) =>
    rule.check(content).map((it) => ({ kind: 'fault' as const, ...it, rule: rule.id })),
  );
  return [...content.problems, ...found];
}

describe('the rules', () => {
  const inputs = badInputs.filter((it) => ids.includes(it.rule));
  it.each(inputs.map((it) => [it.rule, it.name, it] as const))('%s: stops %s', (_, __, input) => {
    expectStopped(input, check(input.break(corpus())));
  });

  it.each(legalInputs)('pass: %s', (_, change) => {
    expect(check(change(corpus()))).toEqual([]);
  });

  it.each(unreadableInputs)('keep silent: %s', (_, change) => {
    expect(check(change(corpus())).filter((it) => !structural.has(it.rule))).toEqual([]);
  });
});
