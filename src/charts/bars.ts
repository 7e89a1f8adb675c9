import { scaleLinear } from 'd3-scale';
import { largestQuantity, requireQuantity } from './quantity.ts';
import { roundCoordinate } from './round.ts';
import { measureTextPx } from './text-width.ts';

/** One row of the bar table. `valueNok` is whole kroner, 0 or more, or null where the plan states nothing. */
export interface Bar {
  readonly id: string;
  readonly name: string;
  readonly valueNok: number | null;
  /** What stands beside the bar: "4,6", "over 13", or "ikke oppgitt i planen". */
  readonly valueText: string;
  /** The plan makes a reservation about the amount. */
  readonly reserved: boolean;
  /** The plan says only that the amount was higher ("over 13"). */
  readonly openEnded: boolean;
}

/** Rows that share one zero-based scale, in the order in which they are shown. */
export interface BarsSeries {
  readonly rows: readonly Bar[];
}

/** Sizes in pixels. The scale is computed for the narrowest plot, so that labels fit at every wider one too. */
export interface BarsOptions {
  readonly narrowestPx: number;
  readonly labelSizePx: number;
  readonly labelGapPx: number;
  /** Room for the arrow tip of an open-ended bar; it lies beyond the stated value. */
  readonly tipPx: number;
}

/** 288 px is a 320 px screen less 16 px of margin on each side. */
const DEFAULTS: BarsOptions = { narrowestPx: 288, labelSizePx: 15, labelGapPx: 8, tipPx: 8 };

export interface PlacedBar {
  readonly id: string;
  readonly name: string;
  readonly valueText: string;
  /** Length of the bar in percent of the plot's width, 0 to 100. */
  readonly widthPercent: number;
  /** Where the label begins: the bar's end in percent, plus pixels past it (gap and arrow tip). */
  readonly labelXPercent: number;
  readonly labelOffsetPx: number;
  /** No bar: the plan states no amount. Never the same as a bar of 0. */
  readonly notStated: boolean;
  /** Above zero, but less than 1 px long at the narrowest: draw a hairline, so that it is not read as 0. */
  readonly hairline: boolean;
  readonly reserved: boolean;
  readonly openEnded: boolean;
}

export interface PlacedBars {
  readonly rows: readonly PlacedBar[];
  /** Percent of the plot's width per krone; 0 when no value is above zero. */
  readonly percentPerNok: number;
  /** `below` when a label is too long to stand after its bar: then print labels as text under the bars. */
  readonly labelPlacement: 'after' | 'below';
  /** Length of the arrow tip in pixels, for `arrowTipPath`. */
  readonly tipPx: number;
}

/**
 * Places horizontal bars on one zero-based scale with room for each value label after its bar.
 *
 * Input: rows with kroner (0 or more) or null; options in pixels. Output: lengths in percent (0 to 100) of the
 * plot, proportional to the values. No rows give no rows; when nothing is above zero every bar is 0 long.
 * Throws RangeError on a negative or non-finite amount.
 *
 * Formula: the scale is the largest at which `bar + tip + gap + label` fits the narrowest plot for every row. A
 * label keeps its pixels while a percentage grows with the plot, so what fits at the narrowest fits everywhere.
 */
export function placeBars(series: BarsSeries, options: Partial<BarsOptions> = {}): PlacedBars {
  const size = { ...DEFAULTS, ...options };
  const amounts = series.rows.map((row) => row.valueNok);
  const largestNok = largestQuantity(amounts, 'A bar');
  const tipPx = (bar: Bar): number => (bar.openEnded ? size.tipPx : 0);
  const labelledPx = (bar: Bar): number =>
    tipPx(bar) + size.labelGapPx + measureTextPx(bar.valueText, size.labelSizePx, 'bold');
  /** The length of the longest bar, in percent, at which every row keeps its room; below 0 when a row cannot. */
  const longestPercent = (roomPx: (bar: Bar) => number): number =>
    series.rows.reduce((lowest, bar) => {
      const leftPercent = (1 - roomPx(bar) / size.narrowestPx) * 100;
      const growth = bar.valueNok ? largestNok / bar.valueNok : Number.POSITIVE_INFINITY;
      return Math.min(lowest, leftPercent > 0 ? leftPercent * growth : leftPercent);
    }, 100);

  // Bars squeezed into less than 40 % of the plot by their labels compare nothing any more.
  const labelPlacement = longestPercent(labelledPx) >= 40 ? 'after' : 'below';
  const roomPx = labelPlacement === 'after' ? labelledPx : tipPx;
  // Whole percents, rounded down, keep a bar's rounding from eating the last pixel of its label's room.
  const fullPercent = Math.max(0, Math.floor(longestPercent(roomPx) - 0.01));
  const lengthPercent = scaleLinear()
    .domain([0, largestNok || 1])
    .range([0, largestNok > 0 ? fullPercent : 0]);

  const rows = series.rows.map((bar): PlacedBar => {
    const value = bar.valueNok === null ? 0 : requireQuantity(bar.valueNok, bar.name);
    const widthPercent = roundCoordinate(lengthPercent(value));
    return {
      id: bar.id,
      name: bar.name,
      valueText: bar.valueText,
      widthPercent,
      labelXPercent: labelPlacement === 'after' ? widthPercent : 0,
      labelOffsetPx: labelPlacement === 'after' ? size.labelGapPx + tipPx(bar) : 0,
      notStated: bar.valueNok === null,
      hairline: value > 0 && widthPercent < 100 / size.narrowestPx,
      reserved: bar.reserved,
      openEnded: bar.openEnded,
    };
  });
  return { rows, percentPerNok: lengthPercent(1), labelPlacement, tipPx: size.tipPx };
}

/**
 * Draws the arrow tip that ends an open-ended bar, as a closed path with its flat side at x = 0.
 *
 * Input: the bar's height and the tip's length in pixels, 0 or more. Output: SVG path data. Zero sizes give a
 * path without area.
 */
export function arrowTipPath(heightPx: number, tipPx: number): string {
  const middle = roundCoordinate(heightPx / 2);
  return `M0,0L${roundCoordinate(tipPx)},${middle}L0,${roundCoordinate(heightPx)}Z`;
}
