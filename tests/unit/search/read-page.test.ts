import { describe, expect, it } from 'vitest';
import { readPage } from '../../../src/search/build/read-page.ts';

const page = (main: string, attributes = 'data-pagefind-body'): string =>
  `<!doctype html><title>Tittel – Planen</title><main ${attributes}><h1>Tittel</h1>${main}</main>`;
const textOf = (html: string, id: string): string | undefined =>
  readPage(html)?.parts.find((it) => it.id === id)?.text;

describe('the text of a section', () => {
  it('keeps words apart that stand in elements of their own, and leaves sentences whole', () => {
    const html = page(
      '<h2 id="a">A</h2><p><time>2010</time><span>Etter</span> <b>KMD</b>, (<button>IKAP</button>) og <em>fond</em>.</p>',
    );
    expect(textOf(html, 'a')).toBe('2010 Etter KMD, (IKAP) og fond.');
  });

  it('has no soft hyphens, and no short forms beside the long ones', () => {
    const html = page(
      '<h2 id="a">A</h2><p>Fylkes\u00adkommunen <span class="long">Herav fond</span><span class="short">Fond</span></p>',
    );
    expect(textOf(html, 'a')).toBe('Fylkeskommunen Herav fond');
  });
});

describe('the text of a table', () => {
  it('has a dot between cells and a semicolon between rows, and nothing for empty cells', () => {
    const table =
      '<table><tr><th>Kilde</th> <th>Sum</th></tr><tr><td> KMD </td><td></td><td><b>1,5</b></td></tr></table>';
    const html = page(
      `<figure id="a"><span class="no">Tabell 5</span><p class="title">A</p>${table}</figure>`,
    );
    expect(textOf(html, 'a')).toBe('Kilde · Sum; KMD · 1,5;');
  });
});

describe('a page that repeats what stands elsewhere', () => {
  const html = page(
    '<p>Gjentar</p><section data-search><h2 id="nokkeltall">Nøkkeltall</h2><p>61 %</p></section><h2 id="b">B</h2>',
    'data-pagefind-ignore="all"',
  );

  it('gives itself and what it marks, as numbers', () => {
    expect(readPage(html)?.parts.map(({ kind, id, title, text }) => [kind, id, title, text])).toEqual([
      ['side', '', 'Tittel', ''],
      ['tall', 'nokkeltall', 'Nøkkeltall', '61 %'],
    ]);
  });
});

describe('a list of definitions', () => {
  const list = (answer: string): string =>
    page(`<dl><div id="x"><dt>Ord</dt>${answer}<dd>Brukt i: P1</dd></div></dl>`);

  it('gives each term with its explanation', () => {
    expect(readPage(list('<dd>Forklaring</dd>'))?.parts[1]).toEqual({
      ...{ kind: 'begrep', id: 'x', title: 'Ord', text: 'Forklaring', value: '', label: '' },
    });
  });

  it('of amounts, which are folded, gives each with what it is', () => {
    const html =
      '<details id="x"><summary><span>Andel</span> <data value="0.61">61 %</data></summary><p>6,1 av 10,0</p><p class="mut">Brukt i: P1</p></details>';
    expect(readPage(page(html))?.parts[1]).toMatchObject({
      ...{ kind: 'tall', id: 'x', title: 'Andel', value: '61 %', text: '61 % 6,1 av 10,0' },
    });
  });
});

describe('a section whose text is a goal', () => {
  it('is found as a goal, under its own address', () => {
    const html = page('<h2 id="maal">Mål</h2><div class="goal" id="g"><p>Bli kjent</p></div><p>Mer</p>');
    expect(readPage(html)?.parts[1]).toMatchObject({ kind: 'maal', id: 'maal', text: 'Bli kjent Mer' });
  });
});

describe('what is no text', () => {
  it('is left out: links that share, explanations that open, labels', () => {
    const html = page(
      '<h2 id="a">A</h2><p>Om <b>KMD</b><span popover id="x">Departement</span> <a class="no-print" href="#">Del</a></p>',
    );
    expect(textOf(html, 'a')).toBe('Om KMD');
  });
});
