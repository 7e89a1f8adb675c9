/** The way from a place in an older edition to the same place in the current one. */
import { type Address, editionOf, splitAddress } from './address.ts';
import { createResolver, type Move, type Permalinks } from './resolve.ts';

/**
 * Finds what answers to an address of an older edition: what an editor has said, else the same chapter and id, followed
 * to where it is now; else the same page; else the front page of the current edition.
 * @param current folder of the current edition
 */
export function createSuccession(
  permalinks: Permalinks,
  successors: readonly Move[],
  current: string,
): (address: Address) => Address {
  const { resolve } = createResolver(permalinks);
  const stated = new Map(successors.map((it) => [it.from, it.to]));

  /** Where an address is now, or undefined when nothing is there. */
  const arrive = (address: Address): Address | undefined => {
    const fate = resolve(address);
    if (fate.kind === 'live') return address;
    if (fate.kind === 'moved') return fate.to;
    return fate.kind === 'removed' ? (fate.see ?? undefined) : undefined;
  };
  const follow = (address: Address, seen: ReadonlySet<Address>): Address | undefined => {
    if (seen.has(address)) return undefined;
    const to = stated.get(address);
    const at = to === undefined ? undefined : arrive(to);
    if (at === undefined || editionOf(at) === current) return at;
    return follow(at, new Set([...seen, address])) ?? at;
  };
  const find = (address: Address): Address | undefined => {
    const own = editionOf(address);
    const same = own === undefined ? address : address.replace(`/${own}/`, `/${current}/`);
    return follow(address, new Set()) ?? arrive(same);
  };
  return (address) => {
    const { path, id } = splitAddress(address);
    return find(address) ?? (id === '' ? undefined : find(path)) ?? `/${current}/`;
  };
}
