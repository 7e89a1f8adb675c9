/** `data/pendling.json`: commuters to and from the centre municipality. */
import { z } from 'astro/zod';
import { id, name, optional, schemaLink, title, year } from './common.ts';

const personCount = optional(
  z
    .number({ error: 'antallet må være et helt tall uten anførselstegn, for eksempel 4125' })
    .int('antallet må være et helt tall')
    .min(0, 'antallet kan ikke være negativt')
    .max(1_000_000, 'antallet er større enn en million'),
).describe('Personer, eller null når kilden ikke oppgir tallet. Eksempel: 4125.');

export const commutingSchema = z.strictObject({
  $schema: schemaLink,
  citation: id.describe('Id-en til kilden i kilder.json.'),
  centre: name.describe('Kommunen det pendles til og fra. Eksempel: "Trondheim".'),
  definition: title.describe('Hva tallene teller. Eksempel: "Sysselsatte i 4. kvartal".'),
  shownYear: year.describe('Året figuren viser først. Må finnes i "counts".'),
  municipalities: z
    .array(
      z.strictObject({
        id,
        name: name
          .regex(/[^\d\s.,-]/, 'navnet har ingen bokstaver')
          .describe('Kommunens navn. Eksempel: "Malvik".'),
        number: z
          .string()
          .regex(/^(?:0[1-9]|[1-5]\d)\d{2}$/, 'kommunenummeret har fire siffer, og de to første er 01 til 59')
          .describe('Kommunenummer med fire siffer. Eksempel: "5031".'),
      }),
    )
    .min(1, 'listen kan ikke være tom'),
  counts: z
    .array(
      z.strictObject({
        year,
        municipality: id.describe('Id-en til en kommune i denne filen.'),
        inCount: personCount,
        outCount: personCount,
      }),
    )
    .min(1, 'listen kan ikke være tom'),
});

export type Commuting = z.infer<typeof commutingSchema>;
