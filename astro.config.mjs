import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig } from 'astro/config';
import { contentErrors } from './src/integrations/content-errors.ts';
import { plainImports } from './src/integrations/plain-imports.ts';
import { gallery } from './src/integrations/gallery.ts';
import { leanPages } from './src/integrations/lean-pages.ts';
import { parts } from './src/integrations/parts.ts';
import { permalinks } from './src/integrations/permalinks.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { readEnvironment } from './src/environment.ts';
import { rehypePlugins, remarkRehypeOptions, renderedRemarkPlugins } from './src/markdown/plugins.ts';

const environment = readEnvironment(process.env);

/** What a site has that is published: the check before it, and what is made of the pages built. A draft goes without. */
const publication = [
  contentErrors(environment),
  searchIndex(environment),
  // After the search index: what they make repeats what is found already.
  parts(environment),
  permalinks(environment),
];

export default defineConfig({
  site: environment.siteUrl,
  base: environment.basePath,
  outDir: environment.outDir,
  cacheDir: environment.cacheDir,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'always', format: 'directory' },
  // The parts that Astro adds to every page by itself are turned off; what is left is what we wrote.
  prefetch: false,
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: renderedRemarkPlugins,
      rehypePlugins,
      remarkRehype: remarkRehypeOptions,
    }),
  },
  vite: {
    plugins: [plainImports()],
    cacheDir: join(environment.cacheDir, 'vite'),
    build: {
      // The oldest browsers that are promised to work; iOS keeps its prefix for the size of text.
      target: ['chrome131', 'firefox140', 'safari16', 'ios16'],
      cssTarget: ['chrome131', 'firefox140', 'safari16', 'ios16'],
      rolldownOptions: {
        // One line for every MDX module says nothing that an editor or a developer can act on.
        onLog: (level, log, handler) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handler(level, log),
      },
    },
  },
  security: {
    csp: {
      // Pagefind compiles WebAssembly in the page and in a worker; nothing comes from another host.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "media-src 'self'",
        "worker-src 'self'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
    },
  },
  integrations: [
    // Links go through a component that adds the base path, so they must not be folded into ready HTML.
    mdx({ optimize: { ignoreElementNames: ['a'] } }),
    gallery(environment),
    ...(environment.isDraft ? [] : publication),
    leanPages(),
  ],
});
