/**
 * `npm run permalinks`: adds every address of the built site to `permalenker.json`, and writes there what the editions
 * say now. Publishing runs it after the build; entries that are there already are never changed.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getPermalinkData } from '../site/permalink-data.ts';
import { computeStates } from '../site/published-state.ts';
import { readContent } from '../read/index.ts';
import { readSettings } from '../environment.ts';
import { joinAddress } from '../permalinks/address.ts';
import { describePublished } from '../permalinks/built.ts';
import { computeSum, extendLedger, formatLedger } from '../permalinks/ledger.ts';
import { planPermalinks } from '../permalinks/plan.ts';

const { contentDir, outDir } = readSettings(process.env);
const content = readContent(contentDir);
const data = getPermalinkData(content);
if (!existsSync(outDir) || data === undefined) {
  console.error(
    data === undefined
      ? 'Innholdet har feil. Kjør «npm run check» og rett dem først.'
      : `Fant ikke ${outDir}/. Kjør «npm run build» først.`,
  );
  process.exit(1);
}
const standIns = new Map(
  planPermalinks(data).pages.flatMap(({ path, aliases, traces }) =>
    [...[...aliases.values()].flat(), ...traces].map((it) => [joinAddress(path, it.id), it.entry] as const),
  ),
);
const before = { sum: computeSum(data.ledger), entries: data.ledger };
const after = extendLedger(before, describePublished(outDir, data.live, standIns));
writeFileSync(
  join(contentDir, 'permalenker.json'),
  formatLedger({ ...after, editions: computeStates(content) }),
);
const count = after.entries.length - before.entries.length;
console.log(`La til ${count} adresser. permalenker.json har nå ${after.entries.length}.`);
