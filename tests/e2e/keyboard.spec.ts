/** Everything works with the keyboard alone, and the reader sees where the focus is. */
import type { Page } from '@playwright/test';
import { CHAPTERS, expect, PAGE_TYPES, SITES_BY_PATH, test } from './site-test.ts';

/** The empty search page puts the cursor in its box at once; with words in the address it does not. */
const fromTheTop = (path: string): string => (path === 'sok/' ? 'sok/?q=bolig' : path);

/** Describes the focused element and how its focus shows. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const box = element.getBoundingClientRect();
    const around = element.closest('.find') ?? element;
    const outlines = [element, around].map((it) => getComputedStyle(it));
    return {
      name: `${element.tagName.toLowerCase()} ${element.textContent?.trim().slice(0, 40) || element.id}`,
      hasOutline: outlines.some((it) => it.outlineStyle !== 'none' && parseFloat(it.outlineWidth) >= 2),
      isOnScreen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0,
    };
  });

for (const path of PAGE_TYPES) {
  test(`the skip link comes first on /${path} and leads past the navigation`, async ({ open }) => {
    const page = await open(fromTheTop(path));
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Hopp til innholdet' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#innhold$/);
    await page.keyboard.press('Tab');
    const isInMain = await page.evaluate(() => {
      const main = document.querySelector('#innhold');
      const next = document.activeElement;
      const isAfter = main && next && main.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING;
      return Boolean(isAfter);
    });
    expect(isInMain).toBe(true);
  });
}

for (const width of [320, 1280]) {
  test(`every stop of the Tab key can be seen at ${width} pixels`, async ({ open }) => {
    for (const path of PAGE_TYPES) {
      const page = await open(fromTheTop(path));
      await page.setViewportSize({ width, height: 800 });
      // Results that arrive between two presses of the key would move what has the focus.
      if (path === 'sok/') await page.locator('[data-search-result]').first().waitFor();
      const stops: string[] = [];
      for (let i = 0; i < 25; i++) {
        await page.keyboard.press('Tab');
        const stop = await focused(page);
        if (stop === null) break;
        stops.push(stop.name);
        expect(stop.hasOutline, `${stop.name} on /${path} has an outline`).toBe(true);
        expect(stop.isOnScreen, `${stop.name} on /${path} is on screen`).toBe(true);
      }
      expect(stops.length, path).toBeGreaterThan(8);
    }
  });
}

for (const site of SITES_BY_PATH) {
  test.describe(site.about, () => {
    test.use({ site });

    test('the keyboard goes from the search box in the header to a section of the plan', async ({ open }) => {
      const page = await open(CHAPTERS[0] ?? '');
      const box = page.getByRole('banner').getByRole('searchbox');
      for (let i = 0; i < 10 && !(await box.evaluate((it) => it === document.activeElement)); i++) {
        await page.keyboard.press('Tab');
      }
      await expect(box).toBeFocused();
      await page.keyboard.type('næringsareal');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/sok\/\?q=/);
      const first = page.locator('[data-search-result] a').first();
      await expect(first).toBeVisible();
      for (let i = 0; i < 12 && !(await first.evaluate((it) => it === document.activeElement)); i++) {
        await page.keyboard.press('Tab');
      }
      await expect(first).toBeFocused();
      const address = await first.getAttribute('href');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`${address?.replace(/[.?]/g, '\\$&')}$`));
      await expect(page.locator('main h1')).toBeVisible();
    });
  });
}

test('the folded lists of a chapter open and close with the keyboard', async ({ open }) => {
  const page = await open(CHAPTERS.find((it) => it.includes('p1-')) ?? '');
  await page.setViewportSize({ width: 320, height: 800 });
  for (const name of ['Innhold', 'På denne siden']) {
    const summary = page.locator('summary', { hasText: name });
    const list = page.locator('details', { has: summary }).locator('nav');
    await summary.focus();
    await expect(list).toBeHidden();
    await page.keyboard.press('Enter');
    await expect(list).toBeVisible();
    await page.keyboard.press('Space');
    await expect(list).toBeHidden();
  }
});
