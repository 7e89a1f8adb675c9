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

test('what the plan does not hold is not there, though it begins like what it holds: bompenger is not bo', async ({
  open,
  page,
}) => {
  await open('sok/?q=bompenger');
  await expect(page.getByRole('status')).toHaveText(/^Ingen treff på «bompenger»/);
  await expect(page.locator('[data-search-result]')).toHaveCount(0);
});

test('a word that only a text holds is found there, with the words around it', async ({ open, page }) => {
  await open('sok/?q=brekkstang');
  await expect(page.getByRole('status')).toHaveText('1 treff på «brekkstang».');
  await expect(page.locator('[data-search-result] mark').first()).toHaveText('brekkstang');
  await expect(page.getByRole('heading', { name: 'Treff', level: 2 })).toBeVisible();
  await expect(page).toHaveTitle(/^«brekkstang» – Søk/);
});

test('numbers answer in the result: the row of a table, and an amount', async ({ open, page }) => {
  await open('sok/?q=Melhus');
  const row = 'Melhus: Fra Trondheim 1\u00a0193 · Til Trondheim 3\u00a0929 · Netto +2\u00a0736 (2018)';
  await expect(page.locator('.excerpt').first()).toHaveText(row);
  await open('sok/?q=kommunene til p1');
  await expect(page.locator('.title', { hasText: /^Kommunene til P1: 3.500.000 kr$/ })).toBeVisible();
});

test('no other page is told what was searched for', async ({ open, page }) => {
  await open('sok/?q=areal');
  const link = page.locator('[data-search-result] a').nth(2);
  const address = (await link.getAttribute('href')) ?? '';
  const asked = page.waitForRequest((it) => it.isNavigationRequest());
  await link.click();
  const request = await asked;
  expect(new URL(request.url()).search).toBe('');
  expect(address.startsWith(new URL(request.url()).pathname)).toBe(true);
  expect((await request.allHeaders())['referer'] ?? '').not.toContain('areal');
});

test('Enter adds to the history, and the way back leads to the list as it was', async ({ open, page }) => {
  await open('sok/?q=fond');
  const box = page.getByRole('main').getByRole('searchbox');
  const addresses = () =>
    page.locator('[data-search-result] a').evaluateAll((all) => all.map((it) => it.getAttribute('href')));
  // A page that the browser has kept does not load again, which `page.goBack` would wait for.
  const goBack = () => page.goBack({ waitUntil: 'commit' });
  await expect(page.locator('mark').first()).toBeVisible();
  await box.fill('areal');
  await box.press('Enter');
  await expect(page).toHaveURL(/\?q=areal$/);
  await expect(page.getByRole('status')).toHaveText(/treff på «areal»/);
  await page.getByRole('button', { name: 'Vis flere treff' }).click();
  const before = await addresses();
  expect(before.length).toBeGreaterThan(20);
  await page.locator('[data-search-result] a').nth(12).click();
  await expect(page).not.toHaveURL(/sok/);
  await goBack();
  await expect.poll(addresses).toEqual(before);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
  await goBack();
  await expect(box).toHaveValue('fond');
  await expect(page.getByRole('status')).toHaveText(/treff på «fond»/);
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
  await expect(page.locator('.title').first()).toHaveText('Næringsareal');
});

test('a page whose title alone answers stands for its sections', async ({ open, page }) => {
  await open('sok/?q=arealplanlegging');
  const titles = page.locator('.title');
  await expect(titles.first()).toHaveText('P2 IKAP og arealplanlegging');
  await expect(titles.filter({ hasText: /^Oppgaver$/ })).toHaveCount(0);
});

test('a filter that leaves nothing says so, and can be taken off', async ({ open, page }) => {
  await open('sok/?q=areal&vis=bilde');
  await expect(page.getByRole('status')).toHaveText('Ingen av treffene passer til det du har valgt.');
  await page.getByRole('button', { name: 'Fjern filtrene' }).click();
  await expect(page.locator('[data-search-result]').first()).toBeVisible();
  await expect(page).toHaveURL(/\?q=areal$/);
});

test('filters count, and are not there where they would not help', async ({ open, page }) => {
  await open('sok/?q=areal');
  const options = page.getByLabel('Vis', { exact: true }).locator('option');
  await expect(options.filter({ hasText: /^Tiltak \(\d+\)$/ })).toHaveCount(1);
  await open('sok/?q=Impello');
  await expect(page.locator('[data-search-result]')).toHaveCount(1);
  await expect(page.getByLabel('Vis', { exact: true })).toBeHidden();
});

test('a slip is asked about, and the results are there', async ({ open }) => {
  const page = await open('sok/?q=utvklingsplan');
  await expect(page.getByRole('status')).toHaveText(/Mente du «utviklingsplan»\? \d+ treff/);
  await expect(page.locator('.title').first()).toHaveText('Utviklingsplan 2020-23');
});

test('what is shown stays in place while the reader stands in the list, and keeps the focus', async ({
  open,
  page,
}) => {
  const files = Promise.withResolvers<void>();
  await page.route('**/*.pf_fragment', async (route) => {
    await files.promise;
    await route.continue();
  });
  await open('sok/?q=fond');
  const titles = () =>
    page.locator('[data-search-result] a').evaluateAll((all) => all.map((it) => it.getAttribute('href')));
  const first = page.locator('[data-search-result]').first();
  await first.locator('a').focus();
  const early = await titles();
  await expect(first.locator('.excerpt')).toBeEmpty();
  files.resolve();
  await expect(first.locator('.excerpt')).toHaveText(/\p{Lu}.* fond/u);
  const late = await titles();
  expect(late.filter((it) => early.includes(it))).toEqual(early.filter((it) => late.includes(it)));
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
  await page.getByLabel('Programområde').selectOption('P1 Strategisk næringsutvikling');
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

for (const file of ['pagefind.js', '*.pf_meta', '*.pf_index', '*.pf_fragment', 'wasm.*']) {
  test(`a search without ${file} shows titles, and never says that there is nothing`, async ({
    open,
    page,
  }) => {
    await page.route(`**/pagefind/**/${file}`, (route) => route.abort());
    await page.route(`**/pagefind/${file}`, (route) => route.abort());
    await open('sok/?q=fond');
    await expect(page.locator('[data-search-result]').first()).toBeVisible();
    await expect(page.getByRole('status')).toHaveText(/^\d+ treff på «fond»\. Bare titlene er søkt i/);
    await open('sok/?q=brekkstang');
    await expect(page.getByRole('status')).toHaveText(/^Søket virker ikke akkurat nå/);
  });
}

test('the live region gets the first message at once, and then one a second', async ({ open, page }) => {
  await open('sok/');
  await page.evaluate(() => {
    const region = document.querySelector('#_sok-status');
    const seen: number[] = [];
    Object.assign(window, { seen });
    if (region) new MutationObserver(() => seen.push(performance.now())).observe(region, { childList: true });
  });
  await page.getByRole('main').getByRole('searchbox').pressSequentially('næringsareal', { delay: 90 });
  await expect(page.getByRole('status')).toHaveText(/treff på «næringsareal»/);
  const seen = await page.evaluate(() => (window as unknown as { seen: number[] }).seen);
  for (const [i, it] of seen.entries()) expect(i === 0 || it - (seen[i - 1] ?? 0) >= 990).toBe(true);
});
