import { describe, expect, it } from 'vitest';
import { element, escapeXml, group } from '../../../src/downloads/svg/markup.ts';

describe('escapeXml', () => {
  it('escapes the signs that markup is made of', () => {
    expect(escapeXml(`<a href="x">&'`)).toBe(`&lt;a href=&quot;x&quot;&gt;&amp;'`);
  });

  it('replaces what XML cannot hold', () => {
    expect(escapeXml('a\u0000b\u001bc\ud800d\uffffe')).toBe('a\ufffdb\ufffdc\ufffdd\ufffde');
    expect(escapeXml('𝛂 æ\n\t')).toBe('𝛂 æ\n\t');
  });
});

describe('element', () => {
  it('rounds numbers, leaves out what is undefined and closes itself when empty', () => {
    expect(element('rect', { x: 1.23456, y: -0, rx: undefined })).toBe('<rect x="1.23" y="0"/>');
    expect(group('g', {}, [])).toBe('<g/>');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (value) => {
    expect(() => element('rect', { x: value })).toThrow(RangeError);
  });
});
