/** `utgave.json`: one rolled edition of the plan. */
import { z } from 'astro/zod';
import { name, optional, partialDate, schemaLink, text, title, year } from './common.ts';

export const editionSchema = z.strictObject({
  $schema: schemaLink,
  title: title.describe('Planens tittel slik den er vedtatt. Eksempel: "Utviklingsplan 2020-23".'),
  organisation: name.describe('Hvem planen gjelder for. Eksempel: "Trondheimsregionen".'),
  status: z
    .enum(['gjeldende', 'tidligere'])
    .describe(
      '"gjeldende" for utgaven som forsiden viser. Nøyaktig én utgave er gjeldende; alle andre er "tidligere".',
    ),
  firstYear: year.describe('Første år i planperioden. Eksempel: 2020.'),
  lastYear: year.describe('Siste år i planperioden. Eksempel: 2023.'),
  replaces: optional(z.string()).describe(
    'Mappenavnet til utgaven som denne erstatter, eller null. Eksempel: "2019-22".',
  ),
  contentUpdated: partialDate.describe(
    'Dagen teksten i nettutgaven sist ble endret. Eksempel: "2026-11-23".',
  ),
  lead: text
    .max(600)
    .describe(
      'Innledningen på forsiden, én eller to setninger. Tall skrives {belop:id}, {andel:id} eller {tall:kilde|ordene}.',
    ),
  leadSource: title.describe(
    'Hvor innledningen er hentet fra. Eksempel: "Likelydende vedtak i alle kommunene, 2011".',
  ),
  description: text
    .max(300)
    .describe('Beskrivelse for søkemotorer. Tall skrives {belop:id}, {andel:id} eller {tall:kilde|ordene}.'),
});

export type Edition = z.infer<typeof editionSchema>;
