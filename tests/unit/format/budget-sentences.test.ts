import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { describeHouses } from '../../../src/format/budget-sentences.ts';

describe('describeHouses', () => {
  test.for([
    [6, 20, '6 av 20 brygger'],
    [0, 20, '0 av 20 brygger'],
    [2.5, 20, '2,5 av 20 brygger'],
    [0.25, 7.75, '0,25 av 7,75 brygger'],
  ] as const)('writes %d of %d as "%s"', ([count, total, expected]) => {
    expect(describeHouses(count, total)).toBe(expected);
  });

  it('never ends a count in a decimal 0', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6000 }), (hundredths) => {
        const written = describeHouses(hundredths / 100, 60).split(' ')[0] ?? '';
        expect(written).not.toMatch(/,\d*0$/);
        expect(Number(written.replace(',', '.'))).toBe(hundredths / 100);
      }),
    );
  });
});
