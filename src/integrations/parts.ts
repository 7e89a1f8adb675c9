/** Makes the small pages about the parts of the plan: for sharing, for embedding, as fragments and as data. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { readContent } from '../read/index.ts';
import type { EditionContent } from '../read/index.ts';
import type { Environment } from '../environment.ts';
import { writeEmbedPage, writeFragment, writeOembed, writePartJson } from '../parts/embed.ts';
import { find, findAll } from '../html/hast.ts';
import { scopeStyles } from '../parts/fragment-style.ts';
import { readManifest } from '../parts/manifest.ts';
import { type NewerEdition, type PartPage, pathOf } from '../parts/part-page.ts';
import { writeSharePage } from '../parts/share-page.ts';
import { EMBED_STYLE, sharingAddress } from '../permalinks/views.ts';
import { createSuccession } from './succession.ts';

const parser = unified().use(rehypeParse);

/** @param environment where the content lies, and the address of the site */
export function parts(
  environment: Pick<Environment, 'contentDir' | 'siteUrl' | 'basePath'>,
): AstroIntegration {
  return {
    name: 'parts',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const write = (path: string, text: string): void => {
          const file = join(site, path.endsWith('/') ? `${path}index.html` : path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, text);
        };
        const content = readContent(environment.contentDir);
        const newerOf = createSuccession(content, environment);
        const pages = content.editions.flatMap((edition) =>
          ['', ...edition.chapters.map((it) => `${it.slug}/`)].flatMap(
            (folder) => readPartPage(site, edition, `/${edition.slug}/${folder}`, environment, newerOf) ?? [],
          ),
        );
        let count = 0;
        for (const page of pages) {
          for (const part of page.parts) {
            write(pathOf(part.shareUrl, page.root), writeSharePage(page, part));
            if (part.embed === null) continue;
            const folder = pathOf(part.embed.url, page.root);
            write(folder, writeEmbedPage(page, part));
            write(`${folder}fragment.html`, writeFragment(page, part));
            write(`${folder}del.json`, writePartJson(page, part));
            write(`${folder}oembed.json`, writeOembed(page, part));
            count++;
          }
        }
        write(EMBED_STYLE, scopeStyles(pages.map((it) => it.css)));
        logger.info(`${count} deler kan bygges inn`);
      },
    },
  };
}

function readPartPage(
  site: string,
  edition: EditionContent,
  path: string,
  { siteUrl, basePath }: Pick<Environment, 'siteUrl' | 'basePath'>,
  newerOf: (path: string) => NewerEdition | null,
): PartPage | undefined {
  const plan = edition.edition?.value;
  if (plan === undefined) return undefined;
  const html = readFileSync(join(site, path, 'index.html'), 'utf8');
  const sharing = readFileSync(join(site, sharingAddress(path), 'index.html'), 'utf8');
  const tree = parser.parse(html);
  const root = siteUrl + basePath.replace(/\/$/, '');
  return {
    organisation: plan.organisation,
    planTitle: plan.title,
    edition: edition.slug,
    title: titleOf(tree) ?? plan.title,
    url: root + path,
    root,
    updated: plan.contentUpdated,
    newer: newerOf(path),
    tree,
    css: findAll(tree, (it) => it.tagName === 'style')
      .map(styleOf)
      .join(''),
    parts: readManifest(parser.parse(sharing)),
  };
}

function titleOf(tree: Root): string | undefined {
  const meta = find(tree, (it) => it.properties['property'] === 'og:title');
  return meta === undefined ? undefined : String(meta.properties['content']);
}

function styleOf({ children }: Element): string {
  return children.map((it) => (it.type === 'text' ? it.value : '')).join('');
}
