/** Stops `astro build` on faults in the content, however it is started. */
import type { AstroIntegration } from 'astro';
import { runCheck } from '../checks/run.ts';
import { ContentError } from '../data/errors.ts';
import type { Environment } from '../environment.ts';

/** Checks the content before anything is built. The dev server shows faults instead: see `show-problems.ts`. */
export function contentErrors({ contentDir }: Environment): AstroIntegration {
  return {
    name: 'content-errors',
    hooks: {
      'astro:config:setup': async ({ command }) => {
        if (command !== 'build') return;
        const faults = (await runCheck(contentDir)).problems.filter((it) => it.kind === 'fault');
        if (faults.length > 0) throw new ContentError(faults);
      },
    },
  };
}
