/** `utgave.json`: one rolled edition of the plan. */
import { z } from 'astro/zod';
import { name, optional, partialDate, schemaLink, text, title, url, year } from './common.ts';

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
  written: optional(text.max(40)).describe(
    'Når planen ble skrevet, slik det passer etter «skrevet i», eller null. Hver side sier det én gang. Eksempel: "andre halvår 2019".',
  ),
  feedback: optional(
    z
      .string()
      .regex(
        /^(?:[^@\s:/?,]+@[^@\s:/?,]+\.[^@\s:/?,.]{2,}|https:\/\/\S+)$/,
        'adressen for tilbakemeldinger må være en e-postadresse eller begynne med https://',
      ),
  ).describe(
    'E-postadresse eller skjema (https) for dem som finner en feil, eller null mens adressen ikke er kjent. Sidens egen adresse følger med meldingen.',
  ),
  document: optional(url).describe('Adressen til det vedtatte dokumentet (https), eller null.'),
  accessibilityStatement: optional(url).describe(
    'Adressen til tilgjengelighetserklæringen på uustatus.no (https), eller null.',
  ),
});

export type Edition = z.infer<typeof editionSchema>;
