/** Lines of real text: the few styles that a picture uses, wrapped and placed by estimated widths. */
import { measureTextPx, type TextWeight } from '../../charts/text-width.ts';
import { wrapText } from '../../charts/text-wrap.ts';
import { PALETTE } from '../palette.ts';
import { element, escapeXml } from './markup.ts';

export interface TextStyle {
  readonly sizePx: number;
  readonly weight: TextWeight;
  readonly fill: string;
  /** Height of a line in em; 1.3 when left out. */
  readonly leading?: number;
  /** Numbers: no kerning and a wider blank, as the font pulls a `1` so near the blank that `1 193` reads `1193`. */
  readonly numeric?: true;
}

/** Sizes for a picture 1200 px wide, which a document shows at half of that: nothing falls below 8.5 px there. */
export const STYLES = {
  title: { sizePx: 32, weight: 'bold', fill: PALETTE.ink, leading: 1.2 },
  what: { sizePx: 20, weight: 'regular', fill: PALETTE.mut, leading: 1.4 },
  heading: { sizePx: 20, weight: 'bold', fill: PALETTE.ink },
  name: { sizePx: 20, weight: 'regular', fill: PALETTE.ink },
  value: { sizePx: 22, weight: 'bold', fill: PALETTE.ink, numeric: true },
  large: { sizePx: 28, weight: 'bold', fill: PALETTE.ink },
  number: { sizePx: 20, weight: 'regular', fill: PALETTE.ink, numeric: true },
  sum: { sizePx: 20, weight: 'bold', fill: PALETTE.ink, numeric: true },
  muted: { sizePx: 20, weight: 'regular', fill: PALETTE.mut },
  small: { sizePx: 17, weight: 'regular', fill: PALETTE.mut },
} as const satisfies Readonly<Record<string, TextStyle>>;

/** Names that viewers without the font replace; its metrics are near Arial's. */
export const FONT_FAMILY = "'Schibsted Grotesk', Arial, sans-serif";

const LEADING = 1.3;
/** What the blank is widened by: with it the blank is still no wider than `measureTextPx` estimates. */
const NUMERIC_BLANK_EM = 0.06;
/** Half the height of a capital letter in em: puts letters in the middle of their line. */
const HALF_CAPITAL_EM = 0.35;

/** Height of some lines in pixels; none give 0. */
export function linesPx(count: number, style: TextStyle): number {
  return count * style.sizePx * (style.leading ?? LEADING);
}

/** Wraps text in a style; empty text gives no lines. @param widthPx above 0 */
export function wrap(text: string, widthPx: number, style: TextStyle): string[] {
  return wrapText(text, widthPx, style.sizePx, style.weight);
}

/** The same in lines of similar length, as few as before: no single word is left for the last line. */
export function wrapBalanced(text: string, widthPx: number, style: TextStyle): string[] {
  const widest = wrap(text, widthPx, style);
  let balanced = widest;
  for (let narrower = widthPx * 0.95; narrower > widthPx / 2; narrower -= widthPx * 0.05) {
    const lines = wrap(text, narrower, style);
    if (lines.length > widest.length) break;
    balanced = lines;
  }
  return widest.length > 1 ? balanced : widest;
}

/** Estimated width of one line in pixels, never less than it is drawn. */
export function widthOf(text: string, style: TextStyle): number {
  return measureTextPx(text, style.sizePx, style.weight);
}

export type Anchor = 'start' | 'middle' | 'end';

/** Draws lines below each other. `x` is where the anchor stands, `topPx` the top of the first line's box. */
export function drawLines(
  lines: readonly string[],
  x: number,
  topPx: number,
  style: TextStyle,
  anchor: Anchor = 'start',
): string[] {
  return lines.map((line, i) => {
    const middlePx = topPx + linesPx(i + 0.5, style);
    const attributes = {
      x,
      y: middlePx + HALF_CAPITAL_EM * style.sizePx,
      'font-size': style.sizePx,
      'font-weight': style.weight === 'bold' ? 700 : undefined,
      'font-kerning': style.numeric && 'none',
      'word-spacing': style.numeric && style.sizePx * NUMERIC_BLANK_EM,
      fill: style.fill,
      'text-anchor': anchor === 'start' ? undefined : anchor,
    };
    return element('text', attributes, escapeXml(line));
  });
}

/** Lines in one style, as part of a block. */
export interface Part {
  readonly lines: readonly string[];
  readonly style: TextStyle;
}

/** Height of parts below each other in pixels. */
export function blockPx(parts: readonly Part[]): number {
  return parts.reduce((height, { lines, style }) => height + linesPx(lines.length, style), 0);
}

/** Draws parts below each other from the top. */
export function drawBlock(
  parts: readonly Part[],
  x: number,
  topPx: number,
  anchor: Anchor = 'start',
): string[] {
  let y = topPx;
  return parts.flatMap(({ lines, style }) => {
    const drawn = drawLines(lines, x, y, style, anchor);
    y += linesPx(lines.length, style);
    return drawn;
  });
}
