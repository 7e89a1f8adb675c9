/** Keeps every address that was ever published alive: old ids, notes, redirects, tombstones, the way to a newer edition. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getPermalinkData } from '../site/permalink-data.ts';
import { type Content, readContent } from '../read/index.ts';
import { renderPng } from '../downloads/png.ts';
import type { Environment } from '../environment.ts';
import { editionOf, isPage, splitAddress } from '../permalinks/address.ts';
import { applyPlan } from '../permalinks/apply.ts';
import { createTitleReader, listBuiltAddresses } from '../permalinks/built.ts';
import { linkToNewer } from '../permalinks/newer.ts';
import { planPermalinks } from '../permalinks/plan.ts';
import type { PageWords } from '../permalinks/pages.ts';
import { findOriginals } from '../permalinks/views.ts';
import { listPageFolders } from '../publish/page-folders.ts';
import { writeServerFiles } from '../publish/server-files.ts';
import { text } from '../text.ts';
import { createSuccession } from './succession.ts';

/** Runs last: it changes what the others have made. */
export function permalinks(
  environment: Pick<Environment, 'contentDir' | 'siteUrl' | 'basePath'>,
): AstroIntegration {
  return {
    name: 'permalinks',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const content = readContent(environment.contentDir);
        const data = getPermalinkData(content);
        if (data === undefined)
          throw new Error('Adressene kan ikke regnes ut: rett feilene i innholdet først.');
        compareAddresses(site, data.live);
        const plan = planPermalinks(data);
        if (plan.lost.length > 0)
          throw new Error(
            `Adresser som er publisert, finnes ikke: ${plan.lost.map((it) => it.address).join(', ')}`,
          );
        const addresses = [...data.live.keys()];
        linkOlderEditions(site, content, environment, addresses);
        const redirects = applyPlan(site, plan, wordsFor(site, addresses, environment), renderPng);
        const editions = content.editions.map((it) => it.slug);
        const pageFolders = listPageFolders(site, editions);
        writeServerFiles(site, { basePath: environment.basePath, editions, pageFolders, redirects });
        logger.info(`${data.ledger.length} adresser i permalenker.json`);
      },
    },
  };
}

function linkOlderEditions(
  site: string,
  content: Content,
  environment: Pick<Environment, 'siteUrl' | 'basePath'>,
  addresses: readonly string[],
): void {
  const newerOf = createSuccession(content, environment);
  for (const path of addresses) {
    const newer = isPage(path) && editionOf(path) !== undefined ? newerOf(path) : null;
    if (newer === null) continue;
    const file = join(site, path, 'index.html');
    const html = readFileSync(file, 'utf8');
    const changed = linkToNewer(html, newer.hrefOf);
    if (changed !== html) writeFileSync(file, changed);
  }
}

/** Titles are taken from the pages as they are built. */
function wordsFor(
  site: string,
  addresses: readonly string[],
  { siteUrl, basePath }: Pick<Environment, 'siteUrl' | 'basePath'>,
): PageWords {
  const base = basePath.replace(/\/$/, '');
  const readTitle = createTitleReader(site, findOriginals(addresses, []));
  return {
    organisation: text.siteName,
    href: (address) => base + address,
    url: (address) => siteUrl + base + address,
    titleOf: (address) => {
      const [title, page] = [readTitle(address), readTitle(splitAddress(address).path)];
      return title === page ? title : `${page}: ${title}`;
    },
  };
}

/** @throws Error when what is built is not what the checks counted on: then no promise about addresses holds */
function compareAddresses(site: string, live: ReadonlyMap<string, unknown>): void {
  const built = new Set(listBuiltAddresses(site));
  const missing = [...live.keys()].filter((it) => !built.has(it));
  const unknown = [...built].filter((it) => !live.has(it));
  if (missing.length + unknown.length === 0) return;
  const list = (name: string, addresses: readonly string[]): string =>
    addresses.length === 0 ? '' : ` ${name}: ${addresses.slice(0, 20).join(', ')}.`;
  throw new Error(
    `Adressene som er bygd, er ikke de som var ventet.${list('Mangler', missing)}${list('Ukjente', unknown)}`,
  );
}
