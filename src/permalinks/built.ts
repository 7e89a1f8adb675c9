/** What a built site has at which address: read back, so that nothing is called published that is not there. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AddressKind } from '../data/schemas/permalinks.ts';
import { type Address, joinAddress, splitAddress } from './address.ts';
import { listIds } from './html.ts';
import type { LedgerEntry } from './ledger.ts';
import { EMBED_ROOT, EMBED_STYLE, sharingAddress } from './views.ts';

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
    return isFile || file === EMBED_STYLE ? [file] : [];
  });
}

/** Reads titles from the pages of a built site, each page once. */
export function createTitleReader(site: string): (address: Address) => string {
  const pages = new Map<string, string>();
  const read = (path: string): string => {
    const known = pages.get(path);
    if (known !== undefined) return known;
    let html = '';
    try {
      html = readFileSync(join(site, path, 'index.html'), 'utf8');
    } catch {
      // No such page: the title is the address.
    }
    pages.set(path, html);
    return html;
  };
  const pageTitle = (path: string): string =>
    unescapeHtml(/<title>([^<]*?)(?: [–|] |<)/.exec(read(path))?.[1] ?? path);
  return (address) => {
    const { path, id } = splitAddress(address);
    if (!path.endsWith('/')) return path.slice(path.lastIndexOf('/') + 1);
    if (id === '') return pageTitle(path);
    return titleOf(read(sharingAddress(path)), id) ?? titleOf(read(path), id) ?? pageTitle(path);
  };
}

/** The text of a heading with the id, or of the first heading in an element with it. */
function titleOf(html: string, id: string): string | undefined {
  const at = html.indexOf(` id="${id}"`);
  if (at < 0) return undefined;
  const rest = html.slice(html.lastIndexOf('<', at), at + 2000);
  const title =
    /^<h[2-6]\b[^>]*>([\s\S]*?)<\/h/.exec(rest)?.[1] ??
    /^<(?:div|li|figure)\b[^>]*>\s*(?:<figcaption>[\s\S]*?)?<(?:h[2-6]|dt|p class="title")\b[^>]*>([\s\S]*?)<\/(?:h|dt|p)/.exec(
      rest,
    )?.[1];
  const text = unescapeHtml((title ?? '').replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : text;
}

function unescapeHtml(html: string): string {
  return html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#34;', '"')
    .replaceAll('&#38;', '&')
    .replaceAll('&amp;', '&');
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
  const titleOfAddress = createTitleReader(site);
  return listBuiltAddresses(site).flatMap((address): LedgerEntry[] => {
    const kind = kinds.get(address);
    if (kind !== undefined) return [{ address, kind, title: titleOfAddress(address) }];
    const origin = standIns.get(address);
    if (origin === undefined) return [];
    return [{ ...origin, address, for: origin.for ?? origin.address }];
  });
}
