import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roundCoordinate } from '../../../src/charts/round.ts';
import { spreadIntervals } from '../../../src/charts/spread.ts';
import { measureTextPx } from '../../../src/charts/text-width.ts';
import { wrapText } from '../../../src/charts/text-wrap.ts';
import { name } from './arbitraries.ts';

describe('measureTextPx', () => {
  // Measured in Chromium with canvas measureText at 16 px: Schibsted Grotesk, then Liberation Sans times 1.048.
  it.each([
    ['Kommunene', 'regular', 93.6, 95.1],
    ['P1 Strategisk næringsutvikling', 'regular', 219.8, 225.6],
    ['tilskudd fra kommunene', 'regular', 178.5, 178.1],
    ['Øvrige kommuner', 'bold', 140.2, 143.6],
    ['ikke oppgitt i planen', 'bold', 157, 162.2],
    ['1\u00a0000\u00a0000\u00a0000\u00a0000', 'bold', 144.1, 139.9],
  ] as const)(
    'gives "%s" (%s) its width in either font and at most a tenth more',
    (text, weight, schibstedPx, liberationPx) => {
      const realPx = Math.max(schibstedPx, liberationPx);
      const estimatePx = measureTextPx(text, 16, weight);
      expect(estimatePx).toBeGreaterThanOrEqual(realPx);
      expect(estimatePx).toBeLessThanOrEqual(realPx * 1.1);
    },
  );

  it('adds up over parts, grows with the size, and gives nothing for nothing', () => {
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(measureTextPx(a + b, 15)).toBeCloseTo(measureTextPx(a, 15) + measureTextPx(b, 15), 6);
        expect(measureTextPx(a, 30)).toBeCloseTo(2 * measureTextPx(a, 15), 6);
      }),
    );
    expect(measureTextPx('', 16)).toBe(0);
  });
});

describe('wrapText', () => {
  it('keeps every letter in order and every line within the width', () => {
    fc.assert(
      fc.property(name, fc.integer({ min: 40, max: 400 }), (text, widthPx) => {
        const lines = wrapText(text, widthPx, 15);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) expect(measureTextPx(line, 15)).toBeLessThanOrEqual(widthPx);
      }),
    );
  });

  it('breaks at blanks, never at a no-break space, and gives no lines for no text', () => {
    expect(wrapText('P2 IKAP og arealplanlegging', 110, 13)).toEqual(['P2 IKAP og', 'arealplanlegging']);
    expect(wrapText('1,5\u00a0mill.', 400, 13)).toEqual(['1,5\u00a0mill.']);
    expect(wrapText('', 100, 13)).toEqual([]);
  });
});

describe('spreadIntervals', () => {
  const interval = fc.record({
    start: fc.integer({ min: -500, max: 3500 }).map((tenths) => tenths / 10),
    size: fc.integer({ min: 0, max: 600 }).map((tenths) => tenths / 10),
  });
  const intervals = fc.array(interval, { maxLength: 6 });

  it('keeps order, gaps and frame, or says that there is no room', () => {
    fc.assert(
      fc.property(intervals, (random) => {
        const starts = spreadIntervals(random, 4, 300);
        const needed =
          random.reduce((total, each) => total + each.size, 0) + Math.max(0, random.length - 1) * 4;
        expect(starts === null).toBe(needed > 300 + 1e-9);
        starts?.forEach((start, index) => {
          const before = index > 0 ? (starts[index - 1] ?? 0) + (random[index - 1]?.size ?? 0) + 4 : 0;
          expect(start).toBeGreaterThanOrEqual(before - 1e-6);
          expect(start + (random[index]?.size ?? 0)).toBeLessThanOrEqual(300 + 1e-6);
        });
      }),
    );
  });

  it('moves nothing that already stands well', () => {
    const apart = [10, 90, 200].map((start) => ({ start, size: 50 }));
    expect(spreadIntervals(apart, 4, 300)).toEqual([10, 90, 200]);
  });

  it('moves even intervals that collide by less than a pixel', () => {
    const close = [100, 119.5].map((start) => ({ start, size: 20 }));
    expect(spreadIntervals(close, 0, 300)).toEqual([99.75, 119.75]);
  });

  it('moves two colliding intervals equally far', () => {
    const together = [
      { start: 100, size: 20 },
      { start: 100, size: 20 },
    ];
    expect(spreadIntervals(together, 0, 300)).toEqual([90, 110]);
  });

  it('gives nothing for nothing', () => {
    expect(spreadIntervals([], 4, 300)).toEqual([]);
  });
});

describe('roundCoordinate', () => {
  it('keeps two decimals, has no negative zero, and refuses what is no number', () => {
    expect(roundCoordinate(12.345678)).toBe(12.35);
    expect(Object.is(roundCoordinate(-0.001), 0)).toBe(true);
    expect(() => roundCoordinate(Number.NaN)).toThrow(RangeError);
  });
});
