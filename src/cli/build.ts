/**
 * `npm run build`: checks the content, builds beside the published folder, compares the pages with what the
 * content promises, follows every link, and only then swaps the folders. A build that fails or is killed leaves the old site whole.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { runCheck } from '../checks/run.ts';
import { printProblems } from './print-problems.ts';
import { readContent } from '../read/index.ts';
import { checkLinks } from '../permalinks/link-check.ts';
import { readSettings } from '../environment.ts';
import { describeMissingSettings } from '../site/missing-settings.ts';
import { comparePages, listBuiltPages, listExpectedPages } from './site-pages.ts';

const started = performance.now();
const { contentDir, outDir, cacheDir, siteUrl, basePath, withGallery } = readSettings(process.env);

const { problems } = await runCheck(contentDir);
printProblems(problems);
if (problems.some((it) => it.kind === 'fault')) {
  console.error('Bygget er stoppet. Nettstedet er ikke endret.');
  process.exit(1);
}

const nextDir = join(cacheDir, 'neste');
rmSync(nextDir, { recursive: true, force: true });
process.env['OUT_DIR'] = nextDir;
const { build } = await import('astro');
try {
  await build({ root: process.cwd(), logLevel: 'warn' });
} catch (error) {
  console.error(`Bygget stoppet: ${error instanceof Error ? error.message : String(error)}`);
  console.error('Nettstedet er ikke endret.');
  process.exit(1);
}

const built = listBuiltPages(nextDir).filter((page) => !(withGallery && page.startsWith('galleri/')));
const content = readContent(contentDir);
const { missing, unexpected } = comparePages(listExpectedPages(content), built);
if (missing.length > 0 || unexpected.length > 0) {
  for (const page of missing) console.error(`Siden ${page} skulle vært bygd, men mangler.`);
  for (const page of unexpected) console.error(`Siden ${page} ble bygd, men finnes ikke i innholdet.`);
  console.error('Nettstedet er ikke endret.');
  process.exit(1);
}

const { broken } = checkLinks({ folder: nextDir, origin: siteUrl, basePath });
// Examples in the gallery link to what is not there.
if (broken.length > 0 && !withGallery) {
  for (const { file, address, fault } of broken) console.error(`${file}: ${address} ${fault}.`);
  console.error('Nettstedet er ikke endret.');
  process.exit(1);
}

const oldDir = join(cacheDir, 'forrige');
rmSync(oldDir, { recursive: true, force: true });
mkdirSync(dirname(resolve(outDir)), { recursive: true });
swap();
rmSync(oldDir, { recursive: true, force: true });

const seconds = ((performance.now() - started) / 1000).toFixed(1).replace('.', ',');
console.log(`Bygde ${built.length} sider på ${seconds} s i ${outDir}/ for ${siteUrl}${basePath}`);
if (process.env['SITE_URL'] === undefined) {
  console.log(
    'SITE_URL er ikke satt, så sidene oppgir adressen til din egen maskin. Sett den før publisering.',
  );
}
const missingSettings = describeMissingSettings(content);
if (missingSettings !== undefined)
  console.log(`Før publisering mangler dette i utgave.json: ${missingSettings}.`);

/** Puts the new site where the old one is. Where that fails, the old one stays. */
function swap(): void {
  const hasOld = existsSync(outDir);
  try {
    if (hasOld) renameSync(outDir, oldDir);
    renameSync(nextDir, outDir);
  } catch (error) {
    if (hasOld && !existsSync(outDir)) renameSync(oldDir, outDir);
    const isApart = (error as NodeJS.ErrnoException).code === 'EXDEV';
    stop(
      isApart
        ? `Mappene ${outDir}/ og ${cacheDir}/ ligger på hver sin disk. Sett CACHE_DIR til en mappe på samme disk som OUT_DIR.`
        : `Nettstedet kan ikke flyttes til ${outDir}/: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function stop(message: string): never {
  console.error(message);
  console.error('Nettstedet er ikke endret.');
  process.exit(1);
}
