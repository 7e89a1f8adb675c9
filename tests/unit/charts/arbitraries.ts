/** Random values that every chart form must bear, shared by the property tests. */
import fc from 'fast-check';

/** Widths of the plot in pixels: 320 px screen less margins, the screen itself, the text column at 1280, and 1280. */
export const PLOT_WIDTHS_PX = [288, 320, 736, 1280] as const;

/** Coordinates are rounded to two decimals, so one may be off by half a hundredth. */
export const HALF_STEP = 0.005 + 1e-9;

/** A label's place in pixels: percent of the plot, so rounding moves it by at most this much on a 1280 px plot. */
export const ROUNDING_PX = 0.15;

/** Kroner or counts: 0, 1, ordinary ones, and up to a million millions. */
export const quantity: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, 1, 500_000, 1e12),
  fc.integer({ min: 0, max: 20_000_000 }),
  fc.integer({ min: 0, max: 1_000_000_000_000 }),
);

export const quantityOrNull: fc.Arbitrary<number | null> = fc.option(quantity, { nil: null, freq: 6 });

/** Names of 1 to 60 characters, with and without blanks, in the letters that Norwegian names use. */
export const name: fc.Arbitrary<string> = fc
  .string({
    unit: fc.constantFrom(...'aeinorstlkWMÆØÅæøå -0123456789('),
    minLength: 1,
    maxLength: 60,
  })
  .map((text) => text.trim().replace(/ +/g, ' '))
  .filter((text) => text !== '');

/** Short texts such as stand beside a bar. */
export const valueText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('0', '3,5', 'over 13', 'ikke oppgitt i planen', '1\u00a0000\u00a0000\u00a0000\u00a0000'),
  name,
);

/** Fails when two boxes along one axis overlap by more than the tolerance. */
export function overlapping(
  boxes: readonly { readonly start: number; readonly end: number }[],
  tolerance: number,
): boolean {
  const ordered = boxes.toSorted((a, b) => a.start - b.start);
  return ordered.some((box, index) => {
    const next = ordered[index + 1];
    return next !== undefined && box.end > next.start + tolerance;
  });
}

/** Every number in a placed chart, to check that none carries more than two decimals. */
export function numbersIn(value: unknown, skip: readonly string[] = []): number[] {
  if (typeof value === 'number') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (skip.includes(key) ? [] : numbersIn(each, skip)));
}
