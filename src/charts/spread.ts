/** One label on a line: where it would like to begin, and how much room it takes. */
export interface Interval {
  readonly start: number;
  readonly size: number;
}

interface Block {
  readonly mean: number;
  readonly count: number;
}

/**
 * Moves intervals apart so that none overlaps and all stay within a frame, as little as possible.
 *
 * Input: intervals in reading order (start and size in any one unit, size 0 or more), the least gap between
 * neighbours, and the frame's length from 0. Output: the new starts in the same order and unit. No intervals give
 * none. Returns null when sizes and gaps together exceed the frame: the caller must then choose another form.
 *
 * Formula: least squares under order constraints, solved exactly by pooling adjacent violators (Barlow et al. 1972,
 * Statistical Inference under Order Restrictions); clamping an isotonic solution to bounds keeps it optimal.
 */
export function spreadIntervals(
  intervals: readonly Interval[],
  gap: number,
  frameLength: number,
): number[] | null {
  const offsets: number[] = [];
  let used = 0;
  for (const { size } of intervals) {
    offsets.push(used);
    used += size + gap;
  }
  const slack = frameLength - (used - (intervals.length > 0 ? gap : 0));
  // Sizes are sums of decimal fractions: allow for their binary rounding, not for a real overflow.
  if (slack < -1e-9) return null;

  const blocks: Block[] = [];
  intervals.forEach(({ start }, index) => {
    let block: Block = { mean: start - (offsets[index] ?? 0), count: 1 };
    for (let last = blocks.at(-1); last && last.mean > block.mean; last = blocks.at(-1)) {
      blocks.pop();
      const count = last.count + block.count;
      block = { mean: (last.mean * last.count + block.mean * block.count) / count, count };
    }
    blocks.push(block);
  });
  const shifts = blocks.flatMap(({ mean, count }) => Array<number>(count).fill(mean));
  return shifts.map((shift, index) => {
    const bounded = Math.min(Math.max(shift, 0), Math.max(slack, 0));
    return bounded + (offsets[index] ?? 0);
  });
}
