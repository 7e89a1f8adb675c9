/**
 * `npm run build`: checks the content, builds beside the published folder, compares the pages with what the content
 * promises, follows every link, and only then puts the new site in the place of the old one. A build that fails or is
 * killed leaves the old site whole.
 */
import { rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { runCheck } from '../checks/run.ts';
import { printProblems } from './print-problems.ts';
import { readContent } from '../read/index.ts';
import { checkLinks } from '../permalinks/link-check.ts';
import { compressSite } from '../publish/compress.ts';
import { isCache, isPublished, markCache, refuseFolder, refusePair } from '../publish/guard.ts';
import { lockFolder } from '../publish/lock.ts';
import { keepAssets, placeSite, restoreSite } from '../publish/place.ts';
import { writeVersion } from '../publish/version.ts';
import { readSettings } from '../environment.ts';
import { describeMissingSettings } from '../site/missing-settings.ts';
import { comparePages, listBuiltPages, listExpectedPages } from './site-pages.ts';

const LONGEST_WAIT_MIN = 10;

const started = performance.now();
const { contentDir, outDir, cacheDir, siteUrl, basePath, withGallery } = readSettings(process.env);
const nextDir = join(cacheDir, 'neste');

refuseFolders();
process.once('uncaughtException', (error) => stop([`Bygget stoppet: ${describe(error)}`]));
await lockFolders();
if (restoreSite(outDir)) console.log(`Et bygg ble avbrutt. ${outDir}/ er satt tilbake til slik det var.`);
rmSync(nextDir, { recursive: true, force: true });

const { problems } = await runCheck(contentDir);
printProblems(problems);
if (problems.some((it) => it.kind === 'fault')) stop(['Bygget er stoppet.']);

process.env['OUT_DIR'] = nextDir;
const { build } = await import('astro');
await build({ root: process.cwd(), logLevel: 'warn' });
const pageCount = checkSite();

const kept = keepAssets(outDir, nextDir);
const { version } = writeVersion(nextDir, contentDir, siteUrl + basePath, kept);
await compressSite(nextDir);
const placing = placeSite(nextDir, outDir);
rmSync(nextDir, { recursive: true, force: true });

const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
console.log(`Bygde ${pageCount} sider på ${seconds} s i ${outDir}/ for ${siteUrl}${basePath}`);
console.log(`Versjonen er ${version.slice(0, 16)}.`);
for (const advice of listAdvice()) console.log(advice);

/** Ends the build before anything is touched when a folder that it empties may be somebody else's. */
function refuseFolders(): void {
  const precious = {
    whole: [contentDir, 'src', 'public', '.git', 'node_modules'].map((it) => resolve(it)),
    roots: [process.cwd(), homedir()],
  };
  const refusal =
    refuseFolder({ variable: 'OUT_DIR', folder: outDir, isOurs: isPublished }, precious) ??
    refuseFolder({ variable: 'CACHE_DIR', folder: cacheDir, isOurs: isCache }, precious) ??
    refusePair(outDir, cacheDir);
  if (refusal === undefined) return;
  console.error(refusal);
  process.exit(1);
}

/** Builds share a folder of Astro in the project, and may share the other two. */
async function lockFolders(): Promise<void> {
  const onWait = (): void => console.log('Et annet bygg holder på. Venter til det er ferdig …');
  for (const folder of [process.cwd(), resolve(cacheDir), resolve(outDir)]) {
    if (!(await lockFolder(folder, LONGEST_WAIT_MIN * 60_000, onWait)))
      stop([`Et annet bygg har holdt på i ${LONGEST_WAIT_MIN} minutter. Prøv igjen når det er ferdig.`]);
  }
  markCache(cacheDir);
}

/** Compares what is built with what the content promises, and follows the links. Returns how many pages there are. */
function checkSite(): number {
  const built = listBuiltPages(nextDir).filter((page) => !(withGallery && page.startsWith('galleri/')));
  const { missing, unexpected } = comparePages(listExpectedPages(readContent(contentDir)), built);
  const faults = [
    ...missing.map((page) => `Siden ${page} skulle vært bygd, men mangler.`),
    ...unexpected.map((page) => `Siden ${page} ble bygd, men finnes ikke i innholdet.`),
  ];
  if (faults.length > 0) stop(faults);
  const { broken } = checkLinks({ folder: nextDir, origin: siteUrl, basePath });
  // Examples in the gallery link to what is not there.
  if (broken.length > 0 && !withGallery)
    stop(broken.map(({ file, address, fault }) => `${file}: ${address} ${fault}.`));
  return built.length;
}

function listAdvice(): string[] {
  const advice: string[] = [];
  if (placing === 'file by file')
    advice.push(`${outDir}/ kan ikke byttes under ett på denne maskinen, så filene ble byttet én for én.`);
  if (process.env['SITE_URL'] === undefined)
    advice.push(
      'SITE_URL er ikke satt, så sidene oppgir adressen til din egen maskin. Sett den før publisering.',
    );
  const missing = describeMissingSettings(readContent(contentDir));
  if (missing !== undefined) advice.push(`Før publisering mangler dette i utgave.json: ${missing}.`);
  if (basePath !== '/')
    advice.push(
      `robots.txt gjelder bare øverst på et vertsnavn, ikke under ${basePath}. Legg denne linjen i ${siteUrl}/robots.txt:`,
      `Sitemap: ${siteUrl}${basePath}sitemap.xml`,
    );
  return advice;
}

function describe(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  // The programs that bundle and draw say it in their own words.
  const isFull = code === 'ENOSPC' || code === 'EDQUOT' || /ENOSPC|No space left on device/.test(message);
  if (isFull) return 'Disken er full. Frigjør plass og bygg på nytt.';
  return message;
}

function stop(lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  console.error('Nettstedet er ikke endret.');
  process.exit(1);
}
