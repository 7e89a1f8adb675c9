/** Files that the built site must have: its own, and those in the place of what was published before. */
import { isPage, splitAddress } from '../permalinks/address.ts';
import type { Content } from '../read/index.ts';
import { getPermalinkData } from './permalink-data.ts';

/** Relative to the output folder, sorted; none while the content has faults that hide addresses. */
export function listPromisedFiles(content: Content): string[] {
  const data = getPermalinkData(content);
  if (data === undefined) return [];
  const addresses = [...data.live.keys(), ...data.ledger.map((it) => it.address)];
  const paths = new Set(addresses.map((it) => splitAddress(it).path));
  const files = [...paths].map((path) => (isPage(path) ? `${path}index.html` : path).slice(1));
  return [...files, '404.html'].sort();
}
