import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeCrossedArea,
  computeCrossings,
  computeSourceOrder,
} from '../../../src/charts/sankey-order.ts';
import type { SankeySeries } from '../../../src/charts/sankey.ts';
import { sankeyExamples } from '../../fixtures/chart-examples.ts';
import { quantity } from './arbitraries.ts';

function seriesOf(pairs: readonly (readonly [number, number, number?])[], sourceCount: number): SankeySeries {
  const node = (id: string) => ({ id, name: id, note: null });
  return {
    sources: Array.from({ length: sourceCount }, (_, index) => node(`s${index}`)),
    targets: Array.from({ length: 5 }, (_, index) => node(`t${index}`)),
    links: pairs.map(([source, target, valueNok = 1]) => ({
      source: `s${source % sourceCount}`,
      target: `t${target}`,
      valueNok,
      reserved: false,
    })),
  };
}
const series = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(5), fc.nat(4), quantity), { maxLength: 12 }),
    fc.integer({ min: 1, max: 6 }),
  )
  .map(([pairs, count]) => seriesOf(pairs, count));

describe('computeSourceOrder', () => {
  it('puts county, municipalities and KMD in the order with two crossings', () => {
    const table = sankeyExamples.sourceOrderOfTheTable;
    const sources = computeSourceOrder(table);
    expect(sources.map((source) => source.id)).toEqual(['fylkeskommunen', 'kommunene', 'kmd']);
    expect(computeCrossings({ ...table, sources })).toBe(2);
  });

  it('would rather cross two thin bands than one broad', () => {
    const table = sankeyExamples.sourceOrderOfTheTable;
    const fewest = ['fylkeskommunen', 'kmd', 'kommunene'].flatMap((id) =>
      table.sources.filter((source) => source.id === id),
    );
    expect(computeCrossings({ ...table, sources: fewest })).toBe(1);
    expect(computeCrossedArea({ ...table, sources: fewest })).toBe(3_500_000 * 1_500_000);
    expect(computeCrossedArea(sankeyExamples.normal)).toBe(1.5e6 * (1.5e6 + 1e6));
  });

  it('keeps every source, and no random order beats it', () => {
    fc.assert(
      fc.property(series, fc.infiniteStream(fc.nat()), (random, keys) => {
        const sources = computeSourceOrder(random);
        expect(new Set(sources)).toEqual(new Set(random.sources));
        const shuffled = random.sources
          .map((source) => ({ source, key: keys.next().value }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ source }) => source);
        const least = computeCrossedArea({ ...random, sources });
        expect(least).toBeLessThanOrEqual(computeCrossedArea({ ...random, sources: shuffled }) * (1 + 1e-9));
      }),
    );
  });

  it("leaves the caller's order alone when nothing is gained", () => {
    fc.assert(
      fc.property(series, (random) => {
        const sources = computeSourceOrder(random);
        const gained = computeCrossedArea({ ...random, sources }) < computeCrossedArea(random) * (1 - 1e-9);
        if (!gained) expect(sources).toEqual(random.sources);
      }),
    );
  });

  it('unties six sources in reverse order, and eight by the middle of their targets', () => {
    const reversed = [5, 4, 3, 2, 1, 0].map((source, index) => [source, Math.min(index, 4)] as const);
    const six = seriesOf(reversed, 6);
    expect(computeCrossings({ ...six, sources: computeSourceOrder(six) })).toBe(0);
    const eight = seriesOf(
      [7, 6, 5, 4, 3, 2, 1, 0].map((source, index) => [source, index % 5] as const),
      8,
    );
    const sources = computeSourceOrder(eight);
    expect(sources).toHaveLength(8);
    expect(computeCrossings({ ...eight, sources })).toBe(0);
  });

  it('returns nothing for no sources and counts no crossing of undrawn links', () => {
    expect(computeSourceOrder(sankeyExamples.empty)).toEqual([]);
    expect(computeCrossings(sankeyExamples.zero)).toBe(0);
  });
});
