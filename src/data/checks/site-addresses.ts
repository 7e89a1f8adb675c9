/** Every address that the site will have, with what stands there: worked out from the content, before anything is built. */
import { listDownloads } from '../../downloads/addresses.ts';
import {
  EMBED_FILES,
  EMBED_STYLE,
  figureEmbedAddress,
  sectionEmbedAddress,
  shareAddress,
  sharingAddress,
} from '../../permalinks/views.ts';
import { computeFigureTable } from '../compute/figures/index.ts';
import { computeMeasureFilters } from '../compute/measure-filters.ts';
import { computeNumberGroups } from '../compute/number-groups.ts';
import { HOUSE_VALUE_ID } from '../compute/wharf-series.ts';
import type { Content, EditionContent } from '../read/index.ts';
import type { AddressKind } from '../schemas/permalinks.ts';
import { SITE_PAGES } from './addresses.ts';
import { type Anchor, listAnchors } from './anchors.ts';
import { findCurrentEdition, listChapters, listDocuments } from './documents.ts';
import { getEditionData, getFigureData } from './edition-data.ts';

/** Addresses from the site's root, without base: pages, files, and elements of pages as `/2020-23/maal/#felles`. */
export type SiteAddresses = Map<string, AddressKind>;

/** The target of the skip link, on every page with the frame of the site. */
export const MAIN_ID = 'innhold';
/** Headings of the front page that no editor writes. */
const FRONT_HEADINGS = ['programomraader', 'kapitler'] as const;
/** Headings of the page about embedding. */
const EMBED_HEADINGS = ['ramme', 'utseende', 'fragment', 'utgaver', 'deler', 'avsnitt'] as const;
/** Downloads with the citation of an edition. */
export const CITATION_FILES = ['sitering.bib', 'sitering.ris', 'sitering.csl.json'] as const;

/** Undefined while a file has faults that hide addresses: those must be mended first. */
export function listSiteAddresses(content: Content): SiteAddresses | undefined {
  const current = findCurrentEdition(content);
  const terms = content.glossary?.value?.terms;
  const isReadable = listDocuments(content).every(
    (it) => it.file.tree !== undefined && it.file.value !== undefined,
  );
  if (current === undefined || terms === undefined || !isReadable) return undefined;
  const editions = content.editions.map(listEditionAddresses);
  if (editions.includes(undefined)) return undefined;
  const found: SiteAddresses = new Map();
  for (const page of SITE_PAGES) addPage(found, `/${page}`);
  for (const id of EMBED_HEADINGS) found.set(`/om/innbygging/#${id}`, 'avsnitt');
  for (const { id } of terms) found.set(`/ordliste/#${id}`, 'begrep');
  for (const page of content.pages)
    addDocument(found, `/${page.slug}/`, listAnchors({ file: page, edition: current, address: '' }));
  for (const edition of editions) for (const [address, kind] of edition ?? []) found.set(address, kind);
  for (const [id, kind] of listFrontIds(current)) found.set(`/#${id}`, kind);
  found.set(EMBED_STYLE, 'fil');
  return found;
}

/** A page with the frame of the site. */
function addPage(found: SiteAddresses, path: string): void {
  found.set(path, 'side');
  found.set(`${path}#${MAIN_ID}`, 'sted');
}

function addDocument(found: SiteAddresses, path: string, anchors: readonly Anchor[]): void {
  addPage(found, path);
  for (const { id, kind } of anchors) if (kind !== undefined) found.set(`${path}#${id}`, kind);
}

function listFrontIds(edition: EditionContent): [id: string, kind: AddressKind][] {
  const figures = edition.figures?.value?.figures ?? [];
  return [
    ...FRONT_HEADINGS.map((id): [string, AddressKind] => [id, 'avsnitt']),
    ...figures
      .filter((it) => it.form === 'bryggerekke')
      .map(({ id }): [string, AddressKind] => [id, 'figur']),
  ];
}

function listEditionAddresses(edition: EditionContent): SiteAddresses | undefined {
  const { slug, figures, measures, programmes, organisations, goals, budget } = edition;
  const data = getEditionData(edition);
  const drawn = listDrawnFigures(edition);
  if (!data || !drawn || !measures?.value || !organisations?.value || !goals?.value) return undefined;
  if (!figures?.value || !programmes?.value || !budget?.value) return undefined;
  const root = `/${slug}/`;
  const found: SiteAddresses = new Map();

  addPage(found, root);
  for (const [id, kind] of listFrontIds(edition)) found.set(`${root}#${id}`, kind);
  addPage(found, `${root}hele-planen/`);
  addPage(found, `${root}tiltak/`);
  for (const { id } of programmes.value.programmes) found.set(`${root}tiltak/#${id}`, 'avsnitt');
  for (const { id } of measures.value.measures) found.set(`${root}tiltak/#${id}`, 'tiltak');
  const filterData = { ...measures.value, ...programmes.value, ...organisations.value, ...goals.value };
  for (const filter of computeMeasureFilters(filterData, budget.value.year))
    addPage(found, `${root}tiltak/${filter.slug}/`);
  addPage(found, `${root}budsjett/`);
  found.set(`${root}budsjett/#${HOUSE_VALUE_ID}`, 'tall');
  for (const group of computeNumberGroups(data)) {
    found.set(`${root}budsjett/#${group.id}`, 'avsnitt');
    for (const { id } of group.quantities) found.set(`${root}budsjett/#${id}`, 'tall');
  }
  for (const file of CITATION_FILES) found.set(`${root}data/${file}`, 'fil');

  const wharf = figures.value.figures.filter((it) => it.form === 'bryggerekke' && drawn.has(it.id));
  addSharing(
    found,
    slug,
    root,
    wharf.map(({ id }) => ({ id, kind: 'figur' })),
    drawn,
  );
  for (const document of listChapters(edition)) {
    const anchors = listAnchors(document);
    addDocument(found, document.address, anchors);
    found.set(`${root}hele-planen/#${document.file.slug}`, 'avsnitt');
    for (const { id, kind } of anchors)
      if (kind !== undefined) found.set(`${root}hele-planen/#${document.file.slug}-${id}`, kind);
    addSharing(found, slug, document.address, anchors, drawn);
  }
  return found;
}

/** Figures with data: those without are shown as missing, and there is nothing to share or download. */
function listDrawnFigures(edition: EditionContent): ReadonlySet<string> | undefined {
  const data = getFigureData(edition);
  if (data === undefined) return undefined;
  const figures = edition.figures?.value?.figures ?? [];
  return new Set(
    figures.filter((it) => computeFigureTable(it.form, data).rows.length > 0).map((it) => it.id),
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
  addPage(found, sharingAddress(path));
  for (const { id, kind, depth } of anchors) {
    if (kind === undefined || kind === 'bilde' || kind === 'milepael' || (kind === 'figur' && !drawn.has(id)))
      continue;
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
