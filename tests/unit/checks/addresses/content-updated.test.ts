import { expect, it } from 'vitest';
import { createContentUpdated, formatToday } from '../../../../src/checks/addresses/content-updated.ts';
import { publish } from '../../../../src/checks/publish-sample.ts';
import { CHAPTER, corpus } from '../../../fixtures/checks/corpus.ts';

const changed = publish(corpus()).replace(CHAPTER, 'ble målet vedtatt', 'vedtok de målet').content();

it('asks for the date of the day, and takes one that is not older', async () => {
  const [found] = await createContentUpdated(() => '2026-12-01').check(changed);
  expect(found?.remedy).toBe('skriv "contentUpdated": "2026-12-01"');
  // Published and changed again on one day.
  expect(await createContentUpdated(() => '2026-11-23').check(changed)).toEqual([]);
});

it('reads the date in Norway', () => {
  expect(formatToday(new Date('2026-11-30T22:59:00Z'))).toBe('2026-11-30');
  expect(formatToday(new Date('2026-11-30T23:00:00Z'))).toBe('2026-12-01');
});
