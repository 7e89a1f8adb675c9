/** What downloads are made from: the parts of a loaded figure, table and edition that they need, as plain values. */
import type { HouseShape } from '../charts/wharf-row.ts';
import type { DataTable } from '../data/compute/figures/data-table.ts';
import type { FigureValues } from '../data/compute/figures/index.ts';
import type { Source } from '../data/schemas/sources.ts';

export interface DownloadProgramme {
  readonly id: string;
  /** `P1` */
  readonly code: string;
  readonly name: string;
  readonly house: HouseShape;
}

export interface DownloadEdition {
  /** Folder name, e.g. `2020-23`. */
  readonly id: string;
  /** `Utviklingsplan 2020-23` */
  readonly title: string;
  readonly organisation: string;
  /** ISO date, may be partial. */
  readonly contentUpdated: string;
  readonly programmes: readonly DownloadProgramme[];
}

interface Described {
  readonly id: string;
  /** Counted through the edition from 1; 0 for a figure that no chapter shows. */
  readonly number: number;
  readonly title: string;
  /** What it shows and in which unit. */
  readonly what: string;
  /** What the rows of the data are, in whole units. */
  readonly definition: string;
  readonly note: string | null;
  readonly source: Source;
  /** Where in the source the values stand, or null. */
  readonly sourceDetail: string | null;
  /** `Kilde: Utviklingsplan 2020-23, kapittel 3.1.` */
  readonly sourceLine: string;
  /** From when the values hold, or null where the source does not say. */
  readonly dataDate: string | null;
  readonly table: DataTable;
}

export interface FigureDownload extends Described {
  readonly kind: 'figure';
  readonly values: FigureValues;
}

export interface TableDownload extends Described {
  readonly kind: 'table';
}

export type Download = FigureDownload | TableDownload;
