import { createHash } from 'node:crypto';
import type { Element, Root } from 'hast';
import { describe, expect, it, test } from 'vitest';
import { writeEmbedPage, writeFragment, writeOembed, writePartJson } from '../../../src/parts/embed.ts';
import { find, findAll, textOf } from '../../../src/html/hast.ts';
import type { OfferedPart } from '../../../src/parts/manifest.ts';
import { FIGURE, NEWER, page, parse, part, ROOT, SECTION } from './examples.ts';

const MEDIUM = part('foto', 'bilde', 'Hus');
const HOSTILE = `"><script>alert(1)</script>`;

const named = (tree: Root, tagName: string): Element[] => findAll(tree, (it) => it.tagName === tagName);
const idsOf = (tree: Root): string[] =>
  findAll(tree, (it) => 'id' in it.properties).map((it) => String(it.properties['id']));
const hrefsOf = (tree: Root): unknown[] => named(tree, 'a').map((it) => it.properties['href']);
const contentOf = (tree: Root, name: string): string =>
  String(
    find(tree, (it) => it.properties['name'] === name || String(it.properties['httpEquiv']) === name)
      ?.properties['content'],
  );

describe('the page for a frame', () => {
  const tree = parse(writeEmbedPage(page(), SECTION));

  it('holds the part alone, and says where it is from', () => {
    const [main] = named(tree, 'main');
    expect(main && textOf(main)).toMatch(
      /^Vekst Regionen skal vokse\..* Fra Utviklingsplan 2020-23, Trondheimsregionen\. Se det i sammenheng$/,
    );
    expect(main && textOf(main)).not.toContain('Bolig');
    expect(findAll(tree, (it) => String(it.properties['className']).includes('share'))).toEqual([]);
  });

  it('has the style of the plan', () => {
    const [style] = named(tree, 'style');
    expect(JSON.stringify(style?.children)).toContain('p{color:var(--ink)}');
  });

  it('has the colours of its programme', () => {
    expect(named(tree, 'main')[0]?.properties['className']).toEqual(['embed', 'p1']);
  });

  it('leads out of the frame, to where the links of the page lead, on the host that serves it', () => {
    expect(hrefsOf(tree)).toEqual([
      '#tall',
      '/utviklingsplan/2020-23/tiltak/',
      '/utviklingsplan/2020-23/maal/#bolig',
      'https://example.org/a?b=1',
      '/utviklingsplan/2020-23/data/pendling.csv',
      '/utviklingsplan/2020-23/maal/#vekst',
    ]);
    for (const { properties } of named(tree, 'a')) {
      const isInside = String(properties['href']).startsWith('#') || 'download' in properties;
      expect(properties['target']).toBe(isInside ? undefined : '_blank');
      expect(properties['rel']).toEqual(isInside ? undefined : ['noopener']);
    }
  });

  it('takes pictures from the site in all their sizes', () => {
    const own = parse(writeEmbedPage(page(), MEDIUM));
    const [source] = named(own, 'source');
    expect(String(source?.properties['srcSet'])).toMatch(
      /^\/utviklingsplan\/_astro\/a\.avif 360w, ?\/utviklingsplan\/_astro\/b\.avif 736w$/,
    );
    expect(named(own, 'img')[0]?.properties['src']).toBe('/utviklingsplan/2020-23/a.png');
  });

  it('allows its own style and script by hash and nothing else', () => {
    const policy = contentOf(tree, 'content-security-policy');
    for (const [tagName, directive] of [
      ['style', 'style-src'],
      ['script', 'script-src'],
    ] as const) {
      const [element, ...others] = named(tree, tagName);
      const [text] = element?.children ?? [];
      const hash = createHash('sha256')
        .update(text?.type === 'text' ? text.value : '')
        .digest('base64');
      expect(others).toEqual([]);
      expect(policy).toContain(`${directive} 'sha256-${hash}';`);
    }
    expect(policy).toContain("default-src 'none'");
  });

  it('asks for no font ahead of the text', () => {
    expect(findAll(tree, (link) => String(link.properties['rel']) === 'preload')).toEqual([]);
  });

  it('keeps out of search engines, and names the page and the oEmbed', () => {
    expect(contentOf(tree, 'robots')).toBe('noindex');
    const linkOf = (rel: string): unknown =>
      find(tree, (it) => String(it.properties['rel']) === rel)?.properties['href'];
    expect(linkOf('canonical')).toBe(`${ROOT}/2020-23/maal/`);
    expect(linkOf('alternate')).toBe(`${ROOT}/innbygging/2020-23/maal/vekst/oembed.json`);
  });

  it('says when there is a newer edition, and leads to the same section there', () => {
    const old = parse(writeEmbedPage(page({ newer: NEWER }), SECTION));
    const [note] = findAll(old, (it) => String(it.properties['className']) === 'newer');
    expect(note && textOf(note)).toBe(
      'Dette er fra Utviklingsplan 2020-23. Det finnes en nyere utgave: Utviklingsplan 2024-27',
    );
    expect(hrefsOf(old)[0]).toBe('/utviklingsplan/2024-27/maal/#vekst');
    expect(textOf(tree)).not.toContain('nyere utgave');
  });

  it('leaves the page that it is cut from as it was', () => {
    const whole = page();
    const before = structuredClone(whole.tree);
    writeEmbedPage(whole, SECTION);
    writeFragment(whole, SECTION);
    expect(whole.tree).toEqual(before);
  });

  it('escapes titles', () => {
    const changes = { planTitle: HOSTILE, organisation: HOSTILE, newer: { ...NEWER, title: HOSTILE } };
    const own = parse(writeEmbedPage(page(changes), part('vekst', 'avsnitt', HOSTILE)));
    expect(named(own, 'script')).toHaveLength(1);
    expect(textOf(own).split(HOSTILE).length).toBeGreaterThan(4);
  });
});

describe('the fragment', () => {
  const fragment = (it: OfferedPart, changes = {}): Root => parse(writeFragment(page(changes), it), true);

  it('stands in one element that the stylesheet knows, with the colours of its programme', () => {
    const [root, ...others] = fragment(SECTION).children.filter((it) => it.type === 'element');
    expect(others).toEqual([]);
    expect(root?.properties).toMatchObject({ className: ['utviklingsplan', 'p1'], lang: 'nb' });
  });

  it('has only full addresses, and those inside it', () => {
    for (const it of [SECTION, MEDIUM, FIGURE]) {
      const tree = fragment(it, { newer: NEWER });
      const ids = idsOf(tree);
      for (const { properties } of findAll(tree, () => true)) {
        const { href, src, srcSet } = properties;
        const sizes = (Array.isArray(srcSet) ? srcSet : srcSet === undefined ? [] : [srcSet]).flatMap(
          (size) => String(size).split(', '),
        );
        for (const address of [href, src, ...sizes].flatMap((value) =>
          value === undefined ? [] : [String(value)],
        )) {
          if (address.startsWith('#')) expect(ids).toContain(address.slice(1));
          else expect(address).toMatch(/^https:\/\/(?:plan\.example\.no\/utviklingsplan\/|example\.org\/)/);
        }
      }
    }
  });

  it('has ids that no other fragment has, and references follow them', () => {
    const other = page({ url: `${ROOT}/2020-23/p2/` });
    const same: OfferedPart = { ...SECTION, url: `${ROOT}/2020-23/p2/#vekst` };
    const trees = [fragment(SECTION), fragment(FIGURE), parse(writeFragment(other, same), true)];
    const ids = trees.flatMap(idsOf);
    expect(ids.length).toBeGreaterThan(8);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^_?utviklingsplan-2020-23-/);
    const [, figure] = trees;
    const labelledBy = figure && find(figure, (it) => it.tagName === 'figure')?.properties['ariaLabelledBy'];
    expect(figure && idsOf(figure)).toContain(String(labelledBy));
    const fill = figure && find(figure, (it) => it.tagName === 'rect')?.properties['fill'];
    expect(figure && idsOf(figure)).toContain(/^url\(#(.*)\)$/.exec(String(fill))?.[1]);
  });

  it('begins one level below the heading that it has in the plan', () => {
    expect(named(fragment(SECTION), 'h3').map(textOf)).toEqual(['Vekst']);
    expect(named(fragment(SECTION), 'h4').map(textOf)).toEqual(['Tall']);
    expect(named(fragment(SECTION), 'h2')).toEqual([]);
  });

  it('says when there is a newer edition', () => {
    expect(hrefsOf(fragment(SECTION, { newer: NEWER }))[0]).toBe(`${ROOT}/2024-27/maal/#vekst`);
  });
});

describe('the data', () => {
  const read = (it: OfferedPart, changes = {}): Record<string, unknown> =>
    JSON.parse(writePartJson(page(changes), it)) as Record<string, unknown>;

  it('says everything about the part', () => {
    expect(read(FIGURE)).toEqual({
      id: 'pendling',
      kind: 'figur',
      title: 'Flere pendler',
      url: `${ROOT}/2020-23/maal/#pendling`,
      shareUrl: `${ROOT}/2020-23/maal/pendling/`,
      embedUrl: `${ROOT}/innbygging/2020-23/pendling/`,
      dataUrl: `${ROOT}/2020-23/data/pendling.json`,
      citation: FIGURE.citation,
      page: { title: 'Mål & midler', url: `${ROOT}/2020-23/maal/` },
      edition: {
        id: '2020-23',
        title: 'Utviklingsplan 2020-23',
        organisation: 'Trondheimsregionen',
        contentUpdated: '2026-11-23',
        url: `${ROOT}/2020-23/`,
      },
      newerEdition: null,
      text: 'Figur 1 Flere pendler Antall personer Inn Kilde: SSB CSV',
      html: writeFragment(page(), FIGURE),
    });
  });

  it('has data of figures and tables only, and no embed where there is none', () => {
    expect(read(SECTION)['dataUrl']).toBeNull();
    expect(read(part('pendling', 'tabell', 'T'))['dataUrl']).toBe(`${ROOT}/2020-23/data/pendling.json`);
    expect(read(part('tall', 'avsnitt', 'Tall', false))['embedUrl']).toBeNull();
  });

  it('names the same part in a newer edition', () => {
    expect(read(FIGURE, { newer: NEWER })['newerEdition']).toEqual({
      title: 'Utviklingsplan 2024-27',
      url: `${ROOT}/2024-27/maal/#pendling`,
    });
  });
});

describe('oEmbed', () => {
  it('has what version 1.0 asks of the type rich, and a picture with its size', () => {
    expect(JSON.parse(writeOembed(page(), FIGURE))).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'Flere pendler',
      provider_name: 'Trondheimsregionen',
      provider_url: `${ROOT}/`,
      cache_age: 86_400,
      html: FIGURE.embed?.code,
      width: 700,
      height: 480,
      thumbnail_url: `${ROOT}/2020-23/bilder/figur-pendling.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  });

  test.for([writeOembed, writePartJson])('is text with an end of line, as %o', (write) => {
    expect(write(page(), FIGURE)).toMatch(/^\{\n.*\n\}\n$/s);
  });
});
