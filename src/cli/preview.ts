/** `npm run preview`: makes `forhandsvisning/` from the built site, to be opened from a folder or sent as an archive. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../environment.ts';
import { toOfflinePage } from './offline-page.ts';

const FOLDER = 'forhandsvisning';
const { outDir, basePath } = readSettings(process.env);

if (existsSync(join(outDir, 'index.html'))) {
  rmSync(FOLDER, { recursive: true, force: true });
  // The search needs a server, and its index is most of the files.
  cpSync(outDir, FOLDER, { recursive: true, filter: (path) => !/[\\/]pagefind$/.test(path) });
  const pages = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html'));
  for (const page of pages) {
    const file = join(FOLDER, page);
    writeFileSync(file, toOfflinePage(readFileSync(file, 'utf8'), page, basePath));
  }
  console.log(`Forhåndsvisning av ${pages.length} sider: åpne ${FOLDER}/index.html`);
} else {
  console.error(`${outDir}/ er ikke bygd. Kjør npm run build først.`);
  process.exitCode = 1;
}
