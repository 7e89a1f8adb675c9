/** What a built site has at which address: read back, so that nothing is called published that is not there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressKind } from '../data/schemas/permalinks.ts';
import { unescapeHtml } from '../html/escape.ts';
import { type Address, isPage, joinAddress, splitAddress } from './address.ts';
import { listIds } from './html.ts';
import type { LedgerEntry } from './ledger.ts';
import { EMBED_ROOT, findOriginals, type Originals, readView, sharingAddress } from './views.ts';

/** Files that can be linked to, besides pages: downloads, and what lies beside embeds. */
const FILE = new RegExp(`^/(?:\\d{4}-\\d{2}/data/|${EMBED_ROOT.slice(1)})`);
/** Pages with the frame of the site have ids that can be linked to; redirects, share pages and embeds have none. */
const FRAMED = /<main[^>]* id="innhold"/;
/** Made by developers for themselves. */
const GALLERY = '/galleri/';

/** Addresses of all pages, elements and files of a built site, in the order of their paths. @throws when the folder cannot be read */
export function listBuiltAddresses(site: string): Address[] {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((it) => `/${it.replaceAll('\\', '/')}`)
    .sort();
  return files.flatMap((file) => {
    if (file.endsWith('/index.html')) {
      const path = file.slice(0, -'index.html'.length);
      if (path.startsWith(GALLERY)) return [];
      const html = readFileSync(join(site, file), 'utf8');
      const ids = FRAMED.test(html) ? listIds(html) : [];
      return [path, ...ids.map((id) => joinAddress(path, id))];
    }
    const isFile = FILE.test(file) && /\.[a-z]+$/.test(file);
    return isFile ? [file] : [];
  });
}

/**
 * Reads titles from the pages of a built site, each page once. What has no title of its own has that of what it repeats,
 * else that of its page; a file has its name.
 */
export function createTitleReader(site: string, known: Originals): (address: Address) => string {
  const pages = new Map<string, string>();
  const read = (path: string): string => {
    const html = pages.get(path) ?? readPage(join(site, path, 'index.html'));
    pages.set(path, html);
    return html;
  };
  const ownTitle = (address: Address): string | undefined => {
    const { path, id } = splitAddress(address);
    if (id === '') return /<title>([^<]*?)(?: [–|] |<)/.exec(read(path))?.[1];
    return titleOf(read(sharingAddress(path)), id) ?? titleOf(read(path), id);
  };
  return (address) => {
    const { path } = splitAddress(address);
    if (!isPage(path)) return path.slice(path.lastIndexOf('/') + 1);
    const [original] = readView(address, known)?.originals ?? [];
    const title = ownTitle(address) ?? (original && ownTitle(original)) ?? ownTitle(path) ?? path;
    return unescapeHtml(title);
  };
}

/** The page, or nothing when there is none: then the title is the address. */
function readPage(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** The text of a heading with the id, else of the first title in an element with it, else of its caption. As HTML. */
function titleOf(html: string, id: string): string | undefined {
  const element = readElement(html, id);
  // The main content is called what the page is called.
  if (element.startsWith('<main')) return undefined;
  const title =
    /<(?:h[2-6]\b|dt\b|p class="title")[^>]*>([\s\S]*?)<\/(?:h[2-6]|dt|p)>/.exec(element)?.[1] ??
    /<figcaption>([^<]*)/.exec(element)?.[1];
  const text = (title ?? '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '');
  return text === '' ? undefined : text;
}

/** The HTML of the element with the id, to its end; empty when there is none. */
function readElement(html: string, id: string): string {
  const at = html.indexOf(` id="${id}"`);
  if (at < 0) return '';
  const start = html.lastIndexOf('<', at);
  const name = /[a-z][a-z0-9]*/.exec(html.slice(start, at))?.[0] ?? '';
  let depth = 0;
  for (const { 0: tag, index } of html.matchAll(new RegExp(`</?${name}\\b`, 'g'))) {
    if (index < start) continue;
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth === 0) return html.slice(start, html.indexOf('>', index) + 1);
  }
  return '';
}

/**
 * What is published with a built site, ready for the ledger.
 * @param kinds of what exists; an address that stands in for another has the kind and title of that
 * @param standIns old ids on the pages that took them over
 */
export function describePublished(
  site: string,
  kinds: ReadonlyMap<Address, AddressKind>,
  standIns: ReadonlyMap<Address, LedgerEntry>,
): LedgerEntry[] {
  const titleOfAddress = createTitleReader(site, findOriginals([...kinds.keys()], []));
  return listBuiltAddresses(site).flatMap((address): LedgerEntry[] => {
    const kind = kinds.get(address);
    if (kind !== undefined) return [{ address, kind, title: titleOfAddress(address) }];
    const origin = standIns.get(address);
    if (origin === undefined) return [];
    return [{ ...origin, address, for: origin.for ?? origin.address }];
  });
}
