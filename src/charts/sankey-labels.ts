import { spreadIntervals } from './spread.ts';
import { wrapText } from './text-wrap.ts';

/** What a label beside a node says, and where its node's middle lies in percent of the height (0 to 100). */
export interface SankeyLabelSource {
  readonly name: string;
  readonly note: string | null;
  readonly centerPercent: number;
}

/** Sizes in pixels of one label column at its narrowest. */
export interface SankeyLabelOptions {
  readonly labelWidthPx: number;
  readonly nameSizePx: number;
  readonly noteSizePx: number;
  readonly lineHeightPx: number;
  readonly labelGapPx: number;
}

/** A box in percent of the chart's height; centre the text in it, it may need fewer lines than reserved. */
export interface PlacedSankeyLabel {
  readonly y0: number;
  readonly y1: number;
  readonly nameLines: readonly string[];
  readonly noteLines: readonly string[];
}

function wrapLabel(label: SankeyLabelSource, size: SankeyLabelOptions): Omit<PlacedSankeyLabel, 'y0' | 'y1'> {
  return {
    nameLines: wrapText(label.name, size.labelWidthPx, size.nameSizePx),
    noteLines: wrapText(label.note ?? '', size.labelWidthPx, size.noteSizePx),
  };
}

/** Name and note, and one line for the value between them. */
function labelHeightPx(label: SankeyLabelSource, size: SankeyLabelOptions): number {
  const { nameLines, noteLines } = wrapLabel(label, size);
  return (nameLines.length + 1 + noteLines.length) * size.lineHeightPx;
}

/**
 * Computes the least height at which the labels of one column can stand above each other.
 *
 * Input: labels of one column, sizes in pixels. Output: pixels, 0 for no labels.
 */
export function computeLabelColumnPx(labels: readonly SankeyLabelSource[], size: SankeyLabelOptions): number {
  const textPx = labels.reduce((height, label) => height + labelHeightPx(label, size), 0);
  return textPx + Math.max(0, labels.length - 1) * size.labelGapPx;
}

/**
 * Places the labels of one column as near their nodes as they can stand without touching.
 *
 * Input: labels from top to bottom, sizes in pixels, the chart's height in pixels (at least
 * `computeLabelColumnPx`). Output: boxes in percent of that height, 0 to 100, in the same order; they keep apart
 * at every greater height too. No labels gives none. Throws RangeError when the height is too small.
 */
export function placeSankeyLabels(
  labels: readonly SankeyLabelSource[],
  size: SankeyLabelOptions,
  heightPx: number,
): PlacedSankeyLabel[] {
  const heights = labels.map((label) => labelHeightPx(label, size));
  const wanted = labels.map((label, index) => {
    const labelPx = heights[index] ?? 0;
    return { start: (label.centerPercent / 100) * heightPx - labelPx / 2, size: labelPx };
  });
  const startsPx = spreadIntervals(wanted, size.labelGapPx, heightPx);
  if (!startsPx) throw new RangeError(`${labels.length} sankey labels do not fit ${heightPx} px of height`);
  // Two decimals outwards would make neighbours touch, and inwards would cut a line: floor both edges alike.
  const percent = (px: number): number => Math.floor((px / heightPx) * 10_000) / 100;
  return labels.map((label, index) => {
    const start = startsPx[index] ?? 0;
    return { y0: percent(start), y1: percent(start + (heights[index] ?? 0)), ...wrapLabel(label, size) };
  });
}
