/** Every address that the site will have, with what stands there: worked out from the content, before anything is built. */
import { listDownloads } from '../downloads/addresses.ts';
import {
  EMBED_FILES,
  EMBED_STYLE,
  figureEmbedAddress,
  sectionEmbedAddress,
  shareAddress,
  sharingAddress,
} from '../permalinks/views.ts';
import { computeFigureTable } from '../data/compute/figures/index.ts';
import type { Content, EditionContent } from '../read/index.ts';
import type { AddressKind } from '../data/schemas/permalinks.ts';
import { type Anchor, listAnchors } from './anchors.ts';
import { listChapters, listDocuments } from './documents.ts';
import { getFigureData } from './edition-data.ts';
import { listFilters, listPageIds, MAIN_ID } from './page-ids.ts';

/** Addresses from the site's root, without base: pages, files, and elements of pages as `/2020-23/maal/#felles`. */
export type SiteAddresses = Map<string, AddressKind>;

/** Downloads with the citation of an edition. */
const CITATION_FILES = ['sitering.bib', 'sitering.ris', 'sitering.csl.json'] as const;

/** Undefined while a file has faults that hide addresses: those must be mended first. */
export function listSiteAddresses(content: Content): SiteAddresses | undefined {
  const pages = [...listPageIds(content)];
  const documents = listDocuments(content);
  const isReadable =
    documents.every((it) => it.file.tree !== undefined && it.file.value !== undefined) &&
    content.editions.every((it) => listFilters(it) !== undefined);
  if (!isReadable || pages.some(([, ids]) => ids === undefined)) return undefined;
  const found: SiteAddresses = new Map();
  for (const [path, ids] of pages) addPage(found, path, ids ?? []);
  for (const document of documents) addPage(found, document.address, listAnchors(document));
  for (const edition of content.editions) {
    const drawn = listDrawnFigures(edition);
    if (drawn === undefined) return undefined;
    addEdition(found, edition, drawn);
  }
  found.set(EMBED_STYLE, 'fil');
  return found;
}

/** A page with the frame of the site, and what can be linked to on it. */
function addPage(found: SiteAddresses, path: string, ids: readonly Pick<Anchor, 'id' | 'kind'>[]): void {
  found.set(path, 'side');
  found.set(`${path}#${MAIN_ID}`, 'sted');
  for (const { id, kind } of ids) if (kind !== undefined) found.set(`${path}#${id}`, kind);
}

/** Figures with data: those without are shown as missing, and there is nothing to share or download. */
export function listDrawnFigures(edition: EditionContent): ReadonlySet<string> | undefined {
  const data = getFigureData(edition);
  const figures = edition.figures?.value?.figures;
  if (data === undefined || figures === undefined) return undefined;
  return new Set(
    figures.filter((it) => computeFigureTable(it.form, data).rows.length > 0).map((it) => it.id),
  );
}

function addEdition(found: SiteAddresses, edition: EditionContent, drawn: ReadonlySet<string>): void {
  const root = `/${edition.slug}/`;
  for (const file of CITATION_FILES) found.set(`${root}data/${file}`, 'fil');
  addSharing(found, edition.slug, root, listFrontFigures(edition), drawn);
  for (const document of listChapters(edition))
    addSharing(found, edition.slug, document.address, listAnchors(document), drawn);
}

/** Figures that stand on the front page of an edition. */
export function listFrontFigures({ figures }: EditionContent): Pick<Anchor, 'id' | 'kind' | 'depth'>[] {
  return (figures?.value?.figures ?? [])
    .filter((it) => it.form === 'bryggerekke')
    .map(({ id }) => ({ id, kind: 'figur' as const }));
}

/** What readers can link to has a kind. */
interface Shared {
  readonly kind: AddressKind;
}

/** Parts of a page that have an entry on its page for sharing; pictures and milestones stand in another one. */
export function listSharedParts<T extends Pick<Anchor, 'id' | 'kind'>>(
  anchors: readonly T[],
  drawn: ReadonlySet<string>,
): (T & Shared)[] {
  return anchors.filter(
    (it): it is T & Shared =>
      it.kind !== undefined &&
      it.kind !== 'bilde' &&
      it.kind !== 'milepael' &&
      (it.kind !== 'figur' || drawn.has(it.id)),
  );
}

/** What each part of a page has besides: entry on the page for sharing, share page, embed, downloads. */
function addSharing(
  found: SiteAddresses,
  edition: string,
  path: string,
  anchors: readonly Pick<Anchor, 'id' | 'kind' | 'depth'>[],
  drawn: ReadonlySet<string>,
): void {
  addPage(found, sharingAddress(path), []);
  for (const { id, kind, depth } of listSharedParts(anchors, drawn)) {
    found.set(sharingAddress(path, id), kind);
    found.set(shareAddress(`${path}#${id}`), 'side');
    if (kind === 'avsnitt' && depth === 2) addEmbed(found, sectionEmbedAddress(`${path}#${id}`));
    if (kind !== 'figur' && kind !== 'tabell') continue;
    addEmbed(found, figureEmbedAddress(edition, id));
    for (const { path: file } of listDownloads(edition, id, kind === 'figur' ? 'figure' : 'table'))
      found.set(file, 'fil');
  }
}

function addEmbed(found: SiteAddresses, path: string): void {
  found.set(path, 'side');
  for (const file of EMBED_FILES) found.set(path + file, 'fil');
}
