/** `npm run serve`: serves the built site with the headers and redirects of the files for hosts, and prints the address. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSiteServer } from '../publish/site-server.ts';
import { parseRedirects } from '../publish/server-files.ts';
import { readSettings } from '../environment.ts';

const { outDir, basePath, port } = readSettings(process.env);
if (!existsSync(outDir)) {
  console.error(`Fant ikke ${outDir}/. Kjør «npm run build» først.`);
  process.exit(1);
}
const editions = readdirSync(outDir).filter((it) => /^\d{4}-\d{2}$/.test(it));
const redirects = parseRedirects(readFileSync(join(outDir, '_redirects'), 'utf8'));
const server = createSiteServer(outDir, { basePath, editions, redirects });
server.on('error', (error) => {
  console.error(`Kan ikke bruke port ${port}: ${error.message}. Sett PORT til et annet tall.`);
  process.exit(1);
});
server.listen(port, () => {
  const address = server.address();
  const own = typeof address === 'object' && address !== null ? address.port : port;
  console.log(`Nettstedet ligger på http://localhost:${own}${basePath}  (avslutt med Ctrl+C)`);
});
