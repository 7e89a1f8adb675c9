/** The addresses that the site will have, and the ids on each page. */
import type { Content } from '../read/index.ts';
import { sharingAddress } from '../permalinks/views.ts';
import { type Anchor, listAnchors } from './anchors.ts';
import { listChapters, listDocuments } from './documents.ts';
import { listPageIds, MAIN_ID } from './page-ids.ts';
import { listDrawnFigures, listFrontFigures, listSharedParts } from './site-addresses.ts';

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
  }
  for (const edition of content.editions) {
    const drawn = listDrawnFigures(edition);
    const addSharing = (
      address: string,
      anchors: readonly Pick<Anchor, 'id' | 'kind'>[] | undefined,
    ): void => {
      const parts = drawn && anchors && listSharedParts(anchors, drawn);
      const ids = parts && new Set([MAIN_ID, ...parts.map((it) => it.id)]);
      addresses.set(sharingAddress(address), { ids });
    };
    addSharing(`/${edition.slug}/`, listFrontFigures(edition));
    for (const document of listChapters(edition))
      addSharing(document.address, document.file.tree && listAnchors(document));
  }
  return addresses;
}
