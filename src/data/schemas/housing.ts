/** `data/boligbygging.json`: dwellings by municipality and year. An empty list shows the figure as missing. */
import { z } from 'astro/zod';
import { id, name, optional, schemaLink, title, year } from './common.ts';

export const housingSchema = z.strictObject({
  $schema: schemaLink,
  citation: optional(id).describe('Id-en til kilden i kilder.json, eller null så lenge tallene mangler.'),
  definition: optional(title).describe(
    'Hva tallene teller, eller null så lenge tallene mangler. Eksempel: "Fullførte boliger".',
  ),
  counts: z
    .array(
      z.strictObject({
        year,
        municipality: name.describe('Kommunens navn. Eksempel: "Malvik".'),
        count: optional(
          z
            .number({ error: 'antallet må være et helt tall uten anførselstegn, for eksempel 101' })
            .int('antallet må være et helt tall')
            .min(0, 'antallet kan ikke være negativt')
            .max(1_000_000, 'antallet er større enn en million'),
        ).describe('Boliger, eller null når kilden ikke oppgir tallet. Eksempel: 101.'),
      }),
    )
    .describe('Ett tall på hver linje. Tom liste så lenge ingen kilde har en fullstendig tallserie.'),
});

export type Housing = z.infer<typeof housingSchema>;
