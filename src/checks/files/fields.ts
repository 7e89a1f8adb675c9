import { BUDGET, COMMUTING, FIGURES, FUND, MEASURES, MILESTONES, P2, SOURCES } from '../example.ts';
import type { Rule } from '../rule.ts';
import { spoil, takeProblems } from './reading-problems.ts';

export const fields: Rule = {
  id: 'fields',
  kind: 'fault',
  about: 'Hver post har feltene som trengs, ingen andre, og verdier av riktig slag.',
  bad: [
    ...spoil(FUND, [
      ['"name": "Fond",', '', 1, 'feltet "name" mangler', 'legg til "name"'],
      ['"name"', '"nmae"', 3, 'feltet "nmae" er ukjent', 'mente du "name"?'],
      ['"brukt"', '"brukkt"', 5, 'kan ikke være "brukkt"', 'mente du "brukt"?'],
      ['"year": 2018', '"year": "2018"', 5, '"year" skal være', 'skriv 2018 uten anførselstegn'],
      [/^[^]*$/, '[]', 1, 'filen skal være en post', 'forrige versjon'],
    ]),
    ...spoil(BUDGET, [
      ['"p1", "amountNok": 3500000', '"p1", "amountNok": "3,5 mill"', 12, 'hele kroner', 'skriv 3500000'],
      ['"p1", "amountNok": 3500000', '"p1", "amountNok": 3.5', 12, 'hele kroner', 'skriv 3500000 hvis'],
      ['"p1", "amountNok": 3500000', '"p1", "amountNok": -3500000', 12, 'negativt', 'skriv 3500000'],
      ['"ownFinancingRatio": 0.5', '"ownFinancingRatio": 39', 8, '', 'skriv 0.39 for 39 %'],
    ]),
    ...spoil(MEASURES, [
      ['["visit-trondheim"]', '"visit-trondheim"', 4, 'en liste', 'skriv ["visit-trondheim"]'],
      ['"title": "Klynger"', '"title": "Klynger "', 5, 'mellomrom', 'skriv "Klynger"'],
      ['["visit-trondheim"]', '["a, b"]', 4, 'id', '"a", "b"'],
      ['["visit-trondheim"]', '[null]', 4, 'er null', 'slett null'],
    ]),
    ...spoil(MILESTONES, [
      ['"to": "2023"', '"to": "31.12.2020"', 5, 'datoen', 'skriv "2020-12-31"'],
      ['"expected": false', '"expected": "ja"', 4, 'true eller false', 'skriv true'],
    ]),
    ...spoil(COMMUTING, [['"inCount": 4125', '"inCount": "4 125"', 7, 'inCount', 'skriv 4125']]),
    ...spoil(SOURCES, [['https://www.ssb.no/', 'www.ssb.no/', 4, 'adressen', 'skriv "https://www.ssb.no/']]),
    ...spoil(FIGURES, [
      [
        /"claims": \[.*?\]/,
        '"claims": [{ "kind": "over-null", "source": "a" }]',
        3,
        '"source" er ukjent',
        'disse finnes: kind, amount',
      ],
    ]),
    ...spoil(P2, [
      ['title: IKAP', 'title: ""', 2, 'tom'],
      ['title: IKAP', 'title: 2020', 2, 'tekst i anførselstegn', 'skriv "2020"'],
      ['title: IKAP', `title: ${'a'.repeat(121)}`, 2, 'lengre enn 120 tegn', 'kort ned'],
    ]),
  ],
  good: [
    {
      name: 'an amount that is not stated',
      change: (it) => it.replace(BUDGET, '"amountNok": 3500000', '"amountNok": null'),
    },
  ],
  check: takeProblems('fields'),
};
