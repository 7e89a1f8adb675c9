/** Playwright's `test` with a served site, and a record of everything a page asked for or complained about. */
import { test as base, type Page } from '@playwright/test';
import { getPermalinkData } from '../../src/site/permalink-data.ts';
import { MAIN_ID } from '../../src/site/page-ids.ts';
import { readContent } from '../../src/read/index.ts';
import { splitAddress } from '../../src/permalinks/address.ts';
import { SITES, type Site } from '../fixtures/editions/sites.ts';
import { serveSite } from './static-server.ts';

export const SITES_BY_PATH = [SITES.root, SITES.base] as const;

const content = readContent('content');

/** Addresses of all pages with header and footer below the base path, e.g. `2020-23/maal/`; the error page is `finnes-ikke/`. */
export const PAGES: readonly string[] = [
  ...[...(getPermalinkData(content)?.live.keys() ?? [])]
    .filter((it) => it.endsWith(`#${MAIN_ID}`))
    .map((it) => splitAddress(it).path.slice(1)),
  'finnes-ikke/',
];

export const CHAPTERS: readonly string[] = content.editions.flatMap((edition) =>
  edition.chapters.map((chapter) => `${edition.slug}/${chapter.slug}/`),
);
export const WHOLE_PLAN = PAGES.find((path) => path.endsWith('/hele-planen/')) ?? '';

/** What kind of page it is: `tiltak/partner-ntnu` and `tiltak/partner-bi` are of one kind, and so are most chapters. */
function kindOf(path: string): string {
  if (path.endsWith('/deling/')) return path.split('/').length > 3 ? 'sharing' : path;
  const isPlainChapter = CHAPTERS.includes(path) && !/\/(ressurser|p1|p2)-/.test(path);
  return isPlainChapter ? 'chapter' : path.replace(/-[^/]*\/$/, '/');
}

/** One page of each kind; of the chapters those with figures, tables and most text too. */
export const PAGE_TYPES: readonly string[] = [
  ...new Map(PAGES.toReversed().map((path) => [kindOf(path), path])).values(),
];

/** The width in CSS pixels of a small phone, a tablet, a laptop and a desk. */
export const WIDTHS = [320, 768, 1280, 1440] as const;

export interface PageRecord {
  readonly requests: { readonly url: string; readonly type: string }[];
  /** Errors in the console, uncaught errors, and what the content security policy blocked. */
  readonly complaints: string[];
}

interface Options {
  readonly site: Site;
  readonly origin: string;
  readonly record: PageRecord;
  /** Opens a page by its address below the base path. */
  readonly open: (path: string) => Promise<Page>;
}

interface WorkerOptions {
  readonly origins: ReadonlyMap<string, string>;
}

export const test = base.extend<Options, WorkerOptions>({
  origins: [
    // Playwright reads from the pattern which fixtures are needed: none.
    async ({}, use) => {
      const servers = await Promise.all(
        Object.values(SITES).map(async (it) => [it.name, await serveSite(it.outDir, it.basePath)] as const),
      );
      await use(new Map(servers.map(([name, server]) => [name, server.origin])));
      await Promise.all(servers.map(([, server]) => server.close()));
    },
    { scope: 'worker' },
  ],
  site: [SITES.root, { option: true }],
  origin: async ({ origins, site }, use) => use(origins.get(site.name) ?? ''),
  record: async ({ page }, use) => {
    const record: PageRecord = { requests: [], complaints: [] };
    page.on('request', (it) => record.requests.push({ url: it.url(), type: it.resourceType() }));
    page.on('console', (it) => {
      const isMissingPage = /status of 404/.test(it.text());
      if (it.type() === 'error' && !isMissingPage) record.complaints.push(it.text());
    });
    page.on('pageerror', (error) => record.complaints.push(error.message));
    page.on('dialog', (dialog) => {
      record.complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await use(record);
  },
  open: async ({ page, origin, site }, use, { project }) => {
    base.skip(project.metadata['isMissing'] === true, 'Firefox is not installed');
    await use(async (path) => {
      await page.goto(origin + site.basePath + path);
      return page;
    });
  },
});

export { expect } from '@playwright/test';
