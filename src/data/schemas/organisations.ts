/** `data/organisasjoner.json`: who the plan names as partners in its measures. */
import { z } from 'astro/zod';
import { id, name, optional, schemaLink, title } from './common.ts';

export const organisationSchema = z.strictObject({
  id,
  name: name.describe('Navnet slik planen skriver det. Eksempel: "NiT".'),
  fullName: optional(title).describe('Fullt navn når planen bruker en forkortelse, ellers null.'),
});

export const organisationsSchema = z.strictObject({
  $schema: schemaLink,
  organisations: z.array(organisationSchema),
});

export type Organisation = z.infer<typeof organisationSchema>;
