/** What the pages for sharing say of each part: addresses, citation, code for embedding. */
import { type Cited, formatCitation } from '../citations/citation.ts';
import { type LoadedEdition, requireEdition } from '../data/load.ts';
import type { Part, PartKind } from '../data/parts.ts';
import { href } from '../format/paths.ts';
import { figureEmbedAddress, sectionEmbedAddress, shareAddress } from '../permalinks/views.ts';
import { escapeHtml } from '../html/escape.ts';

export interface SharedPart {
  readonly id: string;
  readonly kind: PartKind;
  readonly title: string;
  readonly url: string;
  readonly shareUrl: string;
  readonly citation: string;
  readonly embed: { readonly url: string; readonly heightPx: number; readonly code: string } | null;
}

/** Where a part stands. */
export interface SharedPage {
  readonly edition: LoadedEdition;
  /** From the site's root, without base. */
  readonly path: string;
  /** Title of the chapter, or null for the front page. */
  readonly chapter: string | null;
  readonly site: URL | undefined;
}

/** An address with origin and base. */
export function absolute(path: string, site: URL | undefined): string {
  return new URL(href(path), site).href;
}

/** The edition as a whole, for reference managers. @throws Error when there is none with the id */
export async function citeEdition(id: string | undefined, site: URL | undefined): Promise<Cited> {
  const edition = await requireEdition(id);
  const { organisation, title, contentUpdated } = edition.edition;
  const url = absolute(edition.path, site);
  return {
    organisation,
    title,
    edition: edition.id,
    chapter: null,
    part: null,
    version: contentUpdated,
    url,
  };
}

/** How the page as a whole, or a part of it, is cited. */
export function citePart({ edition, path, chapter, site }: SharedPage, part: Part | null): string {
  const { organisation, title, contentUpdated } = edition.edition;
  return formatCitation({
    organisation,
    title,
    edition: edition.id,
    chapter,
    part: part === null ? null : part.citedAs,
    version: contentUpdated,
    url: absolute(part === null ? path : `${path}#${part.id}`, site),
  });
}

/** Everything about one part that its entry shows. */
export function describePart(page: SharedPage, part: Part): SharedPart {
  const { edition, path, site } = page;
  const { id, kind, title } = part;
  const address = `${path}#${id}`;
  return {
    id,
    kind,
    title,
    url: absolute(address, site),
    shareUrl: absolute(shareAddress(address), site),
    citation: citePart(page, part),
    embed: part.isEmbeddable ? describeEmbed(edition.id, address, part, site) : null,
  };
}

function describeEmbed(
  edition: string,
  address: string,
  { id, kind, title, rowCount }: Part,
  site: URL | undefined,
): NonNullable<SharedPart['embed']> {
  const path = kind === 'avsnitt' ? sectionEmbedAddress(address) : figureEmbedAddress(edition, id);
  const url = absolute(path, site);
  const heightPx = estimateHeightPx(kind, rowCount);
  const code = `<iframe src="${url}" title="${escapeHtml(title)}" width="100%" height="${heightPx}" loading="lazy" style="border:0"></iframe>`;
  return { url, heightPx, code };
}

/**
 * Height of an embed in a column of 700 px: frame, source and foot, and what the rows of a figure need. Sections scroll.
 * @param rowCount rows of data, or null for a section
 */
function estimateHeightPx(kind: PartKind, rowCount: number | null): number {
  if (rowCount === null) return 480;
  const rowPx = kind === 'tabell' ? 52 : 44;
  return Math.min(900, Math.max(320, 260 + rowPx * Math.min(rowCount, 12)));
}
