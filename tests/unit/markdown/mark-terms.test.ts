import { describe, expect, it, test } from 'vitest';
import { termPattern } from '../../../src/data/compute/backlinks.ts';
import { markTerms } from '../../../src/markdown/mark-terms.ts';

const TERMS = [
  { id: 'ikap', forms: ['IKAP', 'IKAP2'] },
  { id: 'snp', forms: ['SNP', 'strategiske næringsplanen'] },
  { id: 'bi', forms: ['BI'] },
];
const button = (id: string, word: string): string =>
  `<button type="button" class="term" popovertarget="_ord-${id}">${word}</button>`;
const popover = (id: string): string =>
  `<span popover="" id="_ord-${id}" class="explain">Forklaring av ${id}</span>`;
const both = (id: string, word: string): string => button(id, word) + popover(id);
const templates = TERMS.map(({ id }) => both(id, id)).join('\n');
const patterns = new Map(TERMS.map((it) => [it.id, termPattern(it)]));
const marked = (html: string): string => markTerms(html, templates, patterns);

describe('a term in the text of a chapter', () => {
  it('is explained where it is first used, and only there', () => {
    expect(marked('<p>Om IKAP her.</p><p>Mer om IKAP.</p>')).toBe(
      `<p>Om ${both('ikap', 'IKAP')} her.</p><p>Mer om IKAP.</p>`,
    );
  });

  it('keeps the form that stands in the sentence', () => {
    expect(marked('<li>Regionen vedtok IKAP2 da</li>')).toContain(button('ikap', 'IKAP2'));
  });

  it('is found as a whole word only', () => {
    expect(marked('<p>BIDRA og IKAPs</p>')).toBe('<p>BIDRA og IKAPs</p>');
  });

  it('is found beside others in one sentence', () => {
    expect(marked('<p>SNP og IKAP</p>')).toBe(`<p>${both('snp', 'SNP')} og ${both('ikap', 'IKAP')}</p>`);
  });

  test.for(['a', 'h2', 'figcaption', 'td', 'button', 'time'])('is left alone in <%s>', (name) => {
    const html =
      name === 'td' ? '<table><tbody><tr><td>IKAP</td></tr></tbody></table>' : `<${name}>IKAP</${name}>`;
    expect(marked(html)).toBe(html);
    expect(marked(`${html}<p>IKAP</p>`)).toBe(`${html}<p>${both('ikap', 'IKAP')}</p>`);
  });
});

describe('a term that the editor has marked', () => {
  it('stays, and its later uses are left alone', () => {
    const html = `<p>${both('ikap', 'IKAP')} er</p><p>IKAP</p>`;
    expect(marked(html)).toBe(html);
  });

  it('becomes plain words when it is explained before', () => {
    expect(marked(`<p>IKAP er</p><p>Om ${both('ikap', 'arealplanen')} her</p>`)).toBe(
      `<p>${both('ikap', 'IKAP')} er</p><p>Om arealplanen her</p>`,
    );
  });

  it('is preferred to another form of it in the same paragraph', () => {
    const html = `<p>Den strategiske næringsplanen, kalt ${both('snp', 'SNP')} her</p>`;
    expect(marked(html)).toBe(html);
  });
});

describe('punctuation beside an explained term', () => {
  it('stays on its line', () => {
    expect(marked('<p>planen (SNP) er</p>')).toBe(
      `<p>planen <span class="together">(${both('snp', 'SNP')})</span> er</p>`,
    );
    expect(marked('<p>Det er IKAP.</p>')).toBe(
      `<p>Det er <span class="together">${both('ikap', 'IKAP')}.</span></p>`,
    );
    expect(marked('<p>felt (FoU, IKAP er</p>')).toBe(`<p>felt (FoU, ${both('ikap', 'IKAP')} er</p>`);
    expect(marked('<p>plan (IKAP er</p>')).toBe(
      `<p>plan <span class="together">(${both('ikap', 'IKAP')}</span> er</p>`,
    );
  });
});

describe('everything else in a chapter', () => {
  test.for([
    '<p>Uten ord. <a href="/om/">Om &#x3C;3</a> og <data value="1500000">1,5</data></p>',
    '<svg viewBox="0 0 10 12" preserveAspectRatio="none"><path d="M0 0"></path></svg>',
    '<div id="a" aria-labelledby="b c"></div>',
  ])('is as it was: %s', (html) => {
    const shape = (it: string): string => it.replace(/><\/path>| ?\/>/g, '>');
    expect(shape(marked(html))).toBe(shape(html));
  });
});
