import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { runInNewContext } from 'node:vm';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, it, test } from 'vitest';
import { ADDRESS_KINDS } from '../../../src/data/schemas/permalinks.ts';
import { find, findAll, findById, textOf } from '../../../src/html/hast.ts';
import {
  FORWARD_SCRIPT,
  type PageWords,
  writeNotes,
  writeRedirect,
  writeTombstone,
} from '../../../src/permalinks/pages.ts';
import type { RedirectTask, TombstoneTask, Trace } from '../../../src/permalinks/plan.ts';
import { entry, removal, words } from './examples.ts';

const P1 = '/2020-23/p1/';
const P2 = '/2020-23/p2/';
const HOSTILE = `</title><script>alert("1")</script> & «Mål» 'x'`;

const parse = (html: string, fragment = false): Root => unified().use(rehypeParse, { fragment }).parse(html);
const named = (tree: Root, name: string): Element[] => findAll(tree, (it) => it.tagName === name);

/** A section of the page P1 that is on P2 now, and one that is gone. */
const movedTrace: Trace = {
  id: 'a',
  entry: entry(`${P1}#a`, { title: 'Mål' }),
  fate: { kind: 'moved', to: `${P2}#b` },
};
const removedTrace: Trace = {
  id: 'c',
  entry: entry(`${P1}#c`, { title: 'Status' }),
  fate: { kind: 'removed', removal: removal(`${P1}#c`), see: null },
};

const redirect = (changes: Partial<RedirectTask> = {}): RedirectTask => ({
  path: P1,
  entry: entry(P1, { title: 'Næring' }),
  to: P2,
  isWhole: true,
  isServable: true,
  traces: [movedTrace, removedTrace],
  ...changes,
});

const tombstone = (changes: Partial<TombstoneTask> = {}): TombstoneTask => ({
  path: P1,
  entry: entry(P1, { title: 'Næring' }),
  fate: { kind: 'removed', removal: removal(P1), see: null },
  traces: [],
  ...changes,
});

/** Where the scripts of a page send the reader who comes with a query and a fragment; null when the reader stays. */
function openWithScript(html: string, address: string): string | null {
  const tree = parse(html);
  const { search, hash } = new URL(address, 'https://plan.example.no');
  let target: string | null = null;
  const sandbox = {
    location: { search, hash, replace: (it: string) => (target = it) },
    document: {
      getElementById: (id: string) => {
        const found = id === '' ? undefined : findById(tree, id)?.element;
        return found === undefined ? null : { dataset: { to: found.properties['dataTo'] } };
      },
    },
    addEventListener: () => undefined,
    decodeURIComponent,
  };
  for (const script of named(tree, 'script')) {
    const [code] = script.children;
    if (code?.type === 'text') runInNewContext(code.value, sandbox);
  }
  return target;
}

/** The address in the refresh of a page, which only browsers without script follow. */
function refreshOf(html: string): string | undefined {
  return /<noscript><meta http-equiv="refresh" content="0; url=([^"]*)"><\/noscript>/.exec(html)?.[1];
}

const canonicalOf = (html: string): unknown =>
  find(parse(html), (it) => String(it.properties['rel']) === 'canonical')?.properties['href'];

describe('writeRedirect', () => {
  it('says in Norwegian where the page is now', () => {
    const tree = parse(writeRedirect(redirect({ traces: [] }), words));
    expect(textOf(named(tree, 'title')[0] ?? tree)).toBe('Siden er flyttet: Næring | Trondheimsregionen');
    expect(textOf(named(tree, 'main')[0] ?? tree)).toBe(
      'Siden er flyttet «Næring» står nå her: Tittel på /2020-23/p2/',
    );
    expect(named(tree, 'a').map((it) => it.properties['href'])).toEqual([`/utviklingsplan${P2}`]);
    expect(named(tree, 'html')[0]?.properties['lang']).toBe('nb');
  });

  it('names the new page as the canonical one, in full and without a fragment', () => {
    expect(canonicalOf(writeRedirect(redirect(), words))).toBe(`https://plan.example.no/utviklingsplan${P2}`);
    expect(canonicalOf(writeRedirect(redirect({ to: `${P2}#b` }), words))).toBe(
      `https://plan.example.no/utviklingsplan${P2}`,
    );
  });

  it('sends readers without script on when the new page holds everything and no fragment can be lost, and only then', () => {
    expect(refreshOf(writeRedirect(redirect({ traces: [] }), words))).toBe(`/utviklingsplan${P2}`);
    expect(refreshOf(writeRedirect(redirect({ to: `${P2}#b`, traces: [] }), words))).toBe(
      `/utviklingsplan${P2}#b`,
    );
    expect(writeRedirect(redirect(), words)).not.toContain('refresh');
    expect(writeRedirect(redirect({ isWhole: false, traces: [] }), words)).not.toContain('refresh');
  });

  it('lists what stood on the page under the old ids, with a way on or a word about its end', () => {
    const tree = parse(writeRedirect(redirect({ isWhole: false }), words));
    const items = named(tree, 'li').map((it) => [it.properties['id'], textOf(it)]);
    expect(items).toEqual([
      ['a', 'Avsnittet «Mål» står nå her: Tittel på /2020-23/p2/#b'],
      ['c', 'Avsnittet «Status» ble fjernet i utgaven 2024-27.'],
    ]);
    expect(textOf(named(tree, 'main')[0] ?? tree)).toContain('«Næring» er delt opp. Det meste står nå her:');
    expect(textOf(named(tree, 'h2')[0] ?? tree)).toBe('Avsnittene som sto her');
  });

  it('has no list when nothing stood there', () => {
    expect(writeRedirect(redirect({ traces: [] }), words)).not.toMatch(/<h2|<ul/);
  });

  test.for([
    ['nothing', P1, `/utviklingsplan${P2}`],
    ['the query of an embed', `${P1}?tema=mork`, `/utviklingsplan${P2}?tema=mork`],
    ['an id that is listed', `${P1}#a`, `/utviklingsplan${P2}#b`],
    ['an id that nobody listed', `${P1}#ny`, `/utviklingsplan${P2}#ny`],
    ['an id that is gone', `${P1}#c`, null],
  ] as const)('lets its script decide for %s', ([, address, target]) => {
    expect(openWithScript(writeRedirect(redirect(), words), address)).toBe(target);
  });

  it('lets its script keep the fragment of the new place', () => {
    const html = writeRedirect(redirect({ to: `${P2}#b`, traces: [] }), words);
    expect(openWithScript(html, P1)).toBe(`/utviklingsplan${P2}#b`);
    expect(openWithScript(html, `${P1}#ny`)).toBe(`/utviklingsplan${P2}#b`);
  });

  test.for([
    ['an id that is listed', `${P1}#a`, `/utviklingsplan${P2}#b`],
    ['nothing', P1, null],
    ['an id that is gone', `${P1}#c`, null],
  ] as const)('of a page that was split lets its script decide for %s', ([, address, target]) => {
    expect(openWithScript(writeRedirect(redirect({ isWhole: false }), words), address)).toBe(target);
  });

  it('escapes everything that it prints', () => {
    fc.assert(
      fc.property(fc.oneof(fc.constant(HOSTILE), fc.string()), fc.boolean(), (title, isWhole) => {
        const hostile: PageWords = {
          organisation: title,
          titleOf: () => title,
          href: (it) => `/"><script>x</script>${it}`,
          url: (it) => `https://plan.example.no/"><b>${it}`,
        };
        const traces = [
          { ...movedTrace, entry: entry(`${P1}#a`, { title }) },
          { ...removedTrace, id: 'c"><b>', entry: entry(`${P1}#c`, { title }) },
        ];
        const task = redirect({ entry: entry(P1, { title }), isWhole, traces });
        const tree = parse(writeRedirect(task, hostile));
        const parts = (named(tree, 'body')[0]?.children ?? []).flatMap((it) =>
          it.type === 'element' ? [it.tagName] : it.type === 'text' ? it.value.trim() || [] : [it.type],
        );
        expect(parts).toEqual(['main', 'script']);
        expect(named(tree, 'b')).toEqual([]);
        expect(named(tree, 'a').map((it) => it.properties['href'])).toEqual([
          hostile.href(P2),
          hostile.href(`${P2}#b`),
        ]);
        expect(named(tree, 'li').map((it) => it.properties['id'])).toEqual(['a', 'c"><b>']);
      }),
      { numRuns: 50 },
    );
  });
});

describe('writeTombstone', () => {
  it('says what was removed, when, why, and where to look instead', () => {
    const gone = removal(P1, { reason: 'Programmet er avsluttet.', see: P2 });
    const html = writeTombstone(tombstone({ fate: { kind: 'removed', removal: gone, see: P2 } }), words);
    const tree = parse(html);
    expect(textOf(named(tree, 'title')[0] ?? tree)).toBe('Siden er fjernet: Næring | Trondheimsregionen');
    expect(textOf(named(tree, 'main')[0] ?? tree)).toBe(
      'Siden er fjernet Siden «Næring» ble fjernet i utgaven 2024-27. Programmet er avsluttet. Se heller Tittel på /2020-23/p2/.',
    );
    expect(named(tree, 'a').map((it) => it.properties['href'])).toEqual([`/utviklingsplan${P2}`]);
  });

  it('says no more than is known', () => {
    const tree = parse(writeTombstone(tombstone(), words));
    expect(textOf(named(tree, 'main')[0] ?? tree)).toBe(
      'Siden er fjernet Siden «Næring» ble fjernet i utgaven 2024-27.',
    );
  });

  it('keeps out of search engines', () => {
    expect(writeTombstone(tombstone(), words)).toContain('<meta name="robots" content="noindex">');
  });

  it('sends readers of a section that lives on to it, and has no script otherwise', () => {
    const html = writeTombstone(tombstone({ traces: [movedTrace, removedTrace] }), words);
    expect(openWithScript(html, `${P1}#a`)).toBe(`/utviklingsplan${P2}#b`);
    expect(openWithScript(html, `${P1}#c`)).toBeNull();
    expect(openWithScript(html, P1)).toBeNull();
    expect(writeTombstone(tombstone({ traces: [removedTrace] }), words)).not.toContain('<script');
  });

  it('escapes everything that it prints', () => {
    const gone = removal(P1, { edition: HOSTILE, reason: HOSTILE });
    const task = tombstone({
      entry: entry(P1, { title: HOSTILE }),
      fate: { kind: 'removed', removal: gone, see: P2 },
    });
    const tree = parse(writeTombstone(task, { ...words, titleOf: () => HOSTILE }));
    expect(named(tree, 'script')).toEqual([]);
    const text = textOf(named(tree, 'main')[0] ?? tree);
    expect(text.split(HOSTILE)).toHaveLength(5);
  });
});

describe('writeNotes', () => {
  it('is empty when there is nothing to tell', () => {
    expect(writeNotes([], words)).toBe('');
  });

  it('tells under a heading what stood on the page, with private ids of its own', () => {
    const tree = parse(writeNotes([movedTrace, removedTrace], words), true);
    const [aside] = named(tree, 'aside');
    expect(aside?.properties['ariaLabelledBy']).toEqual([named(tree, 'h2')[0]?.properties['id']]);
    expect(named(tree, 'h2')[0]?.properties['id']).toMatch(/^_/);
    expect(named(tree, 'li').map((it) => [it.properties['id'], it.properties['dataTo']])).toEqual([
      ['a', `/utviklingsplan${P2}#b`],
      ['c', undefined],
    ]);
  });

  it('sends readers on with its script, and without it has a link', () => {
    const html = `<body>${writeNotes([movedTrace], words)}<script>${FORWARD_SCRIPT}</script></body>`;
    expect(openWithScript(html, `${P1}#a`)).toBe(`/utviklingsplan${P2}#b`);
    expect(openWithScript(html, `${P1}#x`)).toBeNull();
    expect(html).toContain(`<a href="/utviklingsplan${P2}#b">`);
  });

  test.for(ADDRESS_KINDS)('has a Norwegian word for the kind "%s"', (kind) => {
    const trace = { ...movedTrace, entry: entry(`${P1}#a`, { kind, title: 'X' }) };
    expect(textOf(parse(writeNotes([trace], words), true))).toMatch(
      / [A-ZÆØÅ][a-zæøå]+(?:et|en|a) «X» står nå her:/,
    );
  });
});
