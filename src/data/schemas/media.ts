/** `medier.json`: photos, films and figures of the plan, present or lost. */
import { z } from 'astro/zod';
import { id, name, optional, schemaLink, text, url } from './common.ts';

export const mediumSchema = z.strictObject({
  id,
  kind: z
    .enum(['foto', 'film', 'figur', 'illustrasjon'])
    .describe('"foto", "film", "figur", eller "illustrasjon" når planen ikke sier hva det var.'),
  caption: text.max(300).describe('Bildeteksten slik den står i planen.'),
  credit: optional(name).describe('Fotografen som planen oppgir, eller null.'),
  file: optional(text).describe('Filnavnet under medier/, eller null mens bildet mangler.'),
  alt: optional(text.max(300)).describe(
    'Alternativ tekst som beskriver bildet for dem som ikke ser det. Kreves når file er fylt ut.',
  ),
  url: optional(url).describe('Adressen til en film (https), eller null mens den mangler.'),
});

export const mediaSchema = z.strictObject({ $schema: schemaLink, media: z.array(mediumSchema) });

export type Medium = z.infer<typeof mediumSchema>;
export type Media = z.infer<typeof mediaSchema>;
