/** Words and numbers of a text, and of what a reader types. */

export interface Token {
  /** In lower case, numbers in one form: `3 500 000` -> `3,5`, `12 500` -> `12500`, `10,0` -> `10`. */
  readonly word: string;
  /** Place in the text. */
  readonly start: number;
  readonly end: number;
}

/** A number in groups of three, a number with decimals, or a word with digits in it. */
const TOKEN =
  /\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?![\d,])|\d+(?:[.,]\d+)?(?![\p{L}\d])|[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const GROUPED = /^\d{1,3}(?:[ \u00a0\u202f.]\d{3})+$/;

/** Words and numbers in the order of the text; punctuation and hyphens divide. Empty for a text without any. */
export function tokenize(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(({ 0: found, index }) => ({
    word: /^\d/.test(found) ? normalizeNumber(found) : found.normalize('NFKC').toLowerCase(),
    start: index,
    end: index + found.length,
  }));
}

/** Whether the word at a place of a text is a name: its capital letter is not owed to the beginning of a sentence. */
export function isName(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 3), start).trimEnd();
  return /^\p{Lu}/u.test(text.slice(start, start + 2)) && /[^.:!?»)]$/.test(before);
}

/** One form of a number: `3 500 000` and `3,5` (millions) are the same amount, `10,0` is `10`. */
function normalizeNumber(found: string): string {
  const grouped = GROUPED.test(found);
  const digits = grouped ? found.replace(/\D/g, '') : found;
  if (/^\d{6,}$/.test(digits) && Number(digits) % 10_000 === 0)
    return String(Number(digits) / 1e6).replace('.', ',');
  if (grouped) return digits;
  return found.toLowerCase().replace('.', ',').replace(/,0+$/, '');
}
