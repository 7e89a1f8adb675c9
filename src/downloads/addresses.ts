/** Where the downloads of a figure or table lie. */

export type DownloadKind = 'figure' | 'table';
export type DownloadFormat = 'csv' | 'json' | 'svg' | 'png';
export type DownloadLabel = 'CSV' | 'JSON' | 'SVG' | 'PNG';

export interface DownloadLink {
  readonly label: DownloadLabel;
  /** From the site's root, without base: `/2020-23/data/pendling.csv`. */
  readonly path: string;
}

const FORMATS: readonly (readonly [DownloadFormat, DownloadLabel])[] = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['svg', 'SVG'],
  ['png', 'PNG'],
];

/**
 * The address of one download from the site's root, without base: `/2020-23/data/pendling.csv`.
 * @param id of a figure or table; content checks keep ids to `a-z`, `0-9` and hyphens
 */
export function downloadPath(editionId: string, id: string, format: DownloadFormat): string {
  return `/${editionId}/data/${id}.${format}`;
}

/** The downloads in the order in which they are shown: values first. A table is no picture: CSV and JSON only. */
export function listDownloads(editionId: string, id: string, kind: DownloadKind): DownloadLink[] {
  return FORMATS.filter(([format]) => kind === 'figure' || format === 'csv' || format === 'json').map(
    ([format, label]) => ({ label, path: downloadPath(editionId, id, format) }),
  );
}

/** Name of the preview picture of a page: its last folder, and the page's that a page for sharing belongs to. */
export function pagePreviewId(path: string): string {
  const last =
    path
      .replace(/deling\/$/, '')
      .split('/')
      .at(-2) ?? '';
  return last === '' || /^\d{4}-\d{2}$/.test(last) ? 'utgave' : `side-${last}`;
}

/** Name of the preview picture of a figure. */
export function figurePreviewId(id: string): string {
  return `figur-${id}`;
}

/** The address of a preview picture from the site's root, without base. */
export function previewPath(editionId: string, id: string): string {
  return `/${editionId}/bilder/${id}.png`;
}
