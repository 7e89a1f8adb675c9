/** `data/driftsnivaa.json`: the running level before and now. Today's level is the budget's total, so it is not stored. */
import { z } from 'astro/zod';
import { amountNok, id, name, optional, schemaLink, text } from './common.ts';

export const runningLevelSchema = z.strictObject({
  $schema: schemaLink,
  citation: id.describe('Id-en til kilden i kilder.json.'),
  earlier: z
    .strictObject({
      amountNok,
      qualifier: optional(z.enum(['over'])).describe(
        '"over" når planen bare sier at beløpet var høyere enn dette, ellers null.',
      ),
      label: name.describe('Eksempel: "Tidligere".'),
      note: optional(text).describe('Hva planen sier om tidspunktet, eller null.'),
    })
    .describe('Nivået som planen sammenligner dagens nivå med.'),
  current: z
    .strictObject({
      label: name.describe('Eksempel: "Dagens nivå". Beløpet er summen i budsjettabellen.'),
    })
    .describe('Nivået i budsjettåret.'),
});

export type RunningLevel = z.infer<typeof runningLevelSchema>;
