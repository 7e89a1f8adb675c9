/** The one list of files that the content consists of. A new file begins with a line here. */
import type { z } from 'astro/zod';
import { budgetSchema } from '../schemas/budget.ts';
import { chapterSchema, pageSchema } from '../schemas/chapter.ts';
import { commutingSchema } from '../schemas/commuting.ts';
import { correctionsSchema } from '../schemas/corrections.ts';
import { editionSchema } from '../schemas/edition.ts';
import { factsSchema } from '../schemas/facts.ts';
import { figuresSchema } from '../schemas/figures.ts';
import { fundSchema } from '../schemas/fund.ts';
import { glossarySchema } from '../schemas/glossary.ts';
import { goalsSchema } from '../schemas/goals.ts';
import { housingSchema } from '../schemas/housing.ts';
import { measuresSchema } from '../schemas/measures.ts';
import { mediaSchema } from '../schemas/media.ts';
import { milestonesSchema } from '../schemas/milestones.ts';
import { movesSchema } from '../schemas/moves.ts';
import { organisationsSchema } from '../schemas/organisations.ts';
import { ledgerSchema } from '../schemas/permalinks.ts';
import { programmesSchema } from '../schemas/programmes.ts';
import { runningLevelSchema } from '../schemas/running-level.ts';
import { searchWordsSchema } from '../schemas/search-words.ts';
import { sourcesSchema } from '../schemas/sources.ts';
import type { DataFile } from './content.ts';

interface FileSpec {
  /** relative to the content folder, or to the folder of the edition */
  readonly path: string;
  readonly schema: z.ZodType;
  readonly required: boolean;
}

/** Files at the top of `content/`. */
export const topFiles = {
  sources: { path: 'kilder.json', schema: sourcesSchema, required: true },
  glossary: { path: 'ordliste.json', schema: glossarySchema, required: true },
  searchWords: { path: 'sokeord.json', schema: searchWordsSchema, required: false },
  moves: { path: 'flyttet.json', schema: movesSchema, required: false },
  permalinks: { path: 'permalenker.json', schema: ledgerSchema, required: true },
} as const satisfies Record<string, FileSpec>;

/** Files in each folder under `content/utgaver/`. */
export const editionFiles = {
  edition: { path: 'utgave.json', schema: editionSchema, required: true },
  programmes: { path: 'data/programmer.json', schema: programmesSchema, required: true },
  budget: { path: 'data/budsjett.json', schema: budgetSchema, required: true },
  fund: { path: 'data/fond.json', schema: fundSchema, required: true },
  runningLevel: { path: 'data/driftsnivaa.json', schema: runningLevelSchema, required: true },
  goals: { path: 'data/maal.json', schema: goalsSchema, required: true },
  measures: { path: 'data/tiltak.json', schema: measuresSchema, required: true },
  organisations: { path: 'data/organisasjoner.json', schema: organisationsSchema, required: true },
  milestones: { path: 'data/milepaeler.json', schema: milestonesSchema, required: true },
  figures: { path: 'data/figurer.json', schema: figuresSchema, required: true },
  commuting: { path: 'data/pendling.json', schema: commutingSchema, required: true },
  housing: { path: 'data/boligbygging.json', schema: housingSchema, required: true },
  facts: { path: 'data/fakta.json', schema: factsSchema, required: true },
  corrections: { path: 'data/rettelser.json', schema: correctionsSchema, required: true },
  media: { path: 'medier.json', schema: mediaSchema, required: true },
} as const satisfies Record<string, FileSpec>;

/** Folders of MDX files: pages at the top, chapters in each edition. */
export const pageFolder = { path: 'sider', schema: pageSchema } as const;
export const chapterFolder = { path: 'kapitler', schema: chapterSchema } as const;

export const EDITIONS_FOLDER = 'utgaver';
/** Name of an edition's folder: first year, and the last two digits of the last one. */
export const EDITION_SLUG = /^\d{4}-\d{2}$/;
export const DATA_FOLDER = 'data';
export const MEDIA_FOLDER = 'medier';
export const SCHEMA_FOLDER = 'skjema';
/** Pictures that browsers show, and films as files. */
export const MEDIA_EXTENSIONS = ['jpg', 'jpeg', 'png', 'webp', 'avif', 'svg'] as const;
/** What pictures on the web end in, those that the site does not show included. */
export const WEB_PICTURE_EXTENSIONS = [...MEDIA_EXTENSIONS, 'gif'] as const;
/** Whether a file is named as a picture that the site can show. */
export function isPictureName(name: string): boolean {
  return MEDIA_EXTENSIONS.some((it) => name.toLowerCase().endsWith(`.${it}`));
}
/** Files that are not content, but may lie in the folder. */
export const IGNORED_FILES = ['README.md', '.gitkeep', '.DS_Store', 'Thumbs.db', 'desktop.ini'] as const;
/** Help for editors beside the content: field descriptions, and the words that the spelling check knows. */
export const HELP_FILES = /^(?:skjema\/[a-z-]+\.json|ordbok\.txt)$/;

type FilesOf<Specs extends Record<string, FileSpec>> = {
  readonly [Key in keyof Specs]: DataFile<z.infer<Specs[Key]['schema']>> | undefined;
};

export type TopFiles = FilesOf<typeof topFiles>;
export type EditionFiles = FilesOf<typeof editionFiles>;
