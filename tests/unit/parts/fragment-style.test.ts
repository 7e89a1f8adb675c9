import { describe, expect, it, test } from 'vitest';
import { scopeStyles } from '../../../src/parts/fragment-style.ts';
import { CSS } from './examples.ts';

/** What is inside the scope, behind the rule that it begins with. */
const scope = (css: string): string => {
  const found = /^@scope \(\.utviklingsplan\)\{:scope\{([^}]*)\}(.*)\}\n$/s.exec(scopeStyles([css]));
  expect(found).not.toBeNull();
  return found?.[2] ?? '';
};

describe('scopeStyles', () => {
  it('sets the ground that the colours are made for', () => {
    expect(scopeStyles([])).toBe(
      '@scope (.utviklingsplan){:scope{background:var(--bg);color:var(--ink);overflow:clip}}\n',
    );
  });

  test.for([
    ['rules as they are', 'p{color:red}a:hover{b:c}', 'p{color:red}a:hover{b:c}'],
    ['colours on the fragment', ':root{--a:b}', ':scope{--a:b}'],
    ['layers opened', '@layer a{p{b:c}}', 'p{b:c}'],
    ['layers in layers opened', '@layer a{@layer b{p{b:c}i{d:e}}b{f:g}}', 'p{b:c}i{d:e}b{f:g}'],
    ['the order of layers left out', '@layer a,b;p{b:c}', 'p{b:c}'],
    [
      'conditions kept',
      '@media print{p{b:c}}@supports (a:b){i{c:d}}',
      '@media print{p{b:c}}@supports (a:b){i{c:d}}',
    ],
    ['layers opened under conditions', '@media print{@layer a{p{b:c}}}', '@media print{p{b:c}}'],
    [
      'layers opened where something is supported',
      '@supports (a:b){@layer a{p{b:c}}}',
      '@supports (a:b){p{b:c}}',
    ],
    [
      'conditions kept in layers',
      '@layer a{@media (width<=40rem){:root{b:c}}}',
      '@media (width<=40rem){:scope{b:c}}',
    ],
    [
      'fonts and pages left out, wherever they are',
      '@page{a:b}@layer a{@font-face{c:d}@media print{@page{e:f}}}p{g:h}',
      'p{g:h}',
    ],
    [
      'braces in strings passed over',
      'p::before{content:"{"}@page{a:b}i{c:d}',
      'p::before{content:"{"}i{c:d}',
    ],
    [
      'marks in strings passed over',
      "p::before{content:'\\'{'}@page{a:b}i{c:d}",
      "p::before{content:'\\'{'}i{c:d}",
    ],
    ['rules in rules kept', 'p{a:b;&:hover{c:d}}', 'p{a:b;&:hover{c:d}}'],
  ] as const)('gives %s', ([, css, expected]) => {
    expect(scope(css)).toBe(expected);
  });

  it('has the rules of all pages, each once, those of the first page first', () => {
    expect(scopeStyles(['p{a:b}i{c:d}', 'i{c:d}b{e:f}p{a:b}'])).toContain('}p{a:b}i{c:d}b{e:f}}');
  });

  it('leaves nothing that reaches outside, and every brace has its other', () => {
    const scoped = scopeStyles([CSS]);
    expect(scoped).not.toMatch(/@layer|@font-face|@page|:root/);
    expect(scoped.split('{')).toHaveLength(scoped.split('}').length);
    expect(scoped).toContain('p{color:var(--ink)}');
  });
});
