/** Names and amounts of the programmes under the wharf row. */
import { spreadIntervals } from '../../charts/spread.ts';
import { HOUSE_DRAWINGS, type HouseShape } from '../../charts/wharf-row.ts';
import { CHART_PX, stackDrawings, type Drawing } from './drawing.ts';
import { element, group } from './markup.ts';
import { blockPx, drawBlock, linesPx, STYLES, widthOf, wrap, type Part } from './text.ts';

export interface WharfLabel {
  /** `P1`, or empty */
  readonly code: string;
  /** `4,5 mill. kr` */
  readonly amount: string;
  readonly name: string;
  /** Where the programme's houses begin, in pixels from the left. */
  readonly wantedPx: number;
  readonly colour: string;
  readonly shape: HouseShape;
}

interface WrappedLabel extends WharfLabel {
  readonly parts: readonly Part[];
  readonly widthPx: number;
  /** No word of the name had to be split. */
  readonly whole: boolean;
}

const KEY_PX = 18;
const GAP_PX = 22;
const MOST_COLUMNS = 4;

/**
 * Puts each label under its houses when all find room side by side, else all in columns; the small house before a
 * label says which programme it names. No labels give an empty drawing.
 * @param underHouses false when the houses stand in several rows, so that no place under them is one programme's
 */
export function drawWharfLabels(labels: readonly WharfLabel[], underHouses: boolean): Drawing {
  for (const maxPx of underHouses ? [150, 190, 240] : []) {
    const wrapped = labels.map((it) => wrapLabel(it, maxPx));
    const wanted = wrapped.map((it) => ({ start: it.wantedPx, size: it.widthPx }));
    const startsPx = spreadIntervals(wanted, GAP_PX, CHART_PX);
    if (startsPx !== null && wrapped.every((it) => it.whole)) return drawRow(wrapped, startsPx);
  }
  const columns = Math.max(1, Math.min(MOST_COLUMNS, labels.length));
  const columnPx = (CHART_PX + GAP_PX) / columns;
  const wrapped = labels.map((it) => wrapLabel(it, columnPx - GAP_PX));
  const rows = Array.from({ length: Math.ceil(labels.length / columns) }, (_, i) =>
    wrapped.slice(i * columns, (i + 1) * columns),
  );
  const drawn = rows.map((row) =>
    drawRow(
      row,
      row.map((_, i) => i * columnPx),
    ),
  );
  return stackDrawings(drawn, 16);
}

function wrapLabel(label: WharfLabel, maxPx: number): WrappedLabel {
  const nameLines = wrap(label.name, maxPx, STYLES.name);
  const parts = [
    { lines: wrap(label.amount, maxPx, STYLES.value), style: STYLES.value },
    { lines: nameLines, style: STYLES.name },
  ];
  const linePx = parts.flatMap(({ lines, style }) => lines.map((line) => widthOf(line, style)));
  const widthPx = Math.max(KEY_PX + widthOf(label.code, STYLES.small), ...linePx);
  const words = label.name.split(/[ \t\n]+/).filter((it) => it !== '');
  return { ...label, parts, widthPx, whole: nameLines.join(' ') === words.join(' ') };
}

function drawRow(labels: readonly WrappedLabel[], startsPx: readonly number[]): Drawing {
  const codePx = linesPx(1, STYLES.small) + 2;
  const elements = labels.flatMap((label, i) => {
    const x = startsPx[i] ?? 0;
    const place = { transform: `translate(${x.toFixed(2)} 0) scale(0.2)`, fill: label.colour };
    return [
      group('g', place, [element('path', { d: HOUSE_DRAWINGS[label.shape].outline })]),
      ...drawBlock([{ lines: [label.code], style: STYLES.small }], x + KEY_PX, 0),
      ...drawBlock(label.parts, x, codePx),
    ];
  });
  return { heightPx: Math.max(0, ...labels.map((it) => codePx + blockPx(it.parts))), elements };
}
