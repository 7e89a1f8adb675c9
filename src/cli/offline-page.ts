/** A built page that can be opened by a double click: no server, no scripts, links relative to the file. */

const ADDRESS = /(\s(?:href|src|action|poster))="(\/(?!\/)[^"]*)"/g;
const SOURCE_SET = /(\ssrcset)="([^"]*)"/g;
const STYLE_URL = /url\((["']?)(\/(?!\/)[^"')]*)\1\)/g;
/** Browsers refuse module scripts from files, and the policy speaks of a server. */
const ONLY_SERVED =
  /<script\b(?![^>]*application\/(?:ld\+)?json)[^>]*>[\s\S]*?<\/script>|<meta http-equiv="content-security-policy"[^>]*>/gi;

const NOTICE =
  '<p style="position:sticky;top:0;z-index:9;margin:0;padding:.75rem 1rem;background:#fff3bf;color:#222;font:1rem/1.5 system-ui,sans-serif">' +
  'Dette er en forhåndsvisning. Den er ikke publisert, og søket virker ikke her.</p>';

/**
 * Rewrites one page.
 * @param page path of its file in the built folder, e.g. `2020-23/maal/index.html`
 * @param basePath of the build, with slashes at both ends
 */
export function toOfflinePage(html: string, page: string, basePath: string): string {
  const up = '../'.repeat(page.split('/').length - 1) || './';
  const rewrite = (address: string): string => up + toFile(address, basePath);
  return html
    .replace(ONLY_SERVED, '')
    .replace(ADDRESS, (_, name: string, address: string) => `${name}="${rewrite(address)}"`)
    .replace(SOURCE_SET, (_, name: string, list: string) => `${name}="${rewriteList(list, rewrite)}"`)
    .replace(STYLE_URL, (_, quote: string, address: string) => `url(${quote}${rewrite(address)}${quote})`)
    .replace(/<body\b[^>]*>/, (tag) => tag + NOTICE);
}

/** `/plan/2020-23/maal/#felles` below `/plan/` -> `2020-23/maal/index.html#felles`. */
function toFile(address: string, basePath: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
  const local = path.startsWith(basePath) ? path.slice(basePath.length) : path.slice(1);
  return (local === '' || local.endsWith('/') ? `${local}index.html` : local) + rest;
}

function rewriteList(list: string, rewrite: (address: string) => string): string {
  return list
    .split(/,\s+/)
    .map((it) => it.replace(/^\/(?!\/)\S*/, rewrite))
    .join(', ');
}
