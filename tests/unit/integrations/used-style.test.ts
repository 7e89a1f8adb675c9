import { describe, expect, it, test } from 'vitest';
import { keepUsedRules } from '../../../src/integrations/used-style.ts';

const used = new Set(['frame', 'top', 'p1']);
const keep = (css: string): string => keepUsedRules(css, (name) => used.has(name));

describe('rules that no element can use', () => {
  test.for([
    ['.frame{color:red}', '.frame{color:red}'],
    ['.bars{color:red}', ''],
    ['.frame .bars{color:red}', ''],
    ['.bars,.frame{color:red}', '.bars,.frame{color:red}'],
    ['h2{color:red}', 'h2{color:red}'],
    ['[hidden]{display:none}', '[hidden]{display:none}'],
    ['.frame:not(.bars){color:red}', '.frame:not(.bars){color:red}'],
    ['.frame:is(.bars,.top:not(.x)) a{color:red}', '.frame:is(.bars,.top:not(.x)) a{color:red}'],
    ['@media (width<=40rem){.bars{color:red}}', ''],
    ['@media (width<=40rem){.bars{a:b}.top{a:b}}', '@media (width<=40rem){.top{a:b}}'],
    ['@layer a,b;@layer b{.bars{a:b}}', '@layer a,b;@layer b{}'],
    ['@font-face{font-family:X;src:url(x.woff2)}', '@font-face{font-family:X;src:url(x.woff2)}'],
    ['.top::after{content:"}.bars{"}.bars{a:b}', '.top::after{content:"}.bars{"}'],
    ['.top{a:b;&:hover{c:d}}', '.top{a:b;&:hover{c:d}}'],
    ['.top::before{content:"\\""}h1{a:b}', '.top::before{content:"\\""}h1{a:b}'],
    ['.frame[data-a=".bars,(x"] a{a:b}', '.frame[data-a=".bars,(x"] a{a:b}'],
    ['[title=".bars"]{a:b}.bars[href=".top"]{a:b}', '[title=".bars"]{a:b}'],
    ['.bars\\:wide{a:b}', '.bars\\:wide{a:b}'],
    [
      '.top{background:url(data:image/svg+xml;x={})}.bars{a:b}',
      '.top{background:url(data:image/svg+xml;x={})}',
    ],
    ['/* .top{ */.bars{a:b}/* } */.top{a:b}', '.top{a:b}'],
    ['@container(min-width:2rem){.top{a:b}}', '@container(min-width:2rem){.top{a:b}}'],
    [
      '@scope (.bars){a{b:c}}@starting-style{.bars{a:b}}',
      '@scope (.bars){a{b:c}}@starting-style{.bars{a:b}}',
    ],
    ['@property --x{syntax:"*";inherits:true}', '@property --x{syntax:"*";inherits:true}'],
    ['::highlight(treff){a:b}', '::highlight(treff){a:b}'],
    ['', ''],
  ] as const)('%s', ([css, expected]) => {
    expect(keep(css)).toBe(expected);
  });

  it('are all that is left out', () => {
    const css = '@layer x{.frame{a:b}@media print{.top{c:d}}}@page{margin:0}';
    expect(keepUsedRules(css, () => true)).toBe(css);
  });

  it('are others on the next page with the same stylesheet', () => {
    const css = '.one{a:b}.two{c:d}';
    expect(keepUsedRules(css, (name) => name === 'one')).toBe('.one{a:b}');
    expect(keepUsedRules(css, (name) => name === 'two')).toBe('.two{c:d}');
  });

  it('stop the build when they cannot be read', () => {
    expect(() => keepUsedRules('.top{a:b', () => true)).toThrow(/Unclosed block/);
  });
});
