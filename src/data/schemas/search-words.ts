/** `sokeord.json`: ordinary words that readers search for, and the words that the plan uses instead. */
import { z } from 'astro/zod';
import { schemaLink, text } from './common.ts';

const words = z.array(text).min(1, 'listen kan ikke være tom');

export const searchWordsSchema = z.strictObject({
  $schema: schemaLink,
  synonyms: z.array(
    z.strictObject({
      words: words.describe(
        'Det leserne skriver, ett eller flere ord, det vanligste først. Bøyning trengs ikke. Eksempel: ["penger", "hvem betaler"].',
      ),
      finds: words.describe(
        'Ord som står i planen, og som søket da skal finne, det viktigste først. Eksempel: ["budsjett"].',
      ),
    }),
  ),
});
