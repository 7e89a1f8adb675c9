/** `data/milepaeler.json`: decisions and events with the precision that the plan gives. */
import { z } from 'astro/zod';
import { id, optional, partialDate, schemaLink, text } from './common.ts';

export const milestoneSchema = z.strictObject({
  id,
  from: partialDate,
  to: optional(partialDate).describe('Slutten på en periode, eller null for en enkelt hendelse.'),
  text: text.max(300).describe('Hva som skjedde eller skal skje, i få ord.'),
  expected: z.boolean().describe('true når planen omtaler hendelsen som noe som skal skje.'),
});

export const milestonesSchema = z.strictObject({
  $schema: schemaLink,
  citation: id.describe('Id-en til kilden i kilder.json.'),
  milestones: z.array(milestoneSchema).min(1, 'listen kan ikke være tom').max(200),
});

export type Milestone = z.infer<typeof milestoneSchema>;
export type Milestones = z.infer<typeof milestonesSchema>;
