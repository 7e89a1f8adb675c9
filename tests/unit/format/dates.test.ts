import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatPartialDate } from '../../../src/format/dates.ts';

describe('formatPartialDate', () => {
  test.for([
    ['2018-09-28', '28.\u00a0september 2018'],
    ['2026-01-05', '5.\u00a0januar 2026'],
    ['2016-12', 'desember 2016'],
    ['2011', '2011'],
  ] as const)('writes %s as "%s"', ([date, expected]) => {
    expect(formatPartialDate(date)).toBe(expected);
  });

  it('writes every day as the language rules of Norwegian do', () => {
    const norwegian = new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeZone: 'UTC' });
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const written = formatPartialDate(date.toISOString().slice(0, 10));
        expect(written.replace('\u00a0', ' ')).toBe(norwegian.format(date));
      }),
    );
  });

  it('says no more than the source gives', () => {
    expect(formatPartialDate('2016-12')).not.toMatch(/\d\./);
  });
});
