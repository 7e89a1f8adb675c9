/** Without JavaScript everything can be read, and the search page leads on. */
import { findByName, findElements, readPages } from '../content/built-site.ts';
import { SITES } from '../fixtures/editions/sites.ts';
import { CHAPTERS, expect, SITES_BY_PATH, test } from './site-test.ts';

test.use({ javaScriptEnabled: false });

for (const path of CHAPTERS) {
  test(`/${path} can be read without JavaScript`, async ({ open }) => {
    const page = await open(path);
    await expect(page.locator('h1')).toBeVisible();
    const headings = await page.locator('main h2').all();
    expect(headings.length).toBeGreaterThan(0);
    for (const heading of headings) await expect(heading).toBeVisible();
    // What is folded away opens by the browser's own means.
    for (const fold of await page.locator('main details:not([open]) > summary').all()) {
      if (await fold.isVisible()) await fold.click();
    }
    const closed = await page.locator('main details:not([open]) p').count();
    expect(closed, 'paragraphs in folds that stay closed').toBe(0);
    for (const paragraph of await page.locator('main p').all()) await expect(paragraph).toBeVisible();
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(500);
  });
}

for (const site of SITES_BY_PATH) {
  test.describe(site.about, () => {
    test.use({ site });

    test('the search page shows every chapter with its sections', async ({ open }) => {
      const page = await open('sok/');
      const advice = page.locator('noscript p');
      await expect(advice).toBeVisible();
      expect(await advice.innerText()).toContain('Søket trenger JavaScript');
      for (const chapter of CHAPTERS) {
        await expect(page.locator(`main a[href="${site.basePath}${chapter}"]`)).toBeVisible();
        expect(await page.locator(`main a[href^="${site.basePath}${chapter}#"]`).count()).toBeGreaterThan(0);
      }
    });

    test('the search box in the header leads to that list', async ({ open, origin }) => {
      const page = await open(CHAPTERS[0] ?? '');
      const box = page.getByRole('banner').getByRole('searchbox');
      await box.fill('næringsareal');
      await box.press('Enter');
      await expect(page).toHaveURL(`${origin}${site.basePath}sok/?q=n%C3%A6ringsareal`);
      await expect(page.getByRole('heading', { name: 'Innhold' })).toBeVisible();
    });

    test('the forms of the search page and the error page work too', async ({ open }) => {
      for (const path of ['sok/', 'finnes-ikke/']) {
        const page = await open(path);
        await page.getByRole('main').getByRole('searchbox').fill('bolig');
        await page.getByRole('main').getByRole('button', { name: 'Søk' }).click();
        await expect(page).toHaveURL(/\/sok\/\?q=bolig$/);
        await expect(page.locator('h1')).toHaveText('Søk i planen');
      }
    });
  });
}

test('no page keeps anything for scripts to show', () => {
  for (const { file, tree } of readPages(SITES.root)) {
    const [main] = findByName(tree, 'main');
    const hidden = main ? findElements(main, (it) => it.properties['hidden'] !== undefined) : [];
    expect(
      hidden.map((it) => it.tagName),
      file,
    ).toEqual([]);
  }
});

test('the error page answers with status 404 and lists the chapters', async ({ page, origin }) => {
  const response = await page.goto(`${origin}/finnes-ikke/`);
  expect(response?.status()).toBe(404);
  await expect(page.locator('h1')).toHaveText('Fant ikke siden');
  for (const chapter of CHAPTERS) await expect(page.locator(`main a[href="/${chapter}"]`)).toBeVisible();
});
