/** One bar split in parts, with value and name under each. */
import { placeSplitBar, type SplitBarSeries } from '../../charts/split-bar.ts';
import { PALETTE } from '../palette.ts';
import { CHART_PX, drawBar, type Drawing } from './drawing.ts';
import { element } from './markup.ts';
import { blockPx, drawBlock, STYLES, wrap } from './text.ts';

const BAR_PX = 52;
const SEPARATOR_PX = 4;
const LABEL_GAP_PX = 8;
/** Labels that do not stand under their parts get a key. */
const KEY_PX = 22;

/** Draws parts as `placeSplitBar` places them; no parts give an empty drawing. @throws RangeError as it does */
export function drawSplitBar(series: SplitBarSeries): Drawing {
  const placed = placeSplitBar(series, {
    narrowestPx: CHART_PX,
    valueSizePx: STYLES.large.sizePx,
    nameSizePx: STYLES.name.sizePx,
    labelGapPx: 28,
    separatorPx: SEPARATOR_PX,
  });
  if (placed.parts.length === 0) return { heightPx: 0, elements: [] };
  const px = (percent: number): number => (percent / 100) * CHART_PX;
  const bars = placed.parts
    .filter((part) => part.widthPercent > 0 || part.hairline)
    .map((part) => {
      const width = Math.max(px(part.widthPercent), part.hairline ? 1 : 0);
      const x = Math.min(px(part.xPercent), CHART_PX - width);
      return drawBar({ x, y: 0, width, height: BAR_PX }, part.reserved);
    });
  const separators = placed.separatorsPercent.map((percent) => {
    const x = px(percent) - SEPARATOR_PX / 2;
    return element('rect', { x, y: 0, width: SEPARATOR_PX, height: BAR_PX, fill: PALETTE.bg });
  });

  const beside = placed.labelPlacement === 'beside';
  const topPx = BAR_PX + LABEL_GAP_PX;
  let bottomPx = topPx;
  const keyedX = KEY_PX + LABEL_GAP_PX;
  const labels = placed.parts.flatMap(({ label, reserved }, i) => {
    const name = series.parts[i]?.name ?? '';
    const lines = beside ? label.nameLines : wrap(name, CHART_PX - keyedX, STYLES.name);
    const parts = [
      { lines: [label.valueText], style: STYLES.large },
      { lines, style: STYLES.name },
    ];
    const startPx = beside ? topPx : bottomPx;
    bottomPx = Math.max(bottomPx, startPx + blockPx(parts));
    if (beside) return drawBlock(parts, px(label.xPercent), startPx);
    const key = { x: 0, y: startPx + LABEL_GAP_PX, width: KEY_PX, height: KEY_PX };
    return [drawBar(key, reserved), ...drawBlock(parts, keyedX, startPx)];
  });
  return { heightPx: bottomPx, elements: [...bars, ...separators, ...labels] };
}
