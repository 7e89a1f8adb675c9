/** The one list of files that the content consists of, none of which may be missing. A new file begins with a line here. */
import type { z } from 'astro/zod';
import { budgetSchema } from '../data/schemas/budget.ts';
import { chapterSchema, pageSchema } from '../data/schemas/chapter.ts';
import { commutingSchema } from '../data/schemas/commuting.ts';
import { correctionsSchema } from '../data/schemas/corrections.ts';
import { editionSchema } from '../data/schemas/edition.ts';
import { factsSchema } from '../data/schemas/facts.ts';
import { figuresSchema } from '../data/schemas/figures.ts';
import { fundSchema } from '../data/schemas/fund.ts';
import { glossarySchema } from '../data/schemas/glossary.ts';
import { goalsSchema } from '../data/schemas/goals.ts';
import { housingSchema } from '../data/schemas/housing.ts';
import { measuresSchema } from '../data/schemas/measures.ts';
import { mediaSchema } from '../data/schemas/media.ts';
import { milestonesSchema } from '../data/schemas/milestones.ts';
import { movesSchema } from '../data/schemas/moves.ts';
import { organisationsSchema } from '../data/schemas/organisations.ts';
import { ledgerSchema } from '../data/schemas/permalinks.ts';
import { programmesSchema } from '../data/schemas/programmes.ts';
import { runningLevelSchema } from '../data/schemas/running-level.ts';
import { searchWordsSchema } from '../data/schemas/search-words.ts';
import { sourcesSchema } from '../data/schemas/sources.ts';
import type { DataFile } from './content.ts';

interface FileSpec {
  /** relative to the content folder, or to the folder of the edition */
  readonly path: string;
  readonly schema: z.ZodType;
}

/** Files at the top of `content/`. */
export const topFiles = {
  sources: { path: 'kilder.json', schema: sourcesSchema },
  glossary: { path: 'ordliste.json', schema: glossarySchema },
  searchWords: { path: 'sokeord.json', schema: searchWordsSchema },
  moves: { path: 'flyttet.json', schema: movesSchema },
  permalinks: { path: 'permalenker.json', schema: ledgerSchema },
} as const satisfies Record<string, FileSpec>;

/** Files in each folder under `content/utgaver/`. */
export const editionFiles = {
  edition: { path: 'utgave.json', schema: editionSchema },
  programmes: { path: 'data/programmer.json', schema: programmesSchema },
  budget: { path: 'data/budsjett.json', schema: budgetSchema },
  fund: { path: 'data/fond.json', schema: fundSchema },
  runningLevel: { path: 'data/driftsnivaa.json', schema: runningLevelSchema },
  goals: { path: 'data/maal.json', schema: goalsSchema },
  measures: { path: 'data/tiltak.json', schema: measuresSchema },
  organisations: { path: 'data/organisasjoner.json', schema: organisationsSchema },
  milestones: { path: 'data/milepaeler.json', schema: milestonesSchema },
  figures: { path: 'data/figurer.json', schema: figuresSchema },
  commuting: { path: 'data/pendling.json', schema: commutingSchema },
  housing: { path: 'data/boligbygging.json', schema: housingSchema },
  facts: { path: 'data/fakta.json', schema: factsSchema },
  corrections: { path: 'data/rettelser.json', schema: correctionsSchema },
  media: { path: 'medier.json', schema: mediaSchema },
} as const satisfies Record<string, FileSpec>;

/** Folders of MDX files: pages at the top, chapters in each edition. */
export const pageFolder = { path: 'sider', schema: pageSchema } as const;
export const chapterFolder = { path: 'kapitler', schema: chapterSchema } as const;

export const EDITIONS_FOLDER = 'utgaver';
const EDITION_SLUG = /^(\d{2})(\d{2})-(\d{2})$/;
/** With two digits for the last year, 2020-2123 would look like 2020-2023. */
export const MAX_PERIOD_YEARS = 20;

/** Whether a name is that of an edition's folder: the first year, and the last two digits of the last one. */
export function isEditionSlug(name: string): boolean {
  const [, century = '', first, last] = EDITION_SLUG.exec(name) ?? [];
  const years = (Number(last) - Number(first) + 100) % 100;
  return /^(?:19|20)$/.test(century) && years <= MAX_PERIOD_YEARS;
}
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
/** Help for editors beside the content: the guide, field descriptions, and the words that the spelling check knows. */
export const HELP_FILES = /^(?:skjema\/[a-z-]+\.json|veiledning\/[a-z-]+\.md|ordbok\.txt)$/;
/** The words that the spelling check knows, one on each line. */
export const WORD_LIST = 'ordbok.txt';

type FilesOf<Specs extends Record<string, FileSpec>> = {
  readonly [Key in keyof Specs]: DataFile<z.infer<Specs[Key]['schema']>> | undefined;
};

export type TopFiles = FilesOf<typeof topFiles>;
export type EditionFiles = FilesOf<typeof editionFiles>;
