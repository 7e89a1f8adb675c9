/** The box in the header: loads nothing until touched, works with the keyboard alone, and tells assistive technology. */
import AxeBuilder from '@axe-core/playwright';
import { CHAPTERS, expect, SITES_BY_PATH, test } from './site-test.ts';

const CHAPTER = CHAPTERS.find((it) => it.includes('p1-')) ?? '';

for (const site of SITES_BY_PATH) {
  test.describe(site.about, () => {
    test.use({ site });

    test('the keyboard opens the box, walks the results and comes back', async ({ open, record }) => {
      const page = await open(CHAPTER);
      const box = page.getByRole('banner').getByRole('searchbox');
      await page.keyboard.press('Control+k');
      await expect(box).toBeFocused();
      await page.keyboard.type('næringsareal');
      const links = page.getByRole('banner').locator('[data-search-result] a');
      await expect(links.first().locator('.title')).toHaveText('Næringsareal');
      await expect(page.getByRole('status')).toHaveText(/^\d+ treff på «næringsareal»\.$/);
      await page.keyboard.press('ArrowDown');
      await expect(links.nth(0)).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await expect(links.nth(1)).toBeFocused();
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowUp');
      await expect(box).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Escape');
      await expect(box).toBeFocused();
      await expect(links.first()).toBeHidden();
      await page.keyboard.type('er');
      await page.keyboard.press('ArrowDown');
      await expect(links.first()).toBeFocused();
      const address = await links.first().getAttribute('href');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`${address}$`));
      expect(address?.startsWith(site.basePath)).toBe(true);
      expect(record.complaints).toEqual([]);
    });
  });
}

test('nothing is fetched before the box is touched, Pagefind at the first key and side by side', async ({
  open,
  page,
  record,
}) => {
  const asked = (pattern: RegExp) => record.requests.filter((it) => pattern.test(it.url));
  await open(CHAPTER);
  await page.waitForLoadState('networkidle');
  expect(asked(/\/(pagefind|sok)\//)).toEqual([]);
  await page.keyboard.press('Control+k');
  await page.waitForLoadState('networkidle');
  expect(asked(/\/sok\/indeks\.json/)).toHaveLength(1);
  expect(asked(/\/pagefind\//)).toEqual([]);
  await page.route('**/pagefind/pagefind.js', () => {});
  await page.keyboard.type('b');
  for (const type of ['wasm.nb.pagefind', '.pf_meta', '.pf_index', '.pf_fragment'])
    await expect.poll(() => record.requests.some((it) => it.url.endsWith(type))).toBe(true);
});

test('Enter leads to the search page, and leaving the box closes the list', async ({ open, page }) => {
  await open(CHAPTER);
  const box = page.getByRole('banner').getByRole('searchbox');
  await box.fill('fond');
  await expect(page.locator('[data-search-result]').first()).toBeVisible();
  await page.mouse.click(4, 500);
  await expect(page.locator('[data-search-result]').first()).toBeHidden();
  await box.focus();
  await expect(page.locator('[data-search-result]').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/sok\/\?q=fond$/);
});

test('a list that was closed stays closed when the texts come', async ({ open, page }) => {
  const files = Promise.withResolvers<void>();
  await page.route('**/pagefind/**', async (route) => {
    await files.promise;
    await route.continue();
  });
  await open(CHAPTER);
  const box = page.getByRole('banner').getByRole('searchbox');
  await box.fill('fond');
  await expect(page.locator('[data-search-result]').first()).toBeVisible();
  await page.keyboard.press('Escape');
  files.resolve();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('[data-search-result]').first()).toBeHidden();
  await expect(box).toBeFocused();
});

test('the slash is a letter where the reader is writing', async ({ open, page }) => {
  await open(CHAPTER);
  const box = page.getByRole('banner').getByRole('searchbox');
  await box.focus();
  await page.keyboard.type('a/b');
  await expect(box).toHaveValue('a/b');
});

test('the accessibility tree holds a search with a box, a live count and a list of links', async ({
  open,
  page,
}) => {
  await open(CHAPTER);
  await page.getByRole('banner').getByRole('searchbox').fill('næringsareal');
  await expect(page.locator('[data-search-result]').first()).toBeVisible();
  await expect(page.getByRole('search')).toMatchAriaSnapshot(`
    - search:
      - text: Søk i planen
      - searchbox "Søk i planen": næringsareal
      - button "Søk"
      - status: /\\d+ treff på «næringsareal»\\./
      - list:
        - listitem:
          - link /Næringsareal (?:Avsnitt · P2|Begrep · Ordliste)/
  `);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((it) => `${it.id}: ${it.nodes[0]?.html ?? ''}`)).toEqual([]);
});

test('no result in the box says so and leads to the contents', async ({ open, page }) => {
  await open(CHAPTER);
  await page.getByRole('banner').getByRole('searchbox').fill('bompenger');
  await expect(page.getByRole('status')).toHaveText(/^Ingen treff på «bompenger»/);
  await expect(page.locator('[data-search-result]')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Se hele innholdslisten' })).toBeVisible();
});

for (const width of [320, 1280]) {
  test(`the list stays on the screen at ${width} pixels`, async ({ open, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(CHAPTER);
    await page.getByRole('banner').getByRole('searchbox').fill('kommune');
    await expect(page.locator('[data-search-result]').first()).toBeVisible();
    const box = await page.locator('.found').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
