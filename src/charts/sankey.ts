import { sum } from 'd3-array';
import { roundCoordinate } from './round.ts';
import { bandPath } from './sankey-band.ts';
import {
  requireFlows,
  stackColumn,
  stackEnds,
  type SankeyColumn,
  type SankeyFlow,
} from './sankey-columns.ts';
import {
  computeLabelColumnPx,
  placeSankeyLabels,
  type PlacedSankeyLabel,
  type SankeyLabelOptions,
  type SankeyLabelSource,
} from './sankey-labels.ts';

/** A source or a programme, with what its label says beside the value. */
export interface SankeyNode {
  readonly id: string;
  readonly name: string;
  /** Small print under the value: "herav fond 1,4"; null for none. */
  readonly note: string | null;
}

/** One grant from a source to a programme: whole kroner, 0 or more, or null where the plan states nothing. */
export interface SankeyLink {
  readonly source: string;
  readonly target: string;
  readonly valueNok: number | null;
  readonly reserved: boolean;
}

/** Nodes in the order in which they stand, top to bottom; `computeSourceOrder` finds the calmest for sources. */
export interface SankeySeries {
  readonly sources: readonly SankeyNode[];
  readonly targets: readonly SankeyNode[];
  readonly links: readonly SankeyLink[];
}

export interface SankeyOptions extends SankeyLabelOptions {
  /** Lowest height of the chart; it grows when labels need more. */
  readonly heightPx: number;
  /** Width of a node in viewBox units (the viewBox is 100 wide); links run between the nodes. */
  readonly nodeWidth: number;
  /** Least distance between nodes of a column, in percent of the height. */
  readonly nodeGapPercent: number;
}

/** Sizes of a 320 px screen: two label columns of 114 px ("Fylkeskommunen") and 60 px of bands between them. */
const DEFAULTS: SankeyOptions = {
  heightPx: 300,
  nodeWidth: 2,
  nodeGapPercent: 6,
  labelWidthPx: 114,
  nameSizePx: 13,
  noteSizePx: 12,
  lineHeightPx: 16,
  labelGapPx: 2,
};

/** A node as a bar from `y0` to `y1` in percent of the height (equal when its value is 0). */
export interface PlacedSankeyNode {
  readonly id: string;
  readonly name: string;
  readonly valueNok: number;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  /** Everything that passes the node is under reservation. */
  readonly reserved: boolean;
  readonly label: PlacedSankeyLabel;
}

/** A band as a closed area in viewBox units: top edge, right end, bottom edge, left end. */
export interface PlacedSankeyLink {
  readonly source: string;
  readonly target: string;
  readonly valueNok: number;
  readonly reserved: boolean;
  readonly path: string;
  /** Top of the band at its source and at its target, and its thickness, in percent of the height. */
  readonly sourceY: number;
  readonly targetY: number;
  readonly thickness: number;
}

/** Draw in a viewBox of 0 0 100 100 with preserveAspectRatio="none" and non-scaling strokes. */
export interface PlacedSankey {
  readonly sources: readonly PlacedSankeyNode[];
  readonly targets: readonly PlacedSankeyNode[];
  readonly links: readonly PlacedSankeyLink[];
  /** Least height in pixels at which no label touches another. */
  readonly heightPx: number;
  readonly percentPerNok: number;
}

/**
 * Places a two-level sankey: sources on the left, programmes on the right, filled bands between them.
 *
 * Input: nodes and grants in kroner (0 or more, or null: not drawn); options in pixels and percent. Output: all
 * coordinates in viewBox units, 0 to 100 both ways; a band is `valueNok * percentPerNok` thick at both ends, and
 * what leaves a source equals what enters the programmes. Bands leave a node in the order of the other column.
 * Empty columns give no nodes; when nothing is above zero there are no bands and nodes have no height.
 * Throws RangeError on a negative amount or a link to an unknown node.
 */
export function placeSankey(series: SankeySeries, options: Partial<SankeyOptions> = {}): PlacedSankey {
  const size = { ...DEFAULTS, ...options };
  const flows = requireFlows(series);
  const totalNok = sum(flows, (flow) => flow.valueNok);
  const mostGaps = Math.max(series.sources.length, series.targets.length) - 1;
  // Many nodes share at most half the height as gaps, so that bands stay visible.
  const gapsPercent = mostGaps > 0 ? Math.min(size.nodeGapPercent * mostGaps, 50) : 0;
  const percentPerNok = totalNok > 0 ? (100 - gapsPercent) / totalNok : 0;
  const sources = stackColumn(series.sources, flows, 'source', percentPerNok);
  const targets = stackColumn(series.targets, flows, 'target', percentPerNok);

  const labelSources = (column: SankeyColumn): SankeyLabelSource[] =>
    column.nodes.map(({ node, y0, y1 }) => ({ ...node, centerPercent: (y0 + y1) / 2 }));
  const columns = [labelSources(sources), labelSources(targets)];
  const heightPx = Math.max(size.heightPx, ...columns.map((labels) => computeLabelColumnPx(labels, size)));

  const placeNodes = (column: SankeyColumn, x0: number): PlacedSankeyNode[] => {
    const labels = placeSankeyLabels(labelSources(column), size, heightPx);
    return column.nodes.flatMap(({ node, valueNok, y0, y1, reserved }, index) => {
      const label = labels[index];
      if (!label) return [];
      const edges = { x0, x1: x0 + size.nodeWidth, y0: roundCoordinate(y0), y1: roundCoordinate(y1) };
      return [{ id: node.id, name: node.name, valueNok, ...edges, reserved, label }];
    });
  };
  const sourceTops = stackEnds(sources, series.targets, flows, percentPerNok);
  const targetTops = stackEnds(targets, series.sources, flows, percentPerNok);
  const placeLink = (flow: SankeyFlow): PlacedSankeyLink => {
    const sourceY = roundCoordinate(sourceTops.get(flow) ?? 0);
    const targetY = roundCoordinate(targetTops.get(flow) ?? 0);
    const thickness = roundCoordinate(flow.valueNok * percentPerNok);
    const x = { x0: size.nodeWidth, x1: 100 - size.nodeWidth };
    const path = bandPath({ ...x, sourceY, targetY, thickness });
    return { ...flow, path, sourceY, targetY, thickness };
  };
  return {
    sources: placeNodes(sources, 0),
    targets: placeNodes(targets, 100 - size.nodeWidth),
    links: flows.map(placeLink),
    heightPx,
    percentPerNok,
  };
}
