/** Adds `/galleri/<form>/`: every chart form in every state, from the examples that the tests use. */
import type { AstroIntegration } from 'astro';
import type { Environment } from '../environment.ts';

/** Adds the gallery of chart examples in dev, and in a build that asks for it. */
export function gallery({ withGallery }: Environment): AstroIntegration {
  return {
    name: 'gallery',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev' && !withGallery) return;
        injectRoute({ pattern: '/galleri/[form]', entrypoint: './tests/gallery/form.astro' });
      },
    },
  };
}
