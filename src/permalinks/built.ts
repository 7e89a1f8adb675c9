/** What a built site has at which address: read back, so that nothing is called published that is not there. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, ElementContent, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { find, findById, hasClass, textOf } from '../html/hast.ts';
import { listElements } from '../html/tags.ts';
import type { AddressKind } from '../data/schemas/permalinks.ts';
import { type Address, isPage, joinAddress, splitAddress } from './address.ts';
import { listIds } from './html.ts';
import type { LedgerEntry } from './ledger.ts';
import { EMBED_ROOT, findOriginals, type Originals, readView, sharingAddress } from './views.ts';

/** Files that can be linked to, besides pages: downloads, and what lies beside embeds. */
const FILE = new RegExp(`^/(?:\\d{4}-\\d{2}/data/|${EMBED_ROOT.slice(1)})`);
const parser = unified().use(rehypeParse);
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
      // Pages with the frame of the site have ids that can be linked to; redirects, share pages and embeds have none.
      if (!html.includes('id="innhold"')) return [path];
      const elements = listElements(html);
      const isFramed = elements.some((it) => it.name === 'main' && it.attributes.get('id') === 'innhold');
      const ids = isFramed ? listIds(elements) : [];
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
  const pages = new Map<string, Root>();
  const read = (path: string): Root => {
    const tree = pages.get(path) ?? readPage(join(site, path, 'index.html'));
    pages.set(path, tree);
    return tree;
  };
  const ownTitle = (address: Address): string | undefined => {
    const { path, id } = splitAddress(address);
    return id === ''
      ? titleOfPage(read(path))
      : (titleOf(read(sharingAddress(path)), id) ?? titleOf(read(path), id));
  };
  return (address) => {
    const { path } = splitAddress(address);
    if (!isPage(path)) return path.slice(path.lastIndexOf('/') + 1);
    const [original] = readView(address, known)?.originals ?? [];
    return ownTitle(address) ?? (original && ownTitle(original)) ?? ownTitle(path) ?? path;
  };
}

/** The page, or nothing when there is none: then the title is the address. */
function readPage(file: string): Root {
  return parser.parse(existsSync(file) ? readFileSync(file, 'utf8') : '');
}

/** What stands before the names of edition and site. */
function titleOfPage(page: Root): string | undefined {
  const title = find(page, (it) => it.tagName === 'title');
  return (title && textOf(title).split(/ [–|] /)[0]) || undefined;
}

/** The text of a heading with the id, else of the first title in an element with it, else of its caption. */
function titleOf(page: Root, id: string): string | undefined {
  const element = findById(page, id)?.element;
  // The main content is called what the page is called.
  if (element === undefined || element.tagName === 'main') return undefined;
  const around: Root = { type: 'root', children: [element] };
  const title = find(around, isTitle);
  const caption = find(around, (it) => it.tagName === 'figcaption');
  const text = title === undefined ? readCaption(caption?.children ?? []) : textOf(title);
  return text.trim().replace(/\.$/, '') || undefined;
}

function isTitle(element: Element): boolean {
  const { tagName } = element;
  return /^h[2-6]$/.test(tagName) || tagName === 'dt' || (tagName === 'p' && hasClass(element, 'title'));
}

/** The text of a caption up to its credit, which is an element of its own. A term in it is a link. */
function readCaption(children: readonly ElementContent[]): string {
  const isText = (it: ElementContent): boolean => it.type !== 'element' || hasClass(it, 'term');
  const end = children.findIndex((it) => !isText(it));
  return textOf({ type: 'root', children: [...(end < 0 ? children : children.slice(0, end))] });
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
