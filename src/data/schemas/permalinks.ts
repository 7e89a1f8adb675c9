/** `permalenker.json`: every address that was ever published. Written by `npm run permalinks`, never by hand. */
import { z } from 'astro/zod';
import { partialDate, schemaLink } from './common.ts';

/** What stands at an address. `faktum`: a number from elsewhere, which may go again; `side`: a page, `fil`: a download, `sted`: a place that is none of the others. */
export const ADDRESS_KINDS = [
  'side',
  'avsnitt',
  'maal',
  'tiltak',
  'milepael',
  'figur',
  'tabell',
  'bilde',
  'begrep',
  'tall',
  'faktum',
  'sted',
  'fil',
] as const;

/** An address from the root of the site, with or without an id: `/2020-23/maal/#felles`. */
export const address = z
  .string()
  .regex(
    /^\/(?:[A-Za-z0-9._-]+\/)*(?:[A-Za-z0-9._-]+)?(?:#[A-Za-z0-9._-]+)?$/,
    'adressen må begynne med /, for eksempel "/2020-23/maal/#felles"',
  )
  .max(300);

/** What was published is kept as it was: rules for titles that came later say nothing of it. */
const publishedTitle = z.string().min(1);

const hash = z.string().regex(/^[0-9a-f]{16}$/, 'kontrollsummen må være 16 tegn');

const stateSchema = z.strictObject({
  edition: z.string().describe('Mappenavnet til utgaven. Eksempel: "2020-23".'),
  contentUpdated: partialDate,
  files: z.record(z.string(), hash).describe('Kontrollsum av teksten og tallene i hver fil.'),
  figures: z
    .record(z.string(), z.strictObject({ title: z.string(), data: hash }))
    .describe('Tittelen på hver figur, og kontrollsum av tallene den viser.'),
});

/** Entries are only ever added. */
export const ledgerSchema = z.strictObject({
  $schema: schemaLink,
  sum: z
    .string()
    .regex(/^sha256-[0-9a-f]{64}$/, 'kontrollsummen må være sha256- og 64 tegn')
    .describe('Kontrollsum av adressene. Skrives av «npm run permalinks».'),
  entries: z.array(
    z.strictObject({
      address: address.describe('Adressen fra roten av nettstedet. Eksempel: "/2020-23/maal/#felles".'),
      kind: z.enum(ADDRESS_KINDS).describe('Hva som står på adressen. Eksempel: "avsnitt".'),
      title: publishedTitle.describe('Hva det het da det ble publisert første gang. Eksempel: "Felles mål".'),
      for: address
        .optional()
        .describe('Adressen id-en hadde først, når en side har overtatt den sammen med innholdet.'),
    }),
  ),
  editions: z
    .array(stateSchema)
    .optional()
    .describe('Hver utgave slik den sist ble publisert. Skrives av «npm run permalinks».'),
});

/** An edition as it was published last. */
export type EditionState = z.infer<typeof stateSchema>;
export type AddressKind = (typeof ADDRESS_KINDS)[number];
