/** What the content says about permanent links: what will exist, what was published, what was moved and removed. */
import type { Permalinks } from '../permalinks/resolve.ts';
import type { Move } from '../permalinks/resolve.ts';
import type { Content } from '../read/index.ts';
import { listSiteAddresses } from './site-addresses.ts';

export interface PermalinkData extends Permalinks {
  /** Places of an older edition and what answers to them in a newer one. */
  readonly successors: readonly Move[];
}

const known = new WeakMap<Content, PermalinkData | undefined>();

/** Undefined while files have faults that hide addresses. Several rules need it, so it is worked out once. */
export function getPermalinkData(content: Content): PermalinkData | undefined {
  if (known.has(content)) return known.get(content);
  const data = read(content);
  known.set(content, data);
  return data;
}

function read(content: Content): PermalinkData | undefined {
  // A chapter under a wrong name or in a wrong folder is not gone.
  if (content.problems.some((it) => it.rule === 'file-names' || it.rule === 'files')) return undefined;
  const ledger = content.permalinks?.value;
  const moves = content.moves?.value;
  const live = ledger === undefined || moves === undefined ? undefined : listSiteAddresses(content);
  if (ledger === undefined || moves === undefined || live === undefined) return undefined;
  return {
    live,
    ledger: ledger.entries,
    moves: moves.moved,
    removals: moves.removed,
    successors: moves.successors,
  };
}
