/** What every reader does, in Chromium and in Firefox: read, look up a word, follow a number, search, print. */
import { expect, test, WHOLE_PLAN } from './site-test.ts';

const P1 = '2020-23/p1-strategisk-naeringsutvikling/';
const P2 = '2020-23/p2-ikap-og-arealplanlegging/';
const RESOURCES = '2020-23/ressurser-budsjett-og-styring/';
const NUMBERS = '2020-23/budsjett/';

test.afterEach(({ record }) => {
  expect(record.complaints).toEqual([]);
});

test('the front page shows the budget as houses and leads to each programme', async ({ open, page }) => {
  await open('');
  await expect(page.locator('.house')).toHaveCount(20);
  const panes = await page.locator('.house .pane, .house use').count();
  expect(panes).toBeGreaterThan(0);
  await page.getByRole('link', { name: 'P1 Strategisk næringsutvikling' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('P1 Strategisk næringsutvikling');
});

test('an amount in a chapter leads to where it comes from', async ({ open, page }) => {
  await open(RESOURCES);
  await page.locator('main p a.amount').first().click();
  await expect(page).toHaveURL(/\/2020-23\/budsjett\/#/);
  await expect(page.locator(':target')).toBeInViewport();
});

test('the amounts of the budget page have their ways of calculation', async ({ open, page }) => {
  await open(NUMBERS);
  await expect(page.locator('#ramme')).toContainText('10 000 000 kr'.replaceAll(' ', '\u00a0'));
  await expect(page.locator('#ramme')).toContainText('Budsjett for P1');
});

test('a term is explained beside its word, which stays in sight, and nothing is dimmed', async ({
  open,
  page,
}) => {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    await open(P1);
    const term = page.getByRole('link', { name: 'SNP', exact: true });
    await term.click();
    const explanation = page.locator('.explain');
    await expect(explanation).toContainText('strategisk næringsplan');
    const [box, word] = [await explanation.boundingBox(), await term.boundingBox()];
    if (box === null || word === null) throw new Error('the explanation is not shown');
    expect(box.y >= word.y + word.height - 1 || box.y + box.height <= word.y + 1).toBe(true);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    const veil = await explanation.evaluate((it) => getComputedStyle(it, '::backdrop').backgroundColor);
    expect(veil).toMatch(/rgba\(0, 0, 0, 0\)|transparent/);
    await page.keyboard.press('Escape');
    await expect(explanation).toHaveCount(0);
  }
});

test('links and terms are underlined in a way that every browser knows', async ({ open, page }) => {
  await open(P1);
  for (const [selector, style] of [
    ['a.term', 'dashed'],
    ['main a.amount', 'dotted'],
  ] as const) {
    const found = await page
      .locator(selector)
      .first()
      .evaluate((it) => {
        const { textDecorationLine, textDecorationStyle } = getComputedStyle(it);
        return [textDecorationLine, textDecorationStyle];
      });
    expect(found).toEqual(['underline', style]);
  }
});

test('the bars of commuting have a length and the numbers beside them', async ({ open, page }) => {
  await open(P2);
  const row = page.locator('#pendling tr', { hasText: 'Melhus' }).first();
  await expect(row).toContainText('3\u00a0929');
  const widths = await page
    .locator('#pendling .plot rect')
    .evaluateAll((all) => all.map((it) => it.getBoundingClientRect().width));
  expect(widths.length).toBeGreaterThan(10);
  expect(widths.filter((it) => it <= 0)).toEqual([]);
});

test('a link to what is folded opens it', async ({ open, page }) => {
  await open(P2);
  const folded = page.locator('#pendling details');
  await folded.evaluate((it) => it.querySelector('table')?.setAttribute('id', 'proeve'));
  await page.evaluate(() => (location.hash = '#proeve'));
  await expect(folded).toHaveAttribute('open', '');
});

test('what is uncertain leads to the reservations with their reasons, and unfolds the number', async ({
  open,
  page,
}) => {
  await open('');
  await page.locator('.answers a[href$="#forbehold"]').first().click();
  await expect(page).toHaveURL(/\/budsjett\/#forbehold$/);
  await expect(page.locator('details#forbehold')).toHaveAttribute('open', '');
  await expect(page.locator('details#forbehold')).toContainText('Regnet ut:');
  const section = page.locator('section', { has: page.locator('details#forbehold') });
  for (const reason of ['en tildeling hvert år', 'ikke avgjort ennå', 'ikke klart hvor mye'])
    await expect(section).toContainText(reason);
  await expect(page.locator('main')).toContainText('Planen oppgir ikke hvor mye som står i fondet.');
});

test('explained words of the timeline stand in their sentences', async ({ open, page }) => {
  await open('2020-23/maal/');
  const displays = await page
    .locator('.timeline .term')
    .evaluateAll((all) => [...new Set(all.map((it) => getComputedStyle(it).display))]);
  expect(displays).toEqual(['inline']);
});

test('tables of two columns are as wide as they need, and the columns of amounts are equal', async ({
  open,
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open('2020-23/p1-strategisk-naeringsutvikling/');
  const [table, frame] = [page.locator('#budsjett-p1 table'), page.locator('#budsjett-p1')];
  const widthOf = async (it: typeof table): Promise<number> => (await it.boundingBox())?.width ?? 0;
  expect(await widthOf(table)).toBeLessThan(0.8 * (await widthOf(frame)));
  await open('2020-23/ressurser-budsjett-og-styring/');
  const widths = await page
    .locator('#ressurstabell thead th:not(:first-child)')
    .evaluateAll((all) => all.map((it) => Math.round(it.getBoundingClientRect().width)));
  expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(12);
  const weights = await page
    .locator('table :is(.total > *, td.total, tfoot > tr > *)')
    .evaluateAll((all) => [...new Set(all.map((it) => getComputedStyle(it).fontWeight))]);
  expect(weights).toEqual(['700']);
});

test('paper gets what is folded, and the whole plan has every chapter', async ({ open, page }) => {
  await open(P2);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(page.locator('#pendling details')).toHaveAttribute('open', '');
  await open(WHOLE_PLAN);
  await expect(page.locator('section.chapter')).toHaveCount(7);
});

test('the search box leads to results', async ({ open, page }) => {
  await open('');
  const box = page.getByRole('searchbox').first();
  await box.click();
  await box.fill('bolig');
  await box.press('Enter');
  await expect(page).toHaveURL(/\/sok\/\?q=bolig/);
  await expect(page.locator('[data-search-result]').first()).toBeVisible();
});
