import { describe, expect, it } from 'vitest';
import { linkToNewer } from '../../../src/permalinks/newer.ts';
import { text } from '../../../src/text.ts';

const hrefOf = (id: string): string => (id === '' ? '/2024-27/a/' : `/2024-27/a/#${id}`);
const heading = (id: string, level = 2): string =>
  `<h${level} id="${id}">Mål</h${level}><a href="deling/#${id}" class="share no-print"></a>`;
const newerLink = (href: string): string =>
  ` <a class="newer no-print" href="${href}">${text.inCurrentEdition}</a>`;

describe('linkToNewer', () => {
  it('sends the note at the top to the same page, and keeps the rest of it', () => {
    const html =
      '<p>Tidligere utgave. <a href="/2024-27/" data-newer class="x">Les den nye</a></p><a href="/b/">B</a>';
    expect(linkToNewer(html, hrefOf)).toBe(
      '<p>Tidligere utgave. <a href="/2024-27/a/" data-newer class="x">Les den nye</a></p><a href="/b/">B</a>',
    );
  });

  it('puts a link to the same section beside each heading that can be shared', () => {
    const html = `<main>${heading('a')}<p>x</p>${heading('b', 3)}</main>`;
    const changed = linkToNewer(html, hrefOf);
    expect(changed).toBe(
      html
        .replace('deling/#a" class="share no-print"></a>', (it) => it + newerLink('/2024-27/a/#a'))
        .replace('deling/#b" class="share no-print"></a>', (it) => it + newerLink('/2024-27/a/#b')),
    );
  });

  it('leaves headings without such a link alone, whatever follows them', () => {
    const alone = '<h2 id="x">Uten lenke</h2><p>Tekst</p>';
    expect(linkToNewer(alone + heading('a'), hrefOf)).toBe(alone + linkToNewer(heading('a'), hrefOf));
    expect(linkToNewer(alone, hrefOf)).toBe(alone);
  });

  it('works for headings with elements inside', () => {
    const html = '<h2 id="a" class="b"><em>M</em>ål</h2> <a class="share" href="deling/#a"></a>';
    expect(linkToNewer(html, hrefOf)).toBe(html + newerLink('/2024-27/a/#a'));
  });

  it('escapes addresses, and takes them as they are', () => {
    const html = `<a href="/" data-newer>x</a>${heading('a')}`;
    const changed = linkToNewer(html, () => '/$&/"><b>');
    expect(changed.split('href="/$&amp;/&quot;&gt;&lt;b&gt;"')).toHaveLength(3);
  });
});
