/** What the checks of tables with counts have in common: rows by municipality and year. */
import { proposeKnown } from '../../site/known-ids.ts';
import type { Finding } from '../rule.ts';

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

/** Rows that a table has and a list of municipalities has not. */
const SUM_ROW =
  /^(?:alle|hele regionen|regionen|trondheimsregionen|gjennomsnitt)$|(?<!\p{L})(?:sum|i alt|totalt?|til sammen)(?!\p{L})/iu;

/** What is wrong with the name of a municipality as such. */
export function describeNoName(name: string): readonly [message: string, remedy: string] | undefined {
  if (SUM_ROW.test(name) || !/\p{L}/u.test(name))
    return [`«${name}» er ingen kommune`, 'slett linjen: her står bare kommuner'];
  // Tables of statistics have the number in front.
  const bare = /^(?:K-)?\d{4} (.+)$/.exec(name)?.[1];
  return bare === undefined
    ? undefined
    : [`«${name}» har kommunenummeret foran navnet`, `skriv bare navnet: "${bare}"`];
}

/** With fewer rows, two years may be alike by chance. */
const MIN_COPIED_ROWS = 3;

interface CountRow {
  readonly year: number;
  /** what the year says of a municipality; undefined where it says nothing */
  readonly said: string | undefined;
}

/** Years whose every number is that of an earlier year in the list: they were copied and not changed. */
export function listCopiedYears(rows: readonly CountRow[]): { year: number; other: number; index: number }[] {
  const years = new Map<number, { index: number; said: string[] }>();
  for (const [index, { year, said }] of rows.entries()) {
    const known = years.get(year) ?? { index, said: [] };
    years.set(year, known);
    if (said !== undefined) known.said.push(said);
  }
  const seen = new Map<string, number>();
  return [...years].flatMap(([year, { index, said }]) => {
    const whole = said.sort().join('\n');
    const other = seen.get(whole);
    seen.set(whole, year);
    return other === undefined || said.length < MIN_COPIED_ROWS ? [] : [{ year, other, index }];
  });
}
