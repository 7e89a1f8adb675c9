/** Bars on one zero-based scale: names to the left, values after the bars. */
import { placeBars, type BarsSeries, type PlacedBar } from '../../charts/bars.ts';
import { PALETTE } from '../palette.ts';
import { CHART_PX, drawBar, drawOpenBar, type Drawing } from './drawing.ts';
import { element } from './markup.ts';
import { blockPx, drawBlock, drawLines, linesPx, STYLES, wrap } from './text.ts';

const NAME_PX = 300;
const PLOT_X_PX = 320;
const PLOT_PX = CHART_PX - PLOT_X_PX;
const BAR_PX = 34;
const TIP_PX = 15;
const ROW_GAP_PX = 18;

/**
 * Draws rows as `placeBars` places them. A row without an amount has words and no bar; one above 0 is at least 1 px.
 * @param notes small print under a row's name, by row id
 * @throws RangeError as `placeBars` does
 */
export function drawBars(series: BarsSeries, notes: Readonly<Record<string, string>>): Drawing {
  const size = { narrowestPx: PLOT_PX, labelSizePx: STYLES.value.sizePx, labelGapPx: 12, tipPx: TIP_PX };
  const placed = placeBars(series, size);
  let y = 0;
  const rows = placed.rows.flatMap((row) => {
    const name = [
      { lines: wrap(row.name, NAME_PX, STYLES.name), style: STYLES.name },
      { lines: wrap(notes[row.id] ?? '', NAME_PX, STYLES.small), style: STYLES.small },
    ];
    const below = placed.labelPlacement === 'below';
    const style = row.notStated ? STYLES.muted : STYLES.value;
    const label = below ? wrap(row.valueText, PLOT_PX - size.labelGapPx, style) : [row.valueText];
    const barPx = BAR_PX + (below ? linesPx(label.length, style) : 0);
    const rowPx = Math.max(barPx, blockPx(name)) + ROW_GAP_PX;
    const barY = y + (rowPx - barPx) / 2;
    const drawn = [
      ...drawBlock(name, 0, y + (rowPx - blockPx(name)) / 2),
      ...drawRowBar(row, barY),
      ...drawLines(
        label,
        PLOT_X_PX + (row.labelXPercent / 100) * PLOT_PX + (below ? size.labelGapPx : row.labelOffsetPx),
        below ? barY + BAR_PX : barY + (BAR_PX - linesPx(1, style)) / 2,
        style,
      ),
    ];
    y += rowPx;
    return drawn;
  });
  if (rows.length === 0) return { heightPx: 0, elements: [] };
  const zero = element('rect', { x: PLOT_X_PX - 1, y: 0, width: 1, height: y, fill: PALETTE.ink });
  return { heightPx: y, elements: [...rows, zero] };
}

function drawRowBar(row: PlacedBar, y: number): string[] {
  if (row.notStated || row.widthPercent + Number(row.hairline) === 0) return [];
  const exactPx = (row.widthPercent / 100) * PLOT_PX;
  const width = row.hairline ? Math.max(1, exactPx) : exactPx;
  const box = { x: PLOT_X_PX, y, width, height: BAR_PX };
  return [row.openEnded ? drawOpenBar(box, TIP_PX, row.reserved) : drawBar(box, row.reserved)];
}
