/** Numbers as Norwegians write them: decimal comma, no-break space (U+00A0) between groups, minus U+2212. */

export const NO_BREAK_SPACE = '\u00a0';
export const MINUS_SIGN = '\u2212';

/**
 * Writes a number with a fixed count of decimals, e.g. (1234.5, 1) -> `1 234,5`.
 * @param value any finite number; -0 is written as 0
 * @param decimals 0 to 20
 * @throws RangeError when the value is not finite or 1e21 and more: a missing value must never reach the reader as a number
 */
export function formatNumber(value: number, decimals = 0): string {
  // From 1e21 JavaScript itself gives up on digits.
  if (!(Math.abs(value) < 1e21)) throw new RangeError(`formatNumber: ${value} cannot be written out`);
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
  const digits = fraction === undefined ? grouped : `${grouped},${fraction}`;
  const isZero = !/[1-9]/.test(digits);
  return value < 0 && !isZero ? `${MINUS_SIGN}${digits}` : digits;
}

/**
 * Writes a ratio in whole percent, e.g. 0.61 -> `61 %`, -0.6957 -> `−70 %`.
 * @param ratio 1 is 100 percent; may be negative
 */
export function formatPercent(ratio: number): string {
  return `${formatNumber(Number((ratio * 100).toPrecision(12)))}${NO_BREAK_SPACE}%`;
}

/**
 * Writes a ratio that a source states, with the decimals it has: 0.035 -> `3,5 %`, 0.61 -> `61 %`.
 * @param ratio 1 is 100 percent; more than two decimals of a percent are rounded
 */
export function formatStatedPercent(ratio: number): string {
  const percent = Number((ratio * 100).toFixed(2));
  const decimals = String(percent).split('.')[1]?.length ?? 0;
  return `${formatNumber(percent, decimals)}${NO_BREAK_SPACE}%`;
}

const WORDS = ['null', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni', 'ti', 'elleve', 'tolv'];

/** Writes a count from 0 to 12 as a Norwegian word, larger counts with digits: 4 -> `fire`, 20 -> `20`. */
export function formatCountWord(count: number): string {
  return WORDS[count] ?? formatNumber(count);
}

/** Joins parts as a Norwegian list: `a`, `a og b`, `a, b og c`. An empty list gives an empty text. */
export function formatList(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} og ${parts.at(-1)}`;
}
