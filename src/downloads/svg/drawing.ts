/** A drawn chart without its frame, and the marks that several forms share. */
import { roundCoordinate } from '../../charts/round.ts';
import { PALETTE } from '../palette.ts';
import { element, group, translate } from './markup.ts';

/** Width that every chart fills, in pixels. */
export const CHART_PX = 1104;

/** Elements in pixels from the chart's upper left corner; nothing lies outside `CHART_PX` by `heightPx`. */
export interface Drawing {
  readonly heightPx: number;
  readonly elements: readonly string[];
}

/** Puts drawings below each other. None give an empty drawing. */
export function stackDrawings(drawings: readonly Drawing[], gapPx: number): Drawing {
  const shown = drawings.filter((it) => it.heightPx > 0);
  let y = 0;
  const elements = shown.map((drawing) => {
    const placed = translate(0, y, drawing.elements);
    y += drawing.heightPx + gapPx;
    return placed;
  });
  return { heightPx: Math.max(0, y - gapPx), elements };
}

const HATCH_ID = 'skravur';

/** The hatching that says "the plan makes a reservation", for the picture's definitions. */
export const HATCH = group(
  'pattern',
  {
    id: HATCH_ID,
    width: 9,
    height: 9,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  },
  [
    element('rect', { width: 9, height: 9, fill: PALETTE.bg }),
    element('rect', { width: 4, height: 9, fill: PALETTE.n }),
  ],
);

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A bar in the neutral colour of sources: solid, or hatched and outlined when the plan makes a reservation. */
export function drawBar(box: Box, reserved: boolean): string {
  if (!reserved) return element('rect', { ...box, fill: PALETTE.n });
  return drawOutlined(box, `url(#${HATCH_ID})`);
}

/** A bar that ends in a tip of `tipPx` beyond its length, as the amount was higher than stated. */
export function drawOpenBar({ x, y, width, height }: Box, tipPx: number, reserved: boolean): string {
  const inset = reserved ? 1 : 0;
  const [left, top, right, bottom] = [x + inset, y + inset, x + width, y + height - inset].map(
    roundCoordinate,
  );
  const tip = `${roundCoordinate(x + width + tipPx - inset)},${roundCoordinate(y + height / 2)}`;
  return element('path', {
    d: `M${left},${top}L${right},${top}L${tip}L${right},${bottom}L${left},${bottom}Z`,
    fill: reserved ? `url(#${HATCH_ID})` : PALETTE.n,
    stroke: reserved ? PALETTE.n : undefined,
    'stroke-width': reserved ? 2 : undefined,
  });
}

/** A box whose 2 px outline lies inside it, so that its length stays what it says. */
export function drawOutlined(box: Box, fill: string, dash?: string): string {
  const inset = Math.min(1, box.width / 2, box.height / 2);
  return element('rect', {
    x: box.x + inset,
    y: box.y + inset,
    width: box.width - 2 * inset,
    height: box.height - 2 * inset,
    fill,
    stroke: PALETTE.n,
    'stroke-width': 2,
    'stroke-dasharray': dash,
  });
}
