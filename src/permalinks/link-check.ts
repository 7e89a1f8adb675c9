/** Checks that every address in a built site leads to something that is there, letter for letter. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unescapeHtml } from '../html/escape.ts';
import { listAllIds } from './html.ts';

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

const ATTRIBUTE = /\s(href|src|srcset|action|poster|data-to|content)=(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;
const TAG = /<[a-z][a-z0-9-]*\b(?:"[^"]*"|'[^']*'|[^>"'])*>/gi;
/** Comments, and what scripts and styles hold: no elements. */
const INSIDES = /<!--[\s\S]*?-->|(<(script|style)\b[^>]*>)[\s\S]*?<\/\2>/gi;
/** Elements that say where this very site is: another host in them is a mistake. */
const OWN = /\b(?:rel="canonical"|property="og:(?:url|image)")/;
/** Files that name addresses of the site in full, in the middle of other text. */
const TEXT = /\.(?:json|txt|csv|bib|ris|svg)$/;
/** Folders whose files name each other by their own rules. */
const SEARCH_INDEX = /^pagefind\//;

/** Reads every page, stylesheet, sitemap and server rule. @throws when the folder cannot be read */
export function checkLinks(site: BuiltSite): LinkReport {
  const files = readdirSync(site.folder, { recursive: true, encoding: 'utf8' })
    .map((it) => it.replaceAll('\\', '/'))
    .filter((it) => statSync(join(site.folder, it)).isFile())
    .sort();
  const known = new Set(files);
  const ids = new Map<string, readonly string[]>();
  const idsOf = (file: string): readonly string[] => {
    // Private ids too: a page may link to its own.
    const found = ids.get(file) ?? listAllIds(readFileSync(join(site.folder, file), 'utf8'));
    ids.set(file, found);
    return found;
  };
  const broken: BrokenLink[] = [];
  const external = new Map<string, ExternalLink>();
  let count = 0;
  for (const file of files) {
    for (const id of file.endsWith('.html') ? listRepeats(idsOf(file)) : [])
      broken.push({ file, address: `#${id}`, fault: 'står to ganger på siden' });
    for (const { address, isOwn } of listAddresses(file, site)) {
      const url = resolveAddress(address, file, site);
      const fault = url === undefined ? 'er ingen gyldig adresse' : describeFault(url, isOwn);
      if (fault !== undefined) broken.push({ file, address, fault });
      if (url?.origin === site.origin) count++;
      else if (url && fault === undefined && /^https?:$/.test(url.protocol))
        external.set(url.href, external.get(url.href) ?? { file, url: url.href });
    }
  }
  return { count, broken, external: [...external.values()] };

  function describeFault(url: URL, isOwn: boolean): string | undefined {
    if (url.origin !== site.origin) return isOwn ? 'ligger på et annet nettsted' : undefined;
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
    return idsOf(target).includes(id) ? undefined : `har ingen id "${id}"`;
  }
}

/** Ids that more than one element of a page has: a link to them leads to the first. */
function listRepeats(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))];
}

interface FoundAddress {
  readonly address: string;
  /** Whether it must lie on this site. */
  readonly isOwn: boolean;
}

const ownAddress = (address: string): FoundAddress => ({ address, isOwn: true });
const anyAddress = (address: string): FoundAddress => ({ address, isOwn: false });

function listAddresses(file: string, { folder, origin }: BuiltSite): FoundAddress[] {
  if (SEARCH_INDEX.test(file)) return [];
  const read = (): string => readFileSync(join(folder, file), 'utf8');
  if (file.endsWith('.html')) return listHtmlAddresses(read());
  if (file.endsWith('.css')) return listCssAddresses(read()).map(anyAddress);
  if (file.endsWith('sitemap.xml'))
    return [...read().matchAll(/<loc>([^<]*)<\/loc>/g)].map((it) => ownAddress(unescapeHtml(it[1] ?? '')));
  if (file === '_redirects')
    return read()
      .split('\n')
      .filter((it) => it.startsWith('/'))
      .flatMap((it) => it.split(' ').slice(0, 2).map(ownAddress));
  return TEXT.test(file) ? listOwnAddresses(read(), origin).map(ownAddress) : [];
}

/** Addresses in attributes, in a refresh, in styles, and those that previews are told of. */
function listHtmlAddresses(html: string): FoundAddress[] {
  const styles = [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].flatMap((it) =>
    listCssAddresses(it[1] ?? '').map(anyAddress),
  );
  const tags = html.replace(INSIDES, '$1').match(TAG) ?? [];
  const inTags = tags.flatMap((tag) =>
    [...tag.matchAll(ATTRIBUTE)]
      .flatMap(([, name = '', ...values]) =>
        listValueAddresses(tag, name, unescapeHtml(values.find((it) => it !== undefined) ?? '')),
      )
      .map((address) => ({ address, isOwn: OWN.test(tag) })),
  );
  return [...inTags, ...styles];
}

function listValueAddresses(tag: string, name: string, value: string): string[] {
  if (name === 'srcset') return value.split(/,\s+/).map((it) => it.trim().split(/\s/)[0] ?? '');
  return name === 'content' ? readMeta(tag, value) : [value];
}

/** Only some `<meta>` hold addresses. */
function readMeta(tag: string, value: string): string[] {
  if (/http-equiv="refresh"/i.test(tag)) return [/url=(.*)$/i.exec(value)?.[1] ?? ''];
  return OWN.test(tag) ? [value] : [];
}

/** Full addresses of the site in a text, to the first sign that ends them. */
function listOwnAddresses(text: string, origin: string): string[] {
  return text
    .split(origin)
    .slice(1)
    .map((it) => origin + (/^[^\s"'<>{}\\]*/.exec(it)?.[0] ?? '').replace(/[.,;)]+$/, ''));
}

function listCssAddresses(css: string): string[] {
  return [...css.matchAll(/url\((?:"([^"]*)"|'([^']*)'|([^)'"]*))\)/g)].map(
    (it) => it[1] ?? it[2] ?? it[3] ?? '',
  );
}

function resolveAddress(address: string, file: string, { origin, basePath }: BuiltSite): URL | undefined {
  const here = `${origin}${basePath}${file}`;
  return URL.canParse(address, here) ? new URL(address, here) : undefined;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
