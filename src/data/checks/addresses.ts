/** The addresses that the site will have, and the ids on each page. */
import type { Content } from '../read/index.ts';
import { sharingAddress } from '../../permalinks/views.ts';
import { listAnchors } from './anchors.ts';
import { listDocuments } from './documents.ts';
import { listPageIds } from './page-ids.ts';

/** Names that chapters and pages cannot take: pages that are not written in MDX, planned pages, and folders of the built site. */
export const RESERVED_SITE_SLUGS = [
  '404',
  'data',
  'index',
  'innbygging',
  'ordliste',
  'pagefind',
  'sok',
] as const;
export const RESERVED_EDITION_SLUGS = [
  'bilder',
  'budsjett',
  'data',
  'deling',
  'hele-planen',
  'index',
  'tiltak',
] as const;

export interface Address {
  /** undefined while the page or its data cannot be read: then every fragment passes */
  readonly ids: ReadonlySet<string> | undefined;
}

/** Address from the root of the site, with slashes around, to what is known about the page. */
export function listAddresses(content: Content): Map<string, Address> {
  const addresses = new Map<string, Address>();
  for (const [address, ids] of listPageIds(content))
    addresses.set(address, { ids: ids && new Set(ids.map((it) => it.id)) });
  for (const document of listDocuments(content)) {
    const anchors = listAnchors(document).filter((it) => it.kind !== undefined);
    const ids = document.file.tree === undefined ? undefined : new Set(anchors.map((it) => it.id));
    addresses.set(document.address, { ids });
    // The page for sharing has the same parts, but for those that stand in another one.
    const shared = anchors.filter((it) => it.kind !== 'bilde' && it.kind !== 'milepael');
    if (document.address.split('/').length > 3)
      addresses.set(sharingAddress(document.address), { ids: ids && new Set(shared.map((it) => it.id)) });
  }
  return addresses;
}
