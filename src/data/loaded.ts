/** An edition as pages and components get it: its records, chapters and numbers. */
import type { ImageMetadata } from 'astro';
import type { CollectionEntry } from 'astro:content';
import type { EditionData } from './compute/edition-data.ts';
import type { Quantity } from './compute/quantities.ts';
import type { Commuting } from './schemas/commuting.ts';
import type { Correction } from './schemas/corrections.ts';
import type { FigureRecord } from './schemas/figures.ts';
import type { Goal } from './schemas/goals.ts';
import type { Housing } from './schemas/housing.ts';
import type { Measure } from './schemas/measures.ts';
import type { Medium } from './schemas/media.ts';
import type { Milestone } from './schemas/milestones.ts';
import type { Organisation } from './schemas/organisations.ts';
import type { Programme } from './schemas/programmes.ts';

export type ChapterEntry = CollectionEntry<'chapters'>;

/** A medium whose picture, when it is there, is measured and can be made in several sizes. */
export type LoadedMedium = Omit<Medium, 'file'> & { readonly file: ImageMetadata | null };

export interface LoadedChapter {
  /** File name without extension; the last part of the URL. */
  readonly slug: string;
  /** Path from the site's root, without base, e.g. `/2020-23/maal/`. */
  readonly path: string;
  readonly entry: ChapterEntry;
  readonly title: string;
  /** The programme area that the chapter describes, or undefined. */
  readonly programme: Programme | undefined;
  /** Title with the programme's code: `P1 Strategisk næringsutvikling`. */
  readonly fullTitle: string;
  readonly navTitle: string;
  readonly description: string;
}

export interface LoadedEdition extends EditionData {
  /** Folder name, e.g. `2020-23`; the first part of the URL. */
  readonly id: string;
  readonly path: string;
  readonly isCurrent: boolean;
  readonly goals: readonly Goal[];
  readonly measures: readonly Measure[];
  readonly milestones: readonly Milestone[];
  readonly media: readonly LoadedMedium[];
  readonly organisations: readonly Organisation[];
  readonly figures: readonly FigureRecord[];
  readonly commuting: Commuting;
  readonly housing: Housing;
  readonly corrections: readonly Correction[];
  /** In reading order. */
  readonly chapters: readonly LoadedChapter[];
  readonly quantities: ReadonlyMap<string, Quantity>;
}
