/** `permalenker.json`: every address that was ever published. Written by `npm run permalinks`, never by hand. */
import { z } from 'astro/zod';
import { schemaLink, text } from './common.ts';

/** What stands at an address. `side`: a page, `fil`: a download, `sted`: a place that is none of the others. */
export const ADDRESS_KINDS = [
  'side',
  'avsnitt',
  'maal',
  'tiltak',
  'figur',
  'tabell',
  'bilde',
  'begrep',
  'tall',
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

export const ledgerSchema = z.strictObject({
  $schema: schemaLink,
  sum: z.string().regex(/^sha256-[0-9a-f]{64}$/, 'kontrollsummen må være sha256- og 64 tegn'),
  entries: z.array(
    z.strictObject({
      address,
      kind: z.enum(ADDRESS_KINDS),
      title: text,
      /** for an old id that a page took over with its content: where it stood first */
      for: address.optional(),
    }),
  ),
});

export type AddressKind = (typeof ADDRESS_KINDS)[number];
export type LedgerFile = z.infer<typeof ledgerSchema>;
