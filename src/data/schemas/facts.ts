/** `data/fakta.json`: amounts and shares that the texts speak of and that are no part of the budget. */
import { z } from 'astro/zod';
import { amountNok, id, schemaLink, text, title } from './common.ts';

const label = title.describe('Hva tallet er, i få ord. Eksempel: "Statens bidrag til Byvekstavtalen".');
const citation = id.describe('Id-en til kilden i kilder.json.');
const where = text.describe(
  'Hvor i kilden tallet står, i en hel setning. Eksempel: "Beløpet står i kapittel 3 i avtalen."',
);

export const factSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    id,
    kind: z.literal('belop').describe('Et beløp. Det vises med <Belop id="…" /> eller {belop:id}.'),
    label,
    amountNok,
    citation,
    where,
  }),
  z.strictObject({
    id,
    kind: z.literal('andel').describe('En andel. Den vises med <Andel id="…" /> eller {andel:id}.'),
    label,
    ratio: z
      .number()
      .min(-1, 'andelen er mindre enn -1, som er minus 100 %')
      .max(10, 'andelen er større enn 10, som er 1000 %; 50 % skrives 0.5')
      .describe('Andelen som desimaltall, negativ for en nedgang. Eksempel: 0.5 (vises som «50 %»).'),
    citation,
    where,
  }),
]);

export const factsSchema = z.strictObject({
  $schema: schemaLink,
  facts: z
    .array(factSchema)
    .describe('Ett tall på hver linje. Tom liste når tekstene bare bruker tall fra budsjettet.'),
});

export type Fact = z.infer<typeof factSchema>;
