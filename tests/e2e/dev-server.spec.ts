/** `npm run dev`: a fault in the content is shown in the page, and goes away when it is mended. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { allocation, copyContent } from '../fixtures/editions/copy-content.ts';
import { SITES } from '../fixtures/editions/sites.ts';
import { expect, test } from './site-test.ts';

const BUDGET = 'utgaver/2020-23/data/budsjett.json';
const RIGHT = allocation('kommunene', 'p1', 3_500_000);
const WRONG = allocation('kommunene', 'p1', 4_000_000);

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Starts the dev server and resolves with its address. */
function startDev(contentDir: string, port: number): { address: Promise<string>; process: ChildProcess } {
  const child = spawn(process.execPath, ['src/cli/dev.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'development',
      ASTRO_DEV_BACKGROUND: '0',
      SITE_URL: '',
      BASE_PATH: '',
      CONTENT_DIR: contentDir,
      // The index of a site that is already built: the test need not wait for another build.
      OUT_DIR: SITES.root.outDir,
      CACHE_DIR: 'tests/.tmp/dev/cache',
      PORT: String(port),
    },
  });
  const address = new Promise<string>((resolve, reject) => {
    let output = '';
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const found = /(?:Redigeringsvisningen ligger|De står) på (http:\/\/localhost:\d+)/.exec(output)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', (code) => reject(new Error(`the dev server ended with ${code}:\n${output}`)));
    setTimeout(() => reject(new Error(`the dev server did not start:\n${output}`)), 30_000);
  });
  return { address, process: child };
}

test.describe('the dev server', () => {
  test.describe.configure({ mode: 'serial', timeout: 90_000 });
  let address = '';
  let child: ChildProcess | undefined;
  const copy = copyContent('dev');

  test.beforeAll(async () => {
    copy.replace(BUDGET, RIGHT, WRONG);
    const dev = startDev(copy.folder, await findFreePort());
    child = dev.process;
    address = await dev.address;
  });
  test.afterAll(() => child?.kill());

  test('shows a fault in the content with file, line and what to do, and the site when it is mended', async ({
    page,
  }) => {
    const response = await page.goto(`${address}/2020-23/maal/`);
    expect(response?.status()).toBe(500);
    await expect(page.locator('h1')).toHaveText('Innholdet har én feil');
    await expect(page.locator('html')).toHaveAttribute('lang', 'nb');
    await expect(page.locator('li code')).toHaveText(
      new RegExp(
        `^${copy.folder}/${BUDGET}:${copy.lineOf(BUDGET, '"trondheim-kommune"') + 1}:\\d+$|${BUDGET}:\\d+:\\d+$`,
      ),
    );
    await expect(page.locator('li')).toContainText('6,1 mill. kr, men tabellen gir 8,0 − 1,4 = 6,6');
    await expect(page.locator('li')).toContainText('Slik retter du det:');
    // The page comes back by itself: the reader only saves the file.
    copy.replace(BUDGET, WRONG, RIGHT);
    await expect(page.locator('h1')).toContainText('Mål for Trondheimsregionen', { timeout: 20_000 });
  });

  test('shows a fault that is made while the page is open', async ({ page }) => {
    await page.goto(`${address}/2020-23/maal/`);
    await expect(page.locator('h1')).toContainText('Mål');
    const chapter = 'utgaver/2020-23/kapitler/maal.mdx';
    const text = copy.read(chapter);
    copy.write(chapter, `${text.trimEnd()}\n\n<Belop id="finnes-ikke" />\n`);
    await expect(page.locator('li code')).toHaveText(
      new RegExp(`${chapter}:${copy.lineOf(chapter, '<Belop id="finnes-ikke"')}:\\d+$`),
      { timeout: 20_000 },
    );
    copy.write(chapter, text);
    await expect(page.locator('h1')).toContainText('Mål for Trondheimsregionen', { timeout: 20_000 });
  });

  test('searches the last built index', async ({ page }) => {
    await page.goto(`${address}/sok/?q=næringsareal`);
    await expect(page.locator('[data-search-result]').first()).toBeVisible({ timeout: 20_000 });
    const link = page.locator('[data-search-result] a').first();
    await link.click();
    await expect(page).toHaveURL(/\/2020-23\/.+/);
    await expect(page.locator('main h1')).toBeVisible();
  });
});
