import { descending } from 'd3-array';
import { computeDivergingScale, type DivergingBarsOptions } from './diverging-scale.ts';
import { requireQuantity } from './quantity.ts';
import { roundCoordinate } from './round.ts';

/** Commuters of one municipality in one year: persons, 0 or more, or null where the source states nothing. */
export interface CommutingRow {
  readonly id: string;
  readonly name: string;
  readonly inCount: number | null;
  readonly outCount: number | null;
  /** What stands beside the bars: "4 125". */
  readonly inText: string;
  readonly outText: string;
}

export interface CommutingYear {
  readonly year: number;
  readonly rows: readonly CommutingRow[];
}

/** All years that the reader can compare: they share one scale, whichever is shown. */
export interface CommutingSeries {
  readonly years: readonly CommutingYear[];
}

/** One bar in percent of the plot's width, 0 to 100. */
export interface PlacedSide {
  readonly count: number | null;
  readonly text: string;
  readonly xPercent: number;
  readonly widthPercent: number;
  /** The bar's outer end; the label begins (in) or ends (out) `labelGapPx` beyond it. */
  readonly labelXPercent: number;
  readonly notStated: boolean;
}

export interface PlacedDivergingRow {
  readonly id: string;
  readonly name: string;
  readonly in: PlacedSide;
  readonly out: PlacedSide;
  /** In less out, in persons; null when either is not stated. Positive: more come in than go out. */
  readonly netCount: number | null;
}

export interface PlacedDivergingBars {
  readonly year: number;
  readonly rows: readonly PlacedDivergingRow[];
  /** Where the zero line stands, in percent of the plot's width. */
  readonly zeroPercent: number;
  readonly percentPerPerson: number;
  readonly labelGapPx: number;
  /** `below` when labels are too long to stand beside their bars: print them as text under the bars. */
  readonly labelPlacement: 'beside' | 'below';
}

/** 288 px is a 320 px screen less 16 px of margin on each side. */
const DEFAULTS: DivergingBarsOptions = { narrowestPx: 288, labelSizePx: 14, labelGapPx: 6 };

/**
 * Places commuting as diverging bars: out to the left of a zero line, in to the right, most inflow first.
 *
 * Input: all years, and the year to show; counts in persons (0 or more) or null. Output: positions and lengths in
 * percent (0 to 100) of the plot, proportional to the counts on one scale for both directions and all years. Rows
 * without a stated inflow come last; ties keep the caller's order. A year without rows gives no rows; when nothing
 * is above zero every bar is 0 long. Throws RangeError on a negative count and on a year the series lacks.
 */
export function placeDivergingBars(
  series: CommutingSeries,
  year: number,
  options: Partial<DivergingBarsOptions> = {},
): PlacedDivergingBars {
  const shown = series.years.find((candidate) => candidate.year === year);
  if (!shown) throw new RangeError(`The series has no year ${year}`);
  const size = { ...DEFAULTS, ...options };
  const scale = computeDivergingScale(
    series.years.flatMap((each) => each.rows),
    size,
  );
  const widthPercent = (count: number | null): number =>
    roundCoordinate(count === null ? 0 : requireQuantity(count, 'Commuters') * scale.percentPerPerson);

  const placeRow = (row: CommutingRow): PlacedDivergingRow => {
    const [inWidth, outWidth] = [widthPercent(row.inCount), widthPercent(row.outCount)];
    // Half a hundredth may round past the edge: the frame wins.
    const outX = Math.max(0, roundCoordinate(scale.zeroPercent - outWidth));
    const inEnd = Math.min(100, roundCoordinate(scale.zeroPercent + inWidth));
    return {
      id: row.id,
      name: row.name,
      in: {
        count: row.inCount,
        text: row.inText,
        xPercent: scale.zeroPercent,
        widthPercent: roundCoordinate(inEnd - scale.zeroPercent),
        labelXPercent: inEnd,
        notStated: row.inCount === null,
      },
      out: {
        count: row.outCount,
        text: row.outText,
        xPercent: outX,
        widthPercent: roundCoordinate(scale.zeroPercent - outX),
        labelXPercent: outX,
        notStated: row.outCount === null,
      },
      netCount: row.inCount === null || row.outCount === null ? null : row.inCount - row.outCount,
    };
  };
  const inflow = (row: CommutingRow): number => row.inCount ?? Number.NEGATIVE_INFINITY;
  const rows = shown.rows.toSorted((a, b) => descending(inflow(a), inflow(b))).map(placeRow);
  return { year, rows, ...scale, labelGapPx: size.labelGapPx };
}
