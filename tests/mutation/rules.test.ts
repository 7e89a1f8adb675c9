/** The examples of some rules only, those in `MUTATION_RULES`: the others would run some thousand times and notice nothing. */
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/checks/run.ts';
import type { Change } from '../../src/checks/example.ts';
import type { Finding, Rule } from '../../src/checks/rule.ts';
import { corpus } from '../fixtures/checks/corpus.ts';

const ids = (process.env.MUTATION_RULES ?? '').split(' ');

async function findAlone(rule: Rule, change: Change): Promise<Finding[]> {
  const changed = change(corpus()) as ReturnType<typeof corpus>;
  return await rule.check(changed.content());
}

describe.each(rules.filter((it) => ids.includes(it.id)))('$id', (rule) => {
  it.each(rule.bad)('stops $name', async ({ change, file, message, remedy = '' }) => {
    const found = await findAlone(rule, change);
    const fits = (text: string, wanted: string | RegExp): boolean =>
      typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text);
    expect(
      found.some(
        (it) => it.file === `content/${file}` && fits(it.message, message) && fits(it.remedy, remedy),
      ),
    ).toBe(true);
  });

  it.each(rule.good)('lets through $name', async ({ change }) => {
    expect(await findAlone(rule, change)).toEqual([]);
  });
});
