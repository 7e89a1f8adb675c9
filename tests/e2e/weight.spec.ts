/** What a page costs: bytes, requests and hosts. The figures are printed for every page. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from '@playwright/test';
import { findByName, readPages } from '../content/built-site.ts';
import { SITES } from '../fixtures/editions/sites.ts';
import { expect, PAGES, test, WHOLE_PLAN } from './site-test.ts';

/** What fits in the first ten packets of a connection: one round trip. */
const HTML_LIMIT = 14_600;
const SCRIPT_LIMIT = 2048;
const FONT_LIMIT = 25 * 1024;
const REQUEST_LIMIT = 4;

const brotli = (data: string | Uint8Array): number =>
  brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const table: string[] = [];
test.afterAll(() => {
  if (table.length === 0) return;
  const head = `${'page'.padEnd(46)}${'html'.padStart(8)}${'script'.padStart(8)}${'requests'.padStart(10)}`;
  console.log(['', `${head}   bytes are brotli`, ...table.splice(0)].join('\n'));
});

/** Bytes of all scripts that stand in the page. */
function inlineScriptBytes(path: string): number {
  const file = path === 'finnes-ikke/' ? '404.html' : `${path}index.html`;
  const page = readPages(SITES.root).find((it) => it.file === file);
  if (page === undefined) throw new Error(`${file} is not built`);
  // A data block is not run: its bytes count with the page.
  const code = findByName(page.tree, 'script').filter(
    (it) => it.properties['type'] !== 'application/ld+json',
  );
  const scripts = code.map((it) =>
    it.children.map((child) => (child.type === 'text' ? child.value : '')).join(''),
  );
  return scripts.join('') === '' ? 0 : brotli(scripts.join('\n'));
}

for (const path of PAGES) {
  test(`/${path} keeps to its budget`, async ({ open, record, origin, page }) => {
    const loaded: { url: string; type: string; body: Promise<Buffer> }[] = [];
    page.on('response', (it) =>
      loaded.push({
        url: it.url(),
        type: it.request().resourceType(),
        body: it.body().catch(() => Buffer.alloc(0)),
      }),
    );
    await open(path);
    await page.waitForLoadState('networkidle');
    const before = loaded.filter((it) => !it.url.includes('/pagefind/'));
    const sizeOf = async (type: string, size: (body: Buffer) => number): Promise<number> => {
      const bodies = await Promise.all(before.filter((it) => it.type === type).map((it) => it.body));
      return bodies.reduce((sum, body) => sum + size(body), 0);
    };
    const htmlBytes = await sizeOf('document', brotli);
    const scriptBytes = (await sizeOf('script', brotli)) + inlineScriptBytes(path);
    const fontBytes = await sizeOf('font', (body) => body.length);
    const row = [htmlBytes, scriptBytes].map((it) => String(it).padStart(8)).join('');
    table.push(`/${path}`.padEnd(46) + row + String(before.length).padStart(10));

    expect(htmlBytes).toBeGreaterThan(1000);
    if (path !== WHOLE_PLAN) expect(htmlBytes, 'bytes of HTML').toBeLessThanOrEqual(HTML_LIMIT);
    expect(scriptBytes, 'bytes of JavaScript').toBeLessThanOrEqual(SCRIPT_LIMIT);
    expect(fontBytes, 'bytes of fonts').toBeGreaterThan(0);
    expect(fontBytes, 'bytes of fonts').toBeLessThanOrEqual(FONT_LIMIT);
    expect(before.length, 'requests').toBeLessThanOrEqual(REQUEST_LIMIT);
    expect(
      before.filter((it) => it.type === 'stylesheet'),
      'stylesheets that block',
    ).toEqual([]);
    // Opening the search page is asking for the search; no other page may fetch it.
    if (path !== 'sok/') expect(loaded.filter((it) => it.url.includes('/pagefind/'))).toEqual([]);
    expect(record.requests.filter((it) => !it.url.startsWith(origin) && !it.url.startsWith('data:'))).toEqual(
      [],
    );
    expect(record.complaints).toEqual([]);
    await expectNothingStored(page);
  });
}

/** No cookie, and nothing in the browser's stores. */
async function expectNothingStored(page: Page): Promise<void> {
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
}

test('a search leaves no cookie and stores nothing', async ({ open, page }) => {
  await open('sok/?q=bolig');
  await page.locator('[data-search-result]').first().waitFor();
  await expectNothingStored(page);
});

test('the font holds every letter that the pages use', () => {
  const css = readPages(SITES.root)[0]?.html.match(/url\(([^)]+\.woff2)\)/)?.[1] ?? '';
  expect(readFileSync(`${SITES.root.outDir}${css}`).length).toBeLessThanOrEqual(FONT_LIMIT);
  expect(css).toMatch(/^\/_astro\//);
});
