import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../src/read/json.ts';

describe('parseJson', () => {
  it('locates values, keys and the nearest thing that exists', () => {
    const text = '{\n  "a": [1, { "b": "x" }]\n}';
    const parsed = parseJson(text);
    expect(text.slice(parsed.locate(['a', 1, 'b']))).toMatch(/^"x"/);
    expect(text.slice(parsed.locateKey(['a', 1, 'b']))).toMatch(/^"b"/);
    expect(text.slice(parsed.locate(['a', 1, 'c', 'd']))).toMatch(/^\{ "b"/);
    expect(text.slice(parsed.locate(['z']))).toMatch(/^\{\n/);
    expect(parsed.literal(['a', 0])).toBe('1');
    expect(parsed.literal(['z'])).toBeUndefined();
  });

  it('agrees with JSON.parse on every JSON value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = JSON.stringify(value);
        const parsed = parseJson(text);
        if (parsed.faults.length > 0) expect(text).toMatch(/__proto__|e\+|\d{16}/);
        else expect(parsed.raw).toEqual(JSON.parse(text));
      }),
    );
  });

  it('accepts exactly what JSON.parse accepts', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '1',
      '-',
      '0',
      '.5',
      'e9',
      'null',
      'true',
      ' ',
      '\n',
      '//',
      '\t',
      '\u00a0',
      '"',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const isJson = (() => {
          try {
            JSON.parse(text);
            return true;
          } catch {
            return false;
          }
        })();
        const hasSyntaxFault = parseJson(text).faults.some((it) => it.rule === 'json-syntax');
        expect(hasSyntaxFault).toBe(!isJson);
      }),
      { numRuns: 2000 },
    );
  });
});
