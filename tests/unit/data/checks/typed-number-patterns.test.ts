import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBareNumbers, findTypedNumbers } from '../../../../src/data/checks/typed-number-patterns.ts';
import { formatAmount, formatKroner } from '../../../../src/format/money.ts';
import { formatPercent } from '../../../../src/format/numbers.ts';

describe('findTypedNumbers', () => {
  it('reads the value and the place', () => {
    expect(findTypedNumbers('Vi får 4,5 mill. kr, altså 61 %.')).toEqual([
      { index: 7, written: '4,5 mill. kr', kind: 'amount', value: 4_500_000 },
      { index: 27, written: '61 %', kind: 'share', value: 0.61 },
    ]);
    expect(findTypedNumbers('Minst kr 500 til')).toEqual([
      { index: 6, written: 'kr 500', kind: 'amount', value: 500 },
    ]);
    expect(findTypedNumbers('ned −70 %')[0]?.value).toBe(-0.7);
    expect(findTypedNumbers('fire millioner')[0]).toMatchObject({
      written: 'fire millioner',
      value: undefined,
    });
  });

  it('finds every amount that the site itself writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000_000_000 }), (amountNok) => {
        for (const written of [formatAmount(amountNok), formatKroner(amountNok)]) {
          expect(findTypedNumbers(`Det er ${written} her.`)).toMatchObject([
            { index: 7, kind: 'amount', value: amountNok },
          ]);
        }
      }),
    );
  });

  it('finds every percentage that the site itself writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 300 }), (percent) => {
        const [found] = findTypedNumbers(`Det er ${formatPercent(percent / 100)} her.`);
        expect(found?.value).toBeCloseTo(percent / 100);
      }),
    );
  });

  it('lets years, dates, codes and counts be', () => {
    expect(
      findTypedNumbers(
        'I 2019–2020, 25. juni 2019, P1, punkt 2.1, 4 innovasjonsfrokoster, tabell 03321, 3 krav',
      ),
    ).toEqual([]);
  });

  it('keeps quick on long texts', () => {
    const before = process.cpuUsage();
    findTypedNumbers('1 '.repeat(20_000));
    findTypedNumbers('fem og '.repeat(5_000));
    findBareNumbers('1 000 '.repeat(10_000));
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
  });
});

describe('findBareNumbers', () => {
  it('reads kroner in full and decimals as millions', () => {
    expect(findBareNumbers('3 500 000, 3.500.000, 3500000 og 4,5')).toEqual([
      { index: 0, written: '3 500 000', valueNok: 3_500_000, isDecimal: false },
      { index: 11, written: '3.500.000', valueNok: 3_500_000, isDecimal: false },
      { index: 22, written: '3500000', valueNok: 3_500_000, isDecimal: false },
      { index: 33, written: '4,5', valueNok: 4_500_000, isDecimal: true },
    ]);
  });
});
