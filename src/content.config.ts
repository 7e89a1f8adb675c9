/** One collection per kind of file; an entry's id starts with the edition's folder name. No logic here: see data/load.ts. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z, type ZodType } from 'astro/zod';
import { budgetSchema } from './data/schemas/budget.ts';
import { chapterSchema, pageSchema } from './data/schemas/chapter.ts';
import { commutingSchema } from './data/schemas/commuting.ts';
import { correctionsSchema } from './data/schemas/corrections.ts';
import { editionSchema } from './data/schemas/edition.ts';
import { factsSchema } from './data/schemas/facts.ts';
import { figuresSchema } from './data/schemas/figures.ts';
import { fundSchema } from './data/schemas/fund.ts';
import { glossarySchema } from './data/schemas/glossary.ts';
import { goalsSchema } from './data/schemas/goals.ts';
import { housingSchema } from './data/schemas/housing.ts';
import { measuresSchema } from './data/schemas/measures.ts';
import { mediaSchema, mediumSchema } from './data/schemas/media.ts';
import { milestonesSchema } from './data/schemas/milestones.ts';
import { organisationsSchema } from './data/schemas/organisations.ts';
import { programmesSchema } from './data/schemas/programmes.ts';
import { runningLevelSchema } from './data/schemas/running-level.ts';
import { sourcesSchema } from './data/schemas/sources.ts';
import { readEnvironment } from './environment.ts';

const { contentDir } = readEnvironment(process.env);
const editions = `${contentDir}/utgaver`;

// glob(), never file(): a broken or missing JSON file must fail the build, and file() only logs it.
const loadPerEdition = (file: string) =>
  glob({
    base: editions,
    pattern: `*/${file}`,
    generateId: ({ entry }) => entry.split('/')[0] ?? entry,
  });

const perEdition = <Schema extends ZodType>(file: string, schema: Schema) =>
  defineCollection({ loader: loadPerEdition(file), schema });

export const collections = {
  editions: perEdition('utgave.json', editionSchema),
  programmes: perEdition('data/programmer.json', programmesSchema),
  budgets: perEdition('data/budsjett.json', budgetSchema),
  funds: perEdition('data/fond.json', fundSchema),
  runningLevels: perEdition('data/driftsnivaa.json', runningLevelSchema),
  goals: perEdition('data/maal.json', goalsSchema),
  measures: perEdition('data/tiltak.json', measuresSchema),
  organisations: perEdition('data/organisasjoner.json', organisationsSchema),
  milestones: perEdition('data/milepaeler.json', milestonesSchema),
  figures: perEdition('data/figurer.json', figuresSchema),
  commuting: perEdition('data/pendling.json', commutingSchema),
  housing: perEdition('data/boligbygging.json', housingSchema),
  facts: perEdition('data/fakta.json', factsSchema),
  corrections: perEdition('data/rettelser.json', correctionsSchema),
  media: defineCollection({
    loader: loadPerEdition('medier.json'),
    // Astro measures the picture and makes it in several sizes; editors write the bare file name.
    schema: ({ image }) =>
      mediaSchema.extend({
        media: z.array(
          mediumSchema.extend({
            file: z.preprocess(
              (name) => (typeof name === 'string' && name !== '' ? `./medier/${name}` : null),
              image().nullable(),
            ),
          }),
        ),
      }),
  }),
  chapters: defineCollection({
    loader: glob({
      base: editions,
      pattern: '*/kapitler/*.mdx',
      generateId: ({ entry }) => entry.replace('/kapitler/', '/').replace(/\.mdx$/, ''),
    }),
    schema: chapterSchema,
  }),
  pages: defineCollection({
    loader: glob({ base: `${contentDir}/sider`, pattern: '*.mdx' }),
    schema: pageSchema,
  }),
  glossary: defineCollection({
    loader: glob({ base: contentDir, pattern: 'ordliste.json' }),
    schema: glossarySchema,
  }),
  sources: defineCollection({
    loader: glob({ base: contentDir, pattern: 'kilder.json' }),
    schema: sourcesSchema,
  }),
};
