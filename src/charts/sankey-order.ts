import { ascending, mean, sum } from 'd3-array';
import type { SankeyLink, SankeyNode, SankeySeries } from './sankey.ts';

/** 6! = 720 orders are tried in a moment; one more source would already mean seven times as many. */
const MOST_SOURCES_TRIED = 6;

function drawnLinks(series: SankeySeries): SankeyLink[] {
  return series.links.filter((link) => link.valueNok !== null && link.valueNok > 0);
}

/** Every pair of drawn bands that cross when the nodes stand in the order given. */
function crossingPairs(series: SankeySeries): [number, number][] {
  const sourceRank = new Map(series.sources.map((node, rank) => [node.id, rank]));
  const targetRank = new Map(series.targets.map((node, rank) => [node.id, rank]));
  const bands = drawnLinks(series).map((link) => ({
    source: sourceRank.get(link.source) ?? 0,
    target: targetRank.get(link.target) ?? 0,
    valueNok: link.valueNok ?? 0,
  }));
  return bands.flatMap((a, index) =>
    bands
      .slice(index + 1)
      .filter((b) => (a.source - b.source) * (a.target - b.target) < 0)
      .map((b): [number, number] => [a.valueNok, b.valueNok]),
  );
}

/**
 * Counts how often two bands cross when the nodes stand in the order given.
 *
 * Input: a series. Output: a whole number, 0 or more; bands that share a node never cross. Links without an amount
 * or with 0 are not drawn and do not count. No links gives 0.
 */
export function computeCrossings(series: SankeySeries): number {
  return crossingPairs(series).length;
}

/**
 * Measures how much of the bands lies over another when the nodes stand in the order given.
 *
 * Input: a series. Output: square kroner, 0 or more: for each crossing the product of the two amounts, as the area
 * that two bands share grows with the thickness of both. No crossings gives 0.
 */
export function computeCrossedArea(series: SankeySeries): number {
  return sum(crossingPairs(series), ([a, b]) => a * b);
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, index) =>
    permutations(items.toSpliced(index, 1)).map((rest) => [item, ...rest]),
  );
}

/**
 * Finds the order of sources in which bands lie over each other the least; the order of targets stays.
 *
 * Input: a series. Output: the same source nodes, reordered by `computeCrossedArea`. Among equally good orders the
 * caller's own wins. The area decides, not the count: in the plan of 2020 the order county, KMD, municipalities has
 * one crossing, but of the broadest band; county, municipalities, KMD has two that cover less. With more than six
 * sources it takes the mean position of each source's targets instead (the barycentre heuristic, Sugiyama et al.
 * 1981), which is good but not always the best. No sources gives none.
 */
export function computeSourceOrder(series: SankeySeries): SankeyNode[] {
  if (series.sources.length > MOST_SOURCES_TRIED) {
    const targetRank = new Map(series.targets.map((node, rank) => [node.id, rank]));
    const barycentre = (node: SankeyNode): number => {
      const own = drawnLinks(series).filter((link) => link.source === node.id);
      return mean(own, (link) => targetRank.get(link.target)) ?? series.targets.length;
    };
    return series.sources.toSorted((a, b) => ascending(barycentre(a), barycentre(b)));
  }
  let best = [...series.sources];
  let least = computeCrossedArea(series);
  for (const sources of permutations(series.sources)) {
    const area = computeCrossedArea({ ...series, sources });
    // Sums of large products differ in their last bits: that is no better order.
    if (area < least * (1 - 1e-9)) [best, least] = [sources, area];
  }
  return best;
}
