import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { embedChapter } from '../../../src/markdown/embed-chapter.ts';

const pagePaths = new Map([
  ['/2020-23/maal/', 'maal'],
  ['/2020-23/p1/', 'p1'],
]);
/** Address of the chapter itself. */
const PATH = '/2020-23/p1/';
const embed = (html: string): string => embedChapter(html, { prefix: 'p1', path: PATH, pagePaths });

describe('ids', () => {
  it('get the prefix of their chapter', () => {
    expect(embed('<p id="a">A</p><div><span id="b">B</span></div>')).toBe(
      '<p id="p1-a">A</p><div><span id="p1-b">B</span></div>',
    );
  });

  it('of two chapters never meet on the page', () => {
    const html = '<h2 id="maal">Mål</h2>';
    expect(embedChapter(html, { prefix: 'p1', path: PATH, pagePaths })).toContain('id="p1-maal"');
    expect(embedChapter(html, { prefix: 'p2', path: PATH, pagePaths })).toContain('id="p2-maal"');
  });

  test.for([
    ['aria-labelledby', '<table aria-labelledby="a">', 'aria-labelledby="p1-a"'],
    ['aria-describedby', '<p aria-describedby="a b">', 'aria-describedby="p1-a p1-b"'],
    ['for', '<label for="a">', 'for="p1-a"'],
    ['headers', '<table><tr><td headers="a b">1</td></tr></table>', 'headers="p1-a p1-b"'],
  ] as const)('are followed by the references in %s', ([, html, expected]) => {
    expect(embed(html)).toContain(expected);
  });

  it('keep every reference inside the chapter whole', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(ids, (names) => {
        const html = embed(
          names.map((id) => `<p id="${id}"><a href="#${id}" aria-describedby="${id}">x</a></p>`).join(''),
        );
        const found = new Set([...html.matchAll(/ id="([^"]+)"/g)].map((it) => it[1]));
        expect(found).toEqual(new Set(names.map((id) => `p1-${id}`)));
        for (const [, target] of html.matchAll(/(?:href="#|aria-describedby=")([^"]+)"/g)) {
          expect(found).toContain(target);
        }
      }),
    );
  });
});

describe('references inside drawings', () => {
  it('of <use> follow the id of the symbol', () => {
    expect(embed('<svg><symbol id="hus"></symbol><use href="#hus"></use></svg>')).toContain('href="#p1-hus"');
  });

  it('of url() in a fill follow the id of the hatch', () => {
    const html = embed('<svg><pattern id="skravur"></pattern><rect fill="url(#skravur)"></rect></svg>');
    expect(html).toContain('fill="url(#p1-skravur)"');
  });

  it('of url() in other attributes follow as well', () => {
    const html = embed('<svg><clipPath id="hus"></clipPath><g clip-path="url(#hus)"></g></svg>');
    expect(html).toContain('clip-path="url(#p1-hus)"');
  });

  it('in aria-controls and aria-details follow', () => {
    const html = embed('<p aria-details="a" aria-controls="b">x</p>');
    expect(html).toContain('aria-details="p1-a"');
    expect(html).toContain('aria-controls="p1-b"');
  });
});

describe('headings', () => {
  test.for([1, 2, 3, 4, 5])('of level %d move one level down', (level) => {
    expect(embed(`<h${level}>A</h${level}>`)).toBe(`<h${level + 1}>A</h${level + 1}>`);
  });

  it('of level 6 stay, as there is no level below', () => {
    expect(embed('<h6>A</h6>')).toBe('<h6>A</h6>');
  });

  it('do not include other elements that begin with h', () => {
    expect(embed('<hr><header>A</header>')).toBe('<hr><header>A</header>');
  });
});

describe('links', () => {
  test.for([
    ['#si-fra', '#p1-si-fra'],
    ['/2020-23/maal/', '#maal'],
    ['/2020-23/maal/#', '#maal'],
    ['/2020-23/maal/#p1-hovedmaal', '#maal-p1-hovedmaal'],
    ['/2020-23/p1/#tiltak', '#p1-tiltak'],
    ['/om/', '/om/'],
    ['/om/#si-fra', '/om/#si-fra'],
    ['https://www.ssb.no/tabell#a', 'https://www.ssb.no/tabell#a'],
    ['mailto:post@example.no', 'mailto:post@example.no'],
  ] as const)('to %s become %s', ([address, expected]) => {
    expect(embed(`<a href="${address}">x</a>`)).toBe(`<a href="${expected}">x</a>`);
  });

  it('follow the base path that the addresses were written with', () => {
    const based = new Map([['/utviklingsplan/2020-23/maal/', 'maal']]);
    expect(
      embedChapter('<a href="/utviklingsplan/2020-23/maal/#a">x</a>', {
        prefix: 'p1',
        path: PATH,
        pagePaths: based,
      }),
    ).toContain('href="#maal-a"');
  });

  it('without an address stay without one', () => {
    expect(embed('<a id="x">x</a>')).toBe('<a id="p1-x">x</a>');
  });
});

describe('text', () => {
  it('comes through unchanged, whatever characters it holds', () => {
    const unescape = (html: string): string =>
      html
        .replaceAll('&#x3C;', '<')
        .replaceAll('&lt;', '<')
        .replaceAll('&#x26;', '&')
        .replaceAll('&amp;', '&');
    const characters = fc.array(fc.constantFrom(...'aæøå <>&"\u00a0−«»#'), { maxLength: 30 });
    fc.assert(
      fc.property(characters, (parts) => {
        const text = parts.join('');
        const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
        const inner = /^<p>(.*)<\/p>$/su.exec(embed(`<p>${escaped}</p>`))?.[1] ?? '';
        expect(unescape(inner)).toBe(text);
      }),
    );
  });

  it('of an empty chapter is empty', () => {
    expect(embed('')).toBe('');
  });
});
