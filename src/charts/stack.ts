/** Parts of one bar, laid beside each other. */

export interface PlacedPart {
  /** Percent of the bar's length, from its start. */
  readonly xPercent: number;
  readonly widthPercent: number;
}

/** Places values of 0 or more in their order; together they fill the bar. Rounded to 2 decimals; all 0 gives widths of 0. */
export function placeStack(values: readonly number[]): PlacedPart[] {
  const total = values.reduce((sum, it) => sum + it, 0);
  const percent = (value: number): number => (total === 0 ? 0 : Number(((value / total) * 100).toFixed(2)));
  let before = 0;
  return values.map((value) => {
    const placed = { xPercent: percent(before), widthPercent: percent(value) };
    before += value;
    return placed;
  });
}
