/** `npm run serve`: serves the built site as a static host would, with the 404 page, and prints the address. */
import { existsSync } from 'node:fs';
import { preview } from 'astro';
import { readSettings } from '../environment.ts';

const { outDir, basePath, port } = readSettings(process.env);
if (!existsSync(outDir)) {
  console.error(`Fant ikke ${outDir}/. Kjør «npm run build» først.`);
  process.exit(1);
}
const server = await preview({ root: process.cwd(), server: { port }, logLevel: 'warn' });
console.log(`Nettstedet ligger på http://localhost:${server.port}${basePath}  (avslutt med Ctrl+C)`);
await server.closed();
