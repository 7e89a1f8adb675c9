/** Reads numbers and dates the way people write them, to propose how the field that they stand in wants them. */
import { MONTHS } from '../format/dates.ts';
import { proposeAmount } from './amount-text.ts';

type FieldKind = 'amount' | 'ratio' | 'count' | 'year' | 'date' | 'truth' | 'text';

/** What is wrong with a value, and what to write instead. */
export interface WrittenFault {
  readonly message: string;
  readonly remedy: string;
}

/** Signs and words that stand in tables where nothing is known. */
const NOT_STATED =
  /^(?:[-–—?.:…]{1,3}|(?:null|n\/?a|ikke (?:oppgitt|kjent)|uoppgitt|ukjent|mangler|ingen|vet ikke)\.?)$/i;

/** Units stand in the names of fields. */
function kindOf(field: string): FieldKind {
  if (field.endsWith('Nok')) return 'amount';
  if (/^ratio$|Ratio$/.test(field)) return 'ratio';
  if (/^count$|Count$/.test(field)) return 'count';
  if (/^year$|Year$/.test(field)) return 'year';
  if (field === 'expected') return 'truth';
  return ['from', 'to', 'dataDate', 'contentUpdated'].includes(field) ? 'date' : 'text';
}

/** Whether a field holds a date. */
export function isDateField(field: string): boolean {
  return kindOf(field) === 'date';
}

/** Whether a value says that nothing is known: `-`, `N/A`, `ikke oppgitt`. */
export function saysNothing(written: string): boolean {
  return NOT_STATED.test(written.trim());
}

/** Describes a value without quotation marks that is no JSON, by the field that it stands in. */
export function describeWritten(field: string, written: string): WrittenFault {
  if (saysNothing(written))
    return {
      message: `«${written}» er ikke en verdi i JSON`,
      remedy: 'skriv null når verdien ikke er oppgitt',
    };
  const plain = removeExtras(written);
  switch (kindOf(field)) {
    case 'amount':
      return { message: `beløpet må være hele kroner, fant ${written}`, remedy: proposeAmount(plain) };
    case 'ratio':
      return { message: `andelen må være et desimaltall, fant ${written}`, remedy: proposeRatio(plain) };
    case 'count':
      return { message: `antallet må være et helt tall, fant ${written}`, remedy: proposeCount(plain) };
    case 'year':
      return { message: `årstallet må ha fire siffer, fant ${written}`, remedy: proposeYear(plain) };
    case 'date':
      return {
        message: `datoen må stå i anførselstegn, fant ${written}`,
        remedy: `skriv "${readDate(plain)}"`,
      };
    case 'truth': {
      const truth = readTruth(plain);
      const remedy = truth === undefined ? 'skriv true eller false' : `skriv ${truth}`;
      return { message: `verdien må være true eller false, fant ${written}`, remedy };
    }
    case 'text':
      return { message: `«${written}» står uten anførselstegn`, remedy: `skriv "${written}"` };
  }
}

/** `ja` and `Sant` are meant as true, `nei` as false; undefined for what is neither. */
export function readTruth(written: string): boolean | undefined {
  if (/^(?:true|ja|sant|yes|1)$/i.test(written.trim())) return true;
  return /^(?:false|nei|usant|no|0)$/i.test(written.trim()) ? false : undefined;
}

/** `39` in a field for a share is meant as 39 %; undefined for other fields and for what is no percentage. */
export function proposeShare(field: string, found: number): string | undefined {
  if (kindOf(field) !== 'ratio' || found <= 1 || found >= 100) return undefined;
  return `skriv ${Number((found / 100).toFixed(9))} for ${String(found).replace('.', ',')} %`;
}

/** What to write for a number that is given as text or with decimals; undefined for fields of other kinds. */
export function proposeNumber(field: string, written: string): string | undefined {
  if (saysNothing(written)) return 'skriv null når verdien ikke er oppgitt';
  const plain = removeExtras(written);
  switch (kindOf(field)) {
    case 'ratio':
      return proposeRatio(plain);
    case 'count':
      return proposeCount(plain);
    case 'year':
      return proposeYear(plain);
    default:
      return undefined;
  }
}

/** `3'500'000`, `3_500_000`, `3,500,000`, `35OOOOO` and `3500000;` are all meant as 3500000. */
function removeExtras(written: string): string {
  const value = written.trim().replace(/^\+|[;.]$/g, '');
  if (/^\d{1,3}(?:[,'’_]\d{3}){2,}$|^\d{1,3}(?:['’_]\d{3})$|^\d{4,6}(?: \d{3})+$/.test(value))
    return value.replace(/\D/g, '');
  return /^\d[\dOo]*$/.test(value) ? value.replace(/o/gi, '0') : value;
}

/** `0,5`, `.5`, `50 %`, `50 prosent` -> 0.5 */
function proposeRatio(written: string): string {
  const match = /^(-?)(\d{0,6})(?:[.,](\d{1,6}))?\s*(%|prosent)?$/.exec(written);
  const [, sign = '', whole = '', fraction = '', percent] = match ?? [];
  if (match === null || whole + fraction === '') return 'skriv for eksempel 0.5 for 50 %';
  const value = Number(`${sign}${whole || '0'}.${fraction || '0'}`);
  // Divided as decimals, so that 12,3 % is 0.123 and not 0.12300000000000001.
  return `skriv ${percent === undefined ? value : Number((value / 100).toFixed(9))}`;
}

/** `4 125`, `4.125`, `4,125` -> 4125 */
function proposeCount(written: string): string {
  const digits = /^\d{1,3}(?:[ .,\u00a0\u202f]\d{3})*$|^\d{1,9}$/.test(written)
    ? written.replace(/\D/g, '')
    : '';
  return digits === '' ? 'skriv et helt tall, for eksempel 4125' : `skriv ${Number(digits)}`;
}

function proposeYear(written: string): string {
  const digits = written.replace(/[\s.,]/g, '');
  return /^\d{4}$/.test(digits) ? `skriv ${digits}` : 'skriv for eksempel 2020';
}

const DAY_FIRST = /^(?:(?<day>\d{1,2})\.\s?)?(?<month>\d{1,2})\.\s?(?<year>\d{4})$/;
const IN_WORDS = new RegExp(
  `^(?:(?<day>\\d{1,2})\\.\\s?)?(?<name>${MONTHS.join('|')})\\s(?<year>\\d{4})$`,
  'i',
);
const YEAR_FIRST = /^(?<year>\d{4})[-/.](?<month>\d{1,2})(?:[-/.](?<day>\d{1,2})(?:T.*)?)?$/;

/** `28.09.2018`, `28. september 2018`, `2018/9/28` -> `2018-09-28`; other dates as they are. */
export function readDate(written: string): string {
  const found = [DAY_FIRST, IN_WORDS, YEAR_FIRST]
    .map((it) => it.exec(written)?.groups)
    .find((it) => it !== undefined);
  if (found === undefined) return written;
  const { day, name, year } = found;
  const month = name === undefined ? Number(found['month']) : MONTHS.indexOf(name.toLowerCase()) + 1;
  if (month < 1 || month > 12) return written;
  return [year, String(month), ...(day === undefined ? [] : [day])]
    .map((it) => (it ?? '').padStart(2, '0'))
    .join('-');
}
