import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { formatNumber } from '../format/numbers.ts';
import { roundCoordinate } from './round.ts';
import { measureTextPx } from './text-width.ts';

/** Sizes in pixels of one panel at its narrowest. */
export interface AxesSize {
  readonly narrowestPx: number;
  readonly heightPx: number;
  readonly labelSizePx: number;
  readonly lineHeightPx: number;
}

/** The area of the bars, in percent of the panel, 0 to 100 both ways, y downwards. */
export interface PlotArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A value on the y axis; its text ends `TICK_GAP_PX` left of the plot, vertically centred on `y`. */
export interface PlacedTick {
  readonly count: number;
  readonly text: string;
  readonly y: number;
}

/** A year below the plot, in the panel's last line of text. */
export interface PlacedYearLabel {
  readonly year: number;
  readonly x: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

export interface Axes {
  readonly plot: PlotArea;
  readonly ticks: readonly PlacedTick[];
  readonly yearLabels: readonly PlacedYearLabel[];
  readonly tickPlacement: 'left' | 'plain';
  /** The count at the top of the plot: a round number, at least the largest count; 0 when that is 0. */
  readonly highestCount: number;
}

/** Space between a tick's text and the plot, in pixels at the narrowest panel. */
export const TICK_GAP_PX = 4;

/** Tick labels may take this share of a panel; beyond it bars have no room left. */
const MOST_TICK_ROOM = 0.45;

/**
 * Places the axes that all panels share: a round top value, two or three ticks, the first and the last year.
 *
 * Input: the largest count (0 or more), consecutive years, sizes in pixels. Output: percent of a panel. Without
 * years there are no year labels; when the largest count is 0 the only tick is 0. One year stands in the middle.
 */
export function placeAxes(largestCount: number, years: readonly number[], size: AxesSize): Axes {
  const nice = scaleLinear()
    .domain([0, largestCount || 1])
    .nice(2);
  const highestCount = largestCount > 0 ? (nice.domain()[1] ?? largestCount) : 0;
  // d3 would also offer half a dwelling; only whole numbers are counts.
  const counts = highestCount > 0 ? [...new Set([0, ...nice.ticks(2), highestCount])] : [0];
  const texts = counts.filter(Number.isInteger).map((count) => ({ count, text: formatNumber(count) }));

  const longestPx = max(texts, ({ text }) => measureTextPx(text, size.labelSizePx)) ?? 0;
  const room = (longestPx + TICK_GAP_PX) / size.narrowestPx;
  const tickPlacement = room <= MOST_TICK_ROOM ? 'left' : 'plain';
  const plot: PlotArea = {
    left: tickPlacement === 'left' ? roundCoordinate(Math.ceil(room * 100)) : 0,
    right: 100,
    // Half a line above the plot for the highest tick; one and a half below it for the zero tick and the years.
    top: roundCoordinate((size.lineHeightPx / 2 / size.heightPx) * 100),
    bottom: roundCoordinate(100 - ((size.lineHeightPx * 1.5) / size.heightPx) * 100),
  };
  const y = scaleLinear()
    .domain([0, highestCount || 1])
    .range([plot.bottom, plot.top]);
  return {
    plot,
    ticks: texts.map(({ count, text }) => ({ count, text, y: roundCoordinate(y(count)) })),
    yearLabels: placeYearLabels(years, plot),
    tickPlacement,
    highestCount,
  };
}

function placeYearLabels(years: readonly number[], plot: PlotArea): PlacedYearLabel[] {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined) return [];
  if (first === last) {
    return [{ year: first, x: roundCoordinate((plot.left + plot.right) / 2), anchor: 'middle' }];
  }
  return [
    { year: first, x: plot.left, anchor: 'start' },
    { year: last, x: plot.right, anchor: 'end' },
  ];
}
