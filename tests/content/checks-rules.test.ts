/** One passing and at least one failing input for every rule. */
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/data/checks/index.ts';
import { structuralRules } from '../../src/data/read/rules.ts';
import { badData } from '../fixtures/checks/bad-data.ts';
import { badFiles } from '../fixtures/checks/bad-files.ts';
import { badTexts } from '../fixtures/checks/bad-texts.ts';
import { corpus } from '../fixtures/checks/corpus.ts';

const badInputs = [...badData, ...badTexts, ...badFiles];

describe('the sound fixture', () => {
  it('has no problem of any rule', () => {
    expect(corpus().check()).toEqual([]);
  });
});

describe('every bad input is stopped', () => {
  it.each(badInputs.map((input) => [input.name, input] as const))('stops %s', (_, input) => {
    const problems = input.break(corpus()).check();
    const found = problems.filter((it) => it.rule === input.rule && it.file === `content/${input.file}`);
    const texts = found.map((it) => it.message);
    const matching = found.filter((it) => matches(it.message, input.message) && matches(it.remedy, input.remedy ?? ''));
    expect(matching.length, `${input.rule} says ${JSON.stringify(found)} among ${JSON.stringify(problems, null, 1)}`).toBeGreaterThan(0);
    const [first] = matching;
    expect(first?.line, texts.join('\n')).toBe(input.line ?? first?.line);
    expect(first?.column, texts.join('\n')).toBe(input.column ?? first?.column);
    expect(first?.severity).toBe(input.severity ?? 'error');
    for (const { message, remedy, line, column } of problems) {
      // What a message quotes is the editor's own.
      expect(message.replace(/«[^»]*»/g, '')).not.toMatch(/undefined|\bNaN(?! er)|\[object|Unexpected|Expected|Invalid|\bat .*:\d/);
      expect(message.length + remedy.length).toBeGreaterThan(10);
      expect(line).toBeGreaterThan(0);
      expect(column).toBeGreaterThan(0);
    }
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

function matches(text: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
}
