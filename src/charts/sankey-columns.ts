import { sum } from 'd3-array';
import { requireQuantity } from './quantity.ts';
import type { SankeyLink, SankeyNode, SankeySeries } from './sankey.ts';

/** A link that is drawn: its amount is stated and above 0 kroner. */
export type SankeyFlow = SankeyLink & { readonly valueNok: number };

/** A node with its edges in percent of the height, not rounded yet. */
export interface StackedNode {
  readonly node: SankeyNode;
  readonly valueNok: number;
  readonly reserved: boolean;
  readonly y0: number;
  readonly y1: number;
}

export interface SankeyColumn {
  readonly end: 'source' | 'target';
  readonly nodes: readonly StackedNode[];
}

/**
 * Keeps the links that can be drawn and refuses those that cannot be placed.
 *
 * Input: a series. Output: links above 0 kroner in the caller's order, perhaps none; null and 0 are left out.
 * Throws RangeError on a negative or non-finite amount and on a link from or to an unknown node.
 */
export function requireFlows(series: SankeySeries): SankeyFlow[] {
  const sources = new Set(series.sources.map((node) => node.id));
  const targets = new Set(series.targets.map((node) => node.id));
  return series.links.flatMap((link) => {
    if (!sources.has(link.source)) throw new RangeError(`Sankey link from unknown source "${link.source}"`);
    if (!targets.has(link.target)) throw new RangeError(`Sankey link to unknown target "${link.target}"`);
    const valueNok = requireQuantity(link.valueNok ?? 0, `Link ${link.source} -> ${link.target}`);
    return valueNok > 0 ? [{ ...link, valueNok }] : [];
  });
}

/**
 * Stacks one column over the whole height, with equal gaps; a lone node stands in the middle.
 *
 * Input: nodes from top to bottom, all flows, which end of them this column is, and percent of the height per krone
 * (0 or more). Output: edges in percent, 0 to 100; a node without flows has no height. No nodes gives none.
 */
export function stackColumn(
  nodes: readonly SankeyNode[],
  flows: readonly SankeyFlow[],
  end: 'source' | 'target',
  percentPerNok: number,
): SankeyColumn {
  const freePercent = 100 - sum(flows, (flow) => flow.valueNok) * percentPerNok;
  const gap = nodes.length > 1 ? freePercent / (nodes.length - 1) : 0;
  let y = nodes.length > 1 ? 0 : freePercent / 2;
  const stacked = nodes.map((node): StackedNode => {
    const own = flows.filter((flow) => flow[end] === node.id);
    const valueNok = sum(own, (flow) => flow.valueNok);
    const y0 = y;
    const y1 = y0 + valueNok * percentPerNok;
    y = y1 + gap;
    return { node, valueNok, reserved: own.length > 0 && own.every((flow) => flow.reserved), y0, y1 };
  });
  return { end, nodes: stacked };
}

/**
 * Finds where each band begins at one column: bands leave a node in the order of the opposite column, so that two
 * bands of one node never cross.
 *
 * Input: a stacked column, the opposite column's nodes from top to bottom, all flows, percent per krone. Output:
 * the top of each flow at this column in percent. No flows gives an empty map.
 */
export function stackEnds(
  column: SankeyColumn,
  opposite: readonly SankeyNode[],
  flows: readonly SankeyFlow[],
  percentPerNok: number,
): Map<SankeyFlow, number> {
  const far = column.end === 'source' ? 'target' : 'source';
  const tops = new Map<SankeyFlow, number>();
  for (const { node, y0 } of column.nodes) {
    let y = y0;
    for (const other of opposite) {
      for (const flow of flows.filter((link) => link[column.end] === node.id && link[far] === other.id)) {
        tops.set(flow, y);
        y += flow.valueNok * percentPerNok;
      }
    }
  }
  return tops;
}
