/** Every part of a chapter offers its address and its citation, with and without JavaScript. */
import { expect, test, WHOLE_PLAN } from './site-test.ts';

const CHAPTER = '2020-23/ressurser-budsjett-og-styring/';

for (const [part, name, cited] of [
  ['a section', 'Lenke til «Forbehold»', 'avsnittet «Forbehold»'],
  ['a figure', 'Lenke til «Figur 8»', 'figur 8: Planen foreslår å bruke mindre'],
  ['a table', 'Lenke til «Tabell 6»', 'tabell 6: Ressurstilgang 2020 fordelt på programområdene'],
] as const) {
  test(`${part} has a link to its address and its citation`, async ({ open, page }) => {
    await open(CHAPTER);
    const link = page.getByRole('link', { name, exact: true });
    const id = (await link.getAttribute('href'))?.split('#')[1] ?? '';
    await link.click();
    await expect(page).toHaveURL(new RegExp(`/${CHAPTER}deling/#${id}$`));
    const entry = page.locator(`[id="${id}"]`);
    await expect(entry).toBeInViewport();
    await expect(entry).toContainText(`https://plan.example.no/${CHAPTER}#${id}`);
    await expect(entry).toContainText(cited);
    await expect(entry).toContainText('Nettutgave, versjon av');
    await entry.getByRole('link', { name: `https://plan.example.no/${CHAPTER}#${id}` }).click();
    await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
  });
}

test('a measure has a link to its address and its citation', async ({ open, page }) => {
  await open('2020-23/p1-strategisk-naeringsutvikling/');
  await page.getByRole('link', { name: 'Lenke til «Digital byggesaksbehandling»' }).click();
  const entry = page.locator('[id="p1-digital-byggesak"]');
  await expect(entry).toContainText('tiltaket «Digital byggesaksbehandling»');
});

for (const path of ['2020-23/p1-strategisk-naeringsutvikling/', WHOLE_PLAN]) {
  test(`the link to share a measure stands at the end of its title on /${path}`, async ({ open, page }) => {
    await page.setViewportSize({ width: 320, height: 800 });
    await open(path);
    await page.evaluate(() => document.fonts.ready);
    const below = await page.locator('.measures .share').evaluateAll((links) =>
      links.flatMap((link) => {
        const title = link.previousElementSibling;
        const lines = [...(title?.getClientRects() ?? [])];
        const middle = link.getBoundingClientRect().top + link.getBoundingClientRect().height / 2;
        const last = lines.at(-1);
        return last !== undefined && middle > last.top && middle < last.bottom ? [] : [title?.textContent];
      }),
    );
    expect(below).toEqual([]);
  });
}

test('a button copies what stands beside it, and says so', async ({ open, page, context, record }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(`${CHAPTER}deling/`);
  const entry = page.locator('[id="forbehold"]');
  const button = entry.getByRole('button', { name: 'Kopier kildehenvisning: Forbehold' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(entry.getByRole('button', { name: 'Kopiert' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(
    /^Trondheimsregionen: Utviklingsplan 2020-23\. Ressurser, budsjett og styring, avsnittet «Forbehold»\. Nettutgave, versjon av .*\. https:\/\/plan\.example\.no\/.*#forbehold$/,
  );
  await expect(button).toBeVisible();
  expect(record.complaints).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('addresses and citations stand there to be marked, and no button promises more', async ({
    open,
    page,
  }) => {
    await open(`${CHAPTER}deling/`);
    await expect(page.locator('[id="forbehold"]')).toContainText('avsnittet «Forbehold»');
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  });

  test('a page for sharing leads to its part', async ({ page, origin }) => {
    await page.goto(`${origin}/${CHAPTER}forbehold/`);
    await expect(page).toHaveURL(`${origin}/${CHAPTER}#forbehold`);
    await expect(page.locator('[id="forbehold"]')).toBeInViewport();
  });
});

test('the edition can be cited in reference managers', async ({ open, page, request, origin }) => {
  await open('2020-23/deling/');
  for (const [label, start] of [
    ['BibTeX', '@techreport{trondheimsregionen-2020-23,'],
    ['RIS', 'TY  - RPRT\r\n'],
    ['CSL-JSON', '[\n  {\n    "id": "trondheimsregionen-2020-23"'],
  ] as const) {
    const href = await page.getByRole('link', { name: label }).getAttribute('href');
    const text = await (await request.get(origin + href)).text();
    expect(text.startsWith(start), label).toBe(true);
    expect(text, label).toContain('https://plan.example.no/2020-23/');
  }
});
