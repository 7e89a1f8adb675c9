import { extent, range } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import { largestQuantity, requireQuantity } from './quantity.ts';
import { roundCoordinate } from './round.ts';
import { placeAxes, type PlacedTick, type PlacedYearLabel, type PlotArea } from './small-multiples-axes.ts';
import { wrapText } from './text-wrap.ts';

/** One year of one panel: a count, 0 or more, or null where the source states nothing. */
export interface YearCount {
  readonly year: number;
  readonly count: number | null;
}

/** One municipality. Years may come in any order and may be left out: those are shown as missing. */
export interface Panel {
  readonly id: string;
  readonly name: string;
  readonly values: readonly YearCount[];
}

export interface SmallMultiplesSeries {
  readonly panels: readonly Panel[];
}

/** Sizes in pixels of one panel at its narrowest: two abreast on a 320 px screen. */
export interface SmallMultiplesOptions {
  readonly narrowestPx: number;
  readonly heightPx: number;
  readonly nameSizePx: number;
  readonly labelSizePx: number;
  readonly lineHeightPx: number;
}

const DEFAULTS: SmallMultiplesOptions = {
  narrowestPx: 136,
  heightPx: 120,
  nameSizePx: 15,
  labelSizePx: 12,
  lineHeightPx: 16,
};

/** One bar in percent of its panel, 0 to 100 both ways, y downwards. */
export interface PlacedYearBar {
  readonly year: number;
  readonly count: number | null;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
  /** No count is stated for this year: mark the place, never draw it as 0. */
  readonly missing: boolean;
  /** Above zero, but lower than 1 px: draw a hairline, so that it is not read as 0. */
  readonly hairline: boolean;
}

export interface PlacedPanel {
  readonly id: string;
  readonly name: string;
  readonly nameLines: readonly string[];
  /** One bar for every year of the figure, also for the years this panel lacks. */
  readonly bars: readonly PlacedYearBar[];
  readonly missingYears: readonly number[];
}

export interface PlacedSmallMultiples {
  readonly panels: readonly PlacedPanel[];
  /** Every year from the first to the last of any panel. */
  readonly years: readonly number[];
  /** Axes are the same for every panel; `plot` is the area inside them. */
  readonly plot: PlotArea;
  readonly ticks: readonly PlacedTick[];
  readonly yearLabels: readonly PlacedYearLabel[];
  /** `plain`: tick labels are too long for a panel; state the axis in words instead. */
  readonly tickPlacement: 'left' | 'plain';
  readonly percentPerUnit: number;
  readonly heightPx: number;
}

function countsByYear(panel: Panel): Map<number, number | null> {
  const counts = new Map<number, number | null>();
  for (const { year, count } of panel.values) {
    if (!Number.isInteger(year)) throw new RangeError(`${panel.name}: ${year} is not a year`);
    if (counts.has(year)) throw new RangeError(`${panel.name}: ${year} is stated twice`);
    counts.set(year, count === null ? null : requireQuantity(count, `${panel.name} ${year}`));
  }
  return counts;
}

/**
 * Places one small bar chart per municipality, all on the same years and the same zero-based scale.
 *
 * Input: panels with counts per year (0 or more, or null); options in pixels. Output: coordinates in percent (0 to
 * 100) of a panel; heights are proportional to counts, equal in all panels for equal counts. No panels, or panels
 * without years, give no bars; when nothing is above zero every bar is 0 high. Throws RangeError on a negative
 * count, on a year that is no whole number, and on a year stated twice in one panel.
 */
export function placeSmallMultiples(
  series: SmallMultiplesSeries,
  options: Partial<SmallMultiplesOptions> = {},
): PlacedSmallMultiples {
  const size = { ...DEFAULTS, ...options };
  const counts = series.panels.map(countsByYear);
  const [firstYear, lastYear] = extent(counts.flatMap((byYear) => [...byYear.keys()]));
  const years = firstYear === undefined || lastYear === undefined ? [] : range(firstYear, lastYear + 1);
  const largest = largestQuantity(
    counts.flatMap((byYear) => [...byYear.values()]),
    'A count',
  );
  const axes = placeAxes(largest, years, size);
  const { plot } = axes;

  const x = scaleBand<number>().domain(years).range([plot.left, plot.right]).paddingInner(0.25);
  const lengthPercent = scaleLinear()
    .domain([0, axes.highestCount || 1])
    .range([0, axes.highestCount > 0 ? plot.bottom - plot.top : 0]);

  const panels = series.panels.map((panel, index): PlacedPanel => {
    const bars = years.map((year): PlacedYearBar => {
      const count = counts[index]?.get(year) ?? null;
      const height = roundCoordinate(lengthPercent(count ?? 0));
      return {
        year,
        count,
        x: roundCoordinate(x(year) ?? plot.left),
        width: roundCoordinate(x.bandwidth()),
        y: roundCoordinate(plot.bottom - height),
        height,
        missing: count === null,
        hairline: count !== null && count > 0 && height < 100 / size.heightPx,
      };
    });
    return {
      id: panel.id,
      name: panel.name,
      nameLines: wrapText(panel.name, size.narrowestPx, size.nameSizePx, 'bold'),
      bars,
      missingYears: bars.filter((bar) => bar.missing).map((bar) => bar.year),
    };
  });
  const { ticks, yearLabels, tickPlacement } = axes;
  return {
    panels,
    years,
    plot,
    ticks,
    yearLabels,
    tickPlacement,
    percentPerUnit: lengthPercent(1),
    heightPx: size.heightPx,
  };
}
