import { describe, expect, it } from 'vitest';
import { z } from 'astro/zod';
import { chapterSchema } from '../../../../src/data/schemas/chapter.ts';
import {
  amountNok,
  amountNokOrNotStated,
  isDate,
  optional,
  partialDate,
  text,
  year,
} from '../../../../src/data/schemas/common.ts';
import { text as siteText } from '../../../../src/text.ts';

const says = (schema: typeof text | typeof partialDate, value: string): string[] =>
  schema.safeParse(value).error?.issues.map((it) => it.message) ?? [];

describe('a date of the plan', () => {
  it.each(['2011', '2016-12', '2018-09-28', '2020-02-29', '2018-12-31', '2018-01-10', '1800', '2100'])(
    'may be %s',
    (value) => {
      expect(says(partialDate, value)).toEqual([]);
    },
  );

  it.each(['2018-9-28', '2018-09-28T10', 'ca. 2018', '18', '2018-13', '2018-00', '2018-01-00', '2018-01-32'])(
    'may not be written %s',
    (value) => {
      expect(says(partialDate, value)).toContain('datoen må skrives 2018-09-28, 2016-12 eller 2011');
    },
  );

  it.each(['2019-02-29', '2018-04-31', '2018-02-30'])('stands in the calendar, unlike %s', (value) => {
    expect(says(partialDate, value)).toEqual(['datoen finnes ikke i kalenderen']);
  });

  it.each(['1799-12-31', '2101', '0219'])('is near, unlike %s', (value) => {
    expect(says(partialDate, value)).toEqual(['året må være mellom 1800 og 2100']);
  });
});

describe('the calendar', () => {
  it.each([
    [2020, 2, 29],
    [2000, 2, 29],
    [2019, 12, 31],
    [2019, 1, 1],
  ])('has %i-%i-%i', (...date) => {
    expect(isDate(...date)).toBe(true);
  });

  it.each([
    [2019, 2, 29],
    [1900, 2, 29],
    [2019, 4, 31],
    [2019, 1, 0],
    [2019, 0, 1],
    [2019, 13, 1],
    [2019, 1, 366],
  ])('has no %i-%i-%i', (...date) => {
    expect(isDate(...date)).toBe(false);
  });
});

describe('a text', () => {
  it('has letters, and no blanks around them; one fault is said once', () => {
    expect(says(text, 'Åfjord')).toEqual([]);
    expect(says(text, '2020')).toEqual([]);
    expect(says(text, ' ')).toEqual(['teksten kan ikke begynne eller slutte med mellomrom']);
    expect(says(text, '–')).toEqual(['teksten har ingen bokstaver']);
    expect(says(text, 'Malvik ')).toEqual(['teksten kan ikke begynne eller slutte med mellomrom']);
  });
});

describe('numbers', () => {
  it('reach from 0 to 100 milliarder kroner, and from 1900 to 2100', () => {
    expect([0, 100_000_000_000].every((it) => amountNok.safeParse(it).success)).toBe(true);
    expect([-1, 0.5, 100_000_000_001].some((it) => amountNok.safeParse(it).success)).toBe(false);
    expect([1900, 2100].every((it) => year.safeParse(it).success)).toBe(true);
    expect([1899, 2101, 2020.5].some((it) => year.safeParse(it).success)).toBe(false);
  });
});

describe('a field that need not be stated', () => {
  const record = z.strictObject({ name: optional(text), amountNok: amountNokOrNotStated });

  it.each([[{}], [{ name: '', amountNok: '' }], [{ name: null, amountNok: null }]])(
    'is null when it is left out, empty or null: %j',
    (written) => {
      expect(record.parse(written)).toEqual({ name: null, amountNok: null });
    },
  );

  it('is not 0, and no word for nothing', () => {
    expect(record.parse({ name: 'Fond', amountNok: 0 })).toEqual({ name: 'Fond', amountNok: 0 });
    expect(record.safeParse({ name: '-' }).success).toBe(false);
    expect(record.safeParse({ amountNok: 'ikke oppgitt' }).success).toBe(false);
  });

  it('may be left out of every record of the plan that has one, and of the front matter', () => {
    const chapter = { title: 'A', navTitle: 'A', order: 3.5, description: 'A.' };
    expect(chapterSchema.parse(chapter)).toMatchObject({ programme: null, sourceChapter: null });
    expect(chapterSchema.parse({ ...chapter, programme: '', sourceChapter: '' }).sourceChapter).toBeNull();
    expect(siteText.sourceOfChapter(null, null)).toBe('Kapittelet står ikke i den vedtatte planen.');
  });
});
