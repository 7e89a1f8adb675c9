import { describe, expect, it, test } from 'vitest';
import { checkLinks, type LinkReport } from '../../../src/permalinks/link-check.ts';
import { makeFolder } from './built-folder.ts';

const ORIGIN = 'https://plan.example.no';
const BASE = '/utviklingsplan/';

/** A sound site below a base path. */
const SOUND = {
  'index.html': '<main id="innhold"><h2 id="maal">Mål</h2><svg><g id="_hus"></g></svg></main>',
  '2020-23/maal/index.html': '<main id="innhold"><h2 id="felles">Felles</h2></main>',
  '2020-23/data/pendling.csv': 'a;b',
  'fonts/a.woff2': '',
  'bilder/a.png': '',
  'bilder/ærlig.png': '',
  'innbygging/stil.css': 'p{}',
} as const;

const check = (files: Readonly<Record<string, string>>): LinkReport =>
  checkLinks({ folder: makeFolder({ ...SOUND, ...files }), origin: ORIGIN, basePath: BASE });

/** What is wrong with the site when a page has this HTML. */
const faultsOf = (html: string): string[] =>
  check({ 'side/index.html': html }).broken.map((it) => `${it.address} ${it.fault}`);

describe('a sound site', () => {
  it('has nothing broken, and every address is counted', () => {
    const report = check({
      'side/index.html': [
        '<link rel="canonical" href="https://plan.example.no/utviklingsplan/side/">',
        '<meta property="og:url" content="https://plan.example.no/utviklingsplan/side/">',
        '<meta property="og:image" content="https://plan.example.no/utviklingsplan/bilder/a.png">',
        '<meta property="og:title" content="/ingen/adresse">',
        '<meta name="description" content="/ingen/adresse">',
        '<noscript><meta http-equiv="refresh" content="0; url=/utviklingsplan/2020-23/maal/#felles"></noscript>',
        '<a href="#her" id="her">x</a><a href="#">x</a><a href="../2020-23/maal/">x</a>',
        "<a href='/utviklingsplan/?a=b#maal'>x</a><a href=/utviklingsplan/>x</a>",
        '<img src="/utviklingsplan/bilder/%C3%A6rlig.png" srcset="/utviklingsplan/bilder/a.png 1x, /utviklingsplan/bilder/a.png 2x">',
        '<style>@font-face{src:url("/utviklingsplan/fonts/a.woff2")}</style>',
        '<svg><use href="/utviklingsplan/#_hus"></use></svg>',
        '<a href="mailto:post@example.no">x</a><img src="data:image/png;base64,AA">',
      ].join(''),
    });
    expect(report.broken).toEqual([]);
    expect(report.external).toEqual([]);
    expect(report.count).toBe(14);
  });

  test.for([
    '<img alt="Kart med src=x, href=/nei/ og <a href=/nei/>">',
    '<p title="a > b, action=/nei/ <!-- ">x</p>',
    '<p>&lt;a href="/nei/"&gt; id="a" id="a"</p>',
    '<meta name="description" content="Fra <style> p{background:url(/nei/)}">',
  ])('may have texts that look like addresses: %s', (html) => {
    expect(faultsOf(html)).toEqual([]);
  });

  it('may be empty', () => {
    expect(checkLinks({ folder: makeFolder({}), origin: ORIGIN, basePath: '/' })).toEqual({
      count: 0,
      broken: [],
      external: [],
    });
  });

  it('throws when there is no folder', () => {
    expect(() => checkLinks({ folder: '/finnes/ikke', origin: ORIGIN, basePath: '/' })).toThrow();
  });
});

describe('a link', () => {
  test.for([
    ['a page that is missing', '/utviklingsplan/borte/', 'finnes ikke'],
    ['a file that is missing', '/utviklingsplan/2020-23/data/borte.csv', 'finnes ikke'],
    ['an id that is missing', '/utviklingsplan/2020-23/maal/#borte', 'har ingen id "borte"'],
    ['an id on its own page that is missing', '#borte', 'har ingen id "borte"'],
    ['an id in other case', '/utviklingsplan/#Maal', 'har ingen id "Maal"'],
    [
      'a page in other case',
      '/utviklingsplan/2020-23/Maal/',
      'skiller seg fra 2020-23/maal/index.html i store og små bokstaver',
    ],
    [
      'composed letters taken apart',
      '/utviklingsplan/bilder/a\u030arsplan.png',
      'er skrevet med sammensatte tegn (NFD)',
    ],
    [
      'the same, encoded',
      '/utviklingsplan/bilder/a%CC%8Arsplan.png',
      'er skrevet med sammensatte tegn (NFD)',
    ],
    ['a page without its slash', '/utviklingsplan/2020-23/maal', 'mangler skråstrek til slutt'],
    ['a page outside the base path', '/2020-23/maal/', 'ligger ikke under /utviklingsplan/'],
    ['a base path without its slash', '/utviklingsplan', 'ligger ikke under /utviklingsplan/'],
    ['a wrong relative path', '2020-23/maal/', 'finnes ikke'],
    ['a broken code', '/utviklingsplan/%E0%A4%A', 'er ingen gyldig adresse'],
    ['an address that is none', 'https://', 'er ingen gyldig adresse'],
    ['the full address of what is missing', 'https://plan.example.no/utviklingsplan/borte/', 'finnes ikke'],
  ] as const)('to %s is broken', ([, address, fault]) => {
    expect(faultsOf(`<a href="${address}">x</a>`)).toEqual([`${address} ${fault}`]);
  });

  it('to a place in a file is not looked up in it', () => {
    expect(faultsOf('<a href="/utviklingsplan/2020-23/data/pendling.csv#row=2">x</a>')).toEqual([]);
  });

  it('to an id finds no comfort in scripts and texts', () => {
    expect(
      faultsOf('<script>"<p id=\'a\'>"</script><p title=" id=\'a\'">x</p><a href="#a">x</a>'),
    ).toHaveLength(1);
  });

  it('is not looked for in scripts, comments and texts', () => {
    expect(
      faultsOf(
        '<!-- <a href="/borte/"> --><script>const a = `<a href="/borte/">`</script><p>href="/borte/"</p>',
      ),
    ).toEqual([]);
  });
});

describe('an id', () => {
  it('that two elements of a page have is told once, with private ones', () => {
    const html = '<p id="a"><p id="a"><p id="a"><p id="b"><svg><g id="_c"/><g id="_c"/></svg>';
    expect(faultsOf(html)).toEqual(['#a står to ganger på siden', '#_c står to ganger på siden']);
  });

  it('may stand on other pages too, and in scripts', () => {
    expect(faultsOf('<p id="maal"></p><script>"<p id=\'maal\'>"</script>')).toEqual([]);
  });
});

describe('an address in the head of a page', () => {
  const refresh = '<noscript><meta http-equiv="refresh" content="0; url=/utviklingsplan/borte/"></noscript>';
  test.for([
    [
      'canonical',
      '<link rel="canonical" href="https://plan.example.no/utviklingsplan/borte/">',
      'finnes ikke',
    ],
    [
      'canonical of another site',
      '<link rel="canonical" href="https://annet.example/a/">',
      'ligger på et annet nettsted',
    ],
    ['refresh', refresh, 'finnes ikke'],
    ['refresh without an address', '<meta http-equiv="refresh" content="0; url=/">', 'ligger ikke under'],
    [
      'og:url',
      '<meta property="og:url" content="https://plan.example.no/utviklingsplan/borte/">',
      'finnes ikke',
    ],
    [
      'og:image',
      '<meta property="og:image" content="https://plan.example.no/utviklingsplan/a.png">',
      'finnes ikke',
    ],
    [
      'og:image of another site',
      '<meta property="og:image" content="http://localhost:4321/a.png">',
      'ligger på et annet',
    ],
    ['icon', '<link rel="icon" href="/utviklingsplan/favicon.ico">', 'finnes ikke'],
  ] as const)('is broken: %s', ([, html, fault]) => {
    const faults = faultsOf(html);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(fault);
  });
});

describe('an address of a picture, font or script', () => {
  test.for([
    '<img src="/utviklingsplan/bilder/borte.png">',
    '<img srcset="/utviklingsplan/bilder/a.png 360w, /utviklingsplan/bilder/borte.png 736w">',
    '<source srcset="/utviklingsplan/bilder/borte.png">',
    '<video poster="/utviklingsplan/bilder/borte.png"></video>',
    '<script src="/utviklingsplan/borte.js"></script>',
    '<form action="/utviklingsplan/borte/"></form>',
    '<li data-to="/utviklingsplan/borte/">x</li>',
    '<style>p{background:url(/utviklingsplan/bilder/borte.png)}</style>',
    '<style media="print">@font-face{src:url("/utviklingsplan/fonts/borte.woff2")}</style>',
  ])('is broken: %s', (html) => {
    expect(faultsOf(html)).toEqual([expect.stringContaining('finnes ikke')]);
  });

  it('is broken in a stylesheet, from where the stylesheet lies', () => {
    const { broken } = check({
      'a/b.css': "@font-face{src:url('../fonts/a.woff2'),url('../fonts/b.woff2')}",
    });
    expect(broken).toEqual([{ file: 'a/b.css', address: '../fonts/b.woff2', fault: 'finnes ikke' }]);
  });
});

describe('a file that names addresses of the site', () => {
  const url = 'https://plan.example.no/utviklingsplan';
  test.for([
    ['sitemap.xml', `<urlset><url><loc>${url}/</loc></url><url><loc>${url}/borte/</loc></url></urlset>`],
    ['_redirects', `# Kommentar /x/ /y/\n/utviklingsplan/2020-23/maal/ /utviklingsplan/borte/ 301\n`],
    ['robots.txt', `User-agent: *\nAllow: /\nSitemap: ${url}/\nSitemap: ${url}/borte/\n`],
    ['a/oembed.json', JSON.stringify({ html: `<iframe src="${url}/borte/"></iframe>`, url: `${url}/` })],
    ['a/sitering.bib', `@techreport{a,\n  url = {${url}/borte/},\n  note = {${url}/}\n}\n`],
    ['a/sitering.ris', `UR  - ${url}/borte/\r\nN1  - Se ${url}/, eller la være.\r\n`],
  ] as const)('is read: %s', ([file, text]) => {
    const { broken, count } = check({ [file]: text });
    expect(broken.map((it) => [it.file, new URL(it.address, url).pathname, it.fault])).toEqual([
      [file, '/utviklingsplan/borte/', 'finnes ikke'],
    ]);
    expect(count).toBe(2);
  });

  it('must not name another site in the sitemap', () => {
    const { broken, external } = check({ 'sitemap.xml': '<loc>http://localhost:4321/</loc>' });
    expect(external).toEqual([]);
    expect(broken).toEqual([
      { file: 'sitemap.xml', address: 'http://localhost:4321/', fault: 'ligger på et annet nettsted' },
    ]);
  });

  it('is left alone when it belongs to the search index', () => {
    expect(check({ 'pagefind/a.json': `"${url}/borte/"`, 'pagefind/ui.css': 'a{b:url(x)}' }).broken).toEqual(
      [],
    );
  });
});

describe('addresses of other sites', () => {
  it('are listed once each, with the first file that has them', () => {
    const html = '<a href="https://example.org/a?b=1&amp;c=2">x</a><a href="http://example.org/">x</a>';
    const { external, broken, count } = check({ 'b/index.html': html, 'a/index.html': html });
    expect(broken).toEqual([]);
    expect(count).toBe(0);
    expect(external).toEqual([
      { file: 'a/index.html', url: 'https://example.org/a?b=1&c=2' },
      { file: 'a/index.html', url: 'http://example.org/' },
    ]);
  });
});
