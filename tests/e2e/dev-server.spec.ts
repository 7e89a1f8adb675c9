/** `npm run dev`: faults in the content stand above the pages, and go away when they are mended. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { allocation, copyContent } from '../fixtures/editions/copy-content.ts';
import { SITES } from '../fixtures/editions/sites.ts';
import { expect, test } from './site-test.ts';

const BUDGET = 'utgaver/2020-23/data/budsjett.json';
const CHAPTER = 'utgaver/2020-23/kapitler/maal.mdx';
const FIGURES = 'utgaver/2020-23/data/figurer.json';
const RIGHT = allocation('kommunene', 'p1', 3_500_000);
const WRONG = allocation('kommunene', 'p1', 4_000_000);
const SOON = { timeout: 20_000 };

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
      const found = /Redigeringsvisningen ligger på (http:\/\/localhost:\d+)/.exec(output)?.[1];
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
  const banner = '.innholdsfeil';

  test.beforeAll(async () => {
    copy.replace(BUDGET, RIGHT, WRONG);
    const dev = startDev(copy.folder, await findFreePort());
    child = dev.process;
    address = await dev.address;
  });
  test.afterAll(() => child?.kill());

  test('shows the page with the fault above it, with file, line and what to do, and no banner when it is mended', async ({
    page,
  }) => {
    const response = await page.goto(`${address}/2020-23/maal/`);
    expect(response?.status()).toBe(200);
    await expect(page.locator('h1')).toContainText('Mål for Trondheimsregionen');
    await expect(page.locator(`${banner} summary`).first()).toHaveText('Innholdet har én feil');
    await expect(page.locator(`${banner} li code`).first()).toHaveText(
      new RegExp(`${copy.folder}/${BUDGET}:\\d+:\\d+$`),
    );
    await expect(page.locator(`${banner} li`).first()).toContainText('8,0 − 1,4 = 6,6');
    await expect(page.locator(`${banner} li`).first()).toContainText('Slik retter du det:');
    await expect(page.locator(banner)).toHaveCSS('background-color', 'rgb(255, 243, 191)');
    // The page comes back by itself: the reader only saves the file.
    copy.replace(BUDGET, WRONG, RIGHT);
    await expect(page.locator(`${banner} details[open]`)).toHaveCount(0, SOON);
    await expect(page.locator('h1')).toContainText('Mål for Trondheimsregionen');
  });

  test('shows a dead link above the changed page', async ({ page }) => {
    const text = copy.read(CHAPTER);
    await page.goto(`${address}/2020-23/maal/`);
    copy.write(CHAPTER, `${text.trimEnd()}\n\nSe [der](/2020-23/finnes-ikke/) for mer.\n`);
    await expect(page.locator(`${banner} li`)).toContainText('finnes-ikke', SOON);
    await expect(page.locator('main')).toContainText('Se der for mer.', SOON);
    copy.write(CHAPTER, text);
    await expect(page.locator(`${banner} li`)).toHaveCount(0, SOON);
  });

  for (const [name, addition] of [
    ['a component with an unknown id', '<Belop id="finnes-ikke" />'],
    ['a chapter that is no MDX', 'Det er <5 kommuner.'],
    ['code', '{process.exit(1)}'],
  ] as const) {
    test(`shows a stand-in for the text of a chapter with ${name}, and other pages as they are`, async ({
      page,
    }) => {
      await page.goto(`${address}/2020-23/maal/`);
      const text = copy.read(CHAPTER);
      copy.write(CHAPTER, `${text.trimEnd()}\n\n${addition}\n`);
      await expect(page.locator(`${banner} li code`).first()).toHaveText(
        new RegExp(`${CHAPTER}:${copy.lineOf(CHAPTER, addition)}:\\d+$`),
        SOON,
      );
      await expect(page.locator('main')).toContainText(
        'Teksten kan ikke vises før feilene i filen er rettet',
        SOON,
      );
      // The server may send the page away once more while it reads what was changed.
      const path = `${address}/2020-23/ressurser-budsjett-og-styring/`;
      await page.goto(path).catch(() => page.goto(path));
      await expect(page.locator('main table').first()).toBeVisible();
      copy.write(CHAPTER, text);
      await expect(page.locator(`${banner} li`)).toHaveCount(0, SOON);
    });
  }

  for (const [name, file, from, to] of [
    ['cannot be read', BUDGET, '"year": 2020', '"year": "x"'],
    [
      'names what does not exist',
      FIGURES,
      '"citation": "utviklingsplan-2020-23"',
      '"citation": "finnes-ikke"',
    ],
  ] as const) {
    test(`shows the data as they were while a data file ${name}`, async ({ page }) => {
      const text = copy.read(file);
      // The server may send the page away once more while it reads what was changed.
      const path = `${address}/2020-23/ressurser-budsjett-og-styring/`;
      await page.goto(path).catch(() => page.goto(path));
      copy.write(file, text.replace(from, to));
      await expect(page.locator(`${banner} li code`).first()).toContainText(file, SOON);
      await page.reload();
      await expect(page.locator('h1')).toContainText('Ressurser, budsjett og styring');
      await expect(page.locator('main table').first()).toBeVisible();
      copy.write(file, text);
      await expect(page.locator(`${banner} li`)).toHaveCount(0, SOON);
    });
  }

  test('searches the last built index', async ({ page }) => {
    await page.goto(`${address}/sok/?q=næringsareal`);
    await expect(page.locator('[data-search-result]').first()).toBeVisible(SOON);
    const link = page.locator('[data-search-result] a').first();
    await link.click();
    await expect(page).toHaveURL(/\/2020-23\/.+/);
    await expect(page.locator('main h1')).toBeVisible();
  });
});
