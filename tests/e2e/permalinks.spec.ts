/** Links that were published lead to their content after it was moved, with and without JavaScript, below a base path. */
import { brotliCompressSync } from 'node:zlib';
import { headingOf, MOVED, REMOVED } from '../fixtures/editions/moved-content.ts';
import { SITES } from '../fixtures/editions/sites.ts';
import { expect, test } from './site-test.ts';

const site = SITES.moved;
const base = site.basePath.replace(/\/$/, '');

/** Whether an element that the fragment names, or the page, shows a text. */
const readsAt = (id: string): string =>
  `document.getElementById(${JSON.stringify(id)})?.closest('h2, h3, li, figure, div, p, section')?.innerText ?? document.body.innerText`;

test.use({ site });

for (const { from, to, text } of MOVED) {
  test(`${from} leads to ${to}`, async ({ page, origin, record }) => {
    await page.goto(origin + base + from);
    const fragment = to.split('#')[1];
    if (fragment === undefined || from.split('#')[0] !== to.split('#')[0]) {
      // Pages for sharing lead on at once.
      const end = /\/vedtak\/$/.test(to) && !to.startsWith('/innbygging/') ? '/2020-23/maalene/#vedtak' : to;
      await expect(page).toHaveURL(origin + base + end);
    } else {
      // The old id is on the element that has the content now.
      const old = page.locator(`[id="${from.split('#')[1]}"]`);
      expect(await old.evaluate((it, id) => it.closest(`[id="${id}"]`) !== null, fragment)).toBe(true);
      await expect(page.locator(`[id="${fragment}"]`)).toBeInViewport();
    }
    await expect(page.locator('body')).toContainText(text);
    if (fragment !== undefined && !page.url().startsWith(`${origin}${base}/innbygging`))
      expect(await page.evaluate(readsAt(fragment))).toContain(text);
    expect(record.complaints).toEqual([]);
  });
}

test('what was removed says so at its old place, and where to look instead', async ({ page, origin }) => {
  await page.goto(origin + base + REMOVED.from);
  const note = page.locator(`[id="${REMOVED.from.split('#')[1]}"]`);
  await expect(note).toBeInViewport();
  await expect(note).toContainText(REMOVED.text);
  await expect(note.getByRole('link')).toHaveAttribute('href', base + REMOVED.see);
});

test('data of a figure with a new id is still at its old address', async ({ request, origin }) => {
  for (const file of [
    'data/bruk-av-fond.csv',
    'data/bruk-av-fond.json',
    'data/bruk-av-fond.svg',
    'data/bruk-av-fond.png',
  ]) {
    const old = await request.get(`${origin}${base}/2020-23/${file}`);
    const now = await request.get(`${origin}${base}/2020-23/${file.replace('bruk-av-fond', 'fondsbruken')}`);
    expect(old.status(), file).toBe(200);
    expect(await old.body()).toEqual(await now.body());
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const { from, to, text } of MOVED) {
    test(`${from} leads to ${to} in one step`, async ({ page, origin }) => {
      await page.goto(origin + base + from);
      const [toPath, fragment] = to.split('#');
      const isHere = from.split('#')[0] === toPath;
      const target = from.includes('#') ? page.locator(`[id="${from.split('#')[1]}"]`) : undefined;
      if (
        !isHere &&
        target !== undefined &&
        (await target.locator('a').count()) > 0 &&
        !(await redirects(page.url(), origin, to))
      ) {
        // A note or a signpost stands where the content was, and its link leads on.
        await expect(target).toBeInViewport();
        await target.locator('a').first().click();
        await expect(page).toHaveURL(origin + base + to);
      } else if (!isHere) {
        // A page that had parts stays, so that none is missed, and its first link leads on.
        if (!(await redirects(page.url(), origin, to)) && (await page.locator('main > p > a').count()) > 0)
          await page.locator('main > p > a').first().click();
        const path =
          /\/maalene\/vedtak\/$/.test(to) && !to.startsWith('/innbygging/') ? '/2020-23/maalene/' : toPath;
        await expect.poll(() => new URL(page.url()).pathname).toBe(base + path);
      }
      await expect(page.locator('body')).toContainText(text);
      if (fragment !== undefined) await expect(page.locator(`[id="${fragment}"]`)).toHaveCount(1);
    });
  }

  /** A page that is being left for the new one. */
  async function redirects(url: string, origin: string, to: string): Promise<boolean> {
    await new Promise((done) => setTimeout(done, 300));
    return new URL(url).pathname === new URL(origin + base + to).pathname;
  }
});

test('redirects are in Norwegian, name the new address as the canonical one, and say what stood there', async ({
  request,
  origin,
}) => {
  const whole = await (await request.get(`${origin}${base}/2020-23/maal/`)).text();
  expect(whole).toContain('<html lang="nb">');
  expect(whole).toContain('<h1>Siden er flyttet</h1>');
  expect(whole).toContain(`<link rel="canonical" href="https://plan.example.no${base}/2020-23/maalene/">`);
  expect(whole).not.toContain('http-equiv="refresh"');
  expect(whole).toContain(`data-to="${base}/2020-23/maalene/#`);
  const split = await (await request.get(`${origin}${base}/2020-23/programomraader/`)).text();
  expect(split).toContain('er delt opp');
  expect(split).not.toContain('http-equiv="refresh"');
  expect(split).toContain(`data-to="${base}/2020-23/navnene/#navnene"`);
});

test('servers are told of the pages that may be redirected, and of no other', async ({ request, origin }) => {
  const rules = await (await request.get(`${origin}${base}/_redirects`)).text();
  expect(rules).toContain(`${base}/2020-23/maal/ ${base}/2020-23/maalene/ 301`);
  expect(rules).not.toContain(`${base}/2020-23/programomraader/ `);
});

test('a page for sharing is light, has its own title, text and picture, and leads to the part', async ({
  request,
  origin,
}) => {
  const path = `${base}/2020-23/maalene/vedtak/`;
  const html = await (await request.get(origin + path)).text();
  expect(html.length).toBeLessThanOrEqual(6 * 1024);
  expect(brotliCompressSync(html).length).toBeLessThan(1500);
  const metaOf = (name: string): string =>
    new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? '';
  expect(metaOf('og:title')).toBe(headingOf('maal', 'vedtak'));
  const chapter = await (await request.get(`${origin}${base}/2020-23/maalene/`)).text();
  const firstSentence = metaOf('og:description').split('.')[0] ?? '';
  expect(firstSentence.length).toBeGreaterThan(10);
  expect(chapter.slice(chapter.indexOf('id="vedtak"')).replace(/<[^>]*>/g, '')).toContain(firstSentence);
  expect(metaOf('og:url')).toBe(`https://plan.example.no${path}`);
  const picture = new URL(metaOf('og:image'));
  const image = await request.get(origin + picture.pathname);
  expect(image.headers()['content-type']).toBe('image/png');
  const bytes = await image.body();
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(html).toContain(`url=${base}/2020-23/maalene/#vedtak"`);
});
