/** `data/fond.json`: use of the fund by year. */
import { z } from 'astro/zod';
import { reservationSchema } from './budget.ts';
import { amountNokOrNotStated, id, name, optional, schemaLink, year } from './common.ts';

export const fundUseSchema = z.strictObject({
  year,
  amountNok: amountNokOrNotStated,
  status: z
    .enum(['brukt', 'foreslatt', 'ikke-oppgitt'])
    .describe('"brukt", "foreslatt" eller "ikke-oppgitt".'),
});

export const fundSchema = z.strictObject({
  $schema: schemaLink,
  citation: id.describe('Id-en til kilden i kilder.json.'),
  name: name.describe('Navnet på fondet i tabeller. Eksempel: "Fond".'),
  use: z
    .array(fundUseSchema)
    .min(1, 'listen kan ikke være tom')
    .describe('Bruk av fondet, ett år på hver linje, eldste først.'),
  reservation: optional(reservationSchema).describe(
    'Forbeholdet planen tar om bruken i budsjettåret, eller null.',
  ),
});

export type Fund = z.infer<typeof fundSchema>;
