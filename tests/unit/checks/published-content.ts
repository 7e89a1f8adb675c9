/** The sound content of the checks after it was published, and what rules say when it is changed. */
import { listSiteAddresses } from '../../../src/site/site-addresses.ts';
import type { Moves } from '../../../src/data/schemas/moves.ts';
import {
  EMPTY_LEDGER,
  extendLedger,
  formatLedger,
  type LedgerEntry,
} from '../../../src/permalinks/ledger.ts';
import { type Corpus, corpus, LEDGER, MOVES } from '../../fixtures/checks/corpus.ts';

/** Writes `flyttet.json` with these records and no others. */
export function withMoves(it: Corpus, records: Partial<Moves>): Corpus {
  const moves = { moved: [], removed: [], successors: [], ...records };
  return it.write(MOVES, `${JSON.stringify(moves, null, 2)}\n`);
}

/** The content with every address that it has in the ledger, and nothing moved yet. */
export function publish(it: Corpus = corpus()): Corpus {
  const live = listSiteAddresses(it.content()) ?? new Map();
  const entries: LedgerEntry[] = [...live].map(([address, kind]) => ({
    address,
    kind,
    title: `T ${address}`,
  }));
  return withMoves(it.write(LEDGER, formatLedger(extendLedger(EMPTY_LEDGER, entries))), {});
}
