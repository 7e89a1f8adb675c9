/** Parts of the plan inside other sites: frames on a foreign host, light and dark, a hundred at once. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { readContent } from '../../src/read/index.ts';
import { getPermalinkData } from '../../src/site/permalink-data.ts';
import { LOOKS, startAxe } from './axe.ts';
import { expect, test } from './site-test.ts';

const EMBEDS: readonly string[] = [...(getPermalinkData(readContent('content'))?.live.keys() ?? [])].filter(
  (it) => /^\/innbygging\/.*\/$/.test(it),
);
/** Figures and tables, and some sections: axe looks at these. */
const KINDS = EMBEDS.filter((it, i) => it.split('/').length === 5 || i % 12 === 0);
const FIGURE = '/innbygging/2020-23/bruk-av-fond/';

/** A page of another host: another port is another origin. */
async function openHost(page: Page, frames: readonly string[], html = ''): Promise<string> {
  const list = frames.map((src) => `<iframe src="${src}" title="Del" width="100%" height="300"></iframe>`);
  const body = `<!doctype html><html lang="nb"><title>Kommunen</title>${html}${list.join('')}`;
  const server = createServer((_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(body),
  );
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  page.once('close', () => server.close());
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  await page.goto(host);
  return host;
}

const backgroundOf = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('there is an embed of every figure, table and main section', () => {
  expect(EMBEDS.length).toBeGreaterThan(40);
});

for (const hasScript of [true, false]) {
  test.describe(hasScript ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled: hasScript });

    test('a hundred embeds on one page of another host all show their part', async ({
      page,
      origin,
      record,
    }) => {
      const hundred = Array.from({ length: 100 }, (_, i) => origin + (EMBEDS[i % EMBEDS.length] ?? ''));
      const host = await openHost(page, hundred);
      await page.waitForLoadState('load');
      const frames = page.frames().filter((it) => it !== page.mainFrame());
      expect(frames).toHaveLength(100);
      for (const frame of frames) {
        await expect(frame.locator('main'), frame.url()).toContainText(
          'Fra Utviklingsplan 2020-23, Trondheimsregionen.',
        );
      }
      const foreign = record.requests.filter((it) => !it.url.startsWith(origin) && !it.url.startsWith(host));
      expect(foreign).toEqual([]);
      expect(record.complaints.filter((it) => !it.includes('favicon'))).toEqual([]);
    });
  });
}

test('an embed follows the system, and can be told to be light or dark', async ({ page, origin }) => {
  const colours: Record<string, string> = {};
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const [name, address] of [
      ['own', FIGURE],
      ['lys', `${FIGURE}?tema=lys`],
      ['mork', `${FIGURE}?tema=mork`],
      ['#lys', `${FIGURE}#lys`],
      ['#mork', `${FIGURE}#mork`],
    ] as const) {
      await page.goto('about:blank');
      await page.goto(origin + address);
      colours[`${scheme} ${name}`] = await backgroundOf(page);
    }
  }
  const [light, dark] = [colours['light own'], colours['dark own']];
  expect(light).not.toBe(dark);
  for (const scheme of ['light', 'dark']) {
    expect(colours[`${scheme} lys`]).toBe(light);
    expect(colours[`${scheme} #lys`]).toBe(light);
    expect(colours[`${scheme} mork`]).toBe(dark);
    expect(colours[`${scheme} #mork`]).toBe(dark);
  }
});

test('no embed scrolls sideways at 320 pixels', async ({ page, origin }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of EMBEDS) {
    await page.goto(origin + path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
  }
});

test('axe finds nothing in an embed, light or dark', async ({ page, origin }) => {
  test.setTimeout(240_000);
  for (const path of KINDS) {
    await page.goto(origin + path);
    const run = await startAxe(page);
    await page.emulateMedia({ colorScheme: 'light' });
    // A part has the heading that it has in the plan: the page around the frame has its own first heading.
    const light = await run({ rules: { 'page-has-heading-one': { enabled: false } } });
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await run(LOOKS);
    expect([...light.violations, ...dark.violations], path).toEqual([]);
  }
});

test('every embed has a policy of its own, oEmbed, a fragment and data beside it, all of them whole', async ({
  request,
  origin,
}) => {
  for (const path of EMBEDS) {
    const html = await (await request.get(origin + path)).text();
    const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy, path).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; img-src 'self' data:; font-src 'self'; base-uri 'none'; form-action 'none'$/,
    );
    expect(html, path).toContain('<meta name="robots" content="noindex">');
    const oembed = await (await request.get(`${origin}${path}oembed.json`)).json();
    expect(oembed, path).toMatchObject({
      version: '1.0',
      type: 'rich',
      provider_name: 'Trondheimsregionen',
      width: 700,
    });
    expect(oembed.html, path).toContain(`<iframe src="https://plan.example.no${path}"`);
    expect(oembed.height, path).toBeGreaterThan(200);
    const part = await (await request.get(`${origin}${path}del.json`)).json();
    const fragment = await (await request.get(`${origin}${path}fragment.html`)).text();
    expect(part.html, path).toBe(fragment);
    expect(part.text.length, path).toBeGreaterThan(20);
    expect(part.citation, path).toMatch(
      /^Trondheimsregionen: Utviklingsplan 2020-23\. .*Nettutgave, versjon av .*https:\/\/plan\.example\.no\//,
    );
    for (const [, address] of fragment.matchAll(/\s(?:href|src)="([^"]*)"/g)) {
      expect(address, path).toMatch(/^(?:https:\/\/plan\.example\.no\/|#)/);
    }
  }
});

test('a fragment with the stylesheet looks in another page as it does in the plan', async ({
  page,
  origin,
  request,
}) => {
  const fragment = await (await request.get(`${origin}${FIGURE}fragment.html`)).text();
  await openHost(
    page,
    [],
    `<link rel="stylesheet" href="${origin}/innbygging/stil.css"><style>table { color: rgb(1, 2, 3) }</style><table id="egen"><tr><td>Egen</td></tr></table>${fragment}`,
  );
  const colourOf = (selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((it) => getComputedStyle(it).fill);
  const bar = await colourOf('.utviklingsplan svg.bar rect');
  expect(bar).not.toBe('rgb(0, 0, 0)');
  expect(await page.locator('#egen').evaluate((it) => getComputedStyle(it).color)).toBe('rgb(1, 2, 3)');
  expect(await page.locator('#egen td').evaluate((it) => getComputedStyle(it).textAlign)).toBe('start');
  await page.goto(`${origin}/2020-23/ressurser-budsjett-og-styring/`);
  expect(bar).toBe(await colourOf('#bruk-av-fond svg.bar rect'));
});
