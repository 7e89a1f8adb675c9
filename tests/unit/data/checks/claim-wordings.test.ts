/** What a title of a figure may say beside its claims, and what it may not. */
import { describe, expect, it } from 'vitest';
import { figureClaims } from '../../../../src/data/checks/figure-claims.ts';
import { BUDGET, type Corpus, corpus, FIGURES, PROGRAMMES } from '../../../fixtures/checks/corpus.ts';
import { editJson, findings } from './published-content.ts';

const figure = (changes: object, it: Corpus = corpus()) =>
  editJson(it, FIGURES, (json) => Object.assign(json.figures[0], changes));
const more = (left: string, ...others: string[]) =>
  others.map((right) => ({ kind: 'sammenlign', left, relation: 'storre-enn', right }));
const less = (left: string, ...others: string[]) =>
  others.map((right) => ({ kind: 'sammenlign', left, relation: 'mindre-enn', right }));
const all = more('p1', 'p2', 'p3', 'p4');
const kmd = [
  { kind: 'alle-programmer', source: 'kommunene' },
  { kind: 'bare-program', source: 'kmd', programme: 'p2' },
];

/** What is said of a title, without the title itself. */
const say = (form: string, title: string, claims: readonly object[]) =>
  findings(figureClaims, figure({ form, title, claims })).map(({ message, remedy }) => [
    message.replace(`tittelen «${title}» `, ''),
    remedy,
  ]);
const OPPOSITE = [
  'sier det motsatte av "claims"',
  'rett tittelen, eller skriv beløpene og relasjonen i "claims" i samme rekkefølge som i tittelen',
];
const NO_CLAIM = [
  'sammenligner tall, men "claims" er tom, så ingen regner etter',
  'skriv det tittelen påstår, i "claims", eller velg en tittel som ikke sammenligner',
];

describe('a superlative', () => {
  it.each([
    'P1 får minst',
    'P1 får færrest kroner',
    'Den minste posten er {belop:p1}',
    'Beløpet til P1 er lavest',
    'P2 får mest',
    'Ledelse får flest kroner',
    'Størst er IKAP',
    'Det høyeste beløpet, {belop:p2}, av {belop:ramme}',
  ])('«%s» is not what P1 being largest says', (title) => {
    expect(say('bryggerekke', title, all)).toEqual([OPPOSITE]);
  });

  it.each([
    'Strategisk næringsutvikling får mest, {belop:p1} av rammen på {belop:ramme}',
    'P1 får mest, og P4 minst',
    'Det største beløpet er {belop:p1}',
    'P1 får mest, mer enn P2',
    'Minst to av tre kroner går til alle, og minst {belop:p1} til P1',
    'P1 får minst 4 ganger noe',
    'Mest mulig til P1',
    'Programmene får mest',
    'P1 (næringsmest) får penger',
  ])('«%s» may be said of it', (title) => {
    expect(say('bryggerekke', title, all)).toEqual([]);
  });

  it('may be claimed from either side', () => {
    expect(say('bryggerekke', 'P4 får minst', less('p4', 'p1', 'p2'))).toEqual([]);
    expect(say('bryggerekke', 'P4 får mest', less('p4', 'p1', 'p2'))).toEqual([OPPOSITE]);
    expect(say('bryggerekke', 'P1 får mest', less('p2', 'p1'))).toEqual([]);
    expect(say('bryggerekke', 'P2 får mest', less('p2', 'p1'))).toEqual([OPPOSITE]);
    expect(say('bryggerekke', 'P2 får minst', less('p2', 'p1'))).toEqual([]);
    expect(say('bryggerekke', 'P1 får minst', more('p1', 'p2'))).toEqual([OPPOSITE]);
    expect(say('bryggerekke', 'P1 får mest', [...more('p1', 'p2'), ...less('p4', 'p1')])).toEqual([]);
    expect(say('bryggerekke', 'P3 får mest', [...more('p1', 'p2'), ...more('p3', 'p4')])).toEqual([]);
  });

  it('is not compared with the names where cells are', () => {
    expect(say('finansiering', 'P1 får mest', more('kommunene-p1', 'kommunene-p2'))).toEqual([]);
  });

  it('is not compared with claims of other kinds', () => {
    expect(say('finansiering', 'IKAP får minst fra KMD', kmd)).toEqual([]);
    expect(say('pendling', 'Færrest pendler ut', [{ kind: 'flere-inn-enn-ut' }])).toEqual([]);
  });

  it.each(['P1 får mest', 'P1 får færrest', 'P4 er klart lavest'])('needs a claim: «%s»', (title) => {
    expect(say('bryggerekke', title, [])).toEqual([NO_CLAIM]);
  });

  it.each(['Boliger i de største kommunene', 'P1 får mest mulig', 'Alt er minst 4 år', 'Flest er her'])(
    'needs none where it claims nothing of the numbers: «%s»',
    (title) => {
      expect(say('bryggerekke', title, [])).toEqual([]);
    },
  );
});

describe('two programmes that are compared', () => {
  it('stand in the order of the claim', () => {
    expect(say('bryggerekke', 'P1 får mer enn P2', more('p1', 'p2'))).toEqual([]);
    expect(say('bryggerekke', 'IKAP får mer enn P1', more('p1', 'p2'))).toEqual([OPPOSITE]);
    expect(say('bryggerekke', 'IKAP får mindre enn P1', more('p1', 'p2'))).toEqual([OPPOSITE]);
    expect(say('bryggerekke', 'P1 og P2 får mer enn P2', more('p1', 'p2'))).toEqual([]);
    expect(say('bryggerekke', 'P2 får mer enn P1 og P2', more('p1', 'p2'))).toEqual([]);
  });
});

describe('a number in a title', () => {
  const other = (id: string, claimed: string) => [
    `viser tallet "${id}", men "claims" handler om ${claimed}`,
    'rett id-en i tittelen, eller skriv påstanden om tallet i "claims"',
  ];

  it.each([
    ['bryggerekke', '{belop:fond-2020} til P1', all, other('fond-2020', '"p1", "p2", "p3" og "p4"')],
    ['bryggerekke', '{belop:kommunene}', more('p1', 'p2'), other('kommunene', '"p1" og "p2"')],
    ['finansiering', '{belop:fylkeskommunen}', kmd, other('fylkeskommunen', '"kommunene", "kmd" og "p2"')],
    ['bryggerekke', '{andel:andel-forbehold}', more('p1', 'p2'), other('andel-forbehold', '"p1" og "p2"')],
    ['fondsbruk', '{belop:p1}', less('fond-2020', 'fond-2018'), other('p1', '"fond-2020" og "fond-2018"')],
    ['pendling', '{belop:p1}', [{ kind: 'flere-inn-enn-ut' }], other('p1', 'noe annet')],
  ] as const)('%s: «%s» is not claimed', (form, title, claims, expected) => {
    expect(say(form, title, claims)).toEqual([expected]);
  });

  it.each([
    ['bryggerekke', '{belop:p1} av {belop:ramme} og {belop:netto}', all],
    ['bryggerekke', '{belop:kommunene-p1} til P1', all],
    ['forbehold', '{andel:andel-forbehold} av alt', [{ kind: 'over-null', amount: 'forbehold' }]],
    ['forbehold', '{belop:uten-forbehold} er uten', [{ kind: 'over-null', amount: 'forbehold' }]],
    ['fondsbruk', '{andel:fond-endring} lavere', less('fond-2020', 'fond-2018')],
    ['finansiering', '{belop:kommunene-netto} og {belop:kmd-p2}', kmd],
    ['finansiering', '{belop:kmd-egenandel} og {andel:kmd-medfinansiering}', kmd],
    ['bryggerekke', '{belop:p1} og {belop:ukjent}', all],
    ['bryggerekke', '{belop:p1} og {belop:p2}', []],
  ] as const)('%s: «%s» may stand there', (form, title, claims) => {
    expect(say(form, title, claims)).toEqual([]);
  });
});

describe('a name in a title', () => {
  const other = (name: string, claimed: string) => [
    `nevner ${name}, men "claims" handler om ${claimed}`,
    `rett tittelen, eller skriv det den sier om ${name}, i "claims"`,
  ];

  it.each([
    [
      'finansiering',
      'P3 får',
      more('kmd-p2', 'kommunene-p4'),
      other('Profilering og kommunikasjon', '"kmd-p2" og "kommunene-p4"'),
    ],
    ['bryggerekke', 'P1 slår Ledelse', more('p1', 'p2'), other('Ledelse og samarbeid', '"p1" og "p2"')],
    ['bryggerekke', 'Fra P1 til P3', more('p1', 'p2'), other('Profilering og kommunikasjon', '"p1" og "p2"')],
    [
      'finansiering',
      'Fylkeskommunen gir til alle',
      kmd,
      other('Fylkeskommunen', '"kommunene", "kmd" og "p2"'),
    ],
    [
      'finansiering',
      'Trøndelag fylkeskommune gir',
      kmd,
      other('Fylkeskommunen', '"kommunene", "kmd" og "p2"'),
    ],
    ['finansiering', 'KMD gir til P1', kmd.slice(1), other('Strategisk næringsutvikling', '"kmd" og "p2"')],
  ] as const)('%s: «%s» is of no claim', (form, title, claims, expected) => {
    expect(say(form, title, claims)).toEqual([expected]);
  });

  it.each([
    ['finansiering', 'Kommunene finansierer alle, også P1, KMD bare IKAP og arealplanlegging', kmd],
    ['finansiering', 'Kommunene gir til P2, P3 og P4', kmd],
    ['finansiering', 'KMD gir til IKAP', more('kmd-p2', 'kmd')],
    ['bryggerekke', 'Kommunene gir P1 mest', all],
    ['bryggerekke', 'P12 og XP3, ledelsen og profileringen', more('p1', 'p2')],
    ['forbehold', 'P1 og KMD har forbehold', [{ kind: 'over-null', amount: 'forbehold' }]],
  ] as const)('%s: «%s» may be said', (form, title, claims) => {
    const said = say(form, title, claims).map(([message]) => message);
    expect(said.filter((it) => it?.startsWith('nevner'))).toEqual([]);
  });

  it('is not known while the names cannot be read', () => {
    const title = 'P1 slår P4';
    const changed = figure({ form: 'bryggerekke', title, claims: more('p1', 'p2') });
    for (const path of [PROGRAMMES, BUDGET]) expect(findings(figureClaims, changed.remove(path))).toEqual([]);
  });
});

describe('a year in a title', () => {
  const claims = less('fond-2020', 'fond-2018');

  it.each(['Mindre i 2020 enn i 2019', 'Bruken går ned fra 2019 til 2020', 'Mindre i 2020 enn i 1999'])(
    '«%s» is of no claim',
    (title) => {
      const year = title.includes('1999') ? '1999' : '2019';
      expect(say('fondsbruk', title, claims)).toEqual([
        [
          `sier ${year}, men "claims" gjelder 2020 og 2018`,
          'rett årstallet i tittelen, eller skriv beløpet for det året i "claims"',
        ],
      ]);
    },
  );

  it.each([
    'Mindre i 2020 enn i 2018',
    'Mindre i planperioden 2020–2023 enn i 2018',
    'Mindre i 2020-23 enn før',
    'Planen fra 2019 foreslår mindre enn i 2018',
    'Ifølge vedtaket i 2019 blir det mindre enn i 2018',
    'Sak 120191 gir mindre enn før, 20199 også',
  ])('«%s» may be said', (title) => {
    expect(say('fondsbruk', title, claims)).toEqual([]);
  });

  it('is not compared with numbers of no year', () => {
    expect(say('bryggerekke', 'P1 får mest, mer enn i 2019', all)).toEqual([]);
  });
});

it('says nothing of the words while a claim has an unknown id', () => {
  const unknown = (claims: object[]) =>
    say('fondsbruk', 'Mindre i 2020 enn i 2019', claims).map(([message]) => message);
  expect(unknown(less('fond-2020', 'fond-208'))).toEqual(['beløpet "fond-208" finnes ikke i dataene']);
  expect(unknown([{ kind: 'over-null', amount: 'nei' }])).toEqual(['beløpet "nei" finnes ikke i dataene']);
});
