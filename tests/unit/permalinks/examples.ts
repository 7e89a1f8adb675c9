/** Small made-up sites for the tests of permanent links. */
import type { AddressKind } from '../../../src/data/schemas/permalinks.ts';
import { type Address, isPage } from '../../../src/permalinks/address.ts';
import type { LedgerEntry } from '../../../src/permalinks/ledger.ts';
import type { PageWords } from '../../../src/permalinks/pages.ts';
import type { Permalinks, Removal } from '../../../src/permalinks/resolve.ts';

/** The kind that an address looks like: a page, a section, a file. */
function kindOf(address: Address): AddressKind {
  if (address.includes('#')) return 'avsnitt';
  return isPage(address) ? 'side' : 'fil';
}

/** An entry whose title is its address. */
export function entry(address: Address, more: Partial<LedgerEntry> = {}): LedgerEntry {
  return { address, kind: kindOf(address), title: address, ...more };
}

/** A removal in the edition 2024-27, with nothing to look at instead. */
export function removal(from: Address, more: Partial<Removal> = {}): Removal {
  return { from, edition: '2024-27', reason: null, see: null, ...more };
}

interface Site {
  /** Addresses that exist, with their kind where it is not plain from the address. */
  readonly live?: readonly (Address | readonly [Address, AddressKind])[];
  /** Addresses that were published and do not exist. */
  readonly gone?: readonly (Address | LedgerEntry)[];
  /** Moves as pairs of addresses. */
  readonly moves?: readonly (readonly [from: Address, to: Address])[];
  readonly removals?: readonly Removal[];
}

/** All that is known about the addresses of a site; what exists was published as well. */
export function permalinks({ live = [], gone = [], moves = [], removals = [] }: Site): Permalinks {
  const now = live.map((it): readonly [Address, AddressKind] =>
    typeof it === 'string' ? [it, kindOf(it)] : it,
  );
  return {
    live: new Map(now),
    ledger: [
      ...gone.map((it) => (typeof it === 'string' ? entry(it) : it)),
      ...now.map(([address, kind]) => entry(address, { kind })),
    ],
    moves: moves.map(([from, to]) => ({ from, to })),
    removals,
  };
}

/** Words for a site below a base path, whose titles are made of addresses. */
export const words: PageWords = {
  organisation: 'Trondheimsregionen',
  titleOf: (address) => `Tittel på ${address}`,
  href: (address) => `/utviklingsplan${address}`,
  url: (address) => `https://plan.example.no/utviklingsplan${address}`,
};
