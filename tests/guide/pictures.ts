/**
 * `node tests/guide/pictures.ts`: takes the pictures of the author guide anew, from the change that it describes.
 * Needs a browser; run it when the look of the site has changed.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, requireBrowser } from '../../src/cli/browser.ts';
import { readFolder } from '../../src/read/index.ts';
import { renderProblemPage } from '../../src/integrations/problem-page.ts';
import { BUDGET, corpus } from '../fixtures/checks/corpus.ts';
import { FOLDER } from './sketches.ts';

const WORK = '.cache/veiledning';
const CELL = '{ "source": "fylkeskommunen", "programme": "p1", "amountNok": ';

rmSync(WORK, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
cpSync('content', `${WORK}/content`, { recursive: true });
const budget = `${WORK}/content/${BUDGET}`;
const text = readFileSync(budget, 'utf8');
if (!text.includes(CELL)) throw new Error(`${BUDGET} has no line for the county and P1`);
writeFileSync(budget, text.replace(new RegExp(`${CELL}\\w+`), `${CELL}1200000`));
const env = {
  ...process.env,
  CONTENT_DIR: `${WORK}/content`,
  OUT_DIR: `${WORK}/dist`,
  CACHE_DIR: `${WORK}/cache`,
  SITE_URL: 'https://plan.example.no',
};
for (const command of ['build', 'preview'])
  execFileSync(process.execPath, [`src/cli/${command}.ts`], { env, stdio: 'inherit' });

const problems = corpus(readFolder('content'))
  .replace(BUDGET, new RegExp(`${CELL}\\w+`), `${CELL}"1 200 000"`)
  .check();
const browser = await chromium.launch({ executablePath: requireBrowser(), args: [...BROWSER_FLAGS] });
const page = await browser.newPage({ viewport: { width: 1000, height: 640 } });
await page.goto(
  `${pathToFileURL(resolve('forhandsvisning/2020-23/p1-strategisk-naeringsutvikling/index.html')).href}#budsjett`,
);
await page.screenshot({ path: `${FOLDER}/forhandsvisning.png` });
await page.setViewportSize({ width: 1000, height: 400 });
await page.setContent(renderProblemPage(problems, '/'));
await page.screenshot({ path: `${FOLDER}/feilside.png` });
await browser.close();
