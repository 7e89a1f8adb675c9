import { describe, expect, it, test } from 'vitest';
import { termPattern } from '../../../src/data/compute/backlinks.ts';
import { markTerms } from '../../../src/markdown/mark-terms.ts';

const TERMS = [
  { id: 'ikap', forms: ['IKAP', 'IKAP2'] },
  { id: 'snp', forms: ['SNP', 'strategiske næringsplanen'] },
  { id: 'bi', forms: ['BI'] },
];
const link = (id: string, word: string): string =>
  `<a class="term" data-term="${id}" href="/ordliste/#${id}">${word}</a>`;
const template = (id: string): string => `<template data-explains="${id}">Forklaring av ${id}</template>`;
const templates = TERMS.map(({ id }) => link(id, id) + template(id)).join('\n');
const patterns = new Map(TERMS.map((it) => [it.id, termPattern(it)]));
const marked = (html: string): string => markTerms(html, templates, patterns);

describe('a term in the text of a chapter', () => {
  it('is explained where it is first used, and only there', () => {
    expect(marked('<p>Om IKAP her.</p><p>Mer om IKAP.</p>')).toBe(
      `<p>Om ${link('ikap', 'IKAP')} her.</p><p>Mer om IKAP.</p>${template('ikap')}`,
    );
  });

  it('keeps the form that stands in the sentence', () => {
    expect(marked('<li>Regionen vedtok IKAP2 da</li>')).toContain(link('ikap', 'IKAP2'));
  });

  it('is found as a whole word only', () => {
    expect(marked('<p>BIDRA og IKAPs</p>')).toBe('<p>BIDRA og IKAPs</p>');
  });

  it('is found beside others in one sentence', () => {
    expect(marked('<p>SNP og IKAP</p>')).toBe(
      `<p>${link('snp', 'SNP')} og ${link('ikap', 'IKAP')}</p>${template('ikap')}${template('snp')}`,
    );
  });

  test.for(['a', 'h2', 'figcaption', 'td', 'button', 'time'])('is left alone in <%s>', (name) => {
    const html =
      name === 'td' ? '<table><tbody><tr><td>IKAP</td></tr></tbody></table>' : `<${name}>IKAP</${name}>`;
    expect(marked(html)).toBe(html);
    expect(marked(`${html}<p>IKAP</p>`)).toBe(`${html}<p>${link('ikap', 'IKAP')}</p>${template('ikap')}`);
  });
});

describe('a label over a text', () => {
  it('leaves the explanation to the text', () => {
    expect(marked('<p class="kind">Mål: IKAP</p><p>Om IKAP</p>')).toBe(
      `<p class="kind">Mål: IKAP</p><p>Om ${link('ikap', 'IKAP')}</p>${template('ikap')}`,
    );
  });
});

describe('a term that the editor has marked', () => {
  it('stays, and its later uses are left alone', () => {
    const html = `<p>${link('ikap', 'IKAP')} er</p><p>IKAP</p>`;
    expect(marked(html)).toBe(html + template('ikap'));
  });

  it('becomes plain words when it is explained before', () => {
    expect(marked(`<p>IKAP er</p><p>Om ${link('ikap', 'arealplanen')} her</p>`)).toBe(
      `<p>${link('ikap', 'IKAP')} er</p><p>Om arealplanen her</p>${template('ikap')}`,
    );
  });

  it('is preferred to another form of it in the same paragraph', () => {
    const html = `<p>Den strategiske næringsplanen, kalt ${link('snp', 'SNP')} her</p>`;
    expect(marked(html)).toBe(html + template('snp'));
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
