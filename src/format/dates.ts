/** Dates as precise as the source gives them. */
import { NO_BREAK_SPACE } from './numbers.ts';

/** The months in order, in small letters. */
export const MONTHS: readonly string[] = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
];

/**
 * Writes `2018-09-28` -> `28. september 2018`, `2016-12` -> `desember 2016`, `2011` -> `2011`.
 * @param partialDate ISO date with year, month or day precision; content checks guarantee its form
 */
export function formatPartialDate(partialDate: string): string {
  const [year = '', month, day] = partialDate.split('-');
  if (month === undefined) return year;
  const monthAndYear = `${MONTHS[Number(month) - 1] ?? ''} ${year}`;
  return day === undefined ? monthAndYear : `${Number(day)}.${NO_BREAK_SPACE}${monthAndYear}`;
}
