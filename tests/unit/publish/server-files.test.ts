import { readdirSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { listPageFolders } from '../../../src/publish/page-folders.ts';
import {
  formatHeaders,
  formatRedirects,
  parseRedirects,
  writeServerFiles,
} from '../../../src/publish/server-files.ts';
import {
  COMMON,
  findGroup,
  listGroups,
  type ServerRule,
  type SiteRules,
} from '../../../src/publish/server-rules.ts';
import { makeFolder } from '../permalinks/built-folder.ts';

const REDIRECTS: readonly ServerRule[] = [
  { from: '/utviklingsplan/2020-23/p1/', to: '/utviklingsplan/2020-23/p2/' },
  { from: '/utviklingsplan/2020-23/p1/deling/', to: '/utviklingsplan/2020-23/p2/deling/' },
];
const FILES = [
  'index.html',
  'om/index.html',
  'om/innbygging/index.html',
  '2020-23/index.html',
  '2020-23/maal/index.html',
  '2020-23/maal/deling/index.html',
  '2020-23/data/pendling.csv',
  '2020-23/bilder/side.png',
  'innbygging/2020-23/pendling/index.html',
  'innbygging/stil.css',
  '_astro/a.css',
  'pagefind/fragment/x.pf_fragment',
];
const makeSite = (): string => makeFolder(Object.fromEntries(FILES.map((it) => [it, 'x'])));
const rulesOf = (site: string): SiteRules => ({
  basePath: '/utviklingsplan/',
  editions: ['2020-23'],
  pageFolders: listPageFolders(site, ['2020-23']),
  redirects: REDIRECTS,
});

/** Headers that a path gets from `_headers`, as Cloudflare and Netlify read it; a name twice is a fault. */
function headersFor(path: string, file: string): Record<string, string> {
  const found: Record<string, string> = {};
  let fits = false;
  for (const line of file.split('\n').filter((it) => it !== '' && !it.startsWith('#'))) {
    if (!line.startsWith(' ')) {
      const [start = '', end] = line.split('*');
      fits = end === undefined ? path === line : path.startsWith(start) && path.endsWith(end);
    } else if (fits) {
      const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
      expect(found, `${name} of ${path}`).not.toHaveProperty(name);
      found[name] = value;
    }
  }
  return found;
}

describe('files for hosts', () => {
  it('give redirects in three parts, which are read back', () => {
    const text = formatRedirects({ redirects: REDIRECTS });
    expect(text.split('\n')[1]?.split(' ')).toEqual([REDIRECTS[0]?.from, REDIRECTS[0]?.to, '301']);
    expect(parseRedirects(text)).toEqual(REDIRECTS);
    expect(parseRedirects(formatRedirects({ redirects: [] }))).toEqual([]);
  });

  test.for(FILES)('give %s in _headers the headers of its part, each once', (file) => {
    const rules = rulesOf(makeSite());
    const path = file.replace(/(^|\/)index\.html$/, '$1');
    const { 'Content-Type': _type, ...headers } = headersFor(`/utviklingsplan/${path}`, formatHeaders(rules));
    expect(headers).toEqual(findGroup(listGroups(rules), path)?.headers);
  });

  it('hold no header longer than hosts take, and not too many blocks', () => {
    const lines = formatHeaders(rulesOf(makeSite())).split('\n');
    expect(Math.max(...lines.map((it) => it.length))).toBeLessThan(2000);
    expect(lines.filter((it) => it.startsWith('/')).length).toBeLessThan(100);
  });

  it('let others frame embeds and nothing else, and read data from everywhere', () => {
    const groups = listGroups({ editions: ['2020-23'] });
    const ancestors = (path: string): string | undefined =>
      /frame-ancestors (.*)$/.exec(findGroup(groups, path)?.headers['Content-Security-Policy'] ?? '')?.[1];
    const origin = (path: string): string | undefined =>
      findGroup(groups, path)?.headers['Access-Control-Allow-Origin'];
    expect(ancestors('innbygging/2020-23/pendling/')).toBe('*');
    for (const path of ['', '2020-23/maal/', 'om/innbygging/', '2020-23/data/pendling.svg'])
      expect(ancestors(path), path).toBe("'none'");
    for (const path of ['innbygging/stil.css', '2020-23/data/pendling.csv', '_astro/font.woff2'])
      expect(origin(path), path).toBe('*');
    expect(origin('2020-23/maal/')).toBeUndefined();
    expect(COMMON).not.toHaveProperty('Content-Security-Policy');
  });

  it('are written into the site', () => {
    const site = makeSite();
    writeServerFiles(site, rulesOf(site));
    expect(readdirSync(site)).toEqual(
      expect.arrayContaining(['.nojekyll', '_headers', '_redirects', '_server']),
    );
    expect(readdirSync(`${site}/_server`).sort()).toEqual(['Caddyfile', 'nginx.conf']);
  });
});
