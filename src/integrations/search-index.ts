/** Makes the two search indexes of the built pages: the small one and Pagefind's. In dev the last built ones are served. */
import { createReadStream, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { readContent } from '../read/index.ts';
import type { Environment } from '../environment.ts';
import { addWordParts } from '../search/build/add-word-parts.ts';
import { readContext, readSite } from '../search/build/read-site.ts';
import { makeFullIndex, makeSmallIndex } from '../search/build/small-index.ts';

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json' };
const PAGEFIND = 'pagefind';
/** Pagefind's own search boxes and its highlighter: half a megabyte that no page of ours loads. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./;
/** Files of ours, beside the search page. */
const SMALL_INDEX = ['sok', 'indeks.json'] as const;
const FULL_INDEX = ['sok', 'tekst.json'] as const;

/** @param environment where the content lies, for the lists of words */
export function searchIndex(
  environment: Pick<Environment, 'contentDir' | 'outDir'> = { contentDir: 'content', outDir: 'dist' },
): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const context = readContext(readContent(environment.contentDir));
        const pages = readSite(
          site,
          context.editions.map((it) => it.id),
        );
        const { pageCount, entry } = await writePagefind(join(site, PAGEFIND), site);
        const pagefindFiles = listPagefindFiles(entry);
        mkdirSync(join(site, 'sok'), { recursive: true });
        const full = makeFullIndex(pages, { ...context, pagefindFiles });
        if (full !== undefined) writeFileSync(join(site, ...FULL_INDEX), full);
        const small = makeSmallIndex(pages, { ...context, pagefindFiles }, full !== undefined);
        writeFileSync(join(site, ...SMALL_INDEX), small);
        logger.info(`${pageCount} sider lest`);
      },
      'astro:server:setup': ({ server }) => {
        const dist = join(server.config.root, environment.outDir);
        const base = server.config.base.replace(/\/$/, '');
        server.middlewares.use((request, response, next) => {
          const path = decode(request.url?.split('?')[0] ?? '');
          if (path === undefined || !path.startsWith(`${base}/`)) return next();
          const file = normalize(join(dist, path.slice(base.length)));
          const isIndex = [SMALL_INDEX, FULL_INDEX].some((it) => file === join(dist, ...it));
          if (!isIndex && !file.startsWith(join(dist, PAGEFIND) + sep)) return next();
          if (!path.startsWith(isIndex ? `${base}/sok/` : `${base}/pagefind/`) || !existsSync(file))
            return next();
          const type = TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
          response.setHeader('Content-Type', type);
          createReadStream(file).pipe(response);
        });
      },
    },
  };
}

/** The address without escapes; undefined when it cannot be read. */
function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/**
 * Gives Pagefind every page, with the parts of its compounds, and writes what it makes of them. Its own writing may
 * still be under way when it says that it is done, so the files are taken from its memory.
 * @throws when it fails
 */
async function writePagefind(folder: string, site: string): Promise<{ pageCount: number; entry: string }> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'nb' });
  if (index === undefined) throw new Error(`Søkeindeksen ble ikke laget: ${errors.join(', ')}`);
  try {
    const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
      .filter((it) => it.endsWith('.html'))
      .sort();
    const pages = files.map((file) => ({
      sourcePath: file.replaceAll('\\', '/'),
      content: readFileSync(join(site, file), 'utf8'),
    }));
    const problems: string[] = [];
    let count = 0;
    for (const page of addWordParts(pages)) {
      const added = await index.addHTMLFile(page);
      problems.push(...added.errors);
      count++;
    }
    const made = await index.getFiles();
    problems.push(...made.errors);
    if (problems.length > 0) throw new Error(`Søkeindeksen ble ikke laget: ${problems.join(', ')}`);
    if (count === 0) throw new Error('Søkeindeksen er tom: ingen sider har data-pagefind-body.');
    for (const { path, content } of made.files.filter((it) => !UNUSED.test(it.path))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const entry = made.files.find((it) => it.path.endsWith('pagefind-entry.json'));
    if (entry === undefined) throw new Error('Søkeindeksen ble ikke laget: pagefind-entry.json mangler.');
    return { pageCount: count, entry: new TextDecoder().decode(entry.content) };
  } finally {
    await pagefind.close();
  }
}

/** What a search needs before it can start: entry, code of the worker, WebAssembly, list of words. */
function listPagefindFiles(entry: string): string[] {
  const { languages } = JSON.parse(entry) as {
    languages: Record<string, { hash: string; wasm: string | null }>;
  };
  const [language] = Object.values(languages);
  return [
    'pagefind-worker.js',
    ...(language ? [`wasm.${language.wasm ?? 'unknown'}.pagefind`, `pagefind.${language.hash}.pf_meta`] : []),
  ];
}
