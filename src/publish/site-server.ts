/** A server for the built site: what `_server/` tells nginx and Caddy, in Node. A site may be exchanged while it answers. */
import { open, type FileHandle } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
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
  readonly handle: FileHandle;
  readonly bytes: number;
  /** Path below the site. */
  readonly path: string;
  readonly encoding: string | undefined;
}

/** @param folder folder of the built site, looked up anew for each request */
export function createSiteServer(folder: string, rules: Omit<SiteRules, 'pageFolders'>): Server {
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
    if (!isPage && name !== undefined && (await isFolder(name)))
      return redirect(`${url.pathname}/${url.search}`);
    const page = await find('404.html', request);
    if (page !== undefined) return send(404, '', page);
    response.writeHead(404).end();

    function redirect(to: string): void {
      response.writeHead(301, { Location: to }).end();
    }

    async function send(
      status: number,
      name: string,
      { handle, bytes, path, encoding }: Found,
    ): Promise<void> {
      response.writeHead(status, {
        ...findGroup(groups, name)?.headers,
        'Content-Type': FILE_TYPES[extname(path).slice(1)] ?? OTHER_TYPE,
        'Content-Length': bytes,
        Vary: 'Accept-Encoding',
        ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
      });
      if (request.method === 'HEAD') {
        response.end();
        return handle.close();
      }
      // The stream closes the file. What was opened stays whole, whatever replaces it.
      handle.createReadStream().pipe(response);
    }
  }

  /** The file or its smallest copy that the client takes. */
  async function find(path: string, request: IncomingMessage): Promise<Found | undefined> {
    if (/(?:^|\/)[.]|^_(?:server\/|headers$|redirects$)|\0|\\/.test(path)) return undefined;
    const accepted = String(request.headers['accept-encoding'] ?? '');
    for (const [encoding, ending] of ENCODINGS) {
      const isTaken = accepted.split(',').some((it) => takes(it, encoding));
      if (!isTaken) continue;
      const copy = await openFile(`${path}.${ending}`);
      if (copy !== undefined) return { ...copy, path, encoding };
    }
    const file = await openFile(path);
    return file === undefined ? undefined : { ...file, path, encoding: undefined };
  }

  async function openFile(path: string): Promise<Pick<Found, 'handle' | 'bytes'> | undefined> {
    const handle = await open(join(folder, path)).catch(() => undefined);
    if (handle === undefined) return undefined;
    const state = await handle.stat();
    if (state.isFile()) return { handle, bytes: state.size };
    await handle.close();
    return undefined;
  }

  async function isFolder(path: string): Promise<boolean> {
    const index = await openFile(`${path}/index.html`);
    await index?.handle.close();
    return index !== undefined;
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
