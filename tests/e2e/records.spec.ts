/** Measures, terms and numbers in use: with keyboard, with a pointer, with and without JavaScript. */
import { expect, PAGES, test } from './site-test.ts';

const P1 = '2020-23/p1-strategisk-naeringsutvikling/';
const RESOURCES = '2020-23/ressurser-budsjett-og-styring/';
const MEASURES = '2020-23/tiltak/';
const NUMBERS = '2020-23/budsjett/';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a term leads to the glossary from the keyboard', async ({ open, origin }) => {
      const page = await open(P1);
      await page.getByRole('link', { name: 'rullerte', exact: true }).focus();
      // The next link in the text is one step of the Tab key away.
      await page.keyboard.press('Tab');
      const term = page.getByRole('link', { name: 'SNP', exact: true });
      await expect(term).toBeFocused();
      await page.keyboard.press('Enter');
      if (javaScriptEnabled) {
        await expect(page.locator('.explain')).toContainText('strategisk næringsplan');
        await page.keyboard.press('Escape');
        await expect(page.locator('.explain')).toHaveCount(0);
        await expect(term).toBeFocused();
        await page.keyboard.press('Enter');
        await page.keyboard.press('Tab');
        await expect(page.getByRole('link', { name: 'Se ordlisten' })).toBeFocused();
        await page.keyboard.press('Enter');
      }
      await expect(page).toHaveURL(`${origin}/ordliste/#snp`);
      await expect(page.locator('#snp')).toBeInViewport();
    });

    test('filters are links that say how many they lead to, and lead back to all', async ({
      open,
      origin,
    }) => {
      const page = await open(MEASURES);
      await page.getByRole('link', { name: 'Alt nytt i 2020 (10)' }).click();
      await expect(page).toHaveURL(`${origin}/2020-23/tiltak/nytt/`);
      await expect(page.locator('.lead')).toContainText('Viser 10 tiltak av 41.');
      await expect(page.locator('.measures > li')).toHaveCount(10);
      await expect(page.getByRole('link', { name: 'Alt nytt i 2020 (10)' })).toHaveAttribute(
        'aria-current',
        'page',
      );
      await page.getByRole('link', { name: 'Vis alle' }).click();
      await expect(page.locator('.measures > li')).toHaveCount(41);
    });

    test('a measure is two clicks from the front page', async ({ open, origin }) => {
      const page = await open('');
      await page.getByRole('banner').getByRole('link', { name: 'Tiltak', exact: true }).click();
      await page.getByRole('link', { name: 'Innovasjonsfrokoster' }).click();
      await expect(page).toHaveURL(`${origin}/${P1}#p1-innovasjonsfrokoster`);
      await expect(page.locator('#p1-innovasjonsfrokoster')).toBeInViewport();
    });

    test('a goal leads to its measures and they back to it', async ({ open, origin }) => {
      const page = await open(P1);
      await page.getByRole('link', { name: '20 tiltak hører til målet' }).click();
      await expect(page.locator('.measures > li')).toHaveCount(20);
      await page.locator('.area').getByRole('link', { name: 'Andel av bruttonasjonalproduktet' }).click();
      await expect(page).toHaveURL(`${origin}/${P1}#p1-hovedmaal`);
      await expect(page.locator('#p1-hovedmaal')).toBeInViewport();
    });

    const numbers = [
      ['prose', RESOURCES, 'p a.amount', /#trondheim-kommune$/],
      ['a table', RESOURCES, '#ressurstabell td a', /#kommunene-p1$/],
      ['a share in prose', RESOURCES, 'p a.amount, li a.amount', /#kmd-medfinansiering$/],
      ['an answer of the front page', '', '.answers a', /#forbehold$/],
      ['the wharf row', '', '.legend a', /#p1$/],
      ['the head of a programme', P1, '.strip a', /#p1$/],
    ] as const;
    for (const [where, path, selector, fragment] of numbers) {
      test(`a number in ${where} leads to its explanation`, async ({ open, origin }) => {
        const page = await open(path);
        const hrefs = await page
          .locator(selector)
          .all()
          .then((all) => Promise.all(all.map((it) => it.getAttribute('href'))));
        const index = hrefs.findIndex((it) => fragment.test(it ?? ''));
        expect(index, `${hrefs.join(' ')}`).toBeGreaterThanOrEqual(0);
        await page.locator(selector).nth(index).click();
        await expect(page).toHaveURL(`${origin}${hrefs[index]}`);
        const entry = page.locator(`#${hrefs[index]?.split('#')[1]}`);
        await expect(entry).toBeInViewport();
        await expect(entry).toContainText(/Regnet ut:|Står i planen\.|mill\.\skr|Kravet/);
      });
    }
  });
}

test('an explanation opens at a touch and closes at a touch outside', async ({ open }) => {
  const page = await open(P1);
  const term = page.getByRole('link', { name: 'FoU', exact: true }).first();
  await term.click();
  await expect(page.locator('.explain')).toBeVisible();
  await expect(term).toHaveAttribute('aria-expanded', 'true');
  await page.locator('h1').click();
  await expect(page.locator('.explain')).toHaveCount(0);
});

test('every explanation fits a small phone and leaves its term in sight', async ({ open, page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of PAGES.filter((it) => /^2020-23\/[^/]+\/$/.test(it))) {
    await open(path);
    await page.evaluate(() => document.fonts.ready);
    for (const term of await page.locator('a.term').all()) {
      await term.press('Enter');
      await expect(page.locator('.explain')).toBeVisible();
      const [box, word] = [await page.locator('.explain').boundingBox(), await term.boundingBox()];
      if (box === null || word === null) throw new Error(`${path}: the explanation is not shown`);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(320);
      expect(box.y + box.height).toBeLessThanOrEqual(640);
      // Long terms are broken over two lines: the box may begin under the first of them, never above it.
      const isApart = box.y >= word.y + word.height - 1 || box.y + box.height <= word.y + 1;
      expect(isApart, `${path}: ${await term.textContent()}`).toBe(true);
      await page.keyboard.press('Escape');
    }
  }
});

test('the values of figures lead to their explanation, also those in drawings', async ({ open, origin }) => {
  for (const [link, id] of [
    ['#forbehold-i-budsjettet .split a', 'uten-forbehold'],
    ['#forbehold-i-budsjettet .bars a', 'trondheim-kommune'],
    ['#finansiering .ends.from a', 'fylkeskommunen'],
    ['#finansiering .ends.to a', 'p1'],
    ['#bruk-av-fond .bars a', 'fond-2018'],
  ] as const) {
    const page = await open(RESOURCES);
    await page.locator(link).first().press('Enter');
    await expect(page).toHaveURL(`${origin}/${NUMBERS}#${id}`);
    await expect(page.locator(`#${id}`)).toBeInViewport();
  }
});

test('the parts of a sum lead to their own entries', async ({ open }) => {
  const page = await open(NUMBERS);
  const parts = page.locator('#ramme a[href^="#"]');
  await expect(parts).toHaveText([
    'Budsjett for P1 Strategisk næringsutvikling',
    'Budsjett for P2 IKAP og arealplanlegging',
    'Budsjett for P3 Profilering og kommunikasjon',
    'Budsjett for P4 Ledelse og samarbeid',
    'beløp med forbehold',
  ]);
  await page.locator('#ramme summary').click();
  await parts.first().click();
  await expect(page.locator('#p1')).toBeInViewport();
  await expect(page.locator('#p1 data')).toHaveText('4\u00a0500\u00a0000\u00a0kr');
});

test('the overview is useful on paper: all measures, no filters, none torn apart', async ({ open, page }) => {
  await open(MEASURES);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.filters')).toBeHidden();
  await expect(page.locator('.measures > li').filter({ visible: true })).toHaveCount(41);
  const breaks = await page
    .locator('.measures > li')
    .evaluateAll((all) => [...new Set(all.map((it) => getComputedStyle(it).breakInside))]);
  expect(breaks).toEqual(['avoid']);
});

test('no page has two places with one id', async ({ open, page }) => {
  for (const path of PAGES) {
    await open(path);
    const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map((it) => it.id));
    expect(
      ids.filter((id, i) => ids.indexOf(id) !== i),
      path,
    ).toEqual([]);
  }
});
