import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { placeSplitBar, type PlacedSplitBar, type SplitBarPart } from '../../../src/charts/split-bar.ts';
import { measureTextPx } from '../../../src/charts/text-width.ts';
import { splitBarExamples } from '../../fixtures/chart-examples.ts';
import {
  HALF_STEP,
  name,
  numbersIn,
  overlapping,
  PLOT_WIDTHS_PX,
  quantity,
  ROUNDING_PX,
} from './arbitraries.ts';

const part: fc.Arbitrary<SplitBarPart> = fc.record({
  id: name,
  name,
  valueNok: quantity,
  valueText: fc.constantFrom('6,1', '0', '100,0', '1\u00a0000\u00a0000\u00a0000'),
  reserved: fc.boolean(),
});
const series = fc.record({ parts: fc.array(part, { maxLength: 6 }) });

function labelBoxesPx(placed: PlacedSplitBar, barPx: number): { start: number; end: number }[] {
  return placed.parts.map(({ label }) => {
    const lines = label.nameLines.map((line) => measureTextPx(line, 15));
    const start = (label.xPercent / 100) * barPx;
    return { start, end: start + Math.max(measureTextPx(label.valueText, 20, 'bold'), ...lines) };
  });
}

describe('placeSplitBar', () => {
  test.for(Object.entries(splitBarExamples))(
    'places the example "%s" as in its golden file',
    async ([key, example]) => {
      const golden = `../../golden/charts/split-bar-${key}.json`;
      await expect(`${JSON.stringify(placeSplitBar(example), null, 2)}\n`).toMatchFileSnapshot(golden);
    },
  );

  it('adds up to 100 and keeps lengths proportional to values within rounding', () => {
    fc.assert(
      fc.property(series, (random) => {
        const { parts } = placeSplitBar(random);
        const totalNok = random.parts.reduce((total, each) => total + each.valueNok, 0);
        if (totalNok === 0) return;
        const widths = parts.map((each) => each.widthPercent);
        expect(widths.reduce((total, width) => total + width, 0)).toBeCloseTo(100, 6);
        widths.forEach((width, index) => {
          const exact = ((random.parts[index]?.valueNok ?? 0) / totalNok) * 100;
          expect(Math.abs(width - exact)).toBeLessThanOrEqual(2 * HALF_STEP);
        });
      }),
    );
  });

  it('lays the parts end to end', () => {
    fc.assert(
      fc.property(series, (random) => {
        const { parts } = placeSplitBar(random);
        parts.forEach((each, index) => {
          const before = parts[index - 1];
          expect(each.xPercent).toBeCloseTo(before ? before.xPercent + before.widthPercent : 0, 6);
        });
      }),
    );
  });

  it('keeps labels in the frame and apart from 288 to 1280 px', () => {
    fc.assert(
      fc.property(series, (random) => {
        const placed = placeSplitBar(random);
        for (const barPx of PLOT_WIDTHS_PX) {
          const boxes = labelBoxesPx(placed, barPx);
          for (const box of boxes) {
            expect(box.start).toBeGreaterThanOrEqual(0);
            expect(box.end).toBeLessThanOrEqual(barPx + ROUNDING_PX);
          }
          if (placed.labelPlacement === 'beside') expect(overlapping(boxes, 0)).toBe(false);
        }
      }),
    );
  });

  it('loses no letter of a name when it wraps', () => {
    fc.assert(
      fc.property(series, (random) => {
        const letters = (text: string): string => text.replaceAll(' ', '');
        placeSplitBar(random).parts.forEach((each, index) => {
          expect(letters(each.label.nameLines.join(''))).toBe(letters(random.parts[index]?.name ?? ''));
        });
      }),
    );
  });

  it('puts a separator only where two parts meet that can bear it', () => {
    expect(placeSplitBar(splitBarExamples.normal).separatorsPercent).toEqual([61]);
    expect(placeSplitBar(splitBarExamples.zeroBetween).separatorsPercent).toEqual([60]);
    expect(placeSplitBar(splitBarExamples.oneItem).separatorsPercent).toEqual([]);
    expect(placeSplitBar(splitBarExamples.tiny).separatorsPercent).toEqual([]);
  });

  it('never lets separators hide a part', () => {
    fc.assert(
      fc.property(series, (random) => {
        const placed = placeSplitBar(random);
        for (const each of placed.parts.filter((candidate) => candidate.widthPercent > 0)) {
          const ends = [each.xPercent, each.xPercent + each.widthPercent];
          const touching = placed.separatorsPercent.filter((x) =>
            ends.some((end) => Math.abs(end - x) < 1e-6),
          );
          const leftPx = (each.widthPercent / 100) * 288 - touching.length * (placed.separatorPx / 2);
          expect(leftPx).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('sets the labels of the plan side by side under their own parts', () => {
    const { labelPlacement, parts } = placeSplitBar(splitBarExamples.normal);
    expect(labelPlacement).toBe('beside');
    expect(parts.map((each) => each.label.xPercent)).toEqual([0, 61]);
  });

  it('rounds every coordinate to two decimals', () => {
    fc.assert(
      fc.property(series, (random) => {
        for (const value of numbersIn(placeSplitBar(random))) expect(Number(value.toFixed(2))).toBe(value);
      }),
    );
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses the amount %d', (valueNok) => {
    const parts = [{ id: 'a', name: 'a', valueNok, valueText: '', reserved: false }];
    expect(() => placeSplitBar({ parts })).toThrow(RangeError);
  });
});
