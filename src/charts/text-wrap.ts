import { measureTextPx, type TextWeight } from './text-width.ts';

/** Splits a word that alone is wider than the line, as CSS `overflow-wrap: anywhere` does. */
function splitWord(word: string, widthPx: number, sizePx: number, weight: TextWeight): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && measureTextPx(piece + character, sizePx, weight) > widthPx) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}

/**
 * Wraps text at blanks into lines that fit a width, splitting a word only when it alone is too wide.
 *
 * Input: text, line width and font size in pixels (above 0), weight. Output: lines in reading order; joined they
 * hold every non-blank character of the text. Empty text gives no lines. A single character wider than the line
 * keeps a line of its own, the only case in which a line is wider than asked.
 */
export function wrapText(
  text: string,
  widthPx: number,
  sizePx: number,
  weight: TextWeight = 'regular',
): string[] {
  // Not \s: a no-break space between "1,5" and "mill." must hold.
  const words = text.split(/[ \t\n]+/).filter((word) => word !== '');
  const lines: string[] = [];
  for (const word of words) {
    const joined = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && measureTextPx(joined, sizePx, weight) <= widthPx)
      lines[lines.length - 1] = joined;
    else lines.push(...splitWord(word, widthPx, sizePx, weight));
  }
  return lines;
}
