/** Nothing moves when the font arrives late. */
import { expect, PAGE_TYPES, test } from './site-test.ts';

declare global {
  interface Window {
    shifts: number[];
  }
}

for (const width of [320, 1280]) {
  test.describe(`at ${width} pixels`, () => {
    test.use({ viewport: { width, height: 800 } });

    for (const path of PAGE_TYPES) {
      test(`/${path} stays where it is when the font is half a second late`, async ({ open, page }) => {
        await page.addInitScript(() => {
          window.shifts = [];
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              window.shifts.push((entry as unknown as { value: number }).value);
          }).observe({ type: 'layout-shift', buffered: true });
        });
        let delayed = 0;
        await page.route('**/*.woff2', async (route) => {
          delayed++;
          await new Promise((done) => setTimeout(done, 500));
          await route.continue();
        });
        await open(path);
        await page.evaluate(() => document.fonts.ready);
        await page.waitForTimeout(150);
        expect(delayed, 'fonts that came late').toBeGreaterThan(0);
        expect(await page.evaluate(() => document.fonts.check('1rem "Schibsted Grotesk"'))).toBe(true);
        const total = await page.evaluate(() => window.shifts.reduce((sum, it) => sum + it, 0));
        expect(total).toBeLessThanOrEqual(0.02);
      });
    }
  });
}
