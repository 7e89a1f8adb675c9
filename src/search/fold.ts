/** Spellings that readers mix: one written form for all of them, used on both sides of a comparison. */

/**
 * Folds case and letters: `æ`, `ae`, `ä`, `å`, `aa` become `a`; `ø`, `oe`, `ö` become `o`; other accents go.
 * `Næringsområde`, `naeringsomraade` and `naringsomrade` give the same; the result of folding folds to itself.
 */
export function fold(text: string): string {
  return foldLetters(text)
    .replace(/a[ae]+/g, 'a')
    .replace(/oe+/g, 'o');
}

/** Folds case and single letters alone: an `e` or `a` that was put in by a slip stays. */
export function foldLetters(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('æ', 'a')
    .replaceAll('ø', 'o');
}

/** Runs of one letter become that letter: `kommune` and `komune`, the commonest slip in Norwegian, look alike. */
export function undouble(text: string): string {
  return text.replace(/(\p{L})\1+/gu, '$1');
}
