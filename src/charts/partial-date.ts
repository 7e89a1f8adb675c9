/** How exactly the source dates something. */
export type DatePrecision = 'year' | 'month' | 'day';

/** A partial date as the days it may mean, first and last included; days are counted from 1 January 1970. */
export interface DateSpan {
  readonly precision: DatePrecision;
  readonly firstDay: number;
  readonly lastDay: number;
}

const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const MS_PER_DAY = 86_400_000;

/** `Date.UTC(99, …)` means 1999; setting the year apart keeps the first century what it is. */
function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round(date.getTime() / MS_PER_DAY);
}

/**
 * Reads "2011", "2016-12" or "2018-09-28" as the span of days it may mean.
 *
 * Input: an ISO 8601 calendar date with year, month or day precision, years 0000 to 9999. Output: the first and
 * last day of the year, the month or the day itself. Throws RangeError on any other text and on days that do not
 * exist ("2019-02-29").
 */
export function requireDateSpan(text: string): DateSpan {
  const match = PARTIAL_DATE.exec(text);
  if (!match) throw new RangeError(`"${text}" is not a date such as 2011, 2016-12 or 2018-09-28`);
  const [year, month, day] = [match[1], match[2], match[3]].map((part) => (part ? Number(part) : null));
  if (typeof year !== 'number') throw new RangeError(`"${text}" has no year`);
  if (typeof month !== 'number') {
    return { precision: 'year', firstDay: dayNumber(year, 1, 1), lastDay: dayNumber(year, 12, 31) };
  }
  // Day 0 of the next month is the last day of this one.
  const [monthStart, monthEnd] = [dayNumber(year, month, 1), dayNumber(year, month + 1, 0)];
  if (month < 1 || month > 12) throw new RangeError(`"${text}" has no such month`);
  if (typeof day !== 'number') return { precision: 'month', firstDay: monthStart, lastDay: monthEnd };
  const exact = monthStart + day - 1;
  if (exact < monthStart || exact > monthEnd) throw new RangeError(`"${text}" has no such day`);
  return { precision: 'day', firstDay: exact, lastDay: exact };
}
