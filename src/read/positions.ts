/** Character offsets as line and column, the way editors count them. */

export interface Position {
  /** 1 is the first line */
  readonly line: number;
  /** 1 is the first character; counted in UTF-16 units, as editors do */
  readonly column: number;
}

export const FILE_START: Position = { line: 1, column: 1 };

/** Returns a function from offset (0 to the length of the text) to position. Lines end with LF, CRLF or CR. */
export function createPositionLookup(text: string): (offset: number) => Position {
  const lineStarts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) lineStarts.push(match.index + match[0].length);
  return (offset) => {
    let low = 0;
    let high = lineStarts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((lineStarts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
  };
}
