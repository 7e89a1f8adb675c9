/** `npm run serve`: serves the built site as a static host would, with the 404 page, and prints the address. */
import { existsSync } from 'node:fs';
import { preview } from 'astro';
import { readEnvironment } from '../environment.ts';

const { outDir, basePath } = readEnvironment(process.env);
if (!existsSync(outDir)) {
  console.error(`Fant ikke ${outDir}/. Kjør «npm run build» først.`);
  process.exit(1);
}
const wanted = Number(process.env['PORT'] ?? 4321);
const server = await preview({ root: process.cwd(), server: { port: wanted }, logLevel: 'warn' });
console.log(`Nettstedet ligger på http://localhost:${server.port}${basePath}  (avslutt med Ctrl+C)`);
await server.closed();
