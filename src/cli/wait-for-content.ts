/** Astro does not start when a data file cannot be read at all. Until it can, a page of our own says what is wrong. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ContentProblem } from '../data/errors.ts';
import { renderProblemPage } from '../integrations/problem-page.ts';

/** So often is the content looked at. */
const SECONDS = 2;

/**
 * The page asks for itself and reloads when the answer is another. A page that reloads blindly would be lost while
 * Astro starts, when nobody answers on the port.
 */
const RELOAD = `<script type="module">
let shown;
setInterval(async () => {
  const response = await fetch(location.href, { cache: 'no-store' }).catch(() => undefined);
  if (response === undefined) return;
  const text = await response.text();
  if (response.status !== 500 || (shown ?? text) !== text) location.reload();
  shown = text;
}, ${SECONDS * 500});
</script>
`;

/**
 * Resolves when the content can be shown; until then shows on the port what keeps it from that.
 * @param findErrors reads the content anew; nothing when it can be shown
 * @param onWait called once, with the port, when there is something to wait for
 */
export async function waitForContent(
  findErrors: () => Promise<readonly ContentProblem[]>,
  port: number,
  onWait: (port: number) => void,
): Promise<void> {
  let errors = await findErrors();
  if (errors.length === 0) return;
  const server = createServer((_request, response) => {
    response.writeHead(500, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(renderProblemPage(errors, null).replace('</html>', `${RELOAD}</html>`));
  });
  await listenFrom(server, port);
  onWait((server.address() as AddressInfo).port);
  while (errors.length > 0) {
    await new Promise((resolve) => setTimeout(resolve, SECONDS * 1000));
    errors = await findErrors();
  }
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/** A port that is taken gives way to the next, as Astro does. */
async function listenFrom(server: Server, port: number): Promise<void> {
  try {
    await listen(server, port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    await listenFrom(server, port + 1);
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    // As Astro does: what an editor has not published is for this machine alone.
    server.listen(port, 'localhost', resolve);
  });
}
