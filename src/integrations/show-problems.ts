/** Shows faults and advice above every page of the dev server, and in place of a page that they keep from being shown. */
import { resolve, sep } from 'node:path';
import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { AstroIntegration } from 'astro';
import type { ContentProblem } from '../data/errors.ts';
import { addProblems } from './problem-page.ts';

/**
 * @param findProblems reads the content anew, and brings what is shown of it up to date
 * @param contentDir the folder that editors change, which is not the one that Astro reads
 */
export function showProblems(
  findProblems: () => Promise<readonly ContentProblem[]>,
  contentDir: string,
): AstroIntegration {
  return {
    name: 'show-problems',
    hooks: {
      'astro:server:setup': async ({ server }) => {
        const folder = resolve(contentDir);
        let problems = await findProblems();
        let reading = Promise.resolve();
        const readAgain = async (): Promise<void> => {
          const before = JSON.stringify(problems);
          problems = await findProblems();
          if (JSON.stringify(problems) !== before) server.ws.send({ type: 'full-reload' });
        };
        server.watcher.add(folder);
        server.watcher.on('all', (_event, path) => {
          if (path.startsWith(folder + sep)) reading = reading.then(readAgain);
        });
        server.middlewares.use((request, response, next) => {
          const isPage = request.headers.accept?.includes('text/html') ?? false;
          if (isPage)
            changeHtml(response, (html) =>
              addProblems(html, response.statusCode, problems, server.config.base),
            );
          next();
        });
      },
    },
  };
}

/** Holds a page back until it is whole, and sends what `change` makes of it. Other answers go through as they are. */
function changeHtml(response: ServerResponse, change: (html: string) => string): void {
  const chunks: Buffer[] = [];
  const { writeHead, write, end } = response;
  const keep = (chunk: unknown): void => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array)
      chunks.push(Buffer.from(chunk as Uint8Array));
  };
  response.writeHead = (status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    const headers = (rest.find((it) => typeof it === 'object') ?? {}) as OutgoingHttpHeaders;
    for (const [name, value] of Object.entries(headers))
      if (value !== undefined) response.setHeader(name, value);
    return response;
  };
  response.write = (chunk: unknown) => {
    keep(chunk);
    return true;
  };
  response.end = (chunk?: unknown) => {
    keep(chunk);
    // Node writes the head by these as well.
    Object.assign(response, { writeHead, write, end });
    const body = Buffer.concat(chunks);
    if (!String(response.getHeader('content-type')).includes('text/html')) return response.end(body);
    response.removeHeader('content-length');
    return response.end(change(body.toString('utf8')));
  };
}
