/** Building blocks that every schema shares: ids, amounts, text, dates with the precision the plan gives. */
import { z } from 'astro/zod';

/** Readable ASCII id, e.g. `trondheim-kommune`. Never contains a dot, a slash or `__proto__`. */
export const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const id = z
  .string()
  .regex(
    ID_PATTERN,
    'id-en må bestå av små bokstaver a-z, tall og bindestrek, for eksempel "trondheim-kommune"',
  )
  .max(80)
  .describe(
    'Fast id, små bokstaver a-z, tall og bindestrek. Eksempel: "trondheim-kommune". Endres aldri etter publisering.',
  );

/** One line of reader-visible text with words in it, without surrounding blanks, at most about a page. */
export const text = z
  .string()
  .min(1, 'teksten kan ikke være tom')
  .max(2000)
  .refine((value) => value === value.trim(), 'teksten kan ikke begynne eller slutte med mellomrom')
  .refine((value) => !/\S,\s*$/.test(value), 'teksten kan ikke slutte med komma')
  .refine((value) => value.trim() === '' || /[\p{L}\p{N}]/u.test(value), 'teksten har ingen bokstaver');

/** A title or a label: longer ones fit in no heading. */
export const title = text.max(120);

/** A name in a table, a chart or a list of links. */
export const name = text
  .max(80)
  .refine(
    (value) => !/\S@\S+\.\p{L}|https?:|www\./iu.test(value),
    'et navn har ingen e-postadresse eller nettadresse i seg',
  );

/** An address of another site. Blanks around it are no part of it. */
export const url = z.url({ protocol: /^https$/ });

/** Whole Norwegian kroner, 0 or more. The upper bound (100 milliarder) catches digits typed twice. */
export const amountNok = z
  .number({ error: 'beløpet må være hele kroner, skrevet som tall uten anførselstegn, for eksempel 3500000' })
  .int('beløpet må være hele kroner')
  .min(0, 'beløpet kan ikke være negativt')
  .max(100_000_000_000, 'beløpet er større enn 100 milliarder kroner')
  .describe('Hele kroner. Eksempel: 3500000 (vises som «3,5 mill. kr»).');

/**
 * A field that need not be stated. Left out, `""` (what a form in a browser writes for an empty field) and null all
 * mean «ikke oppgitt», and all become null, which is never the same as 0.
 */
export function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => (value === '' || value === undefined ? null : value), schema.nullable());
}

/** Whole kroner, or null where the plan states nothing. Null is never shown or summed as 0. */
export const amountNokOrNotStated = optional(amountNok).describe(
  'Hele kroner, eller null når planen ikke oppgir beløpet. null er ikke det samme som 0.',
);

export const year = z
  .number()
  .int('årstallet må være et helt tall')
  .min(1900, 'årstallet må være 1900 eller senere')
  .max(2100, 'årstallet må være 2100 eller tidligere')
  .describe('Årstall med fire siffer. Eksempel: 2020.');

const DATE_PATTERN = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** A date as precise as the source gives it: `2018-09-28`, `2016-12` or `2011`. */
export const partialDate = z
  .string()
  .regex(DATE_PATTERN, 'datoen må skrives 2018-09-28, 2016-12 eller 2011')
  .refine((value) => !DATE_PATTERN.test(value) || isRealDate(value), 'datoen finnes ikke i kalenderen')
  .refine((value) => !DATE_PATTERN.test(value) || isNearDate(value), 'året må være mellom 1800 og 2100')
  .describe('Dato så nøyaktig som kilden oppgir den: "2018-09-28", "2016-12" eller "2011".');

function isRealDate(value: string): boolean {
  const [yearPart = 0, month, day] = value.split('-').map(Number);
  return isDate(yearPart, month, day);
}

/**
 * Whether the calendar has this day, by the Gregorian rule for leap years.
 * @param yearPart whole number from 100; JavaScript takes smaller ones for years of the 20th century
 * @param month whole number, 1 for January
 * @param day whole number, 1 for the first
 */
export function isDate(yearPart: number, month = 1, day = 1): boolean {
  const date = new Date(Date.UTC(yearPart, month - 1, day));
  // A day too many becomes the first of the next month.
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The plan speaks of nothing earlier or later, so another year is a slip of the fingers. */
function isNearDate(value: string): boolean {
  const yearPart = Number(value.slice(0, 4));
  return yearPart >= 1800 && yearPart <= 2100;
}

/** Optional key that editors use so that their editor finds the field help. */
export const schemaLink = z
  .string()
  .optional()
  .describe('Adresse til feltbeskrivelsen som redigeringsprogrammet bruker.');
