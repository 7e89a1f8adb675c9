import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  placeSankey,
  type PlacedSankey,
  type PlacedSankeyNode,
  type SankeySeries,
} from '../../../src/charts/sankey.ts';
import { measureTextPx } from '../../../src/charts/text-width.ts';
import { sankeyExamples } from '../../fixtures/chart-examples.ts';
import { HALF_STEP, name, numbersIn, overlapping, quantityOrNull } from './arbitraries.ts';

const note = fc.option(name, { nil: null });
const series: fc.Arbitrary<SankeySeries> = fc
  .record({
    sourceLabels: fc.array(fc.record({ name, note }), { minLength: 1, maxLength: 7 }),
    targetLabels: fc.array(fc.record({ name, note }), { minLength: 1, maxLength: 7 }),
    grants: fc.array(fc.tuple(fc.nat(6), fc.nat(6), quantityOrNull, fc.boolean()), { maxLength: 14 }),
  })
  .map(({ sourceLabels, targetLabels, grants }) => ({
    sources: sourceLabels.map((label, index) => ({ ...label, id: `s${index}` })),
    targets: targetLabels.map((label, index) => ({ ...label, id: `t${index}` })),
    links: grants.map(([source, target, valueNok, reserved]) => ({
      source: `s${source % sourceLabels.length}`,
      target: `t${target % targetLabels.length}`,
      valueNok,
      reserved,
    })),
  }));

const columns = (placed: PlacedSankey): (readonly PlacedSankeyNode[])[] => [placed.sources, placed.targets];
const sumOf = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe('placeSankey', () => {
  test.for(Object.entries(sankeyExamples))(
    'places the example "%s" as in its golden file',
    async ([key, example]) => {
      const golden = `../../golden/charts/sankey-${key}.json`;
      await expect(`${JSON.stringify(placeSankey(example), null, 2)}\n`).toMatchFileSnapshot(golden);
    },
  );

  it('conserves money: what leaves the sources enters the programmes and is what the plan states', () => {
    fc.assert(
      fc.property(series, (random) => {
        const placed = placeSankey(random);
        const stated = sumOf(random.links.map((link) => link.valueNok ?? 0));
        for (const column of columns(placed)) expect(sumOf(column.map((node) => node.valueNok))).toBe(stated);
        expect(sumOf(placed.links.map((link) => link.valueNok))).toBe(stated);
        for (const node of placed.sources) {
          const leaving = placed.links.filter((link) => link.source === node.id);
          expect(sumOf(leaving.map((link) => link.valueNok))).toBe(node.valueNok);
        }
      }),
    );
  });

  it('makes every band and node as thick as its value times the common scale', () => {
    fc.assert(
      fc.property(series, (random) => {
        const placed = placeSankey(random);
        for (const { thickness, valueNok } of placed.links) {
          expect(Math.abs(thickness - valueNok * placed.percentPerNok)).toBeLessThanOrEqual(HALF_STEP);
        }
        for (const { y0, y1, valueNok } of columns(placed).flat()) {
          expect(Math.abs(y1 - y0 - valueNok * placed.percentPerNok)).toBeLessThanOrEqual(2 * HALF_STEP);
        }
      }),
    );
  });

  it('fills each node with its bands from top to bottom, without gap or overlap', () => {
    fc.assert(
      fc.property(series, (random) => {
        const placed = placeSankey(random);
        const check = (node: PlacedSankeyNode, ends: { top: number; thickness: number }[]): void => {
          let y = node.y0;
          for (const end of ends.toSorted((a, b) => a.top - b.top || a.thickness - b.thickness)) {
            expect(Math.abs(end.top - y)).toBeLessThanOrEqual(4 * HALF_STEP);
            y = end.top + end.thickness;
          }
          expect(Math.abs(y - node.y1)).toBeLessThanOrEqual(4 * HALF_STEP);
        };
        for (const node of placed.sources) {
          const own = placed.links.filter((link) => link.source === node.id);
          check(
            node,
            own.map(({ sourceY, thickness }) => ({ top: sourceY, thickness })),
          );
        }
        for (const node of placed.targets) {
          const own = placed.links.filter((link) => link.target === node.id);
          check(
            node,
            own.map(({ targetY, thickness }) => ({ top: targetY, thickness })),
          );
        }
      }),
    );
  });

  it('never lets two bands of one node cross', () => {
    fc.assert(
      fc.property(series, (random) => {
        const placed = placeSankey(random);
        const rank = (nodes: readonly PlacedSankeyNode[], id: string): number =>
          nodes.findIndex((node) => node.id === id);
        for (const a of placed.links) {
          for (const b of placed.links) {
            const sourceGap = rank(placed.sources, a.source) - rank(placed.sources, b.source);
            const targetGap = rank(placed.targets, a.target) - rank(placed.targets, b.target);
            if (sourceGap === 0 && targetGap < 0) expect(a.sourceY).toBeLessThanOrEqual(b.sourceY);
            if (targetGap === 0 && sourceGap < 0) expect(a.targetY).toBeLessThanOrEqual(b.targetY);
          }
        }
      }),
    );
  });

  it('fills the height with each column and sets a lone node in the middle', () => {
    fc.assert(
      fc.property(series, (random) => {
        for (const column of columns(placeSankey(random))) {
          const [first, last] = [column.at(0), column.at(-1)];
          if (!first || !last) continue;
          expect(Math.abs(first.y0 - (100 - last.y1))).toBeLessThanOrEqual(2 * HALF_STEP);
          if (column.length > 1) expect(first.y0).toBe(0);
        }
      }),
    );
  });

  it('keeps nodes and bands in the frame and nodes of a column apart', () => {
    fc.assert(
      fc.property(series, (random) => {
        const placed = placeSankey(random);
        for (const column of columns(placed)) {
          for (const { y0, y1 } of column) {
            expect(y0).toBeGreaterThanOrEqual(0);
            expect(y1).toBeLessThanOrEqual(100);
          }
          expect(
            overlapping(
              column.map(({ y0, y1 }) => ({ start: y0, end: y1 })),
              0,
            ),
          ).toBe(false);
        }
        for (const { sourceY, targetY, thickness } of placed.links) {
          expect(Math.min(sourceY, targetY)).toBeGreaterThanOrEqual(0);
          expect(Math.max(sourceY, targetY) + thickness).toBeLessThanOrEqual(100 + 4 * HALF_STEP);
        }
      }),
    );
  });

  it('keeps labels in the frame, apart, and high enough for their lines at the height it asks for', () => {
    fc.assert(
      fc.property(series, (random) => {
        const placed = placeSankey(random);
        expect(placed.heightPx).toBeGreaterThanOrEqual(300);
        for (const labels of columns(placed).map((column) => column.map((node) => node.label))) {
          expect(
            overlapping(
              labels.map(({ y0, y1 }) => ({ start: y0, end: y1 })),
              0,
            ),
          ).toBe(false);
          for (const { y0, y1, nameLines, noteLines } of labels) {
            expect(y0).toBeGreaterThanOrEqual(0);
            expect(y1).toBeLessThanOrEqual(100);
            const linesPx = (nameLines.length + 1 + noteLines.length) * 16;
            expect(((y1 - y0) / 100) * placed.heightPx).toBeGreaterThanOrEqual(
              linesPx - 0.02 * placed.heightPx,
            );
          }
        }
      }),
    );
  });

  it('wraps labels to the label column of a 320 px screen', () => {
    fc.assert(
      fc.property(series, (random) => {
        for (const { label } of columns(placeSankey(random)).flat()) {
          for (const line of label.nameLines) expect(measureTextPx(line, 13)).toBeLessThanOrEqual(114);
          for (const line of label.noteLines) expect(measureTextPx(line, 12)).toBeLessThanOrEqual(114);
        }
      }),
    );
  });

  it('holds the labels of the plan at 300 px, each beside its node', () => {
    const placed = placeSankey(sankeyExamples.normal);
    expect(placed.heightPx).toBe(300);
    const words = sankeyExamples.normal.sources.flatMap((source) => source.name.split(' '));
    expect(placed.sources.flatMap((source) => source.label.nameLines)).toEqual(words);
    for (const { label, y0, y1 } of columns(placed).flat()) {
      expect(Math.abs((label.y0 + label.y1) / 2 - (y0 + y1) / 2)).toBeLessThan(8);
    }
  });

  it('draws closed bands whose ends lie on the nodes', () => {
    for (const { path, sourceY, targetY, thickness } of placeSankey(sankeyExamples.normal).links) {
      expect(path).toMatch(/^M2,[\d.]+C[\d.,-]+L98,[\d.]+C[\d.,-]+Z$/);
      const numbers = (path.match(/[\d.]+/g) ?? []).map(Number);
      expect(numbers.slice(0, 2)).toEqual([2, sourceY]);
      expect(numbers.slice(6, 8)).toEqual([98, targetY]);
      expect(numbers.at(-1)).toBeCloseTo(sourceY + thickness, 2);
    }
  });

  it('hatches a node only when all its money is under reservation', () => {
    const reserved = columns(placeSankey(sankeyExamples.normal))
      .flat()
      .filter((node) => node.reserved);
    expect(reserved.map((node) => node.id)).toEqual(['fylkeskommunen', 'kmd']);
  });

  it('draws no band for 0 kroner and none where the plan states nothing', () => {
    expect(placeSankey(sankeyExamples.normal).links).toHaveLength(6);
    expect(placeSankey(sankeyExamples.zero).links).toHaveLength(0);
  });

  it('rounds every coordinate to two decimals, in paths too', () => {
    fc.assert(
      fc.property(series, (random) => {
        const placed = placeSankey(random);
        for (const value of numbersIn(placed, ['percentPerNok']))
          expect(Number(value.toFixed(2))).toBe(value);
        for (const { path } of placed.links) expect(path).not.toMatch(/\.\d{3}|NaN|e/);
      }),
    );
  });

  it('refuses negative amounts and links to nodes that do not exist', () => {
    const { oneItem } = sankeyExamples;
    const withLink = (change: object): SankeySeries => ({
      ...oneItem,
      links: oneItem.links.map((link) => ({ ...link, ...change })),
    });
    expect(() => placeSankey(withLink({ valueNok: -1 }))).toThrow(/0 or more/);
    expect(() => placeSankey(withLink({ source: 'ukjent' }))).toThrow(/unknown source "ukjent"/);
    expect(() => placeSankey(withLink({ target: 'ukjent' }))).toThrow(/unknown target "ukjent"/);
  });
});
