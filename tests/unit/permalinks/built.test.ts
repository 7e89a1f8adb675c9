import { describe, expect, it, test } from 'vitest';
import type { AddressKind } from '../../../src/data/schemas/permalinks.ts';
import { createTitleReader, describePublished, listBuiltAddresses } from '../../../src/permalinks/built.ts';
import { findOriginals } from '../../../src/permalinks/views.ts';
import { makeFolder } from './built-folder.ts';
import { entry } from './examples.ts';

/** As `<Ord />` writes it. */
const TERM = 'Det store <a class="term" data-term="o" href="/ordliste/#o">målet</a>';
const page = (title: string, main: string): string =>
  `<html><head><title>${title}</title></head><body><main class="col" id="innhold">${main}</main></body></html>`;

describe('listBuiltAddresses', () => {
  it('lists pages with their public ids, and the files that can be linked to', () => {
    const site = makeFolder({
      'index.html': page('Forside', '<h2 id="kapitler">x</h2>'),
      '404.html': page('Finnes ikke', '<p id="a">'),
      '2020-23/maal/index.html': page(
        'Mål',
        '<h2 id="felles">x</h2><svg id="_hus"></svg><script>"<p id=x>"</script>',
      ),
      '2020-23/data/pendling.csv': 'a',
      '2020-23/data/sitering.csl.json': '[]',
      '2020-23/bilder/side-maal.png': '',
      'innbygging/stil.css': '',
      'innbygging/2020-23/pendling/index.html':
        '<body><main class="embed"><figure id="pendling"></figure></main></body>',
      'innbygging/2020-23/pendling/oembed.json': '{}',
      'galleri/index.html': page('Galleri', '<h2 id="g">x</h2>'),
      'pagefind/pagefind.js': '',
      _redirects: '#',
      'sitemap.xml': '<urlset/>',
    });
    expect(listBuiltAddresses(site)).toEqual([
      '/2020-23/data/pendling.csv',
      '/2020-23/data/sitering.csl.json',
      '/2020-23/maal/',
      '/2020-23/maal/#innhold',
      '/2020-23/maal/#felles',
      '/',
      '/#innhold',
      '/#kapitler',
      '/innbygging/2020-23/pendling/',
      '/innbygging/2020-23/pendling/oembed.json',
      '/innbygging/stil.css',
    ]);
  });

  it('throws when there is no such folder', () => {
    expect(() => listBuiltAddresses('/finnes/ikke')).toThrow();
  });
});

describe('createTitleReader', () => {
  const P1 = '/2020-23/p1/';
  const read = (
    files: Readonly<Record<string, string>>,
    ...known: readonly string[]
  ): ((it: string) => string) => createTitleReader(makeFolder(files), findOriginals(known, []));

  test.for([
    ['Mål – Utviklingsplan 2020-23 | Trondheimsregionen', 'Mål'],
    ['P1 &amp; P2 | Trondheimsregionen', 'P1 & P2'],
    ['Utviklingsplan 2020-23', 'Utviklingsplan 2020-23'],
  ] as const)('reads of "%s" the title of the page itself', ([title, expected]) => {
    expect(read({ '2020-23/p1/index.html': page(title, '') })(P1)).toBe(expected);
  });

  test.for([
    ['a heading', '<h2 id="a">Det <em>store</em>\n målet</h2>'],
    ['a measure', '<li id="a"><h3><a href="#">Det store målet</a></h3><p>x</p></li>'],
    ['a number', '<div id="a"><dt>Det store målet</dt><dd>1</dd></div>'],
    [
      'a figure',
      '<figure id="a"><figcaption><p class="no">Figur 1</p><p class="title" id="_t">Det store målet</p></figcaption></figure>',
    ],
    [
      'a lost picture',
      '<div class="lost" id="a"><svg></svg><div><p class="tag">Mangler</p><p class="title">Det store målet</p></div></div>',
    ],
    [
      'a picture',
      '<figure class="medium" id="a"><img alt=""><figcaption>Det store målet. <span>Foto: N</span></figcaption></figure>',
    ],
    ['a title with a term that is explained', `<div id="a"><p class="title">${TERM}</p></div>`],
    ['a caption with a term that is explained', `<figure id="a"><figcaption>${TERM}</figcaption></figure>`],
    ['nested elements of one name', '<div id="a"><div>x</div><h3>Det store målet</h3></div>'],
  ] as const)('reads the title of %s', ([, html]) => {
    expect(
      read({ '2020-23/p1/index.html': page('P1', `<div>før</div>${html}<h2>Neste</h2>`) })(`${P1}#a`),
    ).toBe('Det store målet');
  });

  it('never takes a title from what follows the element', () => {
    const html =
      '<figure id="a"><figcaption></figcaption></figure><h2 id="b">Neste</h2><p class="title">Nei</p>';
    expect(read({ '2020-23/p1/index.html': page('P1', html) })(`${P1}#a`)).toBe('P1');
  });

  it('takes the title on the page for sharing first, which has one for everything', () => {
    const title = read({
      '2020-23/p1/index.html': page(
        'P1',
        '<div class="goal" id="a"><p class="title">I 2020 skal …</p></div>',
      ),
      '2020-23/p1/deling/index.html': page('Del og siter', '<li id="a"><h3>Vekst</h3></li>'),
    });
    expect(title(`${P1}#a`)).toBe('Vekst');
  });

  it('takes the title of what is repeated where the copy has none', () => {
    const title = read(
      {
        '2020-23/p1/index.html': page('P1', '<div id="a"></div>'),
        '2020-23/p1/deling/index.html': page('Del', '<li id="a"><h3>Vekst</h3></li>'),
        '2020-23/hele-planen/index.html': page('Hele planen', '<div id="p1-a"></div>'),
      },
      `${P1}#a`,
    );
    expect(title('/2020-23/hele-planen/#p1-a')).toBe('Vekst');
  });

  it('calls a file by its name, and what is not there by its address', () => {
    const title = read({});
    expect(title('/2020-23/data/pendling.csv')).toBe('pendling.csv');
    expect(title('/2020-23/borte/')).toBe('/2020-23/borte/');
    expect(title('/2020-23/borte/#a')).toBe('/2020-23/borte/');
  });

  it('gives texts, not HTML', () => {
    const html = '<h2 id="a">Tall &#38; m&aring;l &lt;1&gt;</h2>';
    expect(read({ '2020-23/p1/index.html': page('P1', html) })(`${P1}#a`)).toBe('Tall & mål <1>');
  });
});

describe('describePublished', () => {
  const site = (): string =>
    makeFolder({
      '2020-23/p1/index.html': page(
        'P1',
        '<h2 id="ny"><span id="gammel"></span>Mål</h2><p id="ukjent">x</p>',
      ),
      '2020-23/data/a.csv': '',
    });
  const kinds = new Map<string, AddressKind>([
    ['/2020-23/p1/', 'side'],
    ['/2020-23/p1/#innhold', 'sted'],
    ['/2020-23/p1/#ny', 'avsnitt'],
    ['/2020-23/data/a.csv', 'fil'],
    ['/2020-23/borte/', 'side'],
  ]);

  it('describes what is there, and nothing that is only promised or that nobody knows', () => {
    expect(describePublished(site(), kinds, new Map())).toEqual([
      { address: '/2020-23/data/a.csv', kind: 'fil', title: 'a.csv' },
      { address: '/2020-23/p1/', kind: 'side', title: 'P1' },
      { address: '/2020-23/p1/#innhold', kind: 'sted', title: 'P1' },
      { address: '/2020-23/p1/#ny', kind: 'avsnitt', title: 'Mål' },
    ]);
  });

  it('describes an old id by what it stood for first', () => {
    const first = entry('/2020-23/p2/#gammel', { title: 'Gamle mål', kind: 'maal' });
    const standIns = new Map([
      ['/2020-23/p1/#gammel', first],
      ['/2020-23/p1/#ukjent', { ...first, address: '/2020-23/p3/#x', for: first.address }],
    ]);
    const published = describePublished(site(), kinds, standIns).filter((it) => it.for !== undefined);
    expect(published).toEqual(
      ['gammel', 'ukjent'].map((id) => ({
        address: `/2020-23/p1/#${id}`,
        kind: 'maal',
        title: 'Gamle mål',
        for: '/2020-23/p2/#gammel',
      })),
    );
  });
});
