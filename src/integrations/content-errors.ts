/** Stops `astro build` on errors in the content, and shows them in the page in dev. */
import { sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { runCheck } from '../checks/run.ts';
import { ContentError, type ContentProblem } from '../data/errors.ts';
import type { Environment } from '../environment.ts';
import { renderProblemPage } from './problem-page.ts';

/** Checks the content: errors stop a build, and stand in the place of every page in dev. */
export function contentErrors({ contentDir }: Environment): AstroIntegration {
  const findErrors = async (): Promise<ContentProblem[]> =>
    (await runCheck(contentDir)).problems.filter((problem) => problem.kind === 'fault');

  return {
    name: 'content-errors',
    hooks: {
      'astro:config:setup': async ({ command }) => {
        if (command !== 'build') return;
        const errors = await findErrors();
        if (errors.length > 0) throw new ContentError(errors);
      },
      'astro:server:setup': async ({ server }) => {
        let errors = await findErrors();
        server.watcher.add(contentDir);
        server.watcher.on('all', async (_event, path) => {
          if (!path.split(sep).includes('content') && !path.startsWith(contentDir)) return;
          const before = JSON.stringify(errors);
          errors = await findErrors();
          if (JSON.stringify(errors) !== before) server.ws.send({ type: 'full-reload' });
        });
        server.middlewares.use((request, response, next) => {
          const isPage = request.headers.accept?.includes('text/html') ?? false;
          if (!isPage || errors.length === 0) return next();
          response.statusCode = 500;
          response.setHeader('Content-Type', 'text/html; charset=utf-8');
          response.end(renderProblemPage(errors, server.config.base));
        });
      },
    },
  };
}
