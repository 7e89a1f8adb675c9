/** `rettelser.json`: slips in the adopted document that the web edition does not carry over. */
import { z } from 'astro/zod';
import { optional, schemaLink, text } from './common.ts';

export const correctionSchema = z.strictObject({
  where: text.describe('Hvor i planen feilen står. Eksempel: "Kapittel 2.1".'),
  original: text.describe('Det som står i planen, ordrett og kort.'),
  corrected: text.describe('Slik står det i nettutgaven.'),
  reason: optional(text).describe('Hvorfor, når det ikke er opplagt, ellers null.'),
});

export const correctionsSchema = z.strictObject({
  $schema: schemaLink,
  corrections: z.array(correctionSchema),
});

export type Correction = z.infer<typeof correctionSchema>;
