/**
 * Rounds a coordinate to two decimals (the page gains nothing from more, and golden files stay readable).
 *
 * Input: any finite number, in pixels or percent. Output: the nearest multiple of 0.01, never -0.
 * Zero gives 0. Throws RangeError on NaN and infinities, which would otherwise reach the markup as text.
 */
export function roundCoordinate(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`Chart coordinate is not a finite number: ${value}`);
  // Adding 0 turns -0 into 0, so that no attribute reads "-0".
  return Math.round(value * 100) / 100 + 0;
}
