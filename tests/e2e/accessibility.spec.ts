/** axe finds nothing on any kind of page: narrow and wide, light and dark. */
import { LOOKS, startAxe } from './axe.ts';
import { expect, PAGE_TYPES, test } from './site-test.ts';

/** Off by default, though WCAG 2.2 AA asks for it. */
const ALL = { rules: { 'target-size': { enabled: true } } };

for (const path of [...PAGE_TYPES, 'sok/?q=bolig']) {
  test(`axe finds nothing wrong on /${path}`, async ({ open }) => {
    const page = await open(path);
    if (path.includes('?q=')) await page.locator('[data-search-result]').first().waitFor();
    const run = await startAxe(page);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme: 'light' });
      const { violations, passCount } = await run(ALL);
      expect(violations, `light at ${width}`).toEqual([]);
      expect(passCount, 'rules that axe could apply').toBeGreaterThan(15);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect((await run(LOOKS)).violations, `dark at ${width}`).toEqual([]);
    }
  });
}
