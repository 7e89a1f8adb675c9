/** `kilder.json`: the source register. Every data file cites one of these ids. */
import { z } from 'astro/zod';
import { id, name, optional, schemaLink, text, url } from './common.ts';

export const sourceSchema = z.strictObject({
  id,
  title: text.max(200).describe('Tittelen på kilden. Eksempel: "Utviklingsplan 2020-23".'),
  publisher: name.describe('Hvem som har gitt ut kilden. Eksempel: "Statistisk sentralbyrå".'),
  detail: optional(text).describe('Tabellnummer eller lignende, eller null. Eksempel: "tabell 03321".'),
  licence: optional(text.max(80)).describe(
    'Lisens, eller null når den ikke er oppgitt. Eksempel: "CC BY 4.0".',
  ),
  url: optional(url).describe('Nettadresse (https), eller null.'),
});

export const sourcesSchema = z.strictObject({
  $schema: schemaLink,
  sources: z.array(sourceSchema).min(1, 'listen kan ikke være tom'),
});

export type Source = z.infer<typeof sourceSchema>;
export type Sources = z.infer<typeof sourcesSchema>;
