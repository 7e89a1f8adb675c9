/** The way from a place in an older edition to the same place in the current one. */
import { type Address, editionOf, splitAddress } from './address.ts';
import { createResolver, type Move, type Permalinks } from './resolve.ts';

/**
 * Finds what answers to an address of an older edition: what an editor has said, else the same chapter and id, followed
 * to where it is now; else the same page; else the front page of the current edition.
 * @param successors what editors have said, edition by edition
 * @param current folder of the current edition
 */
export function createSuccession(
  permalinks: Permalinks,
  successors: readonly Move[],
  current: string,
): (address: Address) => Address {
  const { resolve } = createResolver(permalinks);
  const stated = new Map(successors.map((it) => [it.from, it.to]));
  return (address) => find(address, new Set());

  function find(address: Address, seen: ReadonlySet<Address>): Address {
    const own = editionOf(address);
    if (own === current || own === undefined) return address;
    const to = seen.has(address) ? undefined : stated.get(address);
    const at = to === undefined ? undefined : arrive(to);
    if (at !== undefined) return find(at, new Set([...seen, address]));
    const same = arrive(address.replace(`/${own}/`, `/${current}/`));
    if (same !== undefined) return same;
    const { path, id } = splitAddress(address);
    return id === '' ? `/${current}/` : find(path, seen);
  }

  /** Where an address leads now, or undefined when nothing is there. */
  function arrive(address: Address): Address | undefined {
    const fate = resolve(address);
    if (fate.kind === 'live') return address;
    if (fate.kind === 'moved') return fate.to;
    return fate.kind === 'removed' ? (fate.see ?? undefined) : undefined;
  }
}
