/** `data/figurer.json`: the figures of an edition. What they show is computed; titles are written, and checked against the data. */
import { z } from 'astro/zod';
import { id, name, optional, partialDate, schemaLink, text } from './common.ts';

export const FIGURE_FORMS = [
  'bryggerekke',
  'finansiering',
  'forbehold',
  'fondsbruk',
  'driftsnivaa',
  'tidslinje',
  'pendling',
  'boligbygging',
] as const;

const relation = z.enum(['storre-enn', 'mindre-enn']).describe('"storre-enn" eller "mindre-enn".');

/** What the data must say for a title to be true. The build stops when it no longer does. */
export const claimSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('sammenlign').describe('To beløp sammenlignes.'),
    left: id.describe('Id-en til et beløp. Eksempel: "fond-2020".'),
    relation,
    right: id.describe('Id-en til beløpet det sammenlignes med. Eksempel: "fond-2018".'),
  }),
  z.strictObject({
    kind: z.literal('over-null').describe('Et beløp er større enn null.'),
    amount: id.describe('Id-en til beløpet. Eksempel: "forbehold".'),
  }),
  z.strictObject({
    kind: z.literal('alle-programmer').describe('En kilde gir penger til alle programområdene.'),
    source: id.describe('Id-en til finansieringskilden. Eksempel: "kommunene".'),
  }),
  z.strictObject({
    kind: z.literal('bare-program').describe('En kilde gir penger til ett programområde og ingen andre.'),
    source: id.describe('Id-en til finansieringskilden. Eksempel: "kmd".'),
    programme: id.describe('Id-en til programområdet. Eksempel: "p2".'),
  }),
  z.strictObject({
    kind: z
      .literal('flere-inn-enn-ut')
      .describe('Flere pendler inn enn ut, i hver kommune og hvert år i pendling.json.'),
  }),
]);

export const figureSchema = z.strictObject({
  id,
  form: z.enum(FIGURE_FORMS).describe('Hvilken figur det er. Eksempel: "fondsbruk".'),
  title: text
    .max(200)
    .describe(
      'Funnet figuren viser, i én setning uten punktum. Tall skrives {belop:id}, {andel:id} eller {tall:kilde|ordene}.',
    ),
  claims: z
    .array(claimSchema)
    .describe(
      'Det tallene må vise for at tittelen skal være sann. Tom liste når tittelen ikke påstår noe om tallene.',
    ),
  what: text
    .max(200)
    .describe('Hva figuren viser og i hvilken enhet. Eksempel: "Bruk av fondet etter år, mill. kr".'),
  citation: id.describe('Id-en til kilden i kilder.json.'),
  citationDetail: optional(name).describe(
    'Hvor i kilden tallene står, eller null. Eksempel: "kapittel 3.2".',
  ),
  dataDate: optional(partialDate).describe('Når tallene gjelder fra, eller null når kilden ikke sier det.'),
  note: optional(text).describe('Merknad under figuren, eller null.'),
  medium: optional(id).describe(
    'Id-en i medier.json når figuren erstatter en figur som planen hadde, ellers null. Eksempel: "figur-pendling".',
  ),
});

export const figuresSchema = z.strictObject({
  $schema: schemaLink,
  figures: z.array(figureSchema).min(1, 'listen kan ikke være tom'),
});

export type FigureForm = (typeof FIGURE_FORMS)[number];
export type Claim = z.infer<typeof claimSchema>;
export type FigureRecord = z.infer<typeof figureSchema>;
export type Figures = z.infer<typeof figuresSchema>;
