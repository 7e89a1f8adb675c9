/**
 * `data/budsjett.json`: who pays what to which programme, and the plan's funding list.
 * Every amount stands here once; sums, shares and net amounts are computed (see ../compute).
 */
import { z } from 'astro/zod';
import { amountNok, amountNokOrNotStated, id, name, optional, schemaLink, text, year } from './common.ts';

/** A reservation that the plan makes about an amount: it may become lower or fall away. */
export const reservationSchema = z.strictObject({
  label: name.describe('Forbeholdet i få ord. Eksempel: "ikke avgjort".'),
  reason: text.describe('Forbeholdet i en hel setning.'),
  // A grant whose receiver pays the whole is none; 1 is what «like mye» looks like to some.
  ownFinancingRatio: optional(
    z
      .number()
      .min(0.01, 'andelen må være større enn 0; skriv null når det ikke er noe krav')
      .lt(1, 'andelen må være mindre enn 1; er kravet like mye som tilskuddet, er andelen 0.5'),
  ).describe(
    'Andelen regionen selv må betale for å få tilskuddet. Eksempel: 0.5 når kravet er 50 % medfinansiering.',
  ),
});

export const fundingSourceSchema = z.strictObject({
  id,
  name: name.describe('Navnet i tabellene. Eksempel: "KMD".'),
  fullName: name.describe('Fullt navn. Eksempel: "Trøndelag fylkeskommune".'),
  reservation: optional(reservationSchema).describe('Forbeholdet planen tar om hele kilden, eller null.'),
});

export const allocationSchema = z.strictObject({
  source: id.describe('Id-en til en finansieringskilde i denne filen.'),
  programme: id.describe('Id-en til et programområde i programmer.json.'),
  amountNok: amountNokOrNotStated,
});

export const fundingItemSchema = z.strictObject({
  id,
  name: name.describe('Navnet i finansieringslisten. Eksempel: "Trondheim kommune".'),
  note: optional(name).describe('Presisering bak navnet, eller null. Eksempel: "inkludert Klæbu".'),
  source: id.describe('Finansieringskilden som posten hører til.'),
  amountNok: amountNok
    .nullable()
    .describe(
      'Hele kroner når posten er en del av kilden; null når posten er hele kilden, så beløpet regnes ut fra tabellen.',
    ),
});

export const budgetSchema = z.strictObject({
  $schema: schemaLink,
  year: year.describe('Budsjettåret. Eksempel: 2020.'),
  citation: id.describe('Id-en til kilden i kilder.json.'),
  houseValueNok: amountNok
    .min(1, 'en brygge må være verdt noe')
    .describe('Hva én brygge i bryggerekka er verdt, i hele kroner. Eksempel: 500000.'),
  fundSource: id.describe(
    'Finansieringskilden som bruken av fondet er ført under i tabellen. Eksempel: "kommunene".',
  ),
  sources: z.array(fundingSourceSchema).min(1, 'listen kan ikke være tom'),
  allocations: z.array(allocationSchema).min(1, 'listen kan ikke være tom'),
  fundingList: z.array(fundingItemSchema).min(1, 'listen kan ikke være tom'),
});

export type Reservation = z.infer<typeof reservationSchema>;
export type FundingSource = z.infer<typeof fundingSourceSchema>;
export type FundingItem = z.infer<typeof fundingItemSchema>;
export type Budget = z.infer<typeof budgetSchema>;
