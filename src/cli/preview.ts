/**
 * `npm run preview`: makes `forhandsvisning/`, to be opened from a folder or sent as an archive. It is the built site; where
 * the content has faults, so that there is none, a draft with the faults above every page.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'astro';
import { runCheck } from '../checks/run.ts';
import type { ContentProblem } from '../data/errors.ts';
import { readSettings } from '../environment.ts';
import { renderProblemBanner, renderProblemPage } from '../integrations/problem-page.ts';
import { toOfflinePage } from './offline-page.ts';
import { writeShownContent } from './shown-content.ts';

const FOLDER = 'forhandsvisning';
const { outDir, contentDir, cacheDir, basePath } = readSettings(process.env);
const result = await runCheck(contentDir);
const faults = result.problems.filter((it) => it.kind === 'fault');
const draftDir = join(cacheDir, 'utkast');

rmSync(FOLDER, { recursive: true, force: true });
if (faults.length > 0) {
  const isBuilt = await buildDraft();
  if (isBuilt) copySite(draftDir, faults);
  else writeFaults(faults);
  console.log(`Innholdet har ${faults.length} feil. De står på sidene i ${FOLDER}/index.html`);
} else if (existsSync(join(outDir, 'index.html'))) {
  const count = copySite(outDir, []);
  console.log(`Forhåndsvisning av ${count} sider: åpne ${FOLDER}/index.html`);
} else {
  console.error(`${outDir}/ er ikke bygd. Kjør npm run build først.`);
  process.exitCode = 1;
}

/** Builds what can be shown of the content. False when that is nothing. */
async function buildDraft(): Promise<boolean> {
  const shownDir = join(cacheDir, 'vist-innhold');
  rmSync(shownDir, { recursive: true, force: true });
  rmSync(draftDir, { recursive: true, force: true });
  if (!writeShownContent(result, shownDir)) return false;
  Object.assign(process.env, { CONTENT_DIR: shownDir, OUT_DIR: draftDir, DRAFT: '1' });
  try {
    await build({ root: process.cwd(), logLevel: 'silent' });
    return true;
  } catch {
    return false;
  }
}

/** @returns the number of pages */
function copySite(from: string, problems: readonly ContentProblem[]): number {
  // The search needs a server, and its index is most of the files.
  cpSync(from, FOLDER, { recursive: true, filter: (path) => !/[\\/]pagefind$/.test(path) });
  const pages = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html'));
  const banner = renderProblemBanner(problems);
  for (const page of pages) {
    const file = join(FOLDER, page);
    const html = toOfflinePage(readFileSync(file, 'utf8'), page, basePath);
    writeFileSync(
      file,
      html.replace(/<body\b[^>]*>/, (tag) => tag + banner),
    );
  }
  return pages.length;
}

function writeFaults(problems: readonly ContentProblem[]): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'index.html'), renderProblemPage(problems, null));
}
