/** Every rule, alone, on the examples that stand beside it: it stops the bad ones and lets the good ones through. */
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/checks/run.ts';
import type { BadExample } from '../../src/checks/example.ts';
import type { Finding, Rule } from '../../src/checks/rule.ts';
import { corpus } from '../fixtures/checks/corpus.ts';

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('has a bad and a good example', () => {
    expect([rule.bad.length > 0, rule.good.length > 0]).toEqual([true, true]);
  });

  it.each(rule.bad.map((example) => [example.name, example] as const))('stops %s', async (_, example) => {
    const found = await findAlone(rule, example.change);
    expect(
      found.find((it) => fits(example, it)),
      JSON.stringify(found, null, 1),
    ).toBeDefined();
  });

  it.each(rule.good.map((example) => [example.name, example] as const))(
    'lets through %s',
    async (_, { change }) => {
      expect(await findAlone(rule, change)).toEqual([]);
    },
  );

  it('says what it is about in a Norwegian sentence', () => {
    expect(rule.about).toMatch(/^[A-ZÆØÅ«].*\.$/);
  });
});

it('names each rule once', () => {
  const ids = rules.map((it) => it.id);
  expect(new Set(ids).size).toBe(ids.length);
});

async function findAlone(rule: Rule, change: BadExample['change']): Promise<Finding[]> {
  const changed = change(corpus()) as ReturnType<typeof corpus>;
  return await rule.check(changed.content());
}

function fits({ file, line, column, message, remedy = '' }: BadExample, found: Finding): boolean {
  const matches = (text: string, wanted: string | RegExp): boolean =>
    typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
  return (
    found.file === `content/${file}` &&
    found.line === (line ?? found.line) &&
    found.column === (column ?? found.column) &&
    matches(found.message, message) &&
    matches(found.remedy, remedy)
  );
}
