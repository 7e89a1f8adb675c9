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
