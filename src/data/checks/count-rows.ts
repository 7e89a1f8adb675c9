/** What the checks of tables with counts have in common: rows by municipality and year. */
import { proposeKnown } from './known-ids.ts';
import type { Finding } from './rule.ts';

/** More lines that are missing have one cause. */
export const MAX_MISSING = 50;

/** Small numbers may change much for good reasons. */
export const MIN_COUNT = 50;

/** A finding for an id that names nothing; none while nobody knows what there is. */
export function findUnknown(
  known: readonly string[] | undefined,
  id: string | null,
  what: string,
  report: (message: string, remedy: string) => Finding,
): Finding[] {
  if (known === undefined || id === null || known.includes(id)) return [];
  return [report(`${what} "${id}" finnes ikke`, proposeKnown(id, known))];
}

/** Places in a list of what stands earlier in it too. */
export function listRepeats(keys: readonly string[]): number[] {
  const seen = new Set<string>();
  return keys.flatMap((key, index) => {
    if (seen.has(key)) return [index];
    seen.add(key);
    return [];
  });
}
