/** Checks that every address in a built site leads to something that is there, letter for letter. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { unescapeHtml } from '../html/escape.ts';
import { listElements } from '../html/tags.ts';
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

/** Attributes whose value is an address; `data-to` is read by the script of moved pages. */
const ATTRIBUTES = ['href', 'src', 'action', 'poster', 'data-to'] as const;
/** Files that are read: stylesheets, lists of addresses, and those that name addresses of the site in full. */
const TEXT = /\.(?:json|txt|csv|bib|ris|svg|css)$|sitemap\.xml$|^_redirects$/;
/** Folders whose files name each other by their own rules. */
const SEARCH_INDEX = /^pagefind\//;

/** Reads every page, stylesheet, sitemap and server rule. @throws when the folder cannot be read */
export function checkLinks(site: BuiltSite): LinkReport {
  const files = readdirSync(site.folder, { recursive: true, encoding: 'utf8' })
    .map((it) => it.replaceAll('\\', '/'))
    .filter((it) => statSync(join(site.folder, it)).isFile())
    .sort();
  const known = new Set(files);
  const pages = new Map<string, BuiltPage>();
  const readPage = (file: string): BuiltPage => {
    const found = pages.get(file) ?? readBuiltPage(readFileSync(join(site.folder, file), 'utf8'));
    pages.set(file, found);
    return found;
  };
  const broken: BrokenLink[] = [];
  const external = new Map<string, ExternalLink>();
  let count = 0;
  for (const file of files) {
    for (const id of file.endsWith('.html') ? listRepeats(readPage(file).ids) : [])
      broken.push({ file, address: `#${id}`, fault: 'står to ganger på siden' });
    for (const { address, isOwn } of listAddresses(file)) {
      const url = resolveAddress(address, file, site);
      const fault = url === undefined ? 'er ingen gyldig adresse' : describeFault(url, isOwn);
      if (fault !== undefined) broken.push({ file, address, fault });
      if (url?.origin === site.origin) count++;
      else if (url && fault === undefined && /^https?:$/.test(url.protocol))
        external.set(url.href, external.get(url.href) ?? { file, url: url.href });
    }
  }
  return { count, broken, external: [...external.values()] };

  function listAddresses(file: string): readonly FoundAddress[] {
    if (SEARCH_INDEX.test(file)) return [];
    if (file.endsWith('.html')) return readPage(file).addresses;
    return TEXT.test(file)
      ? listFileAddresses(file, readFileSync(join(site.folder, file), 'utf8'), site.origin)
      : [];
  }

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
    return readPage(target).ids.includes(id) ? undefined : `har ingen id "${id}"`;
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

/** Addresses in a file that is no page. */
function listFileAddresses(file: string, text: string, origin: string): FoundAddress[] {
  if (file.endsWith('.css')) return listCssAddresses(text).map(anyAddress);
  if (file.endsWith('sitemap.xml'))
    return [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map((it) => ownAddress(unescapeHtml(it[1] ?? '')));
  if (file === '_redirects')
    return text
      .split('\n')
      .filter((it) => it.startsWith('/'))
      .flatMap((it) => it.split(' ').slice(0, 2).map(ownAddress));
  return listOwnAddresses(text, origin).map(ownAddress);
}

interface BuiltPage {
  /** Private ids too: a page may link to its own. */
  readonly ids: readonly string[];
  readonly addresses: readonly FoundAddress[];
}

/** A page is read once, for its own addresses and for the links of other pages to its parts. */
function readBuiltPage(html: string): BuiltPage {
  const elements = listElements(html);
  return { ids: listAllIds(elements), addresses: elements.flatMap(listElementAddresses) };
}

/** Addresses in attributes, in a refresh, in a style, and those that previews are told of. */
function listElementAddresses({ attributes, css }: ReturnType<typeof listElements>[number]): FoundAddress[] {
  const isOwn =
    attributes.get('rel') === 'canonical' || /^og:(?:url|image)$/.test(attributes.get('property') ?? '');
  const plain = ATTRIBUTES.flatMap((it) => attributes.get(it) ?? []);
  const sets = (attributes.get('srcset') ?? '').split(/,\s+/).flatMap((it) => it.trim().split(/\s/)[0] || []);
  const content = attributes.get('content') ?? '';
  const refresh = /^refresh$/i.test(attributes.get('http-equiv') ?? '');
  const told = refresh ? [/url=(.*)$/i.exec(content)?.[1] ?? ''] : isOwn && content !== '' ? [content] : [];
  const style = listCssAddresses(css);
  return [...[...plain, ...sets, ...told].map((address) => ({ address, isOwn })), ...style.map(anyAddress)];
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
