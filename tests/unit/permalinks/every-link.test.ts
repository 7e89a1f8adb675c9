/** Whatever an editor does, every link that was ever published leads to the right content or says that it is gone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinAddress, splitAddress } from '../../../src/permalinks/address.ts';
import { planPermalinks, type PermalinkPlan } from '../../../src/permalinks/plan.ts';
import { createResolver } from '../../../src/permalinks/resolve.ts';
import {
  createModel,
  edit,
  EDIT_KINDS,
  type Edit,
  type Model,
  permalinksOf,
  placesOf,
} from './plan-model.ts';

const edits = fc.array(fc.tuple(fc.nat(EDIT_KINDS.length - 1), fc.nat(20), fc.nat(20)), {
  minLength: 1,
  maxLength: 12,
});

const run = (list: readonly Edit[]): Model => {
  const model = createModel();
  for (const it of list) edit(model, it);
  return model;
};

/** Where a reader ends: an address, or a note about what is gone. `hops` counts the pages on the way. */
interface Arrival {
  readonly at: string | 'gone';
  readonly hops: number;
  /** Whether the fragment was lost on the way, as a refresh without script loses it. */
  readonly forgot?: boolean;
}

/**
 * Follows an address as a browser does on the built site.
 * @param hasScript whether the small scripts of the site run; without them the reader follows a link that stands there
 * @param hasRules whether the server knows the redirects
 */
function open(
  address: string,
  model: Model,
  plan: PermalinkPlan,
  hasScript: boolean,
  hasRules: boolean,
): Arrival {
  const { live } = permalinksOf(model);
  const visit = (place: string, hops: number): Arrival => {
    const { path, id } = splitAddress(place);
    const redirect = plan.redirects.find((it) => it.path === path);
    if (redirect !== undefined) {
      if (hasRules && redirect.isServable) return visit(joinAddress(redirect.to, id), hops + 1);
      const trace = redirect.traces.find((it) => it.id === id);
      if (trace?.fate.kind === 'moved') return visit(trace.fate.to, hops + 1);
      if (trace?.fate.kind === 'removed') return { at: 'gone', hops };
      // Places that every page has are not listed: without script the reader comes to the top of the right page.
      return { ...visit(redirect.to, hops + 1), forgot: id !== '' && !hasScript };
    }
    if (plan.tombstones.some((it) => it.path === path)) return tombstone(path, id, hops);
    const file = plan.files.find((it) => it.path === path);
    if (file !== undefined)
      return file.fate.kind === 'moved' ? { at: file.fate.to, hops } : { at: 'gone', hops };
    if (id === '' || live.has(place)) return { at: place, hops };
    const page = plan.pages.find((it) => it.path === path);
    for (const [target, aliases] of page?.aliases ?? [])
      if (aliases.some((it) => it.id === id)) return { at: joinAddress(path, target), hops };
    const trace = page?.traces.find((it) => it.id === id);
    if (trace?.fate.kind === 'moved') return visit(trace.fate.to, hops + 1);
    return { at: trace === undefined ? 'nowhere' : 'gone', hops };
  };
  const tombstone = (path: string, id: string, hops: number): Arrival => {
    const trace = plan.tombstones.find((it) => it.path === path)?.traces.find((it) => it.id === id);
    return trace?.fate.kind === 'moved' ? visit(trace.fate.to, hops + 1) : { at: 'gone', hops };
  };
  return visit(address, 0);
}

describe('after any sequence of renames, moves, splits, merges and removals', () => {
  it('every published address is resolved to what it meant', { timeout: 240_000 }, () => {
    let checked = 0;
    fc.assert(
      fc.property(edits, (list) => {
        const model = run(list);
        const { resolve } = createResolver(permalinksOf(model));
        for (const { address } of model.ledger.entries) {
          const fate = resolve(address);
          const uid = model.meaning.get(address) ?? '';
          const places = placesOf(model, uid);
          checked++;
          if (places.length === 0) expect(fate.kind, `${address} is gone`).toBe('removed');
          else {
            const found = fate.kind === 'live' ? address : fate.kind === 'moved' ? fate.to : fate.kind;
            expect(places, `${address} meant ${uid}`).toContain(found);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(checked).toBeGreaterThan(20_000);
  });

  it.each([
    ['with script', true, false],
    ['without script', false, false],
    ['with redirects of the server', false, true],
  ])('a browser %s comes there in one hop at most', { timeout: 240_000 }, (_, hasScript, hasRules) => {
    fc.assert(
      fc.property(edits, (list) => {
        const model = run(list);
        const plan = planPermalinks(permalinksOf(model));
        expect(plan.lost).toEqual([]);
        for (const { address } of model.ledger.entries) {
          const { at, hops, forgot } = open(address, model, plan, hasScript, hasRules);
          const places = placesOf(model, model.meaning.get(address) ?? '');
          expect(hops, address).toBeLessThanOrEqual(1);
          if (places.length === 0) expect(['gone', ...topOf(plan, address)], address).toContain(at);
          else {
            // The top of the page that holds the section counts where HTML cannot carry a fragment.
            const tops = forgot ? places.map((it) => splitAddress(it).path) : [];
            expect([...places, ...tops], `${address} without a way`).toContain(at);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('a record of an editor is needed once, and never again when things move on', () => {
    const model = run([
      [0, 0, 0],
      [1, 0, 0],
      [1, 0, 0],
      [1, 0, 0],
    ]);
    expect(model.moves).toHaveLength(4);
    const { resolve } = createResolver(permalinksOf(model));
    const [first] = model.moves;
    expect(resolve(first?.from ?? '')).toMatchObject({ kind: 'moved' });
    expect(resolve(first?.to ?? '')).toMatchObject({ kind: 'moved' });
  });
});

/** Without script a removed section of a page that moved is looked for on the new page, which says that it is gone. */
function topOf(plan: PermalinkPlan, address: string): string[] {
  const redirect = plan.redirects.find((it) => it.path === splitAddress(address).path);
  return redirect === undefined ? [] : [redirect.to];
}
