import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Address, joinAddress } from '../../../src/permalinks/address.ts';
import { type PageTask, type PermalinkPlan, planPermalinks } from '../../../src/permalinks/plan.ts';
import { createModel, edit, EDIT_KINDS, permalinksOf } from './plan-model.ts';
import { entry, permalinks, removal } from './examples.ts';

const P1 = '/2020-23/p1/';
const P2 = '/2020-23/p2/';
const P3 = '/2020-23/p3/';

/** Old ids by the id that takes them over. */
const aliasesOf = (task: PageTask | undefined): Record<string, string[]> =>
  Object.fromEntries([...(task?.aliases ?? [])].map(([id, traces]) => [id, traces.map((it) => it.id)]));
const tracesOf = (task: { readonly traces: readonly { readonly id: string }[] } | undefined): string[] =>
  (task?.traces ?? []).map((it) => it.id);
const pageTask = (plan: PermalinkPlan, path: Address): PageTask | undefined =>
  plan.pages.find((it) => it.path === path);

describe('a site where everything is in its place', () => {
  it('needs nothing', () => {
    expect(planPermalinks(permalinks({ live: [P1, `${P1}#a`, '/2020-23/data/a.csv'] }))).toEqual({
      pages: [],
      redirects: [],
      tombstones: [],
      files: [],
      lost: [],
    });
  });
});

describe('an id that is gone from a page that exists', () => {
  it('is given to the element that has the content now, in the order of publication', () => {
    const plan = planPermalinks(
      permalinks({
        live: [P1, `${P1}#c`],
        gone: [`${P1}#a`, `${P1}#b`],
        moves: [
          [`${P1}#a`, `${P1}#b`],
          [`${P1}#b`, `${P1}#c`],
        ],
      }),
    );
    expect(aliasesOf(pageTask(plan, P1))).toEqual({ c: ['a', 'b'] });
    expect(tracesOf(pageTask(plan, P1))).toEqual([]);
  });

  it('becomes a note when the content is on another page, is the whole page, or is gone', () => {
    const plan = planPermalinks(
      permalinks({
        live: [P1, P2, `${P2}#a`],
        gone: [`${P1}#a`, `${P1}#b`, `${P1}#c`],
        moves: [
          [`${P1}#a`, `${P2}#a`],
          [`${P1}#b`, P1],
        ],
        removals: [removal(`${P1}#c`)],
      }),
    );
    expect(aliasesOf(pageTask(plan, P1))).toEqual({});
    expect(tracesOf(pageTask(plan, P1))).toEqual(['a', 'b', 'c']);
    expect(pageTask(plan, P1)?.traces.map((it) => it.fate.kind)).toEqual(['moved', 'moved', 'removed']);
  });
});

describe('a page that moved', () => {
  it('with the same ids is redirected by servers too, and leaves the new page alone', () => {
    const plan = planPermalinks(
      permalinks({ live: [P2, `${P2}#a`], gone: [P1, `${P1}#a`], moves: [[P1, P2]] }),
    );
    expect(plan.redirects).toMatchObject([{ path: P1, to: P2, isWhole: true, isServable: true }]);
    expect(tracesOf(plan.redirects[0])).toEqual(['a']);
    expect(aliasesOf(pageTask(plan, P2))).toEqual({});
    expect(tracesOf(pageTask(plan, P2))).toEqual([]);
  });

  it('with other ids gives the new page the old ones, for browsers carry the fragment along', () => {
    const plan = planPermalinks(
      permalinks({
        live: [P2, `${P2}#b`],
        gone: [P1, `${P1}#a`, `${P1}#c`],
        moves: [
          [P1, P2],
          [`${P1}#a`, `${P2}#b`],
        ],
        removals: [removal(`${P1}#c`)],
      }),
    );
    expect(plan.redirects).toMatchObject([{ isWhole: true, isServable: true }]);
    expect(aliasesOf(pageTask(plan, P2))).toEqual({ b: ['a'] });
    expect(tracesOf(pageTask(plan, P2))).toEqual(['c']);
  });

  it('where an id means something else there is redirected by the page alone', () => {
    const plan = planPermalinks(
      permalinks({
        live: [P2, `${P2}#a`, `${P2}#b`],
        gone: [P1, `${P1}#a`],
        moves: [
          [P1, P2],
          [`${P1}#a`, `${P2}#b`],
        ],
      }),
    );
    expect(plan.redirects).toMatchObject([{ isWhole: true, isServable: false }]);
    expect(aliasesOf(pageTask(plan, P2))).toEqual({});
  });

  it('where a removed id means something else there is redirected by the page alone', () => {
    const plan = planPermalinks(
      permalinks({
        live: [P2, `${P2}#a`],
        gone: [P1, `${P1}#a`],
        moves: [[P1, P2]],
        removals: [removal(`${P1}#a`)],
      }),
    );
    expect(plan.redirects).toMatchObject([{ isWhole: true, isServable: false }]);
  });

  it('together with another gives an old id that both had to one of them', () => {
    const plan = planPermalinks(
      permalinks({
        live: [P3, `${P3}#x`, `${P3}#y`],
        gone: [P1, `${P1}#a`, P2, `${P2}#a`],
        moves: [
          [P1, P3],
          [P2, P3],
          [`${P1}#a`, `${P3}#x`],
          [`${P2}#a`, `${P3}#y`],
        ],
      }),
    );
    expect(aliasesOf(pageTask(plan, P3))).toEqual({ x: ['a'] });
    expect(plan.redirects.map((it) => [it.path, it.isServable])).toEqual([
      [P1, true],
      [P2, false],
    ]);
  });

  it('together with another tells of one removal under an old id that both had', () => {
    const plan = planPermalinks(
      permalinks({
        live: [P3],
        gone: [P1, `${P1}#a`, P2, `${P2}#a`],
        moves: [
          [P1, P3],
          [P2, P3],
        ],
        removals: [removal(`${P1}#a`), removal(`${P2}#a`)],
      }),
    );
    expect(pageTask(plan, P3)?.traces.map((it) => it.entry.address)).toEqual([`${P1}#a`]);
    expect(plan.redirects.map((it) => it.isServable)).toEqual([true, false]);
  });

  it('in parts is whole nowhere', () => {
    const plan = planPermalinks(
      permalinks({
        live: [P2, `${P2}#a`, P3, `${P3}#b`],
        gone: [P1, `${P1}#a`, `${P1}#b`],
        moves: [
          [P1, P2],
          [`${P1}#b`, `${P3}#b`],
        ],
      }),
    );
    expect(plan.redirects).toMatchObject([{ isWhole: false, isServable: false }]);
    expect(tracesOf(plan.redirects[0])).toEqual(['a', 'b']);
    expect(plan.pages).toEqual([]);
  });

  it('into a section of another is redirected by the page alone: a server would lose the fragment', () => {
    const plan = planPermalinks(
      permalinks({ live: [P2, `${P2}#p1`], gone: [P1], moves: [[P1, `${P2}#p1`]] }),
    );
    expect(plan.redirects).toMatchObject([{ to: `${P2}#p1`, isWhole: true, isServable: false }]);
  });
});

describe('a page that is gone', () => {
  it('has a tombstone that tells of all that stood there, moved or gone', () => {
    const gone = removal(P1);
    const plan = planPermalinks(
      permalinks({
        live: [P2, `${P2}#a`],
        gone: [P1, `${P1}#a`, `${P1}#b`],
        moves: [[`${P1}#a`, `${P2}#a`]],
        removals: [gone],
      }),
    );
    expect(plan.tombstones).toMatchObject([{ path: P1, fate: { removal: gone } }]);
    expect(plan.tombstones[0]?.traces.map((it) => [it.id, it.fate.kind])).toEqual([
      ['a', 'moved'],
      ['b', 'removed'],
    ]);
  });
});

describe('a file', () => {
  it('that moved or is gone is a task of its own', () => {
    const gone = removal('/2020-23/data/b.csv');
    const plan = planPermalinks(
      permalinks({
        live: ['/2020-23/data/c.csv'],
        gone: ['/2020-23/data/a.csv', '/2020-23/data/b.csv'],
        moves: [['/2020-23/data/a.csv', '/2020-23/data/c.csv']],
        removals: [gone],
      }),
    );
    expect(plan.files.map((it) => [it.path, it.fate])).toEqual([
      ['/2020-23/data/a.csv', { kind: 'moved', to: '/2020-23/data/c.csv' }],
      ['/2020-23/data/b.csv', { kind: 'removed', removal: gone, see: null }],
    ]);
    expect(plan.redirects).toEqual([]);
  });
});

describe('what is lost', () => {
  it('is named and gets no page, no note and no file', () => {
    const gone = [P1, `${P2}#a`, '/2020-23/data/a.csv'];
    const plan = planPermalinks(permalinks({ live: [P2], gone }));
    expect(plan).toEqual({
      pages: [],
      redirects: [],
      tombstones: [],
      files: [],
      lost: gone.map((it) => entry(it)),
    });
  });
});

describe('after any sequence of edits', () => {
  const edits = fc.array(fc.tuple(fc.nat(EDIT_KINDS.length - 1), fc.nat(20), fc.nat(20)), { maxLength: 12 });

  it('no id is on a page twice, and old ids are given to elements that are there', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const model = createModel();
        for (const it of list) edit(model, it);
        const site = permalinksOf(model);
        for (const task of planPermalinks(site).pages) {
          expect(site.live.has(task.path)).toBe(true);
          for (const id of task.aliases.keys()) expect(site.live.has(joinAddress(task.path, id))).toBe(true);
          const added = [...Object.values(aliasesOf(task)).flat(), ...tracesOf(task)];
          expect(new Set(added).size).toBe(added.length);
          for (const id of added) expect(site.live.has(joinAddress(task.path, id)), id).toBe(false);
        }
      }),
      { numRuns: 100 },
    );
  });
});
