import { cumsum, pairs, sum } from 'd3-array';
import { requireQuantity } from './quantity.ts';
import { roundCoordinate } from './round.ts';
import { spreadIntervals } from './spread.ts';
import { measureTextPx } from './text-width.ts';
import { wrapText } from './text-wrap.ts';

/** One part of the whole. `valueNok` is whole kroner, 0 or more. */
export interface SplitBarPart {
  readonly id: string;
  readonly name: string;
  readonly valueNok: number;
  /** The bold figure above the name: "6,1". */
  readonly valueText: string;
  readonly reserved: boolean;
}

/** The parts in the order in which they stand, left to right; together they are the whole bar. */
export interface SplitBarSeries {
  readonly parts: readonly SplitBarPart[];
}

/** Sizes in pixels. Labels are set for the narrowest bar and therefore fit at every wider one. */
export interface SplitBarOptions {
  readonly narrowestPx: number;
  readonly valueSizePx: number;
  readonly nameSizePx: number;
  readonly labelGapPx: number;
  /** Width of the strip of page colour between two parts; drawn centred on a separator. */
  readonly separatorPx: number;
}

/** 288 px is a 320 px screen less 16 px of margin on each side; 2 px is the visual rule for neighbours. */
const DEFAULTS: SplitBarOptions = {
  narrowestPx: 288,
  valueSizePx: 20,
  nameSizePx: 15,
  labelGapPx: 12,
  separatorPx: 2,
};

/** More lines under a bar than this read better as a list. */
const MOST_LINES_BESIDE = 3;

export interface PlacedSplitBarPart {
  readonly id: string;
  /** Left edge and length in percent of the bar, 0 to 100. */
  readonly xPercent: number;
  readonly widthPercent: number;
  readonly reserved: boolean;
  /** Above zero, but too narrow for separators at the narrowest: draw at least a hairline. */
  readonly hairline: boolean;
  readonly label: PlacedSplitBarLabel;
}

export interface PlacedSplitBarLabel {
  /** Left edge in percent of the bar; text is left-aligned. */
  readonly xPercent: number;
  readonly valueText: string;
  /** The name in lines that fit at the narrowest width. */
  readonly nameLines: readonly string[];
}

export interface PlacedSplitBar {
  readonly parts: readonly PlacedSplitBarPart[];
  /** Where two parts meet, in percent: draw `separatorPx` of page colour centred here. */
  readonly separatorsPercent: readonly number[];
  readonly separatorPx: number;
  /** `beside`: labels share rows under the bar. `stacked`: there is no room, each label takes rows of its own. */
  readonly labelPlacement: 'beside' | 'stacked';
}

interface LabelRow {
  readonly startsPx: readonly number[];
  readonly nameLines: readonly (readonly string[])[];
}

/** Tries ever narrower name columns until the labels fit side by side; null when none does. */
function placeLabelsBeside(
  parts: readonly SplitBarPart[],
  wantedPx: readonly number[],
  size: SplitBarOptions,
): LabelRow | null {
  const columnsPx = [1, 0.75, 0.5, 0.4, 0.33, 0.25, 0.2].map((share) => share * size.narrowestPx);
  for (const columnPx of columnsPx) {
    const nameLines = parts.map((part) => wrapText(part.name, columnPx, size.nameSizePx));
    const wordsWhole = parts.every((part, index) => nameLines[index]?.join(' ') === part.name);
    if (!wordsWhole || nameLines.some((lines) => lines.length > MOST_LINES_BESIDE)) continue;
    const labels = parts.map((part, index) => {
      const linesPx = (nameLines[index] ?? []).map((line) => measureTextPx(line, size.nameSizePx));
      const valuePx = measureTextPx(part.valueText, size.valueSizePx, 'bold');
      return { start: wantedPx[index] ?? 0, size: Math.max(valuePx, ...linesPx) };
    });
    const startsPx = spreadIntervals(labels, size.labelGapPx, size.narrowestPx);
    if (startsPx) return { startsPx, nameLines };
  }
  return null;
}

/**
 * Places one bar that is split into parts, each with a label that touches no other.
 *
 * Input: parts with kroner (0 or more); options in pixels. Output: edges in percent (0 to 100), proportional to the
 * values and adding up to 100. A part of 0 gets no length but keeps its label. No parts, or nothing above zero,
 * gives no lengths. Throws RangeError on a negative or non-finite amount.
 *
 * The gap between parts takes nothing from the lengths: a separator lies over the boundary, so that 6,1 and 3,9
 * keep their ratio and the gap stays 2 px at every width.
 */
export function placeSplitBar(
  series: SplitBarSeries,
  options: Partial<SplitBarOptions> = {},
): PlacedSplitBar {
  const size = { ...DEFAULTS, ...options };
  const values = series.parts.map((part) => requireQuantity(part.valueNok, part.name));
  const totalNok = sum(values);
  const endsPercent = [...cumsum(values)].map((end) => (totalNok > 0 ? (end / totalNok) * 100 : 0));
  const starts = endsPercent.map((_, index) => roundCoordinate(endsPercent[index - 1] ?? 0));
  const widths = endsPercent.map((end, index) =>
    roundCoordinate(roundCoordinate(end) - (starts[index] ?? 0)),
  );
  const thinPercent = ((2 * size.separatorPx) / size.narrowestPx) * 100;
  const isThin = (index: number): boolean => (widths[index] ?? 0) < thinPercent;
  const drawn = values.flatMap((value, index) => (value > 0 ? [index] : []));

  const wantedPx = starts.map((start) => (start / 100) * size.narrowestPx);
  const beside = placeLabelsBeside(series.parts, wantedPx, size);
  const parts = series.parts.map((part, index): PlacedSplitBarPart => ({
    id: part.id,
    xPercent: starts[index] ?? 0,
    widthPercent: widths[index] ?? 0,
    reserved: part.reserved,
    hairline: part.valueNok > 0 && isThin(index),
    label: {
      xPercent: roundCoordinate(((beside?.startsPx[index] ?? 0) / size.narrowestPx) * 100),
      valueText: part.valueText,
      nameLines: beside?.nameLines[index] ?? wrapText(part.name, size.narrowestPx, size.nameSizePx),
    },
  }));
  return {
    parts,
    // Beside a part thinner than its separators there is none: it would hide the part.
    separatorsPercent: pairs(drawn).flatMap(([before, after]) =>
      isThin(before) || isThin(after) ? [] : [starts[after] ?? 0],
    ),
    separatorPx: size.separatorPx,
    labelPlacement: beside ? 'beside' : 'stacked',
  };
}
