/** A file that cannot be read is one problem, not a list of all that depends on it. */
import { describe, expect, it } from 'vitest';
import { structuralRules } from '../../src/read/rules.ts';
import { corpus } from '../fixtures/checks/corpus.ts';
import { unreadableInputs } from '../fixtures/checks/unreadable-inputs.ts';

const structural = new Set(structuralRules.map((it) => it.id));

describe('the rules keep silent about what they cannot know', () => {
  it.each(unreadableInputs)('%s', (_, change) => {
    const problems = change(corpus()).check();
    expect(problems.filter((it) => !structural.has(it.rule)).map((it) => [it.rule, it.file, it.message])).toEqual([]);
  });
});
