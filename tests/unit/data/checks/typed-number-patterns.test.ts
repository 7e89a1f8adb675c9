import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findBareNumbers,
  findNumbersWithUnitElsewhere,
  findTypedNumbers,
  isShareOfOther,
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

describe('what is no amount', () => {
  it.each(['72 54 60 00', '+47 72 54 60 00', '+4772 54 60 00', '900 12 345', '45/19', '1/2020', '145/19'])(
    'in a cell: «%s»',
    (text) => {
      expect(findNumbersWithUnitElsewhere(text, 'Tilskudd | Malvik | Post', true)).toEqual([]);
    },
  );

  it.each([
    ['1 200', 1200],
    ['12 345', 12_345],
    ['1/2 av 45/19 er', undefined],
  ])('but «%s» is one', (text, value) => {
    const [found] = findNumbersWithUnitElsewhere(text, 'Tilskudd | Malvik | Post', true);
    expect(found?.kind).toBe('amount');
    expect(found?.value).toBe(value);
  });

  it.each(['Side', 'Sidetall', 'Møte', 'Møter', 'Sak', 'Saksnr', 'Saksnummer', 'Nr', 'Tlf', 'År'])(
    'under the heading «%s»',
    (heading) => {
      expect(findNumbersWithUnitElsewhere('1200', `${heading} | Budsjett | Tema`, true)).toEqual([]);
    },
  );

  it.each(['Sider i', 'Beløp', 'Møterom i'])('but an amount under «%s»', (heading) => {
    const found = findNumbersWithUnitElsewhere('1200', `${heading} | Budsjett`, true);
    expect(found).toHaveLength(heading === 'Sider i' ? 0 : 1);
  });

  it('in addresses, with everything behind them where it was', () => {
    const text = 'Se http://www.a.no/10%20b, www.b.no/20%20 og HTTPS://c.no/30%: 4,5 mill.';
    expect(findTypedNumbers(text).map(({ index, written }) => [index, written])).toEqual([
      [text.indexOf('4,5'), '4,5 mill.'],
    ]);
  });
});

describe('shares of something else', () => {
  it.each([
    'Andel kvinner',
    'Vekst i %',
    'Prosent av regionen | Malvik',
    'Andelen som er fornøyd:',
    'Innbyggere (%)',
  ])('are told by «%s»', (context) => {
    expect(isShareOfOther(context)).toBe(true);
  });

  it.each([
    '',
    'Andel',
    'Prosent',
    '% | Malvik',
    'Andel av budsjettet',
    'Vekst i % | KMD',
    'Prosentvis fordeling:',
    'Alt (%)',
  ])('are not told by «%s»', (context) => {
    expect(isShareOfOther(context)).toBe(false);
  });
});

describe('what a number is worth', () => {
  it.each([
    ['Sum 10,0', 10_000_000],
    ['Sum 110,25', 110_250_000],
    ['Det er 3,0 millioner.', 3_000_000],
    ['Det er 2 milliarder.', 2_000_000_000],
    ['Det er 4,5 mill.', 4_500_000],
    ['Rammen er 1234,5', undefined],
    ['I alt 200 000 i år', 200_000],
    ['Det er 1e6 kroner', undefined],
  ])('«%s»: %s', (text, value) => {
    expect(findTypedNumbers(text).map((it) => it.value)).toEqual([value]);
  });

  it.each([
    ['Det er 3,0 millioner.', '3,0 millioner'],
    ['Det er 3,0 millionene. Ja', '3,0 millionene'],
    ['Det er 2 milliardene.', '2 milliardene'],
    ['Det er 3,0 mill.', '3,0 mill.'],
  ])('«%s» is written «%s»', (text, written) => {
    expect(findTypedNumbers(text).map((it) => it.written)).toEqual([written]);
  });

  it.each([
    'Tallene er i faste kroner 2020.',
    'faste 2020-kroner',
    '2020 (kr)',
    'De har 3M med.',
    'De har 12M med.',
    'I alt 20 000 av alle innbyggerne er med.',
    'Til sammen 200 000 elever i byen, og sum',
  ])('nothing: «%s»', (text) => {
    expect(findTypedNumbers(text)).toEqual([]);
  });

  it.each(['Tilskuddet er 12M', 'Det er 2020 (kr 500)'])('something: «%s»', (text) => {
    expect(findTypedNumbers(text)).not.toEqual([]);
  });
});

describe('two numbers with one unit', () => {
  it.each([
    ['Det er 12 til 15 prosent.', '12 til 15 prosent', 0.12, 0.15],
    ['Det er 12-15 %.', '12-15 %', 0.12, 0.15],
    ['Det er 12 – 15 %.', '12 – 15 %', 0.12, 0.15],
    ['Det er mellom 3 og 4,5 mill. kr.', '3 og 4,5 mill. kr', 3_000_000, 4_500_000],
    ['Fra 3,0 i 2018 til 4,5 mill. kr.', '3,0 i 2018 til 4,5 mill. kr', 3_000_000, 4_500_000],
    ['Det er 300 til 500 kroner.', '300 til 500 kroner', 300, 500],
    ['Det er to til tre millioner.', 'to til tre millioner', undefined, undefined],
  ])('«%s»', (text, written, first, value) => {
    expect(findTypedNumbers(text)).toEqual([
      expect.objectContaining({ index: text.indexOf(written), written, first: { value: first }, value }),
    ]);
  });

  it('is found beside others', () => {
    expect(findTypedNumbers('Vi får 7 mill., 5 til 6 mill. og 8 % eller 2–3 %.')).toEqual([
      { index: 7, written: '7 mill.', kind: 'amount', value: 7_000_000 },
      { index: 16, written: '5 til 6 mill.', kind: 'amount', value: 6_000_000, first: { value: 5_000_000 } },
      { index: 33, written: '8 %', kind: 'share', value: 0.08 },
      { index: 43, written: '2–3 %', kind: 'share', value: 0.03, first: { value: 0.02 } },
    ]);
  });

  it.each([
    ['Fra 2018 til 15 prosent.', '15 prosent'],
    ['Vi har 3 og 15 prosent.', '15 prosent'],
    ['Vi er P2 til 15 prosent.', '15 prosent'],
    ['Fra 3 mill. til 4 mill.', '3 mill.', '4 mill.'],
    ['Budsjettet er 11,5 til 10,5.', '11,5', '10,5'],
  ])('but one by one: «%s»', (text, ...written) => {
    const found = findTypedNumbers(text);
    expect(found.map((it) => it.written)).toEqual(written);
    expect(found.filter((it) => 'first' in it)).toEqual([]);
  });
});

describe('numbers in words and units that are spelt wrongly', () => {
  it.each([
    ['Rammen er ti komma null.', 'ti komma null', undefined],
    ['Rammen er tjue og to komma sju fem i år.', 'tjue og to komma sju fem', undefined],
    ['Det er satt av 250 tusen.', '250 tusen', 250_000],
    ['Det er satt av fire hundre og femti tusen.', 'fire hundre og femti tusen', undefined],
    ['Det er 3 mil. kroner her.', '3 mil. kroner', 3_000_000],
    ['Det er 3 mil kr her.', '3 mil kr', 3_000_000],
    ['Det er 3 milioner her.', '3 milioner', 3_000_000],
    ['Det er 3 miljoner.', '3 miljoner', 3_000_000],
    ['Det er 3 millionar.', '3 millionar', 3_000_000],
    ['Det er 3 miljarder.', '3 miljarder', undefined],
    ['Det er 30 prosen av rammen.', '30 prosen', 0.3],
    ['Det er 30 prosnet av rammen.', '30 prosnet', 0.3],
  ])('«%s»', (text, written, value) => {
    expect(findTypedNumbers(text)).toEqual([expect.objectContaining({ written, value })]);
  });

  it.each([
    'Ti komma to kilometer er ryddet.',
    'Ti komma to er et tall.',
    'Tusen takk for støtten.',
    'Tusen er mye støtte, sier fondet.',
    'Turen er 2 mil. Kroppen er sliten.',
    'Turen er 2 mil, og kroner det hele.',
    'Vi fikk 250 tusen hilsener til budsjettet.',
    'Tilskuddet gikk til 250 tusen elever.',
  ])('nothing: «%s»', (text) => {
    expect(findTypedNumbers(text)).toEqual([]);
  });
});

describe('bare numbers', () => {
  it.each([
    ['Bevilgningen til kartet er 400 000.', 400_000],
    ['Bevilgningen til kartet i fjor var om lag 400 000.', 400_000],
    ['Tilskudd til kart: 45 000', 45_000],
    ['Tilskudd til sykkel : 45 000', 45_000],
    ['Summen av boligene er 9,5.', 9_500_000],
    ['Sum alle kilder 10,5', 10_500_000],
    ['Sum for hele året: 10,5', 10_500_000],
    ['Han støtter bygget med 600 000.', 600_000],
    ['Vi kjøper boliger for 300 000.', 300_000],
    ['Vi leide inn folk for om lag 300 000.', 300_000],
    ['De kan få inntil 100 000.', 100_000],
    ['Det gjenstår 250 000 her.', 250_000],
    ['De mottok 250 000 fra en giver.', 250_000],
    ['De delte ut 250 000 til elevene.', 250_000],
    ['150 000 avsettes til film.', 150_000],
    ['Filmen kostet 85 000 å lage.', 85_000],
    ['Beløpet på tiltakene er i alt 85 000.', 85_000],
  ])('given or spent: «%s»', (text, value) => {
    expect(findTypedNumbers(text)).toEqual([expect.objectContaining({ kind: 'amount', value })]);
  });

  it.each([
    'De mottok 250 000 svar fra elevene.',
    'De delte ut 250 000 brosjyrer.',
    'De delte ut 250 000.',
    'Han støtter bygget med 600 000 murstein.',
    'Det gjenstår 250 000 dekar.',
    'Vi kjøper mat for 300 000 gjester.',
    'Vi kjøper 300 000.',
    'Sum boliger 10,5',
    'Budsjettet til prosjekt 100234',
    'Lønn og pris er tema 3,4 og 5.',
    'Budsjettet står i rundskriv H-12345.',
  ])('counted or named: «%s»', (text) => {
    expect(findTypedNumbers(text)).toEqual([]);
  });

  it.each([
    ['300 000', 'Beløp | Areal | Post', 300_000],
    ['300 000', 'Areal | Beløp | Post', undefined],
    ['300 000', 'Beløp per innbygger | Areal', undefined],
    ['300 000', 'Post | Areal', undefined],
  ])('in a cell, by the heading of the column: %s below «%s»', (text, above, value) => {
    expect(findNumbersWithUnitElsewhere(text, above, true)[0]?.value).toBe(value);
  });

  it('in a list, by all that stands above', () => {
    expect(findNumbersWithUnitElsewhere('Malvik: 14 148', 'Beløp | Areal', false)).toEqual([]);
  });
});

describe('short words for thousands, results and bills', () => {
  it.each([
    ['Det er 600 t.kr her.', '600 t.kr', 600_000],
    ['Det er 600 t kr her.', '600 t kr', 600_000],
    ['Det er 600 t. kr.', '600 t. kr', 600_000],
    ['Det er 600 tus. kr her.', '600 tus. kr', 600_000],
    ['Det er 600 tus kroner her.', '600 tus kroner', 600_000],
    ['Det er 600 tus. nok her.', '600 tus. nok', 600_000],
    ['Resultatet ble −250 000.', '−250 000', 250_000],
    ['Resultatet ble -25000.', '-25000', 25_000],
    ['Et resultat på minus 250 000 i år', 'minus 250 000', 250_000],
    ['Driftsresultatet er nå på Minus 250 000.', 'Minus 250 000', 250_000],
    ['Fakturaen lød på 43 750.', '43 750', 43_750],
    ['Faktura på 43750 til byen', '43750', 43_750],
    ['Regningen er om lag 43 750.', '43 750', 43_750],
    ['Kvitteringa viser 43 750.', '43 750', 43_750],
    ['Sjekken er pålydende 43 750.', '43 750', 43_750],
    ['Den lyder på nesten 43 750.', '43 750', 43_750],
    ['Det er 50 000 i premie.', '50 000', 50_000],
    ['Det er 50000 i gebyr her', '50000', 50_000],
    ['Det er 50 000 i underskudd.', '50 000', 50_000],
    ['Lønnen er 144.000/år.', '144.000', 144_000],
    ['Lønnen er 14 000/mnd.', '14 000', 14_000],
    ['Husleien er 14 000/måned her', '14 000', 14_000],
  ])('«%s»', (text, written, value) => {
    expect(findTypedNumbers(text)).toEqual([
      { index: text.indexOf(written), written, kind: 'amount', value },
    ]);
  });

  it.each([
    ...[
      'Det er 600 t kran her.',
      'Det er 600 t. Kroppen',
      'Det er 600 tus.',
      'Det er 600 tuskr',
      'Det er 600 tus. kran',
    ],
    ...['Resultatet ble 250 000.', 'Resultatet ble -2500.', 'Resultater på -250 000', 'Resultatet -250 000.'],
    ...[
      'Endringen ble -250 000.',
      'Resultatet ble -250 000 færre.',
      'Resultatet er bedre nå på -250 000 tonn',
    ],
    ...[
      'Fakturaen er på 4375 ark',
      'Fakturaen lød på 43 750 ark',
      'Faktura 43 750 er her',
      'Vi glød på 43 750.',
    ],
    ...['Regningene er 43 750 ark', 'Det lød på 4375.', 'Det lyd på 43 750.'],
    ...[
      'Det er 50 000 i premieren',
      'Det er 50 000 i Malvik',
      'Det er 5000 i premie',
      'Det er 50 000 i overgang',
    ],
    ...[
      'Trafikken er 144.000/år.',
      'Lønnen til 14 000/årsverk',
      'Trafikken er 14 000/mnd.',
      'P50 000 i premien',
    ],
  ])('nothing: «%s»', (text) => {
    expect(findTypedNumbers(text)).toEqual([]);
  });
});
