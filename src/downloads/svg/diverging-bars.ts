/** Commuting for one year: out to the left of zero, in to the right, the difference last. */
import { placeDivergingBars, type CommutingSeries, type PlacedSide } from '../../charts/diverging-bars.ts';
import { computeSums } from '../../data/compute/figures/region-figures.ts';
import { formatNumber } from '../../format/numbers.ts';
import { PALETTE } from '../palette.ts';
import { CHART_PX, drawBar, drawOutlined, type Drawing } from './drawing.ts';
import { element } from './markup.ts';
import { drawLines, linesPx, STYLES, wrap, type TextStyle } from './text.ts';

const NAME_PX = 210;
const PLOT_X_PX = 226;
const NET_PX = 150;
const PLOT_PX = CHART_PX - PLOT_X_PX - NET_PX - 16;
const BAR_PX = 30;
const ROW_GAP_PX = 14;
const COUNT: TextStyle = STYLES.sum;

/**
 * Draws the shown year as `placeDivergingBars` places it, with headings and sums; a year without rows gives an
 * empty drawing. Counts are persons.
 * @throws RangeError as `placeDivergingBars` does
 */
export function drawDivergingBars(series: CommutingSeries, year: number, centre: string): Drawing {
  const labelGapPx = 8;
  const placed = placeDivergingBars(series, year, {
    narrowestPx: PLOT_PX,
    labelSizePx: COUNT.sizePx,
    labelGapPx,
  });
  if (placed.rows.length === 0) return { heightPx: 0, elements: [] };
  const px = (percent: number): number => PLOT_X_PX + (percent / 100) * PLOT_PX;
  const zeroPx = px(placed.zeroPercent);
  const below = placed.labelPlacement === 'below';

  const head = drawHead(year, centre, zeroPx);
  let y = head.heightPx;
  const rows = placed.rows.flatMap((row) => {
    const name = wrap(row.name, NAME_PX, STYLES.name);
    const net = wrap(formatSigned(row.netCount), NET_PX, STYLES.number);
    const label = (side: PlacedSide, text: string): string[] =>
      below ? wrap(text, PLOT_PX / 2, styleOf(side)) : [text];
    const outLines = label(row.out, below ? `ut ${row.out.text}` : row.out.text);
    const inLines = label(row.in, below ? `inn ${row.in.text}` : row.in.text);
    const barPx = BAR_PX + (below ? linesPx(Math.max(outLines.length, inLines.length), COUNT) : 0);
    const contentPx = Math.max(barPx, linesPx(name.length, STYLES.name), linesPx(net.length, STYLES.name));
    const middlePx = y + contentPx / 2;
    const barY = middlePx - barPx / 2;
    const labelY = below ? barY + BAR_PX : barY + (BAR_PX - linesPx(1, COUNT)) / 2;
    const drawn = [
      ...drawLines(name, 0, middlePx - linesPx(name.length / 2, STYLES.name), STYLES.name),
      ...drawSide(row.out, px(row.out.xPercent), zeroPx, barY, false),
      ...drawSide(row.in, zeroPx, px(row.in.xPercent + row.in.widthPercent), barY, true),
      ...drawLines(
        outLines,
        below ? PLOT_X_PX : px(row.out.labelXPercent) - labelGapPx,
        labelY,
        styleOf(row.out),
        below ? 'start' : 'end',
      ),
      ...drawLines(
        inLines,
        below ? PLOT_X_PX + PLOT_PX : px(row.in.labelXPercent) + labelGapPx,
        labelY,
        styleOf(row.in),
        below ? 'end' : 'start',
      ),
      ...drawLines(net, CHART_PX, middlePx - linesPx(net.length / 2, STYLES.number), STYLES.number, 'end'),
    ];
    y += contentPx + ROW_GAP_PX;
    return drawn;
  });
  const axis = element('rect', {
    x: zeroPx - 0.5,
    y: head.heightPx - 8,
    width: 1,
    height: y - head.heightPx,
    fill: PALETTE.ink,
  });
  const sums = drawSums(series, year, zeroPx, y + 4);
  return { heightPx: sums.bottomPx, elements: [...head.elements, ...rows, axis, ...sums.elements] };
}

function styleOf(side: PlacedSide): TextStyle {
  return side.notStated ? STYLES.muted : COUNT;
}

/** In is solid, out is outlined; above 0 there is always at least 1 px. */
function drawSide(side: PlacedSide, fromPx: number, toPx: number, y: number, solid: boolean): string[] {
  if (side.notStated || side.count === 0) return [];
  const width = Math.max(1, toPx - fromPx);
  const box = { x: solid ? fromPx : toPx - width, y, width, height: BAR_PX };
  return [solid ? drawBar(box, false) : drawOutlined(box, PALETTE.bg)];
}

/** The year, and above each direction what it means. */
function drawHead(year: number, centre: string, zeroPx: number): Drawing {
  const style = STYLES.heading;
  const out = wrap(`Fra ${centre}`, zeroPx - 28, style);
  const into = wrap(`Til ${centre}`, PLOT_X_PX + PLOT_PX - zeroPx - 12, style);
  const yearPx = linesPx(1, STYLES.large) + 4;
  const lineCount = Math.max(out.length, into.length, 1);
  const top = (lines: readonly string[]): number => yearPx + linesPx(lineCount - lines.length, style);
  return {
    heightPx: yearPx + linesPx(lineCount, style) + 14,
    elements: [
      ...drawLines([String(year)], 0, 0, STYLES.large),
      ...drawLines(out, zeroPx - 12, top(out), style, 'end'),
      ...drawLines(into, zeroPx + 12, top(into), style),
      ...drawLines(['Netto'], CHART_PX, top(['Netto']), style, 'end'),
    ],
  };
}

/** Sums of the year under a rule: numbers only, as a bar of the sum would dwarf the others. */
function drawSums(
  series: CommutingSeries,
  year: number,
  zeroPx: number,
  topPx: number,
): { readonly elements: readonly string[]; readonly bottomPx: number } {
  const { inCount, outCount } = computeSums(series, year);
  const style = STYLES.sum;
  const words = (count: number | null): string => (count === null ? 'ikke oppgitt' : formatNumber(count));
  const net = formatSigned(inCount === null || outCount === null ? null : inCount - outCount);
  const cells = [
    { text: words(outCount), x: zeroPx - 12, anchor: 'end' as const, roomPx: zeroPx - 80 },
    {
      text: words(inCount),
      x: zeroPx + 12,
      anchor: 'start' as const,
      roomPx: CHART_PX - NET_PX - 16 - zeroPx - 12,
    },
    { text: net, x: CHART_PX, anchor: 'end' as const, roomPx: NET_PX },
  ];
  const lines = cells.map((cell) => wrap(cell.text, cell.roomPx, style));
  const rowPx = linesPx(Math.max(...lines.map((it) => it.length)), style);
  return {
    elements: [
      element('rect', { x: 0, y: topPx, width: CHART_PX, height: 1, fill: PALETTE.ink }),
      ...drawLines(['Sum'], 0, topPx + 10, style),
      ...cells.flatMap((cell, i) => drawLines(lines[i] ?? [], cell.x, topPx + 10, style, cell.anchor)),
    ],
    bottomPx: topPx + 10 + rowPx,
  };
}

function formatSigned(count: number | null): string {
  if (count === null) return '–';
  return count > 0 ? `+${formatNumber(count)}` : formatNumber(count);
}
