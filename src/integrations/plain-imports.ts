/** Keeps dynamic imports plain: Vite's helper around them would be two thirds of the script on reading pages. */
import type { AstroUserConfig } from 'astro';

type VitePlugin = Exclude<
  NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number],
  false | null | undefined
>;

/** Vite's own name for its helper. */
const HELPER = '\0vite/preload-helper.js';

/** The helper preloads stylesheets and imports of chunks; ours have neither. */
export function plainImports(): VitePlugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}
