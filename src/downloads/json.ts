/** JSON for programs: the values with everything that is needed to use and cite them. */
import type { DataColumn } from '../data/compute/figures/data-table.ts';
import { downloadPath } from './addresses.ts';
import type { Download, DownloadEdition } from './download.ts';

export interface JsonColumn {
  /** Key of the value in each row. */
  readonly key: string;
  readonly label: string;
  readonly type: DataColumn['type'];
  /** `kroner`, `personer`, `år` …; null for text and dates. */
  readonly unit: string | null;
}

/** The file in the order of its keys, which is part of the format. */
export interface JsonDownload {
  readonly id: string;
  readonly kind: Download['kind'];
  /** Number in the edition, or null for one that no chapter shows. */
  readonly number: number | null;
  readonly title: string;
  /** What the values are. The figure may show them in millions, the data are in whole units. */
  readonly definition: string;
  readonly notes: readonly string[];
  /** Date from which the values hold, as exact as the source gives it, or null. */
  readonly dataDate: string | null;
  readonly source: {
    readonly title: string;
    readonly publisher: string;
    /** Chapter or table number, or null. */
    readonly detail: string | null;
    /** null where the publisher states none */
    readonly licence: string | null;
    /** Who the values belong to where no licence is stated, or null. */
    readonly rights: string | null;
    readonly url: string | null;
    /** How to cite it in a line. */
    readonly citation: string;
  };
  readonly edition: {
    readonly id: string;
    readonly title: string;
    readonly organisation: string;
    readonly contentUpdated: string;
    readonly url: string;
  };
  /** Permanent address of this file. */
  readonly url: string;
  readonly columns: readonly JsonColumn[];
  /** null is "not stated". */
  readonly rows: readonly Readonly<Record<string, string | number | null>>[];
}

const UNIT_IN_LABEL = /\((kroner|personer|boliger)\)$/;
const UNITS: Readonly<Record<DataColumn['type'], string | null>> = {
  nok: 'kroner',
  count: 'antall',
  year: 'år',
  date: null,
  text: null,
};

function unitOf(column: DataColumn): string | null {
  return UNIT_IN_LABEL.exec(column.label)?.[1] ?? UNITS[column.type];
}

/**
 * The values and metadata of a figure or table.
 * @param toUrl makes a full address of a path from the site's root, e.g. `/2020-23/`
 */
export function computeJson(
  download: Download,
  edition: DownloadEdition,
  toUrl: (path: string) => string,
): JsonDownload {
  const { id, kind, number, title, definition, note, source, table } = download;
  return {
    id,
    kind,
    number: number > 0 ? number : null,
    title,
    definition,
    notes: note === null ? [] : [note],
    dataDate: download.dataDate,
    source: {
      title: source.title,
      publisher: source.publisher,
      detail: download.sourceDetail ?? source.detail,
      licence: source.licence,
      rights: source.licence === null ? `Tilhører ${source.publisher}.` : null,
      url: source.url,
      citation: download.sourceLine,
    },
    edition: {
      id: edition.id,
      title: edition.title,
      organisation: edition.organisation,
      contentUpdated: edition.contentUpdated,
      url: toUrl(`/${edition.id}/`),
    },
    url: toUrl(downloadPath(edition.id, id, 'json')),
    columns: table.columns.map((it) => ({ key: it.key, label: it.label, type: it.type, unit: unitOf(it) })),
    rows: table.rows.map((row) =>
      Object.fromEntries(table.columns.map(({ key }, i) => [key, row[i] ?? null])),
    ),
  };
}

/** The same as text, indented for readers, with a line end last. */
export function formatJson(
  download: Download,
  edition: DownloadEdition,
  toUrl: (path: string) => string,
): string {
  return `${JSON.stringify(computeJson(download, edition, toUrl), null, 2)}\n`;
}
