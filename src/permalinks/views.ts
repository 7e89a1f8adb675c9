/**
 * Pages and files that repeat what stands in a chapter: the whole plan on one page, the overview of measures, pages for
 * sharing and embedding, downloads. They have addresses of their own; where the chapter's address went, theirs follow.
 */
import { type Address, editionOf, joinAddress, splitAddress } from './address.ts';

/** Name of the page beside each chapter with everything that is needed to link to it, cite it and embed it. */
export const SHARING_SLUG = 'deling';

/** What a view must know to find the originals. */
export interface Originals {
  /** Whether the address exists or has ever been published. */
  isKnown(address: Address): boolean;
  /** Known addresses of an id in the chapters and on the front page of an edition, those that exist first. */
  find(edition: string, id: string): readonly Address[];
  /** Folders of the editions that exist, newest first. */
  readonly editions: readonly string[];
}

/** Pages of an edition whose ids repeat, or count for themselves alone. */
const OVERVIEWS: readonly string[] = ['hele-planen', 'tiltak', 'budsjett', SHARING_SLUG];

/**
 * Reads what exists and what was published once, so that originals are found by their ids.
 * @param live addresses that exist; @param published addresses that were published, whether they exist or not
 */
export function findOriginals(live: readonly Address[], published: readonly Address[]): Originals {
  const all = new Set([...live, ...published]);
  const byId = new Map<string, Address[]>();
  for (const address of all) {
    const { path, id } = splitAddress(address);
    const [, edition, slug = '', ...rest] = path.split('/');
    if (id === '' || rest.length > 1 || OVERVIEWS.includes(slug)) continue;
    const key = `${edition} ${id}`;
    byId.set(key, [...(byId.get(key) ?? []), address]);
  }
  return {
    isKnown: (address) => all.has(address),
    find: (edition, id) => byId.get(`${edition} ${id}`) ?? [],
    editions: [...new Set(live.flatMap((it) => editionOf(it) ?? []))].sort().toReversed(),
  };
}

export interface View {
  /** Addresses that this one repeats, the likeliest first. */
  readonly originals: readonly Address[];
  /** The address of the same view for another original; undefined where it has none. */
  readonly of: (original: Address) => Address | undefined;
}

export const EMBED_ROOT = '/innbygging/';
/** Files beside each embed, and the stylesheet for those who take the fragment. */
export const EMBED_FILES = ['oembed.json', 'fragment.html', 'del.json'] as const;
export const EMBED_STYLE = `${EMBED_ROOT}stil.css`;

const EDITION = '(\\d{4}-\\d{2})';
const SLUG = '([a-z0-9-]+)';
const pattern = (source: string): RegExp =>
  new RegExp(`^${source.replaceAll('EDITION', EDITION).replaceAll('SLUG', SLUG)}$`);

const FRONT = pattern('/#SLUG');
const WHOLE_PLAN = pattern('/EDITION/hele-planen/#SLUG');
const MEASURES = pattern('/EDITION/tiltak/#SLUG');
const FILTER = pattern('/EDITION/tiltak/SLUG/');
const SHARING = pattern(`/EDITION/SLUG/${SHARING_SLUG}/(?:#SLUG)?`);
const FRONT_SHARING = pattern(`/EDITION/${SHARING_SLUG}/(?:#SLUG)?`);
const SHARE = pattern('/EDITION/SLUG/SLUG/');
const FRONT_SHARE = pattern('/EDITION/SLUG/');
const EMBED = pattern(`${EMBED_ROOT}EDITION/SLUG/([a-z]+\\.(?:html|json))?`);
const SECTION_EMBED = pattern(`${EMBED_ROOT}EDITION/SLUG/SLUG/([a-z]+\\.(?:html|json))?`);
const DATA = pattern('/EDITION/data/SLUG\\.([a-z]+)');

/** The share page of something that can be linked to: its page, and its id as a folder. */
export function shareAddress(original: Address): Address {
  const { path, id } = splitAddress(original);
  return `${path}${id}/`;
}

/** The page with links and citations of a page, at the entry for an id. */
export function sharingAddress(path: string, id = ''): Address {
  return joinAddress(`${path}${SHARING_SLUG}/`, id);
}

/** The embed of a section: under its chapter, because ids of headings are unique on their page only. */
export function sectionEmbedAddress(original: Address): Address {
  const { path, id } = splitAddress(original);
  return `${EMBED_ROOT.slice(0, -1)}${path}${id}/`;
}

/** The embed of a figure or table, whose ids are unique in the edition. */
export function figureEmbedAddress(edition: string, id: string): Address {
  return `${EMBED_ROOT}${edition}/${id}/`;
}

/** What an address repeats; undefined for an original. Originals that nobody knows are left out. */
export function readView(address: Address, known: Originals): View | undefined {
  const view = READERS.map((read) => read(address, known)).find((it) => it !== undefined);
  if (view === undefined) return undefined;
  const originals = view.originals.filter(known.isKnown);
  return originals.length === 0 ? undefined : { ...view, originals };
}

type Reader = (address: Address, known: Originals) => View | undefined;

/** Matches a pattern and hands its parts over. */
const reader =
  (shape: RegExp, read: (parts: readonly string[], known: Originals) => View): Reader =>
  (address, known) => {
    const found = shape.exec(address);
    return found === null
      ? undefined
      : read(
          found.slice(1).map((it) => it ?? ''),
          known,
        );
  };

const READERS: readonly Reader[] = [
  // The front page of the site shows that of the current edition.
  reader(FRONT, ([id = ''], { editions }) => ({
    originals: editions.map((it) => `/${it}/#${id}`),
    of: (original) => `/#${splitAddress(original).id}`,
  })),
  reader(WHOLE_PLAN, ([edition = '', joined = '']) => ({
    originals: splitJoined(joined).map(([slug, id]) => joinAddress(`/${edition}/${slug}/`, id)),
    of: (original) => {
      const { path, id } = splitAddress(original);
      const slug = chapterSlug(path);
      return slug && `/${path.split('/')[1]}/hele-planen/#${id === '' ? slug : `${slug}-${id}`}`;
    },
  })),
  reader(MEASURES, ([edition = '', id = ''], known) => ({
    originals: known.find(edition, id),
    of: (original) => `/${edition}/tiltak/#${splitAddress(original).id}`,
  })),
  reader(FILTER, ([edition = '']) => ({ originals: [`/${edition}/tiltak/`], of: () => undefined })),
  reader(SHARING, ([edition = '', slug = '', id = '']) => ({
    originals: [joinAddress(`/${edition}/${slug}/`, id)],
    of: (original) => sharingAddress(splitAddress(original).path, splitAddress(original).id),
  })),
  reader(FRONT_SHARING, ([edition = '', id = '']) => ({
    originals: [joinAddress(`/${edition}/`, id)],
    of: (original) => sharingAddress(splitAddress(original).path, splitAddress(original).id),
  })),
  reader(SHARE, ([edition = '', slug = '', id = '']) => ({
    originals: [`/${edition}/${slug}/#${id}`],
    of: shareAddress,
  })),
  // A page with a page for sharing beside it is a chapter, even where a part of the front page has the same name.
  reader(FRONT_SHARE, ([edition = '', id = ''], { isKnown }) => ({
    originals: isKnown(sharingAddress(`/${edition}/${id}/`)) ? [] : [`/${edition}/#${id}`],
    of: shareAddress,
  })),
  reader(SECTION_EMBED, ([edition = '', slug = '', id = '', file = '']) => ({
    originals: [`/${edition}/${slug}/#${id}`],
    of: (original) => sectionEmbedAddress(original) + file,
  })),
  reader(EMBED, ([edition = '', id = '', file = ''], known) => ({
    originals: known.find(edition, id),
    of: (original) => figureEmbedAddress(edition, splitAddress(original).id) + file,
  })),
  reader(DATA, ([edition = '', id = '', extension = ''], known) => ({
    originals: known.find(edition, id),
    of: (original) => `/${edition}/data/${splitAddress(original).id}.${extension}`,
  })),
];

function chapterSlug(path: string): string | undefined {
  return /^\/\d{4}-\d{2}\/([a-z0-9-]+)\/$/.exec(path)?.[1];
}

/** `a-b-c` may be the chapter `a-b-c`, or `a-b` with the id `c`, or `a` with `b-c`: the longest chapter first. */
function splitJoined(joined: string): [slug: string, id: string][] {
  const parts = joined.split('-');
  return parts
    .map((_, i): [string, string] => [parts.slice(0, i + 1).join('-'), parts.slice(i + 1).join('-')])
    .toReversed();
}
