import { area, curveBumpX } from 'd3-shape';

/** A band from x0 to x1: the height of its top edge at either end and its thickness, all in viewBox units. */
export interface Band {
  readonly x0: number;
  readonly x1: number;
  readonly sourceY: number;
  readonly targetY: number;
  readonly thickness: number;
}

/**
 * Draws a band as a closed area of even thickness, so that its whole outline can be stroked or dashed.
 *
 * Input: finite numbers in viewBox units. Output: SVG path data with at most two decimals: top edge from source to
 * target, target end, bottom edge back, source end. A thickness of 0 gives a path without area. The edges are
 * d3-shape's `curveBumpX`: level at both ends, as d3-sankey's links are.
 */
export function bandPath(band: Band): string {
  const draw = area<readonly [number, number]>()
    .x(([x]) => x)
    .y0(([, y]) => y + band.thickness)
    .y1(([, y]) => y)
    .curve(curveBumpX)
    .digits(2);
  const ends: [number, number][] = [
    [band.x0, band.sourceY],
    [band.x1, band.targetY],
  ];
  return draw(ends) ?? '';
}
