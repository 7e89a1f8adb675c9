import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPositionLookup } from '../../../src/read/positions.ts';

describe('createPositionLookup', () => {
  it('counts lines that end with LF, CRLF or CR', () => {
    const positionAt = createPositionLookup('a\nb\r\nc\rd');
    expect(positionAt(0)).toEqual({ line: 1, column: 1 });
    expect(positionAt(2)).toEqual({ line: 2, column: 1 });
    expect(positionAt(5)).toEqual({ line: 3, column: 1 });
    expect(positionAt(7)).toEqual({ line: 4, column: 1 });
    expect(positionAt(8)).toEqual({ line: 4, column: 2 });
  });

  it('agrees with splitting the text, at every offset', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'æ', '\n'), { maxLength: 60 }), (characters) => {
        const text = characters.join('');
        const positionAt = createPositionLookup(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const lines = text.slice(0, offset).split('\n');
          expect(positionAt(offset)).toEqual({ line: lines.length, column: (lines.at(-1) ?? '').length + 1 });
        }
      }),
    );
  });
});
