/** One small bar chart for each municipality, all on the same years and the same scale. */
import {
  placeSmallMultiples,
  type PlacedPanel,
  type PlacedSmallMultiples,
  type SmallMultiplesSeries,
} from '../../charts/small-multiples.ts';
import { TICK_GAP_PX } from '../../charts/small-multiples-axes.ts';
import { formatNumber } from '../../format/numbers.ts';
import { PALETTE } from '../palette.ts';
import { CHART_PX, type Drawing } from './drawing.ts';
import { element, translate } from './markup.ts';
import { drawLines, linesPx, STYLES, wrap } from './text.ts';

const COLUMNS = 4;
const COLUMN_GAP_PX = 32;
const ROW_GAP_PX = 30;
const PANEL_PX = (CHART_PX - (COLUMNS - 1) * COLUMN_GAP_PX) / COLUMNS;

/** Draws panels as `placeSmallMultiples` places them; no panels give an empty drawing. @throws RangeError as it does */
export function drawSmallMultiples(series: SmallMultiplesSeries): Drawing {
  const placed = placeSmallMultiples(series, {
    narrowestPx: PANEL_PX,
    heightPx: 190,
    nameSizePx: STYLES.heading.sizePx,
    labelSizePx: STYLES.small.sizePx,
    lineHeightPx: linesPx(1, STYLES.small),
  });
  const elements: string[] = [];
  let y = 0;
  for (let start = 0; start < placed.panels.length; start += COLUMNS) {
    const panels = placed.panels.slice(start, start + COLUMNS);
    const namePx = linesPx(Math.max(...panels.map((it) => it.nameLines.length)), STYLES.heading);
    panels.forEach((panel, column) => {
      const x = column * (PANEL_PX + COLUMN_GAP_PX);
      const nameY = y + namePx - linesPx(panel.nameLines.length, STYLES.heading);
      elements.push(...drawLines(panel.nameLines, x, nameY, STYLES.heading));
      elements.push(translate(x, y + namePx + 6, drawPanel(panel, placed)));
    });
    y += namePx + 6 + placed.heightPx + ROW_GAP_PX;
  }
  const remarks = wrap(listRemarks(placed).join(' '), CHART_PX, STYLES.small);
  elements.push(...drawLines(remarks, 0, y - ROW_GAP_PX / 2, STYLES.small));
  const bottomPx =
    remarks.length > 0 ? y - ROW_GAP_PX / 2 + linesPx(remarks.length, STYLES.small) : y - ROW_GAP_PX;
  return { heightPx: Math.max(0, bottomPx), elements };
}

function drawPanel(panel: PlacedPanel, placed: PlacedSmallMultiples): string[] {
  const x = (percent: number): number => (percent / 100) * PANEL_PX;
  const y = (percent: number): number => (percent / 100) * placed.heightPx;
  const { plot } = placed;
  const half = linesPx(0.5, STYLES.small);
  const ticks = placed.ticks.flatMap((tick) => [
    element('rect', {
      x: x(plot.left),
      y: y(tick.y) - 0.5,
      width: x(plot.right - plot.left),
      height: 1,
      fill: tick.count === 0 ? PALETTE.ink : PALETTE.line,
    }),
    ...(placed.tickPlacement === 'left'
      ? drawLines([tick.text], x(plot.left) - TICK_GAP_PX, y(tick.y) - half, STYLES.small, 'end')
      : []),
  ]);
  const bars = panel.bars.flatMap((bar) => {
    const middle = x(bar.x + bar.width / 2);
    if (bar.missing) {
      return drawLines(['–'], middle, y(plot.bottom) - linesPx(1, STYLES.small), STYLES.small, 'middle');
    }
    if (bar.count === 0) return [];
    const height = Math.max(1, y(bar.height));
    const box = { x: x(bar.x), y: y(plot.bottom) - height, width: x(bar.width), height };
    return [element('rect', { ...box, fill: PALETTE.n })];
  });
  const years = placed.yearLabels.flatMap((label) =>
    drawLines([String(label.year)], x(label.x), placed.heightPx - 2 * half, STYLES.small, label.anchor),
  );
  return [...ticks, ...bars, ...years];
}

/** What the panels cannot say themselves: what the dash means, and the axis when its numbers are too long. */
function listRemarks(placed: PlacedSmallMultiples): string[] {
  const hasMissing = placed.panels.some((it) => it.missingYears.length > 0);
  const top = placed.ticks.at(-1)?.count ?? 0;
  return [
    ...(placed.tickPlacement === 'plain' ? [`Aksen går fra 0 til ${formatNumber(top)}.`] : []),
    ...(hasMissing ? ['Strek: ikke oppgitt.'] : []),
  ];
}
