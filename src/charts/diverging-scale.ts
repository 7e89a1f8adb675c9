import { max } from 'd3-array';
import type { CommutingRow } from './diverging-bars.ts';
import { largestQuantity } from './quantity.ts';
import { roundCoordinate } from './round.ts';
import { measureTextPx } from './text-width.ts';

/** Sizes in pixels. The scale is computed for the narrowest plot, so that labels fit at every wider one too. */
export interface DivergingBarsOptions {
  readonly narrowestPx: number;
  readonly labelSizePx: number;
  readonly labelGapPx: number;
}

/** What both directions and all years share, in percent of the plot's width. */
export interface DivergingScale {
  /** Where the zero line stands. */
  readonly zeroPercent: number;
  readonly percentPerPerson: number;
  readonly labelPlacement: 'beside' | 'below';
}

/**
 * Computes the scale of all years: out grows left from the zero line, in grows right, each with room for its labels.
 *
 * Input: the rows of all years with counts in persons (0 or more) or null; sizes in pixels. Output: percent of the
 * plot (0 to 100) and percent per person. When nothing is above zero the scale is 0 and the zero line divides the
 * plot as the labels need. Throws RangeError on a negative or non-finite count.
 */
export function computeDivergingScale(
  rows: readonly CommutingRow[],
  size: DivergingBarsOptions,
): DivergingScale {
  const inCounts = rows.map((row) => row.inCount);
  const outCounts = rows.map((row) => row.outCount);
  const mostIn = largestQuantity(inCounts, 'Commuters in');
  const mostOut = largestQuantity(outCounts, 'Commuters out');
  const roomPercent = (text: (row: CommutingRow) => string): number => {
    const longestPx = max(rows, (row) => measureTextPx(text(row), size.labelSizePx, 'bold')) ?? 0;
    return ((longestPx + size.labelGapPx) / size.narrowestPx) * 100;
  };
  const besideIn = roomPercent((row) => row.inText);
  const besideOut = roomPercent((row) => row.outText);
  // Bars that share less than 30 % of the plot compare nothing any more.
  const labelPlacement = besideIn + besideOut <= 70 ? 'beside' : 'below';
  const [roomIn, roomOut] = labelPlacement === 'beside' ? [besideIn, besideOut] : [0, 0];
  const most = mostIn + mostOut;
  const percentPerPerson = most > 0 ? (100 - roomIn - roomOut) / most : 0;
  const zeroPercent = most > 0 ? roomOut + mostOut * percentPerPerson : (100 - roomIn + roomOut) / 2;
  return { zeroPercent: roundCoordinate(zeroPercent), percentPerPerson, labelPlacement };
}
