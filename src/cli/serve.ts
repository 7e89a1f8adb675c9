/** `npm run serve`: serves the built site with the headers and redirects of the files for hosts, and prints the address. */
import { existsSync } from 'node:fs';
import { readSettings } from '../environment.ts';
import { serveSite } from '../publish/site-server.ts';

const { outDir, basePath, port } = readSettings(process.env);
if (!existsSync(outDir)) {
  console.error(`Fant ikke ${outDir}/. Kjør «npm run build» først.`);
  process.exit(1);
}
try {
  const { origin } = await serveSite(outDir, basePath, port);
  console.log(`Nettstedet ligger på ${origin}${basePath}  (avslutt med Ctrl+C)`);
} catch (error) {
  const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  console.error(
    isTaken
      ? `Port ${port} er opptatt. Sett PORT til et annet tall, for eksempel PORT=${port + 1} npm run serve.`
      : `Nettstedet kan ikke vises: ${error instanceof Error ? error.message : String(error)}`,
  );
  process.exitCode = 1;
}
