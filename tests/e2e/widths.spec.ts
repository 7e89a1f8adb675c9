/** Nothing scrolls sideways, from a small phone to a desk, nor with letters twice as large on a small phone. */
import { expect, PAGES, test, WIDTHS } from './site-test.ts';

for (const path of PAGES) {
  test(`/${path} does not scroll sideways at any width, nor with large letters`, async ({ open }) => {
    const page = await open(path);
    await page.evaluate(() => document.fonts.ready);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      const { scrollable, wide } = await page.evaluate(() => {
        const limit = document.documentElement.clientWidth;
        const isClipped = (element: Element): boolean => {
          const box = element.parentElement?.closest('svg, .hide, .houses');
          return box != null || getComputedStyle(element).visibility === 'hidden';
        };
        return {
          scrollable: document.documentElement.scrollWidth - limit,
          wide: [...document.querySelectorAll('body *')]
            .filter((it) => !isClipped(it) && it.getBoundingClientRect().right > limit + 1)
            .map((it) => `${it.tagName.toLowerCase()}.${it.getAttribute('class') ?? ''}`),
        };
      });
      expect(scrollable, `pixels to scroll at ${width}`).toBeLessThanOrEqual(0);
      expect(wide, `elements wider than the screen at ${width}`).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    const pixels = await page.evaluate(() => {
      const root = document.documentElement;
      root.style.fontSize = '200%';
      // Tables of numbers need both directions: their cells are read along rows and columns.
      document.querySelectorAll('.frame').forEach((it) => it.remove());
      return root.scrollWidth - root.clientWidth;
    });
    expect(
      pixels,
      'pixels to scroll with letters twice as large, without tables and figures',
    ).toBeLessThanOrEqual(0);
  });
}
