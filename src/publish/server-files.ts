/** The rules for servers in the words of each: Cloudflare and Netlify, nginx, Caddy. Written into the built site. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  COMMON,
  ESCAPED_FRAGMENT,
  FILE_TYPES,
  listGroups,
  OTHER_TYPE,
  type Headers,
  type ServerRule,
  type SiteRules,
} from './server-rules.ts';

/** Folder with the files for nginx and Caddy; nothing links to it. */
export const SERVER_FOLDER = '_server';

const MADE = '# Laget av bygget. Endringer her går tapt ved neste bygg.';

/** Writes all files for hosts, and the one that tells GitHub Pages to serve folders that begin with `_`. */
export function writeServerFiles(site: string, rules: SiteRules): void {
  mkdirSync(join(site, SERVER_FOLDER), { recursive: true });
  const write = (path: string, text: string): void => writeFileSync(join(site, path), text);
  write('.nojekyll', '');
  write('_redirects', formatRedirects(rules));
  write('_headers', formatHeaders(rules));
  write(`${SERVER_FOLDER}/nginx.conf`, formatNginx(rules));
  write(`${SERVER_FOLDER}/Caddyfile`, formatCaddy(rules));
}

/**
 * `_redirects`. Without the `!` of Netlify, which Cloudflare does not take: where the page in the old place is served
 * instead, it leads on as well.
 */
export function formatRedirects({ redirects }: Pick<SiteRules, 'redirects'>): string {
  return formatLines([MADE, ...redirects.map(({ from, to }) => `${from} ${to} 301`)]);
}

/** Reads the lines of `_redirects` back. */
export function parseRedirects(text: string): ServerRule[] {
  const rows = text.split('\n').map((it) => it.split(' '));
  return rows.flatMap(([from = '', to, status]) => (to && status === '301' ? [{ from, to }] : []));
}

/**
 * `_headers`. A path gets the headers of every block that fits, so what differs from part to part stands in blocks of
 * which no two fit the same path. Cloudflare reads the first hundred blocks.
 */
export function formatHeaders(rules: SiteRules): string {
  const { basePath, pageFolders } = rules;
  const [pages, ...others] = listGroups(rules);
  const own = (headers: Headers): Headers =>
    Object.fromEntries(Object.entries(headers).filter(([name]) => !(name in COMMON)));
  const blocks: (readonly [path: string, headers: Headers])[] = [
    ['*', COMMON],
    ...pageFolders.map((it) => [it, own(pages?.headers ?? {})] as const),
    ...others.map((it) => [`${it.start}*`, own(it.headers)] as const),
    ...['csv', 'ris', 'bib', 'json'].map(
      (it) => [`*.${it}`, { 'Content-Type': FILE_TYPES[it] ?? '' }] as const,
    ),
  ];
  return formatLines([
    MADE,
    ...blocks.flatMap(([path, headers]) => [
      basePath + path,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ]),
  ]);
}

/**
 * For `include` in a `server` block of nginx. Without modules of others: what is compressed beforehand is found by
 * `rewrite`, and served from locations that name its type and its encoding.
 */
export function formatNginx(rules: SiteRules): string {
  const { basePath, redirects } = rules;
  const base = escapeRegex(basePath);
  const encoded = [
    ['br', 'br'],
    ['gz', 'gzip'],
  ] as const;
  const locations = listGroups(rules).flatMap(({ start, headers }) => {
    const own = addHeaders({ ...headers, Vary: 'Accept-Encoding' });
    const path = `^${base}${escapeRegex(start)}`;
    const files = encoded.flatMap(([ending, encoding]) =>
      Object.entries(FILE_TYPES)
        .filter(([, type]) => type.includes('charset'))
        .map(([name, type]) =>
          block(`location ~ "${path}.*\\.${name}\\.${ending}$"`, [
            'types { }',
            `default_type "${type}";`,
            `add_header Content-Encoding ${encoding} always;`,
            ...own,
          ]),
        ),
    );
    // Of locations with patterns the first that fits counts, and longer starts come first.
    return [{ start, lines: [...files.flat(), ...block(`location ~ "${path}"`, own)] }];
  });
  return formatLines([
    MADE,
    '# I en server-blokk: «root» er mappen som nettstedet ligger i, og så «include …/_server/nginx.conf;».',
    ...(basePath === '/' ? [] : [`# Nettstedet ligger i mappen «${basePath}» under «root».`]),
    'absolute_redirect off;',
    `default_type ${OTHER_TYPE};`,
    ...block(
      'types',
      Object.entries(FILE_TYPES).map(([name, type]) => `"${type}" ${name};`),
    ),
    `error_page 404 ${basePath}404.html;`,
    'set $plan_file $uri;',
    'if ($uri ~ "/$") { set $plan_file "${uri}index.html"; }',
    'set $plan_encoding "/";',
    'if ($http_accept_encoding ~* "\\bgzip\\b(?!;q=0(?:\\.0*)?(?:,|$))") { set $plan_encoding .gz; }',
    'if ($http_accept_encoding ~* "\\bbr\\b(?!;q=0(?:\\.0*)?(?:,|$))") { set $plan_encoding .br; }',
    `if ($request_uri ~ "${ESCAPED_FRAGMENT.replace('#', '%23')}") { return 301 "$1#$2"; }`,
    ...redirects.map(({ from, to }) => `rewrite "^${escapeRegex(from)}$" "${to}" permanent;`),
    'if (-f "$document_root$plan_file$plan_encoding") { rewrite ^ "$plan_file$plan_encoding"; }',
    ...block(`location ~ "^${base}(?:${SERVER_FOLDER}/|_headers$|_redirects$|.*/\\.|\\.)"`, ['return 404;']),
    ...locations.toSorted((a, b) => b.start.length - a.start.length).flatMap((it) => it.lines),
  ]);
}

/** For `import` in a site block of a Caddyfile, which names the root. */
export function formatCaddy(rules: SiteRules): string {
  const { basePath, redirects } = rules;
  // In a route later lines win over earlier ones, and longer starts come later.
  const groups = listGroups(rules).toSorted((a, b) => a.start.length - b.start.length);
  const headers = [
    ...groups.flatMap((group) =>
      block(
        `header ${basePath}${group.start}*`,
        Object.entries(group.headers).map(([name, value]) => `${name} "${value}"`),
      ),
    ),
    ...Object.entries(FILE_TYPES).flatMap(([name, type]) => [
      `@${name} path *.${name}`,
      `header @${name} Content-Type "${type}"`,
    ]),
  ];
  const files = block('file_server', ['precompressed br gzip']);
  return formatLines([
    MADE,
    '# I en site-blokk: «root * …» er mappen som nettstedet ligger i, og så «import …/_server/Caddyfile».',
    ...(basePath === '/' ? [] : [`# Nettstedet ligger i mappen «${basePath}» under «root».`]),
    ...block('map {query} {plan_query}', ['~(.+) "?${1}"', 'default ""']),
    ...block('route', [
      ...headers,
      `@anker path_regexp anker "${ESCAPED_FRAGMENT}"`,
      'redir @anker "{re.anker.1}#{re.anker.2}" 301',
      ...redirects.map(({ from, to }) => `redir ${from} "${to}{plan_query}" 301`),
      ...block('@mappe', ['not path */', ...block('file', ['try_files {path}/index.html'])]),
      'redir @mappe "{path}/{plan_query}" 301',
      `@skjult path ${basePath}${SERVER_FOLDER}/* ${basePath}_headers ${basePath}_redirects ${basePath}.*`,
      'error @skjult 404',
      ...files,
    ]),
    ...block('handle_errors', [
      '@mangler expression {http.error.status_code} == 404',
      `rewrite @mangler ${basePath}404.html`,
      ...files,
    ]),
  ]);
}

function block(head: string, lines: readonly string[]): string[] {
  return [`${head} {`, ...lines.map((it) => `  ${it}`), '}'];
}

function addHeaders(headers: Headers): string[] {
  return Object.entries(headers).map(([name, value]) => `add_header ${name} "${value}" always;`);
}

function escapeRegex(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function formatLines(lines: readonly string[]): string {
  return [...lines, ''].join('\n');
}
