import { describe, expect, it, test } from 'vitest';
import type { Address } from '../../../src/permalinks/address.ts';
import { createResolver, type Fate, type Permalinks } from '../../../src/permalinks/resolve.ts';
import { entry, permalinks, removal } from './examples.ts';

const resolve = (site: Permalinks, address: Address): Fate => createResolver(site).resolve(address);
const moved = (to: Address): Fate => ({ kind: 'moved', to });

const P1 = '/2020-23/p1/';
const P2 = '/2020-23/p2/';

describe('an address that exists', () => {
  it('leads to itself, even when a record says that it went', () => {
    const site = permalinks({ live: [P1, P2], moves: [[P1, P2]], removals: [removal(P1)] });
    expect(resolve(site, P1)).toEqual({ kind: 'live' });
  });
});

describe('a move', () => {
  it('leads to where the content is, over any number of moves', () => {
    const chain = Array.from({ length: 6 }, (_, i) => `${P1}#a${i}`);
    const site = permalinks({
      live: [P1, `${P1}#a6`],
      gone: chain,
      moves: chain.map((from, i) => [from, `${P1}#a${i + 1}`] as const),
    });
    for (const from of chain) expect(resolve(site, from)).toEqual(moved(`${P1}#a6`));
  });

  it('leads over hundreds of moves in reasonable time, and further moves count as a circle', () => {
    const chain = Array.from({ length: 3000 }, (_, i) => `${P1}#a${i}`);
    const site = permalinks({
      live: [P1, `${P1}#a3000`],
      gone: chain,
      moves: chain.map((from, i) => [from, `${P1}#a${i + 1}`] as const),
    });
    const { resolve: find } = createResolver(site);
    const before = process.cpuUsage();
    const kinds = chain.map((it) => find(it).kind);
    expect([kinds[0], kinds[2100]]).toEqual(['lost', 'moved']);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(5000);
  });

  it('to something that was removed later tells of the removal', () => {
    const gone = removal(`${P1}#b`);
    const site = permalinks({
      live: [P1],
      gone: [`${P1}#a`, `${P1}#b`],
      moves: [[`${P1}#a`, `${P1}#b`]],
      removals: [gone],
    });
    expect(resolve(site, `${P1}#a`)).toEqual({ kind: 'removed', removal: gone, see: null });
  });

  it('to nothing is lost at the end of the chain, where the editor must decide', () => {
    const site = permalinks({
      gone: [`${P1}#a`, `${P1}#b`],
      moves: [
        [`${P1}#a`, `${P1}#b`],
        [`${P1}#b`, `${P1}#c`],
      ],
    });
    expect(resolve(site, `${P1}#a`)).toEqual({ kind: 'lost', at: `${P1}#c` });
  });

  test.for([1, 2, 3, 7])('in a circle of %d is lost from everywhere, and the rest is not', (length) => {
    const circle = Array.from({ length }, (_, i) => `${P1}#a${i}`);
    const site = permalinks({
      live: [P1, `${P1}#x`],
      gone: [...circle, `${P1}#inn`, `${P1}#b`],
      moves: [
        ...circle.map((from, i) => [from, circle[(i + 1) % length] ?? ''] as const),
        [`${P1}#inn`, `${P1}#a0`],
        [`${P1}#b`, `${P1}#x`],
      ],
    });
    const resolver = createResolver(site);
    for (const from of [...circle, `${P1}#inn`]) expect(resolver.resolve(from).kind, from).toBe('lost');
    expect(resolver.resolve(`${P1}#b`)).toEqual(moved(`${P1}#x`));
  });

  it('leads to the same whatever was asked before', () => {
    const ids = ['a', 'b', 'c', 'd'].map((it) => `${P1}#${it}`);
    const [a = '', b = '', c = '', d = ''] = ids;
    const site = permalinks({
      live: [P1],
      gone: ids,
      moves: [
        [a, b],
        [b, c],
        [c, b],
        [d, a],
      ],
    });
    const alone = ids.map((it) => resolve(site, it).kind);
    const resolver = createResolver(site);
    expect(ids.toReversed().map((it) => resolver.resolve(it).kind)).toEqual(alone.toReversed());
  });
});

describe('a circle through other ways', () => {
  it('is lost from some sides only, and in no order of questions from others', () => {
    const site = permalinks({
      gone: [P1, `${P1}#a`, P2, entry(`${P2}#a`, { for: `${P1}#a` })],
      moves: [[P1, P2]],
      removals: [removal(`${P1}*`)],
    });
    const resolver = createResolver(site);
    expect(resolver.resolve(`${P1}#a`).kind).toBe('removed');
    expect(resolver.resolve(`${P2}#a`).kind).toBe('removed');
  });
});

describe('a page that moved', () => {
  const site = permalinks({
    live: [P2, `${P2}#a`],
    gone: [P1, `${P1}#a`, `${P1}#b`, `${P1}#c`],
    moves: [
      [P1, P2],
      [`${P1}#b`, `${P2}#a`],
    ],
  });

  it('takes everything along that has the same id there', () => {
    expect(resolve(site, P1)).toEqual(moved(P2));
    expect(resolve(site, `${P1}#a`)).toEqual(moved(`${P2}#a`));
  });

  it('leaves an element to a move of its own', () => {
    expect(resolve(site, `${P1}#b`)).toEqual(moved(`${P2}#a`));
  });

  it('does not answer for an element that is on neither', () => {
    expect(resolve(site, `${P1}#c`)).toEqual({ kind: 'lost', at: `${P1}#c` });
  });

  const place = (path: string) => ({ ...entry(`${path}#innhold`), kind: 'sted' as const });

  it('takes along the place that every page has', () => {
    const site = permalinks({ live: [P2, `${P2}#innhold`], gone: [P1, place(P1)], moves: [[P1, P2]] });
    expect(resolve(site, `${P1}#innhold`)).toEqual(moved(`${P2}#innhold`));
  });

  it('takes the place along to a section of another page', () => {
    const site = permalinks({ live: [P2, `${P2}#a`], gone: [P1, place(P1)], moves: [[P1, `${P2}#a`]] });
    expect(resolve(site, `${P1}#innhold`)).toEqual(moved(`${P2}#a`));
  });

  it('takes the place along that stood on a list narrowed by a filter', () => {
    const list = '/2020-23/tiltak/';
    const site = permalinks({
      live: [list, `${list}#innhold`],
      gone: [`${list}partner-ntnu/`, place(`${list}partner-ntnu/`)],
    });
    expect(resolve(site, `${list}partner-ntnu/#innhold`)).toEqual(moved(`${list}#innhold`));
  });

  it('is decided with the page, so that the place is not asked for', () => {
    const site = permalinks({ gone: [P1, place(P1)] });
    expect(resolve(site, `${P1}#innhold`)).toEqual({ kind: 'lost', at: P1 });
  });

  it('into a section of another page takes its elements to that page', () => {
    const merged = permalinks({ live: [P2, `${P2}#a`], gone: [P1, `${P1}#a`], moves: [[P1, `${P2}#p1`]] });
    expect(resolve(merged, `${P1}#a`)).toEqual(moved(`${P2}#a`));
  });
});

describe('a removal', () => {
  it('of an element tells what to look at instead, followed to where that is now', () => {
    const gone = removal(`${P1}#a`, { see: `${P1}#b` });
    const site = permalinks({
      live: [P1, `${P1}#c`],
      gone: [`${P1}#a`, `${P1}#b`],
      moves: [[`${P1}#b`, `${P1}#c`]],
      removals: [gone],
    });
    expect(resolve(site, `${P1}#a`)).toEqual({ kind: 'removed', removal: gone, see: `${P1}#c` });
  });

  it('names nothing instead when that is gone as well', () => {
    const gone = removal(`${P1}#a`, { see: `${P1}#b` });
    const site = permalinks({
      live: [P1],
      gone: [`${P1}#a`, `${P1}#b`],
      removals: [gone, removal(`${P1}#b`)],
    });
    expect(resolve(site, `${P1}#a`)).toEqual({ kind: 'removed', removal: gone, see: null });
  });

  it('of a page takes along what stood on it, and what repeats that', () => {
    const gone = removal(P1);
    const all = [P1, `${P1}#a`, `${P1}deling/`, `${P1}deling/#a`, `${P1}a/`, `/innbygging${P1}a/del.json`];
    const site = permalinks({ gone: all, removals: [gone] });
    for (const address of all)
      expect(resolve(site, address), address).toEqual({ kind: 'removed', removal: gone, see: null });
  });

  it('of a page leaves what was moved away before', () => {
    const site = permalinks({
      live: [P2, `${P2}#a`],
      gone: [P1, `${P1}#a`],
      moves: [[`${P1}#a`, `${P2}#a`]],
      removals: [removal(P1)],
    });
    expect(resolve(site, `${P1}#a`)).toEqual(moved(`${P2}#a`));
  });

  it('of a folder with a star takes all in it along, and nothing beside it', () => {
    const gone = removal('/2020-23/gammelt/*');
    const site = permalinks({
      gone: ['/2020-23/gammelt/', '/2020-23/gammelt/deling/#a', '/2020-23/gammelt-nytt/'],
      removals: [gone],
    });
    expect(resolve(site, '/2020-23/gammelt/')).toMatchObject({ kind: 'removed', removal: gone });
    expect(resolve(site, '/2020-23/gammelt/deling/#a')).toMatchObject({ kind: 'removed' });
    expect(resolve(site, '/2020-23/gammelt-nytt/')).toMatchObject({ kind: 'lost' });
  });

  it('takes nothing along whose address only begins the same', () => {
    const others = ['/2020-23/p1-mer/#x', `${P1}#ab`];
    const site = permalinks({ gone: others, removals: [removal(P1.slice(0, -1)), removal(`${P1}#a`)] });
    for (const address of others) expect(resolve(site, address).kind).toBe('lost');
  });

  it('that points at itself ends', () => {
    const gone = removal(P1, { see: P1 });
    expect(resolve(permalinks({ gone: [P1], removals: [gone] }), P1)).toEqual({
      kind: 'removed',
      removal: gone,
      see: null,
    });
  });
});

describe('what repeats something', () => {
  const views = [`${P1}deling/#a`, `${P1}a/`, `/innbygging${P1}a/`, `/innbygging${P1}a/fragment.html`];

  it('follows it to the same view of where it is now', () => {
    const site = permalinks({
      live: [
        P2,
        `${P2}#b`,
        `${P2}deling/#b`,
        `${P2}b/`,
        `/innbygging${P2}b/`,
        `/innbygging${P2}b/fragment.html`,
      ],
      gone: [`${P1}#a`, ...views],
      moves: [[`${P1}#a`, `${P2}#b`]],
    });
    expect(views.map((it) => resolve(site, it))).toEqual(
      [`${P2}deling/#b`, `${P2}b/`, `/innbygging${P2}b/`, `/innbygging${P2}b/fragment.html`].map(moved),
    );
  });

  it('leads to the content itself where that has no such view any more', () => {
    const site = permalinks({ live: [P1, `${P1}#a`], gone: views });
    for (const address of views) expect(resolve(site, address)).toEqual(moved(`${P1}#a`));
  });

  it('is lost at the content when that is lost, so that the editor decides once', () => {
    const site = permalinks({ live: [P1], gone: [`${P1}#a`, ...views] });
    for (const address of views) expect(resolve(site, address)).toEqual({ kind: 'lost', at: `${P1}#a` });
  });

  it('follows a figure by its id, in its embed and its downloads', () => {
    const site = permalinks({
      live: [
        P1,
        [`${P1}#reiser`, 'figur'],
        '/innbygging/2020-23/reiser/',
        '/innbygging/2020-23/reiser/del.json',
        '/2020-23/data/reiser.csv',
      ],
      gone: [entry(`${P1}#pendling`, { kind: 'figur' })],
      moves: [[`${P1}#pendling`, `${P1}#reiser`]],
    });
    for (const [before, after] of [
      ['/innbygging/2020-23/pendling/', '/innbygging/2020-23/reiser/'],
      ['/innbygging/2020-23/pendling/del.json', '/innbygging/2020-23/reiser/del.json'],
      ['/2020-23/data/pendling.csv', '/2020-23/data/reiser.csv'],
      ['/2020-23/data/pendling.png', `${P1}#reiser`],
    ] as const)
      expect(resolve(site, before), before).toEqual(moved(after));
  });

  it('takes the newest edition for the front page', () => {
    const site = permalinks({ live: ['/2020-23/#kapitler', '/2024-27/#kapitler'], gone: ['/#kapitler'] });
    expect(resolve(site, '/#kapitler')).toEqual(moved('/2024-27/#kapitler'));
  });

  it('takes the first original that is somewhere', () => {
    const site = permalinks({
      live: ['/2024-27/', '/2024-27/#kapitler', '/'],
      gone: ['/#kapitler', '/#programmer'],
      removals: [removal('/#programmer')],
    });
    expect(resolve(site, '/#kapitler')).toEqual(moved('/2024-27/#kapitler'));
  });
});

describe('a record of the edition', () => {
  const figure = entry(`${P1}#pendling`, { kind: 'figur' });

  it('is found in the other chapter that shows it now', () => {
    const site = permalinks({
      live: [P1, P2, [`${P2}#pendling`, 'figur'], [`${P2}deling/#pendling`, 'figur']],
      gone: [figure],
    });
    expect(resolve(site, figure.address)).toEqual(moved(`${P2}#pendling`));
  });

  test.for([
    ['another kind of thing has its id', [P1, P2, `${P2}#pendling`]],
    ['two chapters show it', [P1, [`${P2}#pendling`, 'figur'], ['/2020-23/p3/#pendling', 'figur']]],
    ['another edition shows it', [P1, ['/2024-27/p1/#pendling', 'figur']]],
    ['only an overview has the id', [P1, ['/2020-23/tiltak/#pendling', 'figur']]],
  ] as const)('is not guessed at when %s', ([, live]) => {
    const site = permalinks({ live, gone: [figure] });
    expect(resolve(site, figure.address)).toEqual({ kind: 'lost', at: figure.address });
  });

  it("is told from a section, whose id is its own chapter's", () => {
    const site = permalinks({ live: [P1, P2, `${P2}#status`], gone: [`${P1}#status`] });
    expect(resolve(site, `${P1}#status`).kind).toBe('lost');
  });
});

describe('an old id that came along with content from elsewhere', () => {
  it('goes where its origin went', () => {
    const came = entry(`${P2}#a`, { for: `${P1}#a` });
    const site = permalinks({
      live: [P2, '/2020-23/p3/#a'],
      gone: [`${P1}#a`, came],
      moves: [[`${P1}#a`, '/2020-23/p3/#a']],
    });
    expect(resolve(site, came.address)).toEqual(moved('/2020-23/p3/#a'));
  });

  it('leads back to its origin when that exists again', () => {
    const came = entry(`${P2}#a`, { for: `${P1}#a` });
    expect(resolve(permalinks({ live: [P1, `${P1}#a`, P2], gone: [came] }), came.address)).toEqual(
      moved(`${P1}#a`),
    );
  });

  it('is left to its page when the origin is lost', () => {
    const came = entry(`${P2}#a`, { for: `${P1}#a` });
    const gone = removal(P2);
    const site = permalinks({ live: [P1], gone: [P2, `${P1}#a`, came], removals: [gone] });
    expect(resolve(site, came.address)).toMatchObject({ kind: 'removed', removal: gone });
  });
});

describe('a fact that is gone', () => {
  const page = '/2020-23/budsjett/';
  const gone = [entry(`${page}#statens-del`, { kind: 'faktum' }), entry(`${page}#p5`, { kind: 'tall' })];
  const site = permalinks({ live: [page], gone });

  it('needs no record, and leads to the page of the numbers', () => {
    const fate = resolve(site, `${page}#statens-del`);
    expect(fate).toMatchObject({ kind: 'moved', to: page });
  });

  it('is told from a number of the budget, which is lost', () => {
    expect(resolve(site, `${page}#p5`).kind).toBe('lost');
  });
});
