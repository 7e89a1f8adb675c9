import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findBareNumbers,
  findNumbersWithUnitElsewhere,
  findTypedNumbers,
} from '../../../../src/data/checks/typed-number-patterns.ts';
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

  it.each([
    ['3/4 av rammen', 0.75],
    ['12 / 24 av budsjettet', 0.5],
    ['halvparten av budsjettet', 0.5],
    ['0,39 av rammen', 0.39],
    ['12,75 %', 0.1275],
    ['10,5 prosent', 0.105],
    ['12.5 %', 0.125],
    ['5 ‰', 0.005],
  ])('reads the share in «%s»', (written, value) => {
    const [found, ...others] = findTypedNumbers(`Det er ${written} her.`);
    expect(found?.kind).toBe('share');
    expect(found?.value).toBeCloseTo(value, 6);
    expect(others).toEqual([]);
  });

  it('lists what it finds in the order of the text', () => {
    const found = findTypedNumbers('Vi får 61 %, kr 500, 4,5 mill. kr, og 5 mill. kr mer.');
    expect(found.map((it) => it.written)).toEqual(['61 %', 'kr 500', '4,5 mill. kr', '5 mill. kr']);
  });

  it('knows a sentence about money from one that counts, and from one with a number to call', () => {
    expect(findTypedNumbers('Finansieringen er nå endelig økt til 12 500.')).toMatchObject([
      { value: 12_500 },
    ]);
    expect(findTypedNumbers('Vi sendte 12 500 til trykk.')).toEqual([]);
    expect(findTypedNumbers('Vår telefon for tilskudd er i dag 73540000.')).toEqual([]);
    expect(findTypedNumbers('Faste kroner 2020 og 2020-kroner er det samme.')).toEqual([]);
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
    expect(findBareNumbers('12,25 og 4,505')).toMatchObject([
      { valueNok: 12_250_000 },
      { valueNok: 4_505_000 },
    ]);
    expect(findBareNumbers('P2 og 7,5 km vei')).toEqual([]);
    expect(findBareNumbers('Ingen tall.')).toEqual([]);
  });
});

describe('findNumbersWithUnitElsewhere', () => {
  it.each([
    ['700', 'Tilskudd (kr)', true, { index: 0, written: '700', kind: 'amount', value: 700 }],
    ['ca. 700', 'Tilskudd (kr)', true, { index: 4, written: '700', kind: 'amount', value: 700 }],
    ['700', 'Tilskudd i 1 000 kr', true, { index: 0, written: '700', kind: 'amount', value: 700_000 }],
    ['700', 'Tilskudd i 1000 kr', true, { index: 0, written: '700', kind: 'amount', value: 700_000 }],
    ['3,5', 'Tilskudd i MNOK', true, { index: 0, written: '3,5', kind: 'amount', value: 3_500_000 }],
    ['700', 'Tilskudd (tkr)', true, { index: 0, written: '700', kind: 'amount', value: 700_000 }],
    ['12', 'Andel av rammen', true, { index: 0, written: '12', kind: 'share', value: 0.12 }],
    ['Malvik: 700', 'Tilskuddene i kr:', false, { index: 8, written: '700', kind: 'amount', value: 700 }],
  ] as const)('reads %s below «%s»', (text, context, isTableCell, number) => {
    expect(findNumbersWithUnitElsewhere(text, context, isTableCell)).toEqual([number]);
  });

  it.each([
    ['700', ''],
    ['700', 'Møter'],
    ['2020', 'Tilskudd (kr)'],
    ['12', 'Andel av befolkningen'],
    ['ingen', 'Tilskudd (kr)'],
  ])('finds nothing in «%s» below «%s»', (text, context) => {
    expect(findNumbersWithUnitElsewhere(text, context, true)).toEqual([]);
  });
});
