/**
 * Widths of text without a browser: charts are placed at build time, so label room must be estimated.
 *
 * Each table lists advance widths in em, rounded up to 0.05 em. Every figure is the larger of Schibsted Grotesk
 * (@fontsource-variable/schibsted-grotesk 5.3.0, wght 400 and 700) and its fallback while the font loads,
 * Liberation Sans = Arial metrics, times the 104.8 % `size-adjust` of our @font-face. Measured in Chromium with
 * canvas `measureText` at 1000 px; kerning is left out, as it narrows text far more often than it widens it.
 */
export type TextWeight = 'regular' | 'bold';

const ADVANCES_EM: Record<TextWeight, readonly (readonly [number, string])[]> = {
  regular: [
    [0, '\u00ad'],
    [0.15, '\u202f'],
    [0.25, "'i"],
    [0.3, ' !,.:;jl|·\u00a0'],
    [0.35, '()[]ft'],
    [0.4, '"I{}'],
    [0.45, '*/\\r'],
    [0.5, '-`'],
    [0.55, 'Jsyz'],
    [0.6, '$123456789?L_abcdeghknopquvxåéüöä–«»'],
    [0.65, '+0<=>FTZ^~ø§×−'],
    [0.7, '#&BEKPSVXY'],
    [0.75, 'AÅ'],
    [0.8, 'CDHNRU'],
    [0.85, 'GOQwØ'],
    [0.9, 'Mm½'],
    [0.95, '%æ'],
    [1, 'W'],
  ],
  bold: [
    [0, '\u00ad'],
    [0.15, '\u202f'],
    [0.25, "'"],
    [0.3, ' ,il|\u00a0'],
    [0.35, '!().:;j·'],
    [0.4, '[]ft'],
    [0.45, '*I{}'],
    [0.5, '"-/\\`r'],
    [0.55, 'z'],
    [0.6, '$127J_acesåéä–«»'],
    [0.65, '+0345689<=>?FLZ^bdghknopquvxy~øüö§×−'],
    [0.7, 'EPSTY'],
    [0.75, '#VX'],
    [0.8, '&ABCDHKNRUÅ'],
    [0.85, 'GOQØ'],
    [0.9, 'w½'],
    [0.95, '%Mmæ'],
  ],
};

/** The widest advance of a letter in either font (Æ, @ and — measure 1.05 to 1.1 em): safe for anything unlisted. */
const UNKNOWN_ADVANCE_EM = 1.1;

function advanceByCharacter(weight: TextWeight): ReadonlyMap<string, number> {
  return new Map(ADVANCES_EM[weight].flatMap(([em, characters]) => [...characters].map((c) => [c, em])));
}

const ADVANCES: Record<TextWeight, ReadonlyMap<string, number>> = {
  regular: advanceByCharacter('regular'),
  bold: advanceByCharacter('bold'),
};

/**
 * Estimates how wide one line of text becomes, never less than the browser draws it.
 *
 * Input: text, font size in pixels (above 0), weight. Output: pixels, 0 or more. Empty text gives 0.
 */
export function measureTextPx(text: string, sizePx: number, weight: TextWeight = 'regular'): number {
  let em = 0;
  for (const character of text) em += ADVANCES[weight].get(character) ?? UNKNOWN_ADVANCE_EM;
  return em * sizePx;
}
