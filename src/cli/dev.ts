/** `npm run dev`: shows every change at once, with errors in the content in the page and the last built search index. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dev } from 'astro';
import { runCheck } from '../checks/run.ts';
import { readSettings } from '../environment.ts';
import { waitForContent } from './wait-for-content.ts';

const { outDir, contentDir, basePath, port } = readSettings(process.env);
if (!existsSync(`${outDir}/pagefind/pagefind.js`)) {
  console.log('Bygger nettstedet én gang, så søket har noe å søke i …');
  // Errors are printed here and shown in the page afterwards: the dev server starts all the same.
  spawnSync(process.execPath, ['src/cli/build.ts'], { stdio: 'inherit' });
}
await waitForContent(
  async () => (await runCheck(contentDir)).problems.filter((it) => it.kind === 'fault'),
  port,
  basePath,
  (at) =>
    console.log(
      `Innholdet har feil. De står på http://localhost:${at}, der nettstedet vises når de er rettet.`,
    ),
);
const server = await dev({ root: process.cwd(), server: { port } });
console.log(`Redigeringsvisningen ligger på http://localhost:${server.address.port}`);
