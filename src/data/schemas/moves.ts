/** `flyttet.json`: where published content went when its address changed, and what is gone. */
import { z } from 'astro/zod';
import { optional, schemaLink, text } from './common.ts';
import { address } from './permalinks.ts';

export const movesSchema = z.strictObject({
  $schema: schemaLink,
  moved: z
    .array(
      z.strictObject({
        from: address.describe('Adressen innholdet hadde. Eksempel: "/2020-23/maal/#vedtak".'),
        to: address.describe('Adressen innholdet har nå. Eksempel: "/2020-23/maal/#vedtakene".'),
      }),
    )
    .describe(
      'Innhold som har fått ny adresse: en id som er byttet, et avsnitt som er flyttet, et kapittel som har skiftet navn.',
    ),
  removed: z
    .array(
      z.strictObject({
        from: z
          .string()
          .regex(
            /^\/(?:[A-Za-z0-9._-]+\/)*(?:\*|[A-Za-z0-9._-]+)?(?:#[A-Za-z0-9._-]+)?$/,
            'adressen må begynne med /, for eksempel "/2020-23/maal/#felles"',
          )
          .max(300)
          .describe(
            'Adressen innholdet hadde. En side tar med seg alt som sto på den. Eksempel: "/2020-23/maal/#vedtak".',
          ),
        edition: z
          .string()
          .regex(/^\d{4}-\d{2}$/, 'utgaven skrives som mappenavnet, for eksempel "2024-27"')
          .describe('Utgaven der innholdet ble fjernet. Eksempel: "2024-27".'),
        reason: optional(text).describe('Hvorfor, i en hel setning, eller null.'),
        see: optional(address).describe(
          'Hvor leseren bør se i stedet, eller null. Eksempel: "/2020-23/programomraader/".',
        ),
      }),
    )
    .describe('Innhold som er fjernet. Adressen forteller leseren det.'),
  successors: z
    .array(
      z.strictObject({
        from: address.describe('Sted i en tidligere utgave. Eksempel: "/2020-23/maal/#vedtak".'),
        to: address.describe(
          'Stedet i en nyere utgave som svarer til det. Eksempel: "/2024-27/historie/#vedtak".',
        ),
      }),
    )
    .describe(
      'Steder i en tidligere utgave som har en annen adresse i den nye. Har kapittelet og id-en samme navn i begge, trengs det ikke.',
    ),
});

export type Moves = z.infer<typeof movesSchema>;
