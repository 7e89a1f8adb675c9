/** Reads numbers and dates the way people write them, to propose how the field that they stand in wants them. */
import { MONTHS } from '../format/dates.ts';

type FieldKind = 'amount' | 'ratio' | 'count' | 'year' | 'date' | 'truth' | 'text';

/** Signs and words that stand in tables where nothing is known. */
const NOT_STATED =
  /^(?:[-–—?.:…]{1,3}|(?:null|n\/?a|ikke (?:oppgitt|kjent)|uoppgitt|ukjent|mangler|ingen|vet ikke)\.?)$/i;
const STATE_NULL = 'skriv null når verdien ikke er oppgitt';

/** Units stand in the names of fields. */
function kindOf(field: string): FieldKind {
  if (field.endsWith('Nok')) return 'amount';
  if (/^ratio$|Ratio$/.test(field)) return 'ratio';
  if (/^count$|Count$/.test(field)) return 'count';
  if (/^year$|Year$/.test(field)) return 'year';
  if (field === 'expected') return 'truth';
  return ['from', 'to', 'dataDate', 'contentUpdated'].includes(field) ? 'date' : 'text';
}

/** Whether a value says that nothing is known: `-`, `N/A`, `ikke oppgitt`. */
export function saysNothing(written: string): boolean {
  return NOT_STATED.test(written.trim());
}

/** What to write for a value that the field cannot hold as it is written: `3,5 mill.` -> `skriv 3500000`. */
export function proposeValue(field: string, written: string): string {
  if (saysNothing(written)) return STATE_NULL;
  switch (kindOf(field)) {
    case 'amount':
      return proposeAmount(written);
    case 'ratio':
      return proposeRatio(written);
    case 'count':
    case 'year':
      return proposeWhole(written);
    case 'date':
      return `skriv "${readDate(written)}"`;
    case 'truth':
      return /^(?:ja|sant)$/i.test(written) ? 'skriv true' : 'skriv true eller false, uten anførselstegn';
    case 'text':
      return `skriv "${written}"`;
  }
}

/** The same for a field that holds a number, whatever its name says. */
export function proposeNumber(field: string, written: string): string {
  return /^(?:amount|ratio)$/.test(kindOf(field)) ? proposeValue(field, written) : proposeWhole(written);
}

const AMOUNT = /^(?:(?:kr|nok)\.?\s*)?(\d+)(?:[.,](\d+))?\s*(mrd|milliard|mill|mnok|tusen)?[a-z.,;\s-]*$/i;
/** Decimals that a unit turns into whole kroner. */
const ZEROS: Readonly<Record<string, number>> = { mrd: 9, milliard: 9, mill: 6, mnok: 6, tusen: 3 };

/** `3 500 000`, `3.500.000`, `kr 500`, `3,5 mill. kr` -> whole kroner; an example for anything else, fractions of a krone too. */
export function proposeAmount(written: string): string {
  const [, whole = '', fraction = '', unit = ''] = AMOUNT.exec(joinThousands(written)) ?? [];
  const zeros = ZEROS[unit.toLowerCase()] ?? 0;
  const isOdd = unit === '' ? fraction !== '' && (whole + fraction).length > 5 : fraction.length > zeros;
  if (whole === '' || isOdd)
    return 'skriv hele kroner uten mellomrom, punktum og anførselstegn, for eksempel 3500000';
  if (unit === '' && fraction !== '') {
    const [amountNok = ''] = /\d+$/.exec(proposeAmount(`${whole},${fraction} mill`)) ?? [];
    return `skriv ${amountNok} hvis du mener ${whole},${fraction} millioner kroner`;
  }
  return `skriv ${Number(whole + fraction.padEnd(zeros, '0'))}`;
}

/** Leaves out what stands between thousands: `3 500 000`, `3.500.000`, `3'500'000` -> `3500000`. */
function joinThousands(written: string): string {
  const plain = written.trim().replace(/(?<=\d)[\s_'’](?=\d{3})/g, '');
  return plain.replace(
    /^(\D*\d{1,3})((?:[.,]\d{3}){2,})(?!\d)/,
    (_, first: string, rest: string) => first + rest.replace(/\D/g, ''),
  );
}

/** `0,5`, `50 %`, `50 prosent`, 39 -> 0.5, 0.5, 0.5, 0.39: a share is at most 1. */
export function proposeRatio(written: string): string {
  const [, number = '', percent] = /^(-?\d*[.,]?\d+)\s*(%|prosent)?$/.exec(written.trim()) ?? [];
  if (number === '') return 'skriv for eksempel 0.5 for 50 %';
  const value = Number(number.replace(',', '.'));
  // Rounded, so that 12,3 % is 0.123 and not 0.12300000000000001.
  return percent === undefined && value <= 1
    ? `skriv ${value}`
    : `skriv ${Number((value / 100).toFixed(9))} for ${number.replace('.', ',')} %`;
}

/** `4 125`, `4.125` -> 4125 */
function proposeWhole(written: string): string {
  const digits = written.replace(/[\s.,+]/g, '');
  return /^\d{1,9}$/.test(digits)
    ? `skriv ${Number(digits)}`
    : 'skriv et helt tall, for eksempel 4125 eller 2020';
}

const DAY_FIRST = /^(?:(?<day>\d{1,2})\.\s?)?(?<month>\d{1,2}|\p{L}+)[.\s]\s?(?<year>\d{4})$/u;
const YEAR_FIRST = /^(?<year>\d{4})[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2}))?$/;

/** `28.09.2018`, `28. september 2018`, `2018/9/28` -> `2018-09-28`; other dates as they are. */
export function readDate(written: string): string {
  const found = (DAY_FIRST.exec(written) ?? YEAR_FIRST.exec(written))?.groups;
  const name = found?.['month'] ?? '';
  const month = /^\d/.test(name) ? Number(name) : MONTHS.indexOf(name.toLowerCase()) + 1;
  if (found === undefined || month < 1 || month > 12) return written;
  const parts = [found['year'], String(month), found['day']];
  return parts
    .filter((it) => it !== undefined)
    .map((it) => it.padStart(2, '0'))
    .join('-');
}
