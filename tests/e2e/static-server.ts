/** Serves a built site as a plain static host does: folders by their index.html, 404.html with status 404. */
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.woff2': 'font/woff2',
  '.avif': 'image/avif',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
};

export interface RunningServer {
  /** Origin without path, e.g. `http://127.0.0.1:40123`. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Answers on this machine alone.
 * @param basePath path that the site is served under; everything else is 404
 * @param wishedPort 0 takes any that is free
 * @throws Error with the code EADDRINUSE when the port is taken
 */
export async function serveSite(outDir: string, basePath: string, wishedPort = 0): Promise<RunningServer> {
  const root = resolve(outDir);
  const server: Server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://here.invalid');
    const path = decode(pathname);
    const found = path?.startsWith(basePath) ? findFile(root, path.slice(basePath.length)) : undefined;
    if (found === 'needs-slash') {
      response.writeHead(301, { Location: `${pathname}/${search}` }).end();
      return;
    }
    const file = found ?? join(root, '404.html');
    response.writeHead(found === undefined ? 404 : 200, {
      'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(wishedPort, wishedPort === 0 ? '127.0.0.1' : 'localhost', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Undefined for an address that cannot be decoded: there is no such file. */
function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

function findFile(root: string, path: string): string | 'needs-slash' | undefined {
  const file = join(root, path);
  if (file !== root && !`${file}${sep}`.startsWith(root + sep)) return undefined;
  if (!existsSync(file)) return undefined;
  if (!statSync(file).isDirectory()) return file;
  if (!existsSync(join(file, 'index.html'))) return undefined;
  return path === '' || path.endsWith('/') ? join(file, 'index.html') : 'needs-slash';
}
