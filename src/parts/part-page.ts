/** A built page whose parts are offered for sharing, with what the small pages about them say of it. */
import type { Root } from 'hast';
import type { OfferedPart } from './manifest.ts';

export interface PartPage {
  readonly organisation: string;
  readonly planTitle: string;
  /** Folder of the edition. */
  readonly edition: string;
  /** Title of the chapter; of the plan for the front page. */
  readonly title: string;
  /** Full address of the page. */
  readonly url: string;
  /** Origin and base path without a slash at the end: `https://plan.example.no/utviklingsplan`. */
  readonly root: string;
  /** Date of the version: `2026-11-23`. */
  readonly updated: string;
  /** Set on pages of an older edition: where the same page stands in the current one. */
  readonly newer: NewerEdition | null;
  readonly tree: Root;
  /** The stylesheet of the page. */
  readonly css: string;
  readonly parts: readonly OfferedPart[];
}

export interface NewerEdition {
  readonly title: string;
  /** Full address of the same part in the current edition, or of the nearest thing to it. */
  readonly urlOf: (id: string) => string;
  /** The same without origin. */
  readonly hrefOf: (id: string) => string;
}

/** An address of the site from its root: what the ledger calls it. */
export function pathOf(url: string, root: string): string {
  return url.startsWith(root) ? url.slice(root.length) : url;
}

/** Beginning of a text in whole words; an ellipsis where something is left out. */
export function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.lastIndexOf(' ', most - 2);
  return `${text.slice(0, cut > 0 ? cut : most - 2).replace(/[,.;:–-]$/, '')} …`;
}

/** Address of the preview picture of a part: a figure's own, else that of its page. */
export function previewUrl(page: PartPage, part: OfferedPart): string {
  const slug = pathOf(page.url, page.root).split('/').at(-2) ?? '';
  const id = part.kind === 'figur' ? `figur-${part.id}` : slug === page.edition ? 'utgave' : `side-${slug}`;
  return `${page.root}/${page.edition}/bilder/${id}.png`;
}
