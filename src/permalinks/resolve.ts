/** Where an address leads that was once published: to itself, to where its content went, or to a tombstone. */
import type { AddressKind } from '../data/schemas/permalinks.ts';
import { type Address, editionOf, joinAddress, splitAddress } from './address.ts';
import { type LedgerEntry, RECORD_KINDS } from './ledger.ts';
import { findOriginals, readView } from './views.ts';

/** Content that has another address now. */
export interface Move {
  readonly from: Address;
  readonly to: Address;
}

/** Content that is gone. */
export interface Removal {
  /** A page takes everything on it along; a folder with `*` everything in it. */
  readonly from: Address;
  /** The edition that did without it. */
  readonly edition: string;
  readonly reason: string | null;
  /** Where to look instead. */
  readonly see: Address | null;
}

export type Fate =
  | { readonly kind: 'live' }
  | { readonly kind: 'moved'; readonly to: Address }
  | { readonly kind: 'removed'; readonly removal: Removal; readonly see: Address | null }
  /** Nothing says where it went; `at` is the address that the editor must decide on, at the end of the chain. */
  | { readonly kind: 'lost'; readonly at: Address };

export interface Permalinks {
  /** What exists now. */
  readonly live: ReadonlyMap<Address, AddressKind>;
  readonly ledger: readonly LedgerEntry[];
  readonly moves: readonly Move[];
  readonly removals: readonly Removal[];
}

export interface Resolver {
  /** Never throws; chains of moves are followed to their end, and a circle is lost. */
  resolve(address: Address): Fate;
}

/** Nobody moves the same thing so often; a longer way than this counts as a circle. */
const MAX_STEPS = 1000;

/** Reads everything once; each answer is kept. */
export function createResolver({ live, ledger, moves, removals }: Permalinks): Resolver {
  const published = new Map(ledger.map((it) => [it.address, it]));
  const movesFrom = new Map(moves.map((it) => [it.from, it]));
  const removalsFrom = new Map(removals.map((it) => [it.from, it]));
  const known = findOriginals([...live.keys()], [...published.keys()]);
  const answers = new Map<Address, Fate>();
  /** The addresses on the way to the one that is looked at. */
  const way = new Set<Address>();
  let circles = 0;

  const resolve = (address: Address): Fate => {
    const answered = answers.get(address);
    if (answered !== undefined) return answered;
    if (way.has(address) || way.size >= MAX_STEPS) {
      circles++;
      return { kind: 'lost', at: address };
    }
    const before = circles;
    way.add(address);
    const fate = decide(address);
    way.delete(address);
    // In the middle of a chain a circle looks lost from some sides only.
    if (way.size === 0 || circles === before) answers.set(address, fate);
    return fate;
  };
  return { resolve };

  function decide(address: Address): Fate {
    if (live.has(address)) return { kind: 'live' };
    const move = movesFrom.get(address);
    if (move !== undefined) return follow(move.to);
    const own = removalsFrom.get(address);
    if (own !== undefined) return bury(own);
    const found =
      followOrigin(address) ??
      followFact(address) ??
      followPlace(address) ??
      followView(address) ??
      followPage(address) ??
      followRecord(address);
    if (found !== undefined) return found;
    const removal = removalAround(address);
    return removal === undefined ? { kind: 'lost', at: address } : bury(removal);
  }

  function follow(to: Address): Fate {
    const fate = resolve(to);
    if (fate.kind === 'live') return { kind: 'moved', to };
    return fate;
  }

  /** The removal of the page or of a folder that the address lay in. */
  function removalAround(address: Address): Removal | undefined {
    return (
      removalsFrom.get(splitAddress(address).path) ??
      removals.find((it) => it.from.endsWith('*') && address.startsWith(it.from.slice(0, -1)))
    );
  }

  function bury(removal: Removal): Fate {
    if (removal.see === null) return { kind: 'removed', removal, see: null };
    const fate = resolve(removal.see);
    const see = fate.kind === 'live' ? removal.see : fate.kind === 'moved' ? fate.to : null;
    return { kind: 'removed', removal, see };
  }

  /** A place that every page has goes where the page went. */
  function followPlace(address: Address): Fate | undefined {
    if (published.get(address)?.kind !== 'sted') return undefined;
    const { path, id } = splitAddress(address);
    const fate = resolve(path);
    if (fate.kind === 'live') return undefined;
    if (fate.kind !== 'moved') return fate;
    const same = joinAddress(splitAddress(fate.to).path, id);
    return { kind: 'moved', to: live.has(same) ? same : fate.to };
  }

  /** A number from elsewhere may go without a word; its address leads to the page of the numbers. */
  function followFact(address: Address): Fate | undefined {
    const { path } = splitAddress(address);
    const isFact = published.get(address)?.kind === 'faktum';
    return isFact && live.has(path) ? { kind: 'moved', to: path } : undefined;
  }

  /** What repeats something else follows it. */
  function followView(address: Address): Fate | undefined {
    const view = readView(address, known);
    if (view === undefined) return undefined;
    const fates = view.originals.map((original) => ({ original, fate: resolve(original) }));
    const found = fates.find(({ fate }) => fate.kind !== 'lost');
    if (found === undefined) return fates[0]?.fate;
    if (found.fate.kind === 'removed') return found.fate;
    const original = found.fate.kind === 'moved' ? found.fate.to : found.original;
    const same = view.of(original);
    return { kind: 'moved', to: same !== undefined && live.has(same) ? same : original };
  }

  /** An element of a page that moved is on the new page under the same id, or there is a move of its own. */
  function followPage(address: Address): Fate | undefined {
    const { path, id } = splitAddress(address);
    const move = movesFrom.get(path);
    if (move === undefined) return undefined;
    const same = joinAddress(splitAddress(move.to).path, id);
    const fate = resolve(same);
    if (fate.kind === 'live') return { kind: 'moved', to: same };
    return fate.kind === 'lost' ? undefined : fate;
  }

  /** A record that another chapter of the edition shows now, under the id that names it everywhere. */
  function followRecord(address: Address): Fate | undefined {
    const kind = published.get(address)?.kind;
    const edition = editionOf(address);
    if (kind === undefined || edition === undefined || !RECORD_KINDS.includes(kind)) return undefined;
    const [found, ...others] = known
      .find(edition, splitAddress(address).id)
      .filter((it) => live.get(it) === kind);
    return found === undefined || others.length > 0 ? undefined : { kind: 'moved', to: found };
  }

  /** An id that came along with content from elsewhere goes where that went. */
  function followOrigin(address: Address): Fate | undefined {
    const origin = published.get(address)?.for;
    const fate = origin === undefined ? undefined : resolve(origin);
    if (origin === undefined || fate === undefined || fate.kind === 'lost') return undefined;
    return fate.kind === 'live' ? { kind: 'moved', to: origin } : fate;
  }
}
