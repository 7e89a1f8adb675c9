/** The search page: results by section that lead there, filters, highlights, at the root and under a base path. */
import { expect, SITES_BY_PATH, test } from './site-test.ts';

for (const site of SITES_BY_PATH) {
  test.describe(site.about, () => {
    test.use({ site });

    test('an address with a word shows sections, and each leads to an element that exists', async ({
      open,
      origin,
      record,
    }) => {
      const page = await open('sok/?q=næringsareal');
      const results = page.locator('[data-search-result]');
      await expect(results.first()).toBeVisible();
      await expect(page.getByRole('searchbox')).toHaveValue('næringsareal');
      await expect(page.getByRole('status')).toHaveText(/^\d+ treff på «næringsareal»\.$/);
      await page.waitForLoadState('networkidle');
      const addresses = await results
        .locator('a')
        .evaluateAll((links) => links.map((it) => it.getAttribute('href')));
      expect(addresses.some((it) => it?.includes('/p2-ikap-og-arealplanlegging/#'))).toBe(true);
      expect(new Set(addresses).size).toBe(addresses.length);
      for (const address of addresses) {
        expect(address?.startsWith(site.basePath)).toBe(true);
        const [path, id] = (address ?? '').split('#');
        const response = await page.request.get(origin + path);
        expect(response.status(), address ?? '').toBe(200);
        if (id !== undefined) expect(await response.text()).toContain(`id="${decodeURIComponent(id)}"`);
      }
      expect(record.complaints).toEqual([]);
      expect(record.requests.filter((it) => !it.url.startsWith(origin))).toEqual([]);
    });

    test('results follow while the reader types, and the address can be shared', async ({ open, record }) => {
      const page = await open('sok/');
      const box = page.getByRole('main').getByRole('searchbox');
      await expect(box).toBeFocused();
      await box.fill('sykkel');
      await box.fill('boligbygging');
      await expect(page.getByRole('status')).toHaveText(/treff på «boligbygging»/);
      await expect(page).toHaveURL(/\?q=boligbygging$/);
      expect(await page.locator('[data-search-result]').count()).toBeGreaterThan(0);
      await box.fill('');
      await expect(page.locator('[data-search-result]')).toHaveCount(0);
      await expect(page.getByRole('status')).toBeEmpty();
      expect(record.complaints).toEqual([]);
    });

    test('a result marks its words on the page that opens, and leaves the address clean', async ({
      open,
    }) => {
      const page = await open('sok/?q=arealer');
      const link = page.locator('[data-search-result] a[href*="#"]').first();
      const address = await link.getAttribute('href');
      await link.click();
      await expect(page).toHaveURL(new RegExp(`${address?.replace(/[.?]/g, '\\$&')}$`));
      const marked = () =>
        page.evaluate(() => [...(CSS.highlights.get('sok') ?? [])].map((it) => it.toString()));
      await expect.poll(marked).not.toEqual([]);
      for (const word of await marked()) expect(word.toLowerCase()).toContain('areal');
      const target = page.locator(`[id="${address?.split('#')[1]}"]`);
      await expect(target).toBeInViewport();
    });
  });
}

test('a word that is not in the plan gets an answer and not an empty page', async ({ open }) => {
  const page = await open('sok/?q=xyzzyqwert');
  await expect(page.getByRole('status')).toHaveText(/^Ingen treff på «xyzzyqwert»/);
  await expect(page.locator('[data-search-result]')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Innhold' })).toBeVisible();
});

test('Pagefind is asked what the text does not hold; its own guesses are left out: bompenger is not bo', async ({
  open,
  page,
  record,
}) => {
  await open('sok/?q=bompenger');
  const asksPagefind = () => record.requests.some((it) => it.url.includes('/pagefind/pagefind.js'));
  await expect.poll(asksPagefind).toBe(true);
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('status')).toHaveText(/^Ingen treff på «bompenger»/);
  await expect(page.locator('[data-search-result]')).toHaveCount(0);
});

test('Pagefind takes the place of a text that cannot be fetched, and only then', async ({
  open,
  page,
  record,
}) => {
  const pagefind = () => record.requests.filter((it) => it.url.includes('/pagefind/'));
  await open('sok/?q=brekkstang');
  await expect(page.getByRole('status')).toHaveText('1 treff på «brekkstang».');
  await page.waitForLoadState('networkidle');
  expect(pagefind()).toEqual([]);
  await page.route('**/tekst.json', (route) => route.abort());
  await page.reload();
  await expect(page.locator('[data-search-result] mark').first()).toHaveText('brekkstang');
  expect(pagefind().length).toBeGreaterThan(4);
});

test('a word that may have been meant is offered, and shows no results by itself', async ({ open, page }) => {
  await open('sok/?q=renovasjon');
  await expect(page.getByRole('status')).toHaveText('Ingen treff på «renovasjon». Mente du «revisjon»?');
  await expect(page.locator('[data-search-result]')).toHaveCount(0);
  await page.getByRole('link', { name: 'revisjon', exact: true }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('revisjon');
  await expect(page.locator('[data-search-result]').first()).toBeVisible();
});

test('a query of which only a part is found says which', async ({ open, page }) => {
  await open('sok/?q=næringsareal romskip');
  await expect(page.getByRole('status')).toHaveText(/^Ingen treff på «romskip»\. \d+ treff på resten\.$/);
  await expect(page.locator('[data-search-result] a').first()).toHaveText('Næringsareal');
});

test('a page whose title alone answers stands for its sections', async ({ open, page }) => {
  await open('sok/?q=arealplanlegging');
  const titles = page.locator('[data-search-result] a');
  await expect(titles.first()).toHaveText('P2 IKAP og arealplanlegging');
  await expect(titles.filter({ hasText: /^Oppgaver$/ })).toHaveCount(0);
});

test('a filter that leaves nothing says so', async ({ open, page }) => {
  await open('sok/?q=Impello');
  await page.getByLabel('Vis', { exact: true }).selectOption('begrep');
  await expect(page.getByRole('status')).toHaveText('Ingen av treffene passer til det du har valgt.');
});

test('a slip is asked about, and the results are there', async ({ open }) => {
  const page = await open('sok/?q=utvklingsplan');
  await expect(page.getByRole('status')).toHaveText(/Mente du «utviklingsplan»\? \d+ treff/);
  await expect(page.locator('[data-search-result] a').first()).toHaveText('Utviklingsplan 2020-23');
});

test('what is shown stays where it is while the later tiers come', async ({ open, page }) => {
  await page.route('**/tekst.json', async (route) => {
    await new Promise((done) => setTimeout(done, 700));
    await route.continue();
  });
  await open('sok/?q=fond');
  const titles = () =>
    page.locator('[data-search-result] a').evaluateAll((all) => all.map((it) => it.getAttribute('href')));
  await expect(page.locator('[data-search-result]').first()).toBeVisible();
  const early = await titles();
  await page.waitForLoadState('networkidle');
  await expect(page.locator('mark').first()).toBeVisible();
  const late = await titles();
  expect(late.filter((it) => early.includes(it))).toEqual(early.filter((it) => late.includes(it)));
  expect(late[0]).toBe(early[0]);
});

test('the later tiers take no focus away, and give whole sentences instead of nothing', async ({
  open,
  page,
}) => {
  const text = Promise.withResolvers<void>();
  await page.route('**/tekst.json', async (route) => {
    await text.promise;
    await route.continue();
  });
  await open('sok/?q=fond');
  const first = page.locator('[data-search-result]').first();
  await first.locator('a').focus();
  await expect(first.locator('.excerpt')).toBeEmpty();
  text.resolve();
  await expect(first.locator('.excerpt')).toHaveText(/\p{Lu}.* fond/u);
  await page.waitForLoadState('networkidle');
  await expect(first.locator('a')).toBeFocused();
});

test('filters narrow the results and stand in the address', async ({ open }) => {
  const page = await open('sok/?q=areal');
  const kind = page.getByLabel('Vis', { exact: true });
  await kind.selectOption('tiltak');
  await expect(page).toHaveURL(/vis=tiltak/);
  const kinds = () =>
    page
      .locator('[data-search-result]')
      .evaluateAll((all) => all.map((it) => it.getAttribute('data-search-result')));
  await expect.poll(async () => [...new Set(await kinds())]).toEqual(['tiltak']);
  await page.getByLabel('Programområde').selectOption({ label: 'P1 Strategisk næringsutvikling' });
  for (const it of await page.locator('[data-search-result] a').all()) {
    expect(await it.getAttribute('href')).toContain('/p1-');
  }
  await page.reload();
  await expect(kind).toHaveValue('tiltak');
  await expect.poll(async () => [...new Set(await kinds())]).toEqual(['tiltak']);
});

test('a search whose index cannot be fetched says so and leaves the list of contents', async ({
  open,
  page,
}) => {
  await page.route('**/sok/*.json', (route) => route.abort());
  await open('sok/?q=bolig');
  await expect(page.getByRole('status')).toHaveText(/Søket virker ikke akkurat nå/);
  await expect(page.getByRole('heading', { name: 'Innhold' })).toBeVisible();
});

test('a search without the later tiers still answers', async ({ open, page }) => {
  await page.route(/tekst\.json|pagefind/, (route) => route.abort());
  await open('sok/?q=fond');
  await expect(page.locator('[data-search-result]').first()).toBeVisible();
  await expect(page.getByRole('status')).toHaveText(/treff på «fond»/);
});
