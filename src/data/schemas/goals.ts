/** `data/maal.json`: the overall goal and the goals of the programmes. */
import { z } from 'astro/zod';
import { id, name, optional, schemaLink, text, title } from './common.ts';

export const goalSchema = z.strictObject({
  id,
  programme: id.nullable().describe('Programområdet målet gjelder for, eller null for det felles målet.'),
  title: title.describe('Kort tittel. Eksempel: "Andel av verdiskapingen".'),
  kind: name.describe('Hva planen kaller det. Eksempel: "Hovedmål".'),
  text: text.describe(
    'Målet i hele setninger. Tall skrives {belop:id}, {andel:id} eller {tall:kilde|ordene}.',
  ),
  period: optional(name).describe(
    'Når målet skal være nådd, eller null når planen ikke sier det. Eksempel: "innen 2020".',
  ),
  measuredBy: optional(text).describe(
    'Hvordan måloppnåelsen blir målt, eller null når planen ikke sier det.',
  ),
});

export const goalsSchema = z.strictObject({
  $schema: schemaLink,
  citation: id.describe('Id-en til kilden i kilder.json.'),
  goals: z.array(goalSchema).min(1, 'listen kan ikke være tom'),
});

export type Goal = z.infer<typeof goalSchema>;
