/** `ordliste.json`: abbreviations and terms that a newcomer may not know. Shared by all editions. */
import { z } from 'astro/zod';
import { id, name, optional, schemaLink, text, title } from './common.ts';

export const termSchema = z.strictObject({
  id,
  term: name.describe('Ordet eller forkortelsen. Eksempel: "IKAP".'),
  expansion: optional(title).describe(
    'Det forkortelsen står for, eller null. Eksempel: "interkommunal arealplan".',
  ),
  forms: z
    .array(text.max(80).min(2, 'formen må ha minst to tegn'))
    .min(1, 'listen kan ikke være tom')
    .describe(
      'Formene ordet har i tekstene, så nettstedet finner hvor det brukes. Eksempel: ["IKAP", "IKAP2"].',
    ),
  explanation: text.describe('Forklaringen i én eller to hele setninger.'),
});

export const glossarySchema = z.strictObject({
  $schema: schemaLink,
  terms: z.array(termSchema).min(1, 'listen kan ikke være tom'),
});

export type Term = z.infer<typeof termSchema>;
