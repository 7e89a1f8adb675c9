/** A plan that an editor changes again and again, with everything that was ever published: what the tests of permanent links are held against. */
import type { AddressKind } from '../../../src/data/schemas/permalinks.ts';
import { joinAddress, splitAddress } from '../../../src/permalinks/address.ts';
import { EMPTY_LEDGER, extendLedger, type Ledger, type LedgerEntry } from '../../../src/permalinks/ledger.ts';
import { planPermalinks } from '../../../src/permalinks/plan.ts';
import type { Move, Permalinks, Removal } from '../../../src/permalinks/resolve.ts';
import { sectionEmbedAddress, shareAddress, sharingAddress } from '../../../src/permalinks/views.ts';

export const EDITION = '2020-23';

interface Section {
  /** What the section is, whatever it is called and wherever it stands. */
  readonly uid: string;
  readonly id: string;
}

interface Page {
  readonly uid: string;
  readonly slug: string;
  readonly sections: readonly Section[];
}

/** What content is found under, or that it is gone. */
export interface Truth {
  /** By uid; absent when it was removed. */
  readonly places: ReadonlyMap<string, string>;
}

export interface Model {
  pages: readonly Page[];
  moves: Move[];
  removals: Removal[];
  ledger: Ledger;
  /** What every published address meant, by uid. */
  readonly meaning: Map<string, string>;
  /** Pages that took over others: the uid of a page that was merged leads to that of the other. */
  readonly merged: Map<string, string>;
  count: number;
}

const path = (slug: string): string => `/${EDITION}/${slug}/`;
const at = (page: Page, section: Section): string => joinAddress(path(page.slug), section.id);

export function createModel(): Model {
  const model: Model = {
    pages: [],
    moves: [],
    removals: [],
    ledger: EMPTY_LEDGER,
    meaning: new Map(),
    merged: new Map(),
    count: 0,
  };
  for (let i = 0; i < 3; i++) addPage(model);
  publish(model);
  return model;
}

function fresh(model: Model, name: string): string {
  return `${name}${++model.count}`;
}

function addPage(model: Model): Page {
  const sections = [0, 1, 2].map((i) => ({ uid: fresh(model, 'avsnitt'), id: `del-${i}` }));
  const page = { uid: fresh(model, 'side'), slug: fresh(model, 'kapittel-'), sections };
  model.pages = [...model.pages, page];
  return page;
}

function replace(model: Model, before: Page, after: readonly Page[]): void {
  model.pages = model.pages.flatMap((it) => (it === before ? after : [it]));
}

/** An id that the page has never had: a published id is never used again. */
function freeId(model: Model, slug: string, wanted: string): string {
  const isTaken = (id: string): boolean => {
    const address = joinAddress(path(slug), id);
    const page = model.pages.find((it) => it.slug === slug);
    return model.meaning.has(address) || (page?.sections.some((it) => it.id === id) ?? false);
  };
  return isTaken(wanted) ? fresh(model, `${wanted}-`) : wanted;
}

/** One thing that an editor does, with the records that the messages ask for. Numbers choose what it is done to. */
export type Edit = readonly [kind: number, first: number, second: number];

export const EDIT_KINDS = [
  'rename an id',
  'rename a page',
  'move a section',
  'split a page',
  'merge two pages',
  'remove a section',
  'remove a page',
  'add a section',
  'add a page',
] as const;

export function edit(model: Model, [kind, first, second]: Edit): void {
  const page = model.pages[first % Math.max(1, model.pages.length)];
  const section = page?.sections[second % Math.max(1, page.sections.length)];
  const other =
    model.pages[(first + 1 + (second % Math.max(1, model.pages.length - 1))) % model.pages.length];
  switch (EDIT_KINDS[kind % EDIT_KINDS.length]) {
    case 'rename an id':
      if (page && section) renameId(model, page, section);
      break;
    case 'rename a page':
      if (page) renamePage(model, page);
      break;
    case 'move a section':
      if (page && section && other && other !== page) moveSection(model, page, section, other);
      break;
    case 'split a page':
      if (page) splitPage(model, page, second);
      break;
    case 'merge two pages':
      if (page && other && other !== page) mergePages(model, page, other);
      break;
    case 'remove a section':
      if (page && section) removeSection(model, page, section);
      break;
    case 'remove a page':
      if (page && model.pages.length > 1) removePage(model, page);
      break;
    case 'add a section':
      if (page) {
        const added = { uid: fresh(model, 'avsnitt'), id: freeId(model, page.slug, 'nytt') };
        replace(model, page, [{ ...page, sections: [...page.sections, added] }]);
      }
      break;
    default:
      addPage(model);
  }
  publish(model);
}

function renameId(model: Model, page: Page, section: Section): void {
  const id = freeId(model, page.slug, fresh(model, 'navn'));
  const renamed = { ...section, id };
  model.moves.push({ from: at(page, section), to: at(page, renamed) });
  replace(model, page, [{ ...page, sections: page.sections.map((it) => (it === section ? renamed : it)) }]);
}

function renamePage(model: Model, page: Page): void {
  const slug = fresh(model, 'kapittel-');
  model.moves.push({ from: path(page.slug), to: path(slug) });
  replace(model, page, [{ ...page, slug }]);
}

function moveSection(model: Model, page: Page, section: Section, to: Page): void {
  const moved = { ...section, id: freeId(model, to.slug, section.id) };
  model.moves.push({ from: at(page, section), to: at(to, moved) });
  replace(model, page, [{ ...page, sections: page.sections.filter((it) => it !== section) }]);
  const target = model.pages.find((it) => it.slug === to.slug);
  if (target) replace(model, target, [{ ...target, sections: [...target.sections, moved] }]);
}

/** The page becomes two new ones; what is on the second needs a line each. */
function splitPage(model: Model, page: Page, second: number): void {
  const cut = page.sections.length === 0 ? 0 : 1 + (second % page.sections.length);
  const one = { ...page, slug: fresh(model, 'kapittel-'), sections: page.sections.slice(0, cut) };
  const two = {
    uid: fresh(model, 'side'),
    slug: fresh(model, 'kapittel-'),
    sections: page.sections.slice(cut),
  };
  model.moves.push({ from: path(page.slug), to: path(one.slug) });
  for (const it of two.sections) model.moves.push({ from: at(page, it), to: at(two, it) });
  replace(model, page, [one, two]);
}

/** All of one page goes to the end of another; ids that mean something else there are changed, with a line each. */
function mergePages(model: Model, page: Page, into: Page): void {
  model.moves.push({ from: path(page.slug), to: path(into.slug) });
  const came: Section[] = [];
  for (const it of page.sections) {
    const wanted = came.some((other) => other.id === it.id) ? fresh(model, it.id) : it.id;
    const moved = { ...it, id: freeId(model, into.slug, wanted) };
    if (moved.id !== it.id) model.moves.push({ from: at(page, it), to: at(into, moved) });
    came.push(moved);
  }
  model.merged.set(page.uid, into.uid);
  model.pages = model.pages
    .filter((it) => it !== page)
    .map((it) => (it.slug === into.slug ? { ...it, sections: [...it.sections, ...came] } : it));
}

function removeSection(model: Model, page: Page, section: Section): void {
  model.removals.push({ from: at(page, section), edition: EDITION, reason: null, see: path(page.slug) });
  replace(model, page, [{ ...page, sections: page.sections.filter((it) => it !== section) }]);
}

function removePage(model: Model, page: Page): void {
  model.removals.push({ from: path(page.slug), edition: EDITION, reason: null, see: null });
  replace(model, page, []);
}

/** What the site has now, with all that repeats it. */
export function listLive({ pages }: Model): Map<string, AddressKind> {
  const live = new Map<string, AddressKind>();
  live.set(`/${EDITION}/hele-planen/`, 'side');
  for (const page of pages) {
    live.set(path(page.slug), 'side');
    live.set(sharingAddress(path(page.slug)), 'side');
    live.set(`/${EDITION}/hele-planen/#${page.slug}`, 'avsnitt');
    for (const section of page.sections) {
      const own = at(page, section);
      live.set(own, 'avsnitt');
      live.set(`/${EDITION}/hele-planen/#${page.slug}-${section.id}`, 'avsnitt');
      live.set(sharingAddress(path(page.slug), section.id), 'avsnitt');
      live.set(shareAddress(own), 'side');
      live.set(sectionEmbedAddress(own), 'side');
      live.set(`${sectionEmbedAddress(own)}fragment.html`, 'fil');
    }
  }
  return live;
}

export function permalinksOf(model: Model): Permalinks {
  return {
    live: listLive(model),
    ledger: model.ledger.entries,
    moves: model.moves,
    removals: model.removals,
  };
}

/** What publishing does: everything that is there goes into the ledger, with what stands in for old ids. */
function publish(model: Model): void {
  const permalinks = permalinksOf(model);
  const entries: LedgerEntry[] = [...permalinks.live].map(([address, kind]) => ({
    address,
    kind,
    title: address,
  }));
  for (const { path: page, aliases, traces } of planPermalinks(permalinks).pages) {
    for (const it of [...[...aliases.values()].flat(), ...traces]) {
      const address = joinAddress(page, it.id);
      entries.push({ ...it.entry, address, for: it.entry.for ?? it.entry.address });
      const meant = model.meaning.get(it.entry.address);
      if (meant !== undefined && !model.meaning.has(address)) model.meaning.set(address, meant);
    }
  }
  model.ledger = extendLedger(model.ledger, entries);
  for (const page of model.pages) {
    remember(model, page.uid, [
      path(page.slug),
      `/${EDITION}/hele-planen/#${page.slug}`,
      sharingAddress(path(page.slug)),
    ]);
    for (const section of page.sections) remember(model, section.uid, viewsOf(at(page, section), page.slug));
  }
  remember(model, 'hele-planen', [`/${EDITION}/hele-planen/`]);
}

function remember(model: Model, uid: string, addresses: readonly string[]): void {
  for (const it of addresses) if (!model.meaning.has(it)) model.meaning.set(it, uid);
}

/** Every address at which a section can be reached. */
export function viewsOf(own: string, slug: string): string[] {
  const { path: page, id } = splitAddress(own);
  return [
    own,
    `/${EDITION}/hele-planen/#${slug}-${id}`,
    sharingAddress(page, id),
    shareAddress(own),
    sectionEmbedAddress(own),
    `${sectionEmbedAddress(own)}fragment.html`,
  ];
}

/** Addresses at which something may be found now; empty when it is gone. */
export function placesOf(model: Model, uid: string): string[] {
  if (uid === 'hele-planen') return [`/${EDITION}/hele-planen/`];
  const heir = model.merged.get(uid);
  if (heir !== undefined) return placesOf(model, heir);
  for (const page of model.pages) {
    if (page.uid === uid)
      return [path(page.slug), `/${EDITION}/hele-planen/#${page.slug}`, sharingAddress(path(page.slug))];
    const section = page.sections.find((it) => it.uid === uid);
    if (section !== undefined) return viewsOf(at(page, section), page.slug);
  }
  return [];
}
