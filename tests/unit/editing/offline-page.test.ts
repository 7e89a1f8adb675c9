/** The preview of a pull request is a folder of files: every link must lead to a file in it. */
import { describe, expect, it, test } from 'vitest';
import { toOfflinePage } from '../../../src/cli/offline-page.ts';

const PAGE = '2020-23/maal/index.html';

describe('a page for the preview', () => {
  test.for([
    ['<a href="/">', '/', '../../index.html'],
    ['<a href="/2020-23/maal/#felles">', '/', '../../2020-23/maal/index.html#felles'],
    ['<a href="/plan/2020-23/maal/?a=1#b">', '/plan/', '../../2020-23/maal/index.html?a=1#b'],
    ['<img src="/_astro/a.webp">', '/', '../../_astro/a.webp'],
    ['<form action="/sok/">', '/', '../../sok/index.html'],
    ['<a href="/2020-23/data/a.csv">', '/', '../../2020-23/data/a.csv'],
    ['<a href="#felles">', '/', '#felles'],
    ['<a href="https://www.ssb.no/">', '/', 'https://www.ssb.no/'],
    ['<a href="//www.ssb.no/">', '/', '//www.ssb.no/'],
  ] as const)('%s below %s becomes %s', ([html, basePath, wanted]) => {
    expect(/="([^"]*)"/.exec(toOfflinePage(html, PAGE, basePath))?.[1]).toBe(wanted);
  });

  it('at the top links from where it lies', () => {
    expect(toOfflinePage('<a href="/om/">', 'index.html', '/')).toBe('<a href="./om/index.html">');
  });

  it('finds pictures in several sizes, and fonts', () => {
    const html = '<img srcset="/a.webp 1x, /b.webp 2x"><style>@font-face{src:url("/c.woff2")}</style>';
    expect(toOfflinePage(html, PAGE, '/')).toBe(
      '<img srcset="../../a.webp 1x, ../../b.webp 2x"><style>@font-face{src:url("../../c.woff2")}</style>',
    );
  });

  it('has no scripts and no policy, and says what it is', () => {
    const html =
      '<head><meta http-equiv="content-security-policy" content="a"></head><body class="x"><script type="module">1</script></body>';
    const page = toOfflinePage(html, PAGE, '/');
    expect(page).not.toMatch(/<script|security-policy/);
    expect(page).toMatch(/<body class="x"><p [^>]*>Dette er en forhåndsvisning\./);
  });
});
