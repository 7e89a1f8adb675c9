/** Printed pages: the plan in black on white, without what is only for screens. */
import type { Locator } from '@playwright/test';
import { CHAPTERS, expect, test, WHOLE_PLAN } from './site-test.ts';

/** Relative luminance of a computed colour, 0 is black and 1 is white. Source: WCAG 2.2, "relative luminance". */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0, opacity = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  // Where nothing is painted the paper shows.
  if (opacity === 0) return 1;
  const linear = [red, green, blue].map((it) => {
    const share = it / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
}

const colorOf = (locator: Locator, property: 'color' | 'backgroundColor'): Promise<string> =>
  locator.evaluate((it, name) => getComputedStyle(it)[name], property);

for (const path of ['', CHAPTERS.find((it) => it.includes('ressurser')) ?? '', WHOLE_PLAN, 'om/']) {
  test.describe(`/${path} on paper`, () => {
    test.use({ colorScheme: 'dark' });

    test('is dark on light even for a reader whose screen is dark', async ({ open }) => {
      const page = await open(path);
      const body = page.locator('body');
      expect(luminance(await colorOf(body, 'color'))).toBeGreaterThan(0.5);
      await page.emulateMedia({ media: 'print' });
      expect(luminance(await colorOf(body, 'color'))).toBeLessThan(0.05);
      expect(luminance(await colorOf(body, 'backgroundColor'))).toBeGreaterThan(0.9);
      const colors = await page
        .locator('main :is(h1, h2, p, td, th, li)')
        .evaluateAll((all) => [...new Set(all.map((it) => getComputedStyle(it).color))]);
      expect(colors.length).toBeGreaterThan(0);
      for (const color of colors) expect(luminance(color), color).toBeLessThan(0.2);
    });

    test('has no navigation, search or folded parts', async ({ open }) => {
      const page = await open(path);
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('nav, form, summary, .skip').filter({ visible: true })).toHaveCount(0);
      await expect(page.locator('h1')).toBeVisible();
    });
  });
}

test('the whole plan makes a PDF in which no table is cut off at the side', async ({ open }) => {
  const page = await open(WHOLE_PLAN);
  await page.emulateMedia({ media: 'print' });
  // The width of an A4 page between the margins of the print style, in CSS pixels.
  await page.setViewportSize({ width: 672, height: 1000 });
  for (const table of await page.locator('main table').all()) {
    const box = await table.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(673);
  }
  await expect(page.locator('.cover .house')).toHaveCount(20);
  await expect(page.locator('.cover ol > li')).toHaveCount(8);
  await expect(page.locator('.glossary dt').first()).toBeVisible();
  // The size of the paper is the page's own.
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox\s*\[0 0 59[45]\.\d+ 84[12]\.\d+\]/);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(5);
  expect(pages).toBeLessThan(40);
});
