/** Checks that every address in a built site leads to something that is there, letter for letter. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export interface BrokenLink {
  /** File in which the address stands, relative to the built site. */
  readonly file: string;
  readonly address: string;
  /** What is wrong, in Norwegian. */
  readonly fault: string;
}

export interface ExternalLink {
  readonly file: string;
  readonly url: string;
}

export interface LinkReport {
  readonly count: number;
  readonly broken: readonly BrokenLink[];
  /** Addresses of other hosts, each once, in the order of the files. */
  readonly external: readonly ExternalLink[];
}

interface BuiltSite {
  /** Folder of the built site. */
  readonly folder: string;
  /** Origin without a slash: `https://plan.example.no`. */
  readonly origin: string;
  /** `/` or `/utviklingsplan/`. */
  readonly basePath: string;
}

const ATTRIBUTE = /\s(href|src|srcset|action|poster|content)=(?:"([^"]*)"|'([^']*)')/gi;
const TAG = /<[a-z][a-z0-9-]*\b(?:"[^"]*"|'[^']*'|[^>"'])*>/gi;
/** Folders whose files name each other by their own rules. */
const SEARCH_INDEX = /^pagefind\//;

/** Reads every page, stylesheet, sitemap and server rule. @throws when the folder cannot be read */
export function checkLinks(site: BuiltSite): LinkReport {
  const files = readdirSync(site.folder, { recursive: true, encoding: 'utf8' })
    .map((it) => it.replaceAll('\\', '/'))
    .filter((it) => statSync(join(site.folder, it)).isFile())
    .sort();
  const known = new Set(files);
  const ids = new Map<string, ReadonlySet<string>>();
  const idsOf = (file: string): ReadonlySet<string> => {
    const found = ids.get(file) ?? new Set(listAllIds(readFileSync(join(site.folder, file), 'utf8')));
    ids.set(file, found);
    return found;
  };
  const broken: BrokenLink[] = [];
  const external = new Map<string, ExternalLink>();
  let count = 0;
  for (const file of files) {
    for (const id of file.endsWith('.html') ? listRepeats(readFileSync(join(site.folder, file), 'utf8')) : [])
      broken.push({ file, address: `#${id}`, fault: 'står to ganger på siden' });
    for (const address of listAddresses(file, site)) {
      const url = resolveAddress(address, file, site);
      if (url === undefined) broken.push({ file, address, fault: 'er ingen gyldig adresse' });
      else if (url.origin !== site.origin) {
        if (/^https?:$/.test(url.protocol))
          external.set(url.href, external.get(url.href) ?? { file, url: url.href });
      } else {
        count++;
        const fault = describeFault(url);
        if (fault !== undefined) broken.push({ file, address, fault });
      }
    }
  }
  return { count, broken, external: [...external.values()] };

  function describeFault(url: URL): string | undefined {
    const path = decode(url.pathname);
    if (path === undefined) return 'er ingen gyldig adresse';
    if (path !== path.normalize('NFC')) return 'er skrevet med sammensatte tegn (NFD)';
    if (!path.startsWith(site.basePath)) return `ligger ikke under ${site.basePath}`;
    const inside = path.slice(site.basePath.length);
    const target = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
    if (!known.has(target)) {
      const other = files.find((it) => it.toLowerCase() === target.toLowerCase());
      if (other !== undefined) return `skiller seg fra ${other} i store og små bokstaver`;
      return existsSync(join(site.folder, target)) ? 'mangler skråstrek til slutt' : 'finnes ikke';
    }
    const id = decode(url.hash.slice(1)) ?? '';
    if (id === '' || !target.endsWith('.html')) return undefined;
    return idsOf(target).has(id) ? undefined : `har ingen id "${id}"`;
  }
}

/** Ids that more than one element of a page has: a link to them leads to the first. */
function listRepeats(html: string): string[] {
  const ids = listAllIds(html);
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];
}

/** Private ids too: a page may link to its own. Scripts and styles hold text that only looks like markup. */
function listAllIds(html: string): string[] {
  const markup = html.replace(/<(script|style|template)\b[\s\S]*?<\/\1>/gi, '');
  return [...markup.matchAll(/<[a-z][^>]*?\sid=(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi)].flatMap(
    (it) => it[1] ?? it[2] ?? it[3] ?? [],
  );
}

function listAddresses(file: string, site: BuiltSite): string[] {
  if (SEARCH_INDEX.test(file)) return [];
  const read = (): string => readFileSync(join(site.folder, file), 'utf8');
  if (file.endsWith('.html')) return listHtmlAddresses(read());
  if (file.endsWith('.css')) return listCssAddresses(read());
  if (file.endsWith('sitemap.xml'))
    return [...read().matchAll(/<loc>([^<]*)<\/loc>/g)].map((it) => it[1] ?? '');
  if (file === '_redirects')
    return read()
      .split('\n')
      .filter((it) => it.startsWith('/'))
      .flatMap((it) => it.split(' ').slice(0, 2));
  return [];
}

/** Addresses in attributes, in a refresh, in styles, and those that previews are told of. */
function listHtmlAddresses(html: string): string[] {
  const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].flatMap((it) =>
    listCssAddresses(it[1] ?? ''),
  );
  const tags = html.replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/gi, '').match(TAG) ?? [];
  const inTags = tags.flatMap((tag) =>
    [...tag.matchAll(ATTRIBUTE)].flatMap(([, name = '', double, single]) => {
      const value = unescapeHtml(double ?? single ?? '');
      if (name === 'content') return readMeta(tag, value);
      return name === 'srcset' ? value.split(/,\s+/).map((it) => it.split(' ')[0] ?? '') : [value];
    }),
  );
  return [...inTags, ...styles];
}

/** Only some `<meta>` hold addresses. */
function readMeta(tag: string, value: string): string[] {
  if (/http-equiv="refresh"/i.test(tag)) return [/url=(.*)$/i.exec(value)?.[1] ?? ''];
  return /property="og:(?:url|image)"/.test(tag) ? [value] : [];
}

function listCssAddresses(css: string): string[] {
  return [...css.matchAll(/url\((?:"([^"]*)"|'([^']*)'|([^)'"]*))\)/g)].map(
    (it) => it[1] ?? it[2] ?? it[3] ?? '',
  );
}

function resolveAddress(address: string, file: string, { origin, basePath }: BuiltSite): URL | undefined {
  const here = `${origin}${basePath}${file.replace(/(^|\/)index\.html$/, '$1')}`;
  return URL.canParse(address, here) ? new URL(address, here) : undefined;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#38;', '&')
    .replaceAll('&#x26;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
