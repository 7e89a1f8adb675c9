import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, it, test } from 'vitest';
import { find, findAll } from '../../../src/html/hast.ts';
import { PLAIN_CSS, type StandaloneDocument, writeDocument } from '../../../src/html/document.ts';
import { escapeHtml, unescapeHtml } from '../../../src/html/escape.ts';

const HOSTILE = `</title><script>alert("1")</script> & «Mål» <b> 'x' &amp;`;

const parse = (html: string): Root => unified().use(rehypeParse).parse(html);
const named = (tree: Root, tagName: string): Element[] => findAll(tree, (it) => it.tagName === tagName);
/** Text of an element as a browser hands it to its hash. */
const rawText = (element: Element | undefined): string =>
  (element?.children ?? []).map((it) => (it.type === 'text' ? it.value : '')).join('');
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What the parser of HTML keeps as it is: no zero bytes, and no carriage returns. */
const text = fc.string({ unit: 'grapheme' }).map((it) => it.replace(/[\0\r]/g, ''));

const document = (changes: Partial<StandaloneDocument> = {}): StandaloneDocument => ({
  title: 'Siden er flyttet',
  head: [],
  body: '<main><h1>Siden er flyttet</h1></main>',
  css: PLAIN_CSS,
  ...changes,
});

/** The policy of a page: values by directive. */
function policyOf(tree: Root): Map<string, string[]> {
  const meta = find(tree, (it) => String(it.properties['httpEquiv']) === 'content-security-policy');
  const directives = String(meta?.properties['content']).split('; ');
  return new Map(directives.map((it) => it.split(' ')).map(([name = '', ...values]) => [name, values]));
}

describe('escapeHtml', () => {
  it('makes any text safe between tags and between quotation marks', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.constant(HOSTILE)), (value) => {
        const tree = parse(`<p title="${escapeHtml(value)}">a${escapeHtml(value)}</p>`);
        const [paragraph, ...others] = findAll(tree, (it) => !/^(?:html|head|body)$/.test(it.tagName));
        expect(others).toEqual([]);
        expect(paragraph?.properties['title']).toBe(value);
        expect(rawText(paragraph)).toBe(`a${value}`);
      }),
    );
  });
});

describe('unescapeHtml', () => {
  it('gives back every text that was escaped', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'&;#<>"\'x38ampltgq å') });
    fc.assert(
      fc.property(
        fc.oneof(signs, fc.string({ unit: 'grapheme' })),
        (it) => unescapeHtml(escapeHtml(it)) === it,
      ),
    );
  });

  test.for([
    ['M&#229;l', 'Mål'],
    ['M&#xE5;l', 'Mål'],
    ['&#38;amp;', '&amp;'],
    ['&amp;lt;', '&lt;'],
    ['&apos;&quot;', `'"`],
    ['a & b; c &', 'a & b; c &'],
    ['&rarr;', '&rarr;'],
    ['&#9999999;', '&#9999999;'],
  ] as const)('reads %s once', ([html, expected]) => {
    expect(unescapeHtml(html)).toBe(expected);
  });
});

describe('writeDocument', () => {
  it('says its language, its character set first, and fits narrow screens', () => {
    const html = writeDocument(document());
    expect(html).toMatch(/^<!doctype html>\n<html lang="nb">\n<head>\n<meta charset="utf-8">/);
    expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">');
  });

  it('writes any title as text', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.constant(HOSTILE)), (title) => {
        const tree = parse(writeDocument(document({ title })));
        expect(rawText(named(tree, 'title')[0])).toBe(title);
        expect(named(tree, 'script')).toEqual([]);
      }),
    );
  });

  it('allows its own style and scripts by their hash, and no others', () => {
    const code = fc.string({ unit: fc.constantFrom(...'a;{}\'"& \n=()åé') });
    fc.assert(
      fc.property(
        code,
        fc.option(code, { nil: undefined }),
        fc.option(code, { nil: undefined }),
        (...all) => {
          const [css, script, bodyScript] = all;
          const tree = parse(writeDocument(document({ css, script, bodyScript })));
          const policy = policyOf(tree);
          expect(named(tree, 'style').map(rawText)).toEqual([css]);
          expect(policy.get('style-src')).toEqual([hashOf(css)]);
          const scripts = named(tree, 'script').map(rawText);
          expect(scripts).toEqual([script, bodyScript].filter((it) => it !== undefined));
          expect(policy.get('script-src')).toEqual(scripts.length === 0 ? undefined : scripts.map(hashOf));
        },
      ),
    );
  });

  it('loads nothing but pictures and fonts of the same host', () => {
    const policy = policyOf(parse(writeDocument(document({ script: '1' }))));
    const others = [...policy].filter(([name]) => !/^(?:style|script)-src$/.test(name));
    expect(others).toEqual([
      ['default-src', ["'none'"]],
      ['img-src', ["'self'", 'data:']],
      ['font-src', ["'self'"]],
      ['base-uri', ["'none'"]],
      ['form-action', ["'none'"]],
    ]);
  });

  it('states the policy before anything that it rules', () => {
    const html = writeDocument(document({ head: ['<link rel="canonical" href="/">'], script: '1' }));
    const at = html.indexOf('content-security-policy');
    for (const name of ['<link', '<style', '<script', '<title'])
      expect(html.indexOf(name)).toBeGreaterThan(at);
  });

  it('runs one script before the body and the other after it', () => {
    const html = writeDocument(document({ script: 'first', bodyScript: 'last' }));
    expect(html.indexOf('<script>first')).toBeLessThan(html.indexOf('<body>'));
    expect(html).toMatch(/<\/main><script>last<\/script><\/body>/);
  });
});
