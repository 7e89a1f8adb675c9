/** `npm run dev`: shows every change at once, faults in the content above the pages, and the last built search index. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dev } from 'astro';
import { runCheck } from '../checks/run.ts';
import type { ContentProblem } from '../data/errors.ts';
import { readSettings } from '../environment.ts';
import { showProblems } from '../integrations/show-problems.ts';
import { writeShownContent } from './shown-content.ts';
import { waitForContent } from './wait-for-content.ts';

const { outDir, contentDir, cacheDir, basePath, port } = readSettings(process.env);
if (!existsSync(`${outDir}/pagefind/pagefind.js`)) {
  console.log('Bygger nettstedet én gang, så søket har noe å søke i …');
  // Errors are printed here and shown in the page afterwards: the dev server starts all the same.
  spawnSync(process.execPath, ['src/cli/build.ts'], { stdio: 'inherit' });
}

// Astro reads a copy, in which what it could not read has a stand-in.
const shownDir = join(cacheDir, 'vist-innhold');
rmSync(shownDir, { recursive: true, force: true });
let canBeShown = false;
const findProblems = async (): Promise<readonly ContentProblem[]> => {
  const result = await runCheck(contentDir);
  canBeShown = writeShownContent(result, shownDir);
  return result.problems;
};

await waitForContent(
  async () => {
    const problems = await findProblems();
    return canBeShown ? [] : problems.filter((it) => it.kind === 'fault');
  },
  port,
  (at) =>
    console.log(
      `Innholdet har feil. De står på http://localhost:${at}, der nettstedet vises når de er rettet.`,
    ),
);
process.env['CONTENT_DIR'] = shownDir;
const server = await dev({
  root: process.cwd(),
  server: { port },
  integrations: [showProblems(findProblems, contentDir)],
});
console.log(`Redigeringsvisningen ligger på http://localhost:${server.address.port}${basePath}`);
