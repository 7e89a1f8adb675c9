/** `data/programmer.json`: the programme areas, P1 to P4. */
import { z } from 'astro/zod';
import { id, name, schemaLink, text, title } from './common.ts';

/** The houses of the wharf row. A fifth programme has the shape of another. */
export const HOUSE_SHAPES = ['spisst-tak', 'valmet-tak', 'rundt-vindu', 'mansardtak'] as const;

export const programmeSchema = z.strictObject({
  id,
  code: text.max(12).describe('Kort kode i navigasjonen. Eksempel: "P1".'),
  name: name.describe('Navnet på nettstedet. Eksempel: "Strategisk næringsutvikling".'),
  shortName: text.max(40).describe('Kort navn til trange steder. Eksempel: "Næringsutvikling".'),
  planName: title.describe('Navnet slik planen lister opp programområdene.'),
  budgetLineName: title.describe('Navnet planen bruker på budsjettlinjen.'),
  chapter: id.describe('Filnavnet til kapittelet uten .mdx. Eksempel: "p1-strategisk-naeringsutvikling".'),
  house: z
    .enum(HOUSE_SHAPES)
    .describe('Bryggens form, så programområdet kan skilles fra de andre uten farge.'),
});

export const programmesSchema = z.strictObject({
  $schema: schemaLink,
  programmes: z.array(programmeSchema).min(1, 'listen kan ikke være tom').max(8),
});

export type Programme = z.infer<typeof programmeSchema>;
export type Programmes = z.infer<typeof programmesSchema>;
