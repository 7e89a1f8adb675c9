import { ascending } from 'd3-array';
import { requireDateSpan } from './partial-date.ts';

/** One event or period. Dates are as precise as the source gives them: "2011", "2016-12", "2018-09-28". */
export interface Milestone {
  readonly id: string;
  readonly from: string;
  /** The end of a period (included), or null for a single event. */
  readonly to: string | null;
  readonly text: string;
  /** The plan speaks of it as something that shall happen. */
  readonly expected: boolean;
}

export interface TimelineSeries {
  readonly milestones: readonly Milestone[];
}

/** `dot`: the day is known. `ring`: only the month or year. `period`: it lasts from one date to another. */
export type MarkerKind = 'dot' | 'ring' | 'period';

/** The rail between two neighbouring rows; `period` when one period surely covers both. */
export type RailKind = 'none' | 'thin' | 'period';

export interface PlacedMilestone extends Milestone {
  readonly marker: MarkerKind;
  /** Rail from the row above to this marker, and from this marker to the row below. */
  readonly railAbove: RailKind;
  readonly railBelow: RailKind;
  /** Ids of the other periods during which this surely happens, in the order of the rows. */
  readonly duringPeriods: readonly string[];
}

export interface PlacedTimeline {
  readonly rows: readonly PlacedMilestone[];
  /** The kinds in use, in the order dot, ring, period: the legend explains these and no other. */
  readonly markersUsed: readonly MarkerKind[];
}

interface DatedRow {
  readonly milestone: Milestone;
  readonly marker: MarkerKind;
  readonly firstDay: number;
  readonly lastDay: number;
}

function dateRow(milestone: Milestone): DatedRow {
  const from = requireDateSpan(milestone.from);
  const to = milestone.to === null ? from : requireDateSpan(milestone.to);
  if (to.lastDay < from.firstDay) {
    throw new RangeError(`"${milestone.id}" ends (${milestone.to}) before it begins (${milestone.from})`);
  }
  const single = from.precision === 'day' ? 'dot' : 'ring';
  const marker = milestone.to === null ? single : 'period';
  return { milestone, marker, firstDay: from.firstDay, lastDay: to.lastDay };
}

/** A period covers an event when every day the event may mean lies in it, another period when they share a day. */
function covers(period: DatedRow, row: DatedRow): boolean {
  if (period.marker !== 'period') return false;
  if (row.marker === 'period') return row.firstDay <= period.lastDay && period.firstDay <= row.lastDay;
  return period.firstDay <= row.firstDay && row.lastDay <= period.lastDay;
}

/**
 * Orders milestones by time and gives each a marker that shows how exactly its date is known.
 *
 * Input: milestones with partial dates. Output: rows ordered by the first day the date may mean, then by the last,
 * then as the caller gave them (so "2020" stands before "2020-23", and a year before its months); the rail between
 * rows is `period` where one period covers both. Distances are not to scale: dates known to a year have no exact
 * place. No milestones gives no rows. Throws RangeError on an unreadable date and on a period that ends before it
 * begins.
 */
export function placeTimeline(series: TimelineSeries): PlacedTimeline {
  const dated = series.milestones
    .map(dateRow)
    .toSorted((a, b) => ascending(a.firstDay, b.firstDay) || ascending(a.lastDay, b.lastDay));
  const rail = (above: DatedRow | undefined, below: DatedRow | undefined): RailKind => {
    if (!above || !below) return 'none';
    return dated.some((period) => covers(period, above) && covers(period, below)) ? 'period' : 'thin';
  };
  const rows = dated.map((row, index): PlacedMilestone => ({
    ...row.milestone,
    marker: row.marker,
    railAbove: rail(dated[index - 1], row),
    railBelow: rail(row, dated[index + 1]),
    duringPeriods: dated
      .filter((period) => period !== row && covers(period, row))
      .map((period) => period.milestone.id),
  }));
  const kinds: readonly MarkerKind[] = ['dot', 'ring', 'period'];
  return { rows, markersUsed: kinds.filter((kind) => rows.some((row) => row.marker === kind)) };
}
