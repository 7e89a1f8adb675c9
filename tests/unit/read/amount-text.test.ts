import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeAmount, readAmountText } from '../../../src/read/amount-text.ts';

describe('readAmountText', () => {
  it.each([
    ['1 500.000', 1_500_000],
    ['3 500 000', 3_500_000],
    ['3.500.000', 3_500_000],
    ['3\u00a0500\u00a0000', 3_500_000],
    ['3500000', 3_500_000],
    ['3500000,00', 3_500_000],
    ['3 500 000,-', 3_500_000],
    ['kr 500', 500],
    ['kr. 500', 500],
    ['500 kroner', 500],
    ['4,5 mill. kr', 4_500_000],
    ['4.5 mill', 4_500_000],
    ['4,5 millioner', 4_500_000],
    ['1,4 MNOK', 1_400_000],
    ['2 mrd. kroner', 2_000_000_000],
    ['100 tkr', 100_000],
    ['100 tusen kroner', 100_000],
    ['0', 0],
    ['4,6 mill', 4_600_000],
    ['4,505 mill. kr', 4_505_000],
    ['1 million kroner', 1_000_000],
    ['1 milliard', 1_000_000_000],
    ['2 mrd kroner', 2_000_000_000],
    [' 500 kr ', 500],
  ])('reads %s', (written, amountNok) => {
    expect(readAmountText(written)).toBe(amountNok);
  });

  it.each([
    '',
    'mye',
    '3,5',
    '3500,50',
    '12 34',
    '12\u00a034',
    '1.2.3',
    '-5',
    '5 mill 6',
    '99999999999999999999',
  ])('refuses %j', (written) => {
    expect(readAmountText(written)).toBeUndefined();
  });

  it('reads back every amount however it is grouped', () => {
    const separator = fc.constantFrom(' ', '.', '\u00a0', '');
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000_000 }),
        separator,
        fc.constantFrom('', ' kr', ' kroner', ',-'),
        (amountNok, between, unit) => {
          const grouped = String(amountNok).replace(/\B(?=(\d{3})+$)/g, between);
          expect(readAmountText(grouped + unit)).toBe(amountNok);
        },
      ),
    );
  });
});

describe('proposeAmount', () => {
  it('proposes the number, or millions for a short decimal, or an example', () => {
    expect(proposeAmount('3.500.000')).toBe('skriv 3500000');
    expect(proposeAmount('3,5')).toBe('skriv 3500000 hvis du mener 3,5 millioner kroner');
    expect(proposeAmount('0.25')).toBe('skriv 250000 hvis du mener 0,25 millioner kroner');
    expect(proposeAmount(' 13,5 ')).toBe('skriv 13500000 hvis du mener 13,5 millioner kroner');
    expect(proposeAmount('3,5555')).toContain('for eksempel 3500000');
    expect(proposeAmount('mye')).toContain('for eksempel 3500000');
  });
});
