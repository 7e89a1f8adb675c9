import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { describeHouses, describePayers } from '../../../src/format/budget-sentences.ts';

describe('describePayers', () => {
  it('names those who pay, largest first, and leaves out those who pay 0', () => {
    const rows = [
      { name: 'Fylkeskommunen', amountNok: 0 },
      { name: 'KMD', amountNok: 1_000_000 },
      { name: 'Kommunene', amountNok: 3_500_000 },
    ];
    expect(describePayers(rows)).toBe('Kommunene 3,5 + KMD 1,0');
  });

  it('keeps the order of the table between equal amounts, and does not change the table', () => {
    const rows = [
      { name: 'B', amountNok: 1_500_000 },
      { name: 'A', amountNok: 1_500_000 },
    ];
    expect(describePayers(rows)).toBe('B 1,5 + A 1,5');
    expect(rows.map((row) => row.name)).toEqual(['B', 'A']);
  });

  it('gives an empty text when nobody pays', () => {
    expect(describePayers([])).toBe('');
    expect(describePayers([{ name: 'KMD', amountNok: 0 }])).toBe('');
  });
});

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
