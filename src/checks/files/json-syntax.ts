import { BUDGET, COMMUTING, FUND, MEASURES, MEDIA, MILESTONES } from '../example.ts';
import type { Rule } from '../rule.ts';
import { spoil, takeProblems } from './reading-problems.ts';

const P1_CELL = '"programme": "p1", "amountNok": ';
const amount = (written: string, remedy: string) =>
  [
    `the amount ${written}`,
    `${P1_CELL}3500000`,
    P1_CELL + written,
    12,
    'beløpet må være hele kroner',
    remedy,
  ] as const;

export const jsonSyntax: Rule = {
  id: 'json-syntax',
  kind: 'fault',
  about:
    'JSON-filene er gyldige: komma, klammer og anførselstegn står der de skal, og ingen felt står to ganger.',
  bad: [
    ...spoil(FUND, [
      ['a missing comma', '"year": 2018,', '"year": 2018', 5, 'komma mangler', 'sett komma her'],
      [
        'a comma behind the last field',
        '"brukt" },',
        '"brukt", },',
        5,
        'komma etter siste element',
        'slett kommaet',
      ],
      ['two commas', '"brukt" },', '"brukt" },,', 5, 'et komma for mye', 'slett kommaet'],
      ['a missing colon', '"year": 2018', '"year" 2018', 5, 'kolon mangler', 'skriv "felt": verdi'],
      ['curly quotes', '"Fond"', '“Fond”', 3, '“ er feil anførselstegn', 'rette anførselstegn'],
      ['single quotes', '"Fond"', "'Fond'", 3, "' er feil anførselstegn", 'rette anførselstegn'],
      [
        'a text without quotes',
        '"Fond"',
        'Felles fond',
        3,
        'teksten må stå i anførselstegn',
        'skriv "Felles fond"',
      ],
      ['a text without its last quote', '"Fond",', '"Fond,', 3, 'på slutten av teksten mangler', 'sett "'],
      ['a comment', '"year": 2018', '"year": 2018 // i fjor', 5, 'kan ikke ha kommentarer', 'slett'],
      ['a record without its end', '"brukt" },', '"brukt",', 6, '{ på linje 5 er ikke lukket', 'lukk posten'],
      [
        'a record without its beginning',
        '{ "year": 2018',
        '"year": 2018',
        5,
        '[ på linje 4 er ikke lukket',
        '{',
      ],
      ['a list without its end', /\n {2}\],/, ',', 8, '[ på linje 4 er ikke lukket', 'lukk listen med ]'],
      ['two ends of a record', '"brukt" },', '"brukt" }},', 5, '} passer ikke her', 'slett }'],
      [
        'a field that stands twice',
        '"name": "Fond",',
        '"name": "A", "name": "B",',
        3,
        '"name" står to ganger',
        'slett',
      ],
      ['a fence of a code block', /^/, '```json\n', 1, 'filen begynner med «```json»', 'slett det'],
      ['text behind the end', /\n\}\s*$/, '\n}\n}', 11, 'etter at filen egentlig er slutt', 'slett det'],
      [
        'a file that was cut off',
        /"status": "foreslatt"[^]*$/,
        '"status":',
        7,
        'filen slutter midt i',
        'hent resten',
      ],
      ['null in capitals', '"year": 2018', '"year": NULL', 5, '«NULL» er ikke gyldig', 'skriv null'],
      [
        'a year with a blank',
        '"year": 2018',
        '"year": 2 018',
        5,
        'årstallet må ha fire siffer',
        'skriv 2018',
      ],
    ]),
    ...spoil(MEASURES, [
      [
        'quotes inside a text',
        'Visit Trondheim dekker',
        '"Visit" dekker',
        4,
        'avslutter den for tidlig',
        'skriv « og »',
      ],
      [
        'a text on two lines',
        'Visit Trondheim dekker',
        'Visit\ndekker',
        4,
        'på slutten av teksten',
        'på én linje',
      ],
      ['a backslash', 'Visit Trondheim dekker', 'A\\B', 4, 'omvendt skråstrek', '\\\\'],
      ['a tab inside a text', 'Visit Trondheim dekker', 'A\tB', 4, 'tabulator', 'mellomrom'],
    ]),
    ...spoil(BUDGET, [
      amount('3 500 000', 'skriv 3500000'),
      amount('3.500.000', 'skriv 3500000'),
      amount('kr 3500000,-', 'skriv 3500000'),
      amount('3,5 mill. kr', 'skriv 3500000'),
      ['a dash for null', `${P1_CELL}3500000`, `${P1_CELL}–`, 12, 'ikke en verdi i JSON', 'skriv null'],
      [
        'a number beyond counting',
        `${P1_CELL}3500000`,
        `${P1_CELL}9${'0'.repeat(20)}`,
        12,
        'for stort',
        'siffer',
      ],
    ]),
    ...spoil(MILESTONES, [
      [
        'a date without quotes',
        '"from": "2011"',
        '"from": 28.9.2018',
        4,
        'anførselstegn',
        'skriv "2018-09-28"',
      ],
    ]),
    ...spoil(COMMUTING, [
      ['a count with a blank', '"inCount": 4125', '"inCount": 4 125', 7, 'et helt tall', 'skriv 4125'],
    ]),
    ...spoil(MEDIA, [['a hard blank', '"alt": null', '\u00a0"alt": null', 3, 'mellom', 'skriv det på nytt']]),
  ],
  good: [
    { name: 'letters that are written as codes', change: (it) => it.replace(FUND, '"Fond"', '"F\\u006fnd"') },
  ],
  check: takeProblems('json-syntax'),
};
