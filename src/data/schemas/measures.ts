/** `data/tiltak.json`: measures, new tasks, focus topics and priorities. One record per measure. */
import { z } from 'astro/zod';
import { id, name, optional, schemaLink, text, title } from './common.ts';

export const MEASURE_KINDS = ['pagar', 'ny', 'fokus', 'prioritering', 'oppgave'] as const;

export const measureSchema = z.strictObject({
  id,
  programme: id.describe('Id-en til et programområde i programmer.json.'),
  kind: z
    .enum(MEASURE_KINDS)
    .describe(
      '"pagar" (pågår), "ny" (ny i budsjettåret), "fokus" (tema med fokus), "prioritering" eller "oppgave".',
    ),
  title: title.describe('Kort tittel. Eksempel: "Digital byggesaksbehandling".'),
  text: text.describe(
    'Tiltaket i én eller flere hele setninger. Tall skrives {belop:id}, {andel:id} eller {tall:kilde|ordene}.',
  ),
  partners: z
    .array(id)
    .describe(
      'Id-er i organisasjoner.json til samarbeidspartnere som planen nevner. Tom liste når den ikke nevner noen.',
    ),
  period: optional(name).describe('Tidsrom som planen oppgir, eller null. Eksempel: "2019-2020".'),
  goals: z.array(id).describe('Id-er til målene i maal.json som tiltaket tjener.'),
  milestones: z
    .array(id)
    .describe('Id-er til milepæler i milepaeler.json som tiltaket bygger på. Kan være tom.'),
  amounts: z.array(id).describe('Id-er til beløp som planen knytter til tiltaket. Kan være tom.'),
});

export const measuresSchema = z.strictObject({
  $schema: schemaLink,
  citation: id.describe('Id-en til kilden i kilder.json.'),
  measures: z.array(measureSchema).min(1, 'listen kan ikke være tom'),
});

export type MeasureKind = (typeof MEASURE_KINDS)[number];
export type Measure = z.infer<typeof measureSchema>;
export type Measures = z.infer<typeof measuresSchema>;
