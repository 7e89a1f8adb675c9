/**
 * Returns a quantity that a bar or band may be drawn from, or refuses it.
 *
 * Input: kroner or a count, 0 or more, and the words that name it in the message. Output: the same number.
 * Zero is allowed. Throws RangeError when the value is negative, NaN or infinite: a length cannot show it, and
 * drawing it as something else would be a false figure.
 */
export function requireQuantity(value: number, what: string): number {
  if (Number.isFinite(value) && value >= 0) return value;
  throw new RangeError(`${what} must be a finite number, 0 or more, but is ${value}`);
}

/**
 * Returns the largest quantity that the source states, leaving out the ones it does not (null).
 *
 * Input: kroner or counts, 0 or more, or null. Output: the largest, 0 when none is stated. Throws RangeError as
 * `requireQuantity` does.
 */
export function largestQuantity(values: readonly (number | null)[], what: string): number {
  return values.reduce<number>((largest, value) => Math.max(largest, requireQuantity(value ?? 0, what)), 0);
}
