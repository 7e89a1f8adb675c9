/** axe on the built pages, narrow and wide, light and dark. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { BROWSER_FLAGS, findBrowser } from '../../src/cli/browser.ts';
import { listFiles } from '../../src/publish/version.ts';
import { startOwn } from './servers.ts';
import { judge, skipped, type Outcome, type Setting, type Trial } from './trial.ts';

const nextToPlaywright = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
const AXE = readFileSync(nextToPlaywright.resolve('axe-core/axe.min.js'), 'utf8');
const FEW = /^(?:index|om\/index|sok\/index|2020-23\/maal\/index|2020-23\/budsjett\/index)\.html$/;

declare const axe: {
  run(options: object): Promise<{ violations: { id: string }[] }>;
};

export const accessibility: Trial = {
  name: 'axe i alle tilstander',
  run: (setting) => run(setting, setting.site),
  spoiled: (setting) => {
    const copy = join(setting.scratch, 'copy');
    cpSync(setting.site, copy, { recursive: true });
    const file = join(copy, 'om/index.html');
    const html = readFileSync(file, 'utf8').replace('</main>', '<img src="/favicon.svg"></main>');
    for (const path of [file, `${file}.br`, `${file}.gz`]) writeFileSync(path, html);
    return run({ ...setting, isLong: false }, copy, ['om/index.html']);
  },
};

async function run({ isLong }: Setting, site: string, only?: readonly string[]): Promise<Outcome> {
  const executablePath = findBrowser();
  if (executablePath === undefined) return skipped('ingen nettleser er installert');
  // Pages in the frame of the site; redirects and pages for sharing are tried by tests of their own.
  const framed = listFiles(site).filter(
    (it) => it.endsWith('.html') && /<main[^>]* id="innhold"/.test(readFileSync(join(site, it), 'utf8')),
  );
  const pages = only ?? framed.filter((it) => isLong || FEW.test(it));
  const server = await startOwn(site);
  const browser = await chromium.launch({ executablePath, args: [...BROWSER_FLAGS] });
  const faults: string[] = [];
  let states = 0;
  try {
    const page = await browser.newPage({
      bypassCSP: true,
      extraHTTPHeaders: { 'accept-encoding': 'identity' },
    });
    for (const path of pages) {
      await page.goto(`${server.origin}/${path.replace(/(^|\/)index\.html$/, '$1')}`);
      await page.evaluate(AXE);
      for (const width of [320, 1280])
        for (const colorScheme of ['light', 'dark'] as const) {
          states++;
          await page.setViewportSize({ width, height: 800 });
          await page.emulateMedia({ colorScheme });
          faults.push(
            ...(await findViolations(page)).map((it) => `${path}: ${it} (${colorScheme}, ${width}).`),
          );
        }
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return judge(faults, `${pages.length} sider, ${states} tilstander`);
}

async function findViolations(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { violations } = await axe.run({ rules: { 'target-size': { enabled: true } } });
    return violations.map((it) => it.id);
  });
}
