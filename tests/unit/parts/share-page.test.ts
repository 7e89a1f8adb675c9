import fc from 'fast-check';
import type { Element, Root } from 'hast';
import { describe, expect, it, test } from 'vitest';
import { find, findAll, textOf } from '../../../src/html/hast.ts';
import type { OfferedPart } from '../../../src/parts/manifest.ts';
import type { PartPage } from '../../../src/parts/part-page.ts';
import { writeSharePage } from '../../../src/parts/share-page.ts';
import { FIGURE, page, parse, part, ROOT, SECTION, SUBSECTION } from './examples.ts';

const HOSTILE = `"><script>alert(1)</script> & «Mål» </title>`;
const MOST_BYTES = 6 * 1024;

const write = (it: OfferedPart, changes: Partial<PartPage> = {}): Root =>
  parse(writeSharePage(page(changes), it));
const meta = (tree: Root, name: string): unknown =>
  find(tree, (it) => (it.properties['property'] ?? it.properties['name']) === name)?.properties['content'];
const named = (tree: Root, tagName: string): Element[] => findAll(tree, (it) => it.tagName === tagName);
const linkOf = (tree: Root, rel: string): unknown =>
  find(tree, (it) => String(it.properties['rel']) === rel)?.properties['href'];

describe('the share page of a part', () => {
  it('tells programs title, text, picture and address', () => {
    const tree = write(SECTION);
    expect(textOf(named(tree, 'title')[0] ?? tree)).toBe(
      'Vekst – Mål & midler, Utviklingsplan 2020-23 | Trondheimsregionen',
    );
    expect(meta(tree, 'og:title')).toBe('Vekst');
    expect(meta(tree, 'og:url')).toBe(`${ROOT}/2020-23/maal/vekst/`);
    expect(meta(tree, 'og:image')).toBe(`${ROOT}/2020-23/bilder/side-maal.png`);
    expect(meta(tree, 'og:image:alt')).toBe('Vekst. Mål & midler, Utviklingsplan 2020-23.');
    expect(meta(tree, 'og:description')).toBe(meta(tree, 'description'));
    expect(linkOf(tree, 'canonical')).toBe(`${ROOT}/2020-23/maal/`);
  });

  it('sends readers on to the part at once, and has a link for those who stay', () => {
    const tree = write(SECTION);
    const refresh = find(tree, (it) => String(it.properties['httpEquiv']) === 'refresh');
    expect(refresh?.properties['content']).toBe('0; url=/utviklingsplan/2020-23/maal/#vekst');
    const [link] = named(tree, 'a');
    expect(link?.properties['href']).toBe('/utviklingsplan/2020-23/maal/#vekst');
    expect(link && textOf(link)).toBe('Les i Mål & midler, Utviklingsplan 2020-23');
  });

  it('names the plan once on the front page', () => {
    const tree = write(FIGURE, { title: 'Utviklingsplan 2020-23' });
    expect(textOf(named(tree, 'title')[0] ?? tree)).toBe(
      'Flere pendler – Utviklingsplan 2020-23 | Trondheimsregionen',
    );
  });

  it('names the embed for programs that ask for it, where there is one', () => {
    const oembed = (it: OfferedPart): unknown =>
      find(write(it), (link) => link.properties['type'] === 'application/json+oembed')?.properties['href'];
    expect(oembed(SECTION)).toBe(`${ROOT}/innbygging/2020-23/maal/vekst/oembed.json`);
    expect(oembed(SUBSECTION)).toBeUndefined();
  });

  it('has no script', () => {
    expect(named(write(FIGURE), 'script')).toEqual([]);
  });
});

describe('the description', () => {
  const describeIt = (it: OfferedPart, html?: string): unknown =>
    meta(write(it, html === undefined ? {} : { tree: parse(html) }), 'description');

  it('of a section is the beginning of its text, without labels and what is for the screen', () => {
    const html =
      '<h2 id="vekst">V</h2><p class="kind">Mål</p><p>Vi skal vokse</p><ul><li>Mer handel</li></ul><h2>N</h2>';
    expect(describeIt(SECTION, html)).toBe('Vi skal vokse. Mer handel.');
  });

  it('of a figure is what it shows and where that is from', () => {
    expect(describeIt(FIGURE)).toBe('Antall personer. Kilde: SSB.');
  });

  it('of a part without text is its title', () => {
    expect(describeIt(SECTION, '<h2 id="vekst">V</h2>')).toBe('Vekst. Mål & midler.');
  });

  it('is short, in whole words', () => {
    const html = `<h2 id="vekst">V</h2><p>${'Regionen skal vokse mer enn andre. '.repeat(20)}</p>`;
    const text = String(describeIt(SECTION, html));
    expect(text.length).toBeLessThanOrEqual(200);
    expect(text).toMatch(/ (?:Regionen|skal|vokse|mer|enn|andre) …$/);
  });
});

describe('any share page', () => {
  const title = fc.oneof(fc.constant(HOSTILE), fc.string({ unit: 'grapheme', maxLength: 120 }));

  it('takes at most 6 KB', () => {
    fc.assert(
      fc.property(title, title, fc.lorem({ maxCount: 80 }), (name, chapter, text) => {
        const tree = parse(`<h2 id="vekst">V</h2><p>${text}</p>`);
        const html = writeSharePage(page({ title: chapter, tree }), part('vekst', 'avsnitt', name));
        expect(Buffer.byteLength(html)).toBeLessThanOrEqual(MOST_BYTES);
      }),
      { numRuns: 50 },
    );
  });

  test.for(['title', 'planTitle', 'organisation'] as const)('escapes a hostile %s', (name) => {
    const tree = write(part('vekst', 'avsnitt', HOSTILE), { [name]: HOSTILE });
    expect(named(tree, 'script')).toEqual([]);
    expect(meta(tree, 'og:title')).toBe(HOSTILE);
    expect(textOf(named(tree, 'body')[0] ?? tree)).toMatch(
      /^"><script>alert\(1\)<\/script> & «Mål» <\/title> Regionen skal vokse/,
    );
  });
});
