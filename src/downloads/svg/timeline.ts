/** Milestones in order, with markers that show how exactly they are dated. Distances are not to scale. */
import {
  placeTimeline,
  type MarkerKind,
  type PlacedMilestone,
  type TimelineSeries,
} from '../../charts/timeline.ts';
import { formatPartialDate } from '../../format/dates.ts';
import { PALETTE } from '../palette.ts';
import { CHART_PX, type Drawing } from './drawing.ts';
import { element } from './markup.ts';
import { drawLines, linesPx, STYLES, widthOf, wrap } from './text.ts';

const DATE = STYLES.muted;
const DATE_PX = 230;
const RAIL_X_PX = 258;
const TEXT_X_PX = 286;
const ROW_GAP_PX = 16;
const PERIOD_PX = 8;
const KEY_GAP_PX = 32;
const KEYS: Readonly<Record<MarkerKind, string>> = {
  dot: 'dato kjent',
  ring: 'bare måned eller år kjent',
  period: 'periode',
};

interface Row {
  readonly milestone: PlacedMilestone;
  readonly dateLines: readonly string[];
  readonly textLines: readonly string[];
  readonly topPx: number;
  readonly bottomPx: number;
  /** Middle of the first line, where the marker stands. */
  readonly markerPx: number;
}

function describeDate({ from, to }: PlacedMilestone): string {
  return to === null ? formatPartialDate(from) : `${formatPartialDate(from)}–${formatPartialDate(to)}`;
}

function placeRows(milestones: readonly PlacedMilestone[]): Row[] {
  let y = 0;
  return milestones.map((milestone) => {
    const dateLines = wrap(describeDate(milestone), DATE_PX, DATE);
    const textLines = wrap(milestone.text, CHART_PX - TEXT_X_PX, STYLES.name);
    const topPx = y;
    const bottomPx = y + linesPx(Math.max(dateLines.length, textLines.length), STYLES.name);
    y = bottomPx + ROW_GAP_PX;
    return { milestone, dateLines, textLines, topPx, bottomPx, markerPx: topPx + linesPx(0.5, STYLES.name) };
  });
}

/** Draws milestones as `placeTimeline` orders them, with a key; none give an empty drawing. @throws RangeError as it does */
export function drawTimeline(series: TimelineSeries): Drawing {
  const placed = placeTimeline(series);
  const rows = placeRows(placed.rows);
  const last = rows.at(-1);
  if (last === undefined) return { heightPx: 0, elements: [] };
  const rails = rows.flatMap((row, i) => {
    const next = rows[i + 1];
    if (next === undefined) return [];
    const period = row.milestone.railBelow === 'period';
    return [drawRail(row.markerPx, next.markerPx, period ? PERIOD_PX : 2, period)];
  });
  const marks = rows.flatMap((row) => drawMarker(row.milestone.marker, RAIL_X_PX, row.markerPx));
  const words = rows.flatMap((row) => [
    ...drawLines(row.dateLines, DATE_PX, row.topPx, DATE, 'end'),
    ...drawLines(row.textLines, TEXT_X_PX, row.topPx, STYLES.name),
  ]);
  const keyTopPx = last.bottomPx + 22;
  return {
    heightPx: keyTopPx + linesPx(1, STYLES.small),
    elements: [...rails, ...marks, ...words, ...drawKey(placed.markersUsed, keyTopPx)],
  };
}

function drawRail(fromPx: number, toPx: number, widthPx: number, period: boolean): string {
  return element('rect', {
    x: RAIL_X_PX - widthPx / 2,
    y: fromPx,
    width: widthPx,
    height: toPx - fromPx,
    fill: period ? PALETTE.n : PALETTE.line2,
  });
}

function drawMarker(kind: MarkerKind, cx: number, cy: number): string[] {
  if (kind === 'period') {
    const box = { x: cx - PERIOD_PX / 2, y: cy - 13, width: PERIOD_PX, height: 26 };
    return [element('rect', { ...box, fill: PALETTE.n })];
  }
  const fill = kind === 'dot' ? PALETTE.ink : PALETTE.bg;
  return [element('circle', { cx, cy, r: 7.5, fill, stroke: PALETTE.ink, 'stroke-width': 3 })];
}

function drawKey(kinds: readonly MarkerKind[], topPx: number): string[] {
  let x = TEXT_X_PX;
  return kinds.flatMap((kind) => {
    const drawn = [
      ...drawMarker(kind, x + 9, topPx + linesPx(0.5, STYLES.small)),
      ...drawLines([KEYS[kind]], x + 28, topPx, STYLES.small),
    ];
    x += 28 + widthOf(KEYS[kind], STYLES.small) + KEY_GAP_PX;
    return drawn;
  });
}
