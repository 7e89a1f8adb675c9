/** With the reader's own colours (Windows high contrast) text, borders and the drawn houses are still there. */
import { CHAPTERS, expect, test } from './site-test.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`forced colours, ${colorScheme}`, () => {
    test.use({ colorScheme, contextOptions: { forcedColors: 'active' } });

    test('tables and highlighted goals keep their borders, and text stands out', async ({ open }) => {
      const page = await open(CHAPTERS.find((it) => it.includes('p1-')) ?? '');
      expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      const look = await page.evaluate(() => {
        const style = (selector: string): CSSStyleDeclaration | undefined => {
          const element = document.querySelector(selector);
          return element ? getComputedStyle(element) : undefined;
        };
        return {
          text: style('main p')?.color,
          link: style('main a')?.color,
          background: style('body')?.backgroundColor,
          goal: style('.goal')?.borderInlineStartWidth,
          row: style('.table tbody tr:last-child > *')?.borderBlockEndWidth,
          total: style('.table tfoot > tr > *')?.borderBlockStartWidth,
          box: style('.find')?.borderBlockStartWidth,
        };
      });
      expect(look.text).not.toBe(look.background);
      expect(look.link).not.toBe(look.background);
      expect(parseFloat(look.goal ?? '0')).toBeGreaterThan(0);
      expect(parseFloat(look.box ?? '0')).toBeGreaterThan(0);
      expect(Math.max(parseFloat(look.row ?? '0'), parseFloat(look.total ?? '0'))).toBeGreaterThan(0);
    });

    test('the menu shows which page is the current one', async ({ open }) => {
      const page = await open('ordliste/');
      const isUnderlined = (it: HTMLElement | SVGElement): boolean =>
        getComputedStyle(it).borderBlockEndColor !== getComputedStyle(document.body).backgroundColor;
      expect(await page.locator('.top li a[aria-current]').evaluate(isUnderlined)).toBe(true);
      for (const link of await page.locator('.top li a:not([aria-current])').all())
        expect(await link.evaluate(isUnderlined)).toBe(false);
    });

    test('the houses and the magnifying glass stand out from the background', async ({ open }) => {
      const page = await open('');
      const shapes = await page.evaluate(() => {
        const background = getComputedStyle(document.body).backgroundColor;
        const paints = [...document.querySelectorAll('.legend .key path, .houses .house svg, .find svg')].map(
          (it) => {
            const { fill, stroke, color } = getComputedStyle(it);
            return { fill, stroke, color };
          },
        );
        return { background, paints };
      });
      expect(shapes.paints.length).toBeGreaterThan(5);
      for (const { fill, stroke, color } of shapes.paints) {
        const stands = [fill, stroke, color].some((it) => it !== 'none' && it !== shapes.background);
        expect(stands).toBe(true);
      }
    });
  });
}
