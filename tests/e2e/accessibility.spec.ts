/** axe finds nothing on any kind of page: narrow and wide, light and dark. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect, PAGE_TYPES, test } from './site-test.ts';

const nextToPlaywright = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const AXE = readFileSync(nextToPlaywright.resolve('axe-core/axe.min.js'), 'utf8');

declare const axe: {
  run(options: { rules: Record<string, { enabled: boolean }> }): Promise<{
    violations: { id: string; nodes: { target: unknown[] }[] }[];
    passes: unknown[];
  }>;
};

/** Runs axe in a page into which it has been put once: putting it in again for every state takes most of the time. */
async function findViolations(page: Page): Promise<{ violations: string[]; passCount: number }> {
  return page.evaluate(async () => {
    // Off by default, though WCAG 2.2 AA asks for it.
    const { violations, passes } = await axe.run({ rules: { 'target-size': { enabled: true } } });
    return {
      violations: violations.map(
        (it) => `${it.id}: ${it.nodes.map((node) => String(node.target)).join(', ')}`,
      ),
      passCount: passes.length,
    };
  });
}

for (const path of [...PAGE_TYPES, 'sok/?q=bolig']) {
  test(`axe finds nothing wrong on /${path}`, async ({ open }) => {
    const page = await open(path);
    if (path.includes('?q=')) await page.locator('[data-search-result]').first().waitFor();
    await page.evaluate(AXE);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations, passCount } = await findViolations(page);
        expect(violations, `${colorScheme} at ${width}`).toEqual([]);
        expect(passCount, 'rules that axe could apply').toBeGreaterThan(15);
      }
    }
  });
}
