/** What the built site needs so that every published address still leads somewhere. Pure: addresses in, tasks out. */
import { type Address, isPage, joinAddress, splitAddress } from './address.ts';
import type { LedgerEntry } from './ledger.ts';
import { createResolver, type Fate, type Permalinks } from './resolve.ts';

/** Something that stood here: where it is now, or that it is gone. */
export interface Trace {
  readonly id: string;
  readonly entry: LedgerEntry;
  readonly fate: Exclude<Fate, { kind: 'live' | 'lost' }>;
}

/** What a page that exists gets besides its own content. */
export interface PageTask {
  readonly path: string;
  /** What has another id on the same page, by the id of the element that takes the old one over. */
  readonly aliases: ReadonlyMap<string, readonly Trace[]>;
  /** What stood on the page and is elsewhere or gone, in the order of publication. */
  readonly traces: readonly Trace[];
}

/** A page in the place of one that moved. */
export interface RedirectTask {
  readonly path: string;
  readonly entry: LedgerEntry;
  readonly to: Address;
  /** Whether the new page holds all that stood here, so that the reader can be sent there without a look at the fragment. */
  readonly isWhole: boolean;
  /** Whether a server may redirect: every id means the same on the new page. */
  readonly isServable: boolean;
  readonly traces: readonly Trace[];
}

/** A page in the place of one that is gone. */
export interface TombstoneTask {
  readonly path: string;
  readonly entry: LedgerEntry;
  readonly fate: Extract<Fate, { kind: 'removed' }>;
  readonly traces: readonly Trace[];
}

/** A file that is kept at its old address as well, or whose place says that it is gone. */
export interface FileTask {
  readonly path: string;
  readonly entry: LedgerEntry;
  readonly fate: Exclude<Fate, { kind: 'live' | 'lost' }>;
}

export interface PermalinkPlan {
  readonly pages: readonly PageTask[];
  readonly redirects: readonly RedirectTask[];
  readonly tombstones: readonly TombstoneTask[];
  readonly files: readonly FileTask[];
  /** Entries that lead nowhere: the site must not be published. */
  readonly lost: readonly LedgerEntry[];
}

interface Draft {
  readonly aliases: Map<string, Trace[]>;
  readonly traces: Trace[];
  /** Ids that are given away on the page, each to one thing. */
  readonly taken: Map<string, Address>;
}

/** Works out the tasks for all entries of the ledger; a ledger whose addresses all exist gives none. */
export function planPermalinks(permalinks: Permalinks): PermalinkPlan {
  const { live, ledger } = permalinks;
  const { resolve } = createResolver(permalinks);
  const entries = ledger.map((entry) => ({
    entry,
    ...splitAddress(entry.address),
    fate: resolve(entry.address),
  }));
  const lost = entries.filter((it) => it.fate.kind === 'lost').map((it) => it.entry);
  const gone = entries.flatMap(({ fate, ...it }) =>
    fate.kind === 'live' || fate.kind === 'lost' ? [] : [{ ...it, fate }],
  );
  // Places that every page has, and numbers that may go, are no content that a reader would look for.
  const isMissed = (entry: LedgerEntry): boolean => entry.kind !== 'sted' && entry.kind !== 'faktum';
  const traces = (path: string): Trace[] =>
    gone
      .filter((it) => it.path === path && it.id !== '' && isMissed(it.entry))
      .map(({ id, entry, fate }) => ({ id, entry, fate }));
  const drafts = new Map<string, Draft>();

  for (const { path, id, entry, fate } of gone) {
    if (id !== '' && live.has(path) && entry.kind !== 'faktum') standIn(path, { id, entry, fate });
  }
  const redirects: RedirectTask[] = [];
  const tombstones: TombstoneTask[] = [];
  const files: FileTask[] = [];
  for (const { path, id, entry, fate } of gone) {
    if (id !== '') continue;
    if (!isPage(path)) files.push({ path, entry, fate });
    else if (fate.kind === 'removed') tombstones.push({ path, entry, fate, traces: traces(path) });
    else redirects.push(planRedirect(path, entry, fate.to));
  }
  const pages = [...drafts].map(([path, { aliases, traces: own }]) => ({ path, aliases, traces: own }));
  return { pages, redirects, tombstones, files, lost };

  /** Gives an old id to the element that has the content now, or to a note on the page. False when the id means something else there. */
  function standIn(path: string, trace: Trace): boolean {
    const draft: Draft = drafts.get(path) ?? { aliases: new Map(), traces: [], taken: new Map() };
    drafts.set(path, draft);
    const to = trace.fate.kind === 'moved' ? trace.fate.to : `removed ${trace.entry.address}`;
    const own = joinAddress(path, trace.id);
    if (live.has(own)) return own === to;
    const before = draft.taken.get(trace.id);
    if (before !== undefined) return before === to;
    draft.taken.set(trace.id, to);
    const target = splitAddress(to);
    if (trace.fate.kind === 'moved' && target.path === path && target.id !== '')
      draft.aliases.set(target.id, [...(draft.aliases.get(target.id) ?? []), trace]);
    else draft.traces.push(trace);
    return true;
  }

  function planRedirect(path: string, entry: LedgerEntry, to: Address): RedirectTask {
    const own = traces(path);
    const home = splitAddress(to).path;
    const isWhole = own.every(({ fate }) => fate.kind === 'removed' || splitAddress(fate.to).path === home);
    // Browsers carry the fragment along a redirect, so the new page answers for the old ids.
    const stoodIn = isWhole && live.has(home) ? own.map((it) => standIn(home, it)) : [];
    const isServable = isWhole && splitAddress(to).id === '' && stoodIn.every(Boolean);
    return { path, entry, to, isWhole, isServable, traces: own };
  }
}
