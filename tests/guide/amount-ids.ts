/** The ids of all amounts and shares, from the same register that the site shows them from. */
import { getQuantities } from '../../src/site/edition-data.ts';
import { parseContent } from '../../src/read/index.ts';
import { sound } from './example.ts';

/** A table of ids with what they mean. */
export function writeAmountIds(): string {
  const [edition] = parseContent(sound().entries, 'content').editions;
  const quantities = [...((edition && getQuantities(edition)) ?? new Map()).values()];
  const rows = quantities.map(
    ({ kind, id, label }) => `| \`${id}\` | ${kind === 'share' ? 'andel' : 'beløp'} | ${label} |`,
  );
  return ['| Id | Slag | Hva det er |', '| --- | --- | --- |', ...rows].join('\n');
}
