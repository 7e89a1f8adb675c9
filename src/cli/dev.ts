/** `npm run dev`: shows every change at once, with errors in the content in the page and the last built search index. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dev } from 'astro';
import { readEnvironment } from '../environment.ts';

const { outDir } = readEnvironment(process.env);
if (!existsSync(`${outDir}/pagefind/pagefind.js`)) {
  console.log('Bygger nettstedet én gang, så søket har noe å søke i …');
  // Errors are printed here and shown in the page afterwards: the dev server starts all the same.
  spawnSync(process.execPath, ['src/cli/build.ts'], { stdio: 'inherit' });
}
const server = await dev({ root: process.cwd(), server: { port: Number(process.env['PORT'] ?? 4321) } });
console.log(`Redigeringsvisningen ligger på http://localhost:${server.address.port}`);
