/** What follows from another fault and would only lead the editor away from it. */
import type { ContentProblem } from '../data/errors.ts';

/** Rules whose faults make content and its address disappear, though nothing was moved or removed. */
const ABOUT_IDS: ReadonlySet<string> = new Set([
  'fields',
  'unique-ids',
  'unique-anchors',
  'distinct-names',
  'data-references',
  'component-ids',
  'components',
  'placeholders',
  'budget-cells',
  'fund-years',
  'figure-claims',
  'figure-data',
  'drawable-figures',
  'shown-content',
]);
const ABOUT_ADDRESSES: ReadonlySet<string> = new Set(['permalinks', 'moves']);

/**
 * Leaves out lost addresses while an error says that an id, a reference or a component is wrong: the cure is to mend
 * that, not to write in flyttet.json. Nothing gets through, for that error is left, and addresses are judged after it.
 */
export function leaveOutConsequences<T extends Pick<ContentProblem, 'rule' | 'kind'>>(
  problems: readonly T[],
): T[] {
  const isIdWrong = problems.some((it) => it.kind === 'fault' && ABOUT_IDS.has(it.rule));
  return problems.filter((it) => !isIdWrong || !ABOUT_ADDRESSES.has(it.rule));
}
