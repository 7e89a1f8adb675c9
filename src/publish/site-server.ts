/** A server for the built site: what `_server/` tells nginx and Caddy, in Node. A site may be exchanged while it answers. */
import { readdirSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { parseRedirects } from './server-files.ts';
import {
  ESCAPED_FRAGMENT,
  FILE_TYPES,
  findGroup,
  listGroups,
  OTHER_TYPE,
  type SiteRules,
} from './server-rules.ts';

const ENCODINGS = [
  ['br', 'br'],
  ['gzip', 'gz'],
] as const;

interface Found {
  readonly bytes: Buffer;
  /** Path below the site. */
  readonly path: string;
  readonly encoding: string | undefined;
}

export interface RunningServer {
  /** Origin without path, e.g. `http://127.0.0.1:40123`. */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Answers on this machine alone, by the redirects that the site has when it starts.
 * @param basePath path that the site is served under; everything else is 404
 * @param wishedPort 0 takes any that is free
 * @throws Error with the code EADDRINUSE when the port is taken
 */
export async function serveSite(site: string, basePath: string, wishedPort = 0): Promise<RunningServer> {
  const editions = readdirSync(site).filter((it) => /^\d{4}-\d{2}$/.test(it));
  const redirects = parseRedirects(readFileSync(join(site, '_redirects'), 'utf8'));
  const server = createSiteServer(site, { basePath, editions, redirects });
  const host = wishedPort === 0 ? '127.0.0.1' : 'localhost';
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(wishedPort, host, done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://${host}:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** @param folder folder of the built site, looked up anew for each request */
function createSiteServer(folder: string, rules: Omit<SiteRules, 'pageFolders'>): Server {
  const groups = listGroups(rules);
  const targets = new Map(rules.redirects.map((it) => [it.from, it.to]));
  const { basePath } = rules;
  return createServer((request, response) => {
    answer(request, response).catch(() => response.destroy());
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(`http://here.invalid${request.url ?? '/'}`);
    const path = readPath(url);
    const target = targets.get(url.pathname);
    if (target !== undefined) return redirect(target + url.search);
    if (path !== undefined && new RegExp(ESCAPED_FRAGMENT).test(path)) return redirect(path);
    const name = path?.startsWith(basePath) ? path.slice(basePath.length) : undefined;
    const isPage = name === '' || name?.endsWith('/');
    const found = name === undefined ? undefined : await find(isPage ? `${name}index.html` : name, request);
    if (found !== undefined) return send(200, name ?? '', found);
    if (!isPage && name !== undefined && (await readWhole(`${name}/index.html`)) !== undefined)
      return redirect(`${url.pathname}/${url.search}`);
    const page = await find('404.html', request);
    if (page !== undefined) return send(404, '', page);
    response.writeHead(404).end();

    function redirect(to: string): void {
      response.writeHead(301, { Location: to }).end();
    }

    function send(status: number, group: string, { bytes, path, encoding }: Found): void {
      response.writeHead(status, {
        ...findGroup(groups, group)?.headers,
        'Content-Type': FILE_TYPES[extname(path).slice(1)] ?? OTHER_TYPE,
        'Content-Length': bytes.length,
        Vary: 'Accept-Encoding',
        ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
      });
      response.end(request.method === 'HEAD' ? undefined : bytes);
    }
  }

  /** The file or its smallest copy that the client takes. */
  async function find(path: string, request: IncomingMessage): Promise<Found | undefined> {
    if (/(?:^|\/)[.]|^_(?:server\/|headers$|redirects$)|\0|\\/.test(path)) return undefined;
    const accepted = String(request.headers['accept-encoding'] ?? '');
    for (const [encoding, ending] of ENCODINGS) {
      const isTaken = accepted.split(',').some((it) => takes(it, encoding));
      if (!isTaken) continue;
      const copy = await readWhole(`${path}.${ending}`);
      if (copy !== undefined) return { bytes: copy, path, encoding };
    }
    const bytes = await readWhole(path);
    return bytes === undefined ? undefined : { bytes, path, encoding: undefined };
  }

  /** All bytes of a file, read from what was opened, whatever takes its place meanwhile; undefined for what is no file. */
  async function readWhole(path: string): Promise<Buffer | undefined> {
    const handle = await open(join(folder, path)).catch(() => undefined);
    if (handle === undefined) return undefined;
    try {
      return (await handle.stat()).isFile() ? await handle.readFile() : undefined;
    } finally {
      await handle.close();
    }
  }
}

/** Whether one part of `Accept-Encoding` allows an encoding: `br`, `br;q=0.5`, but not `br;q=0`. */
function takes(part: string, encoding: string): boolean {
  const [name, quality] = part.split(';').map((it) => it.trim());
  return name === encoding && Number(quality?.replace('q=', '') ?? 1) > 0;
}

/** The path without escapes; undefined for what is no path. */
function readPath(url: URL): string | undefined {
  try {
    return decodeURIComponent(url.pathname);
  } catch {
    return undefined;
  }
}
