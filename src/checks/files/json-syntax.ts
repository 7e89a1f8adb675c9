import { BUDGET, COMMUTING, FUND, MEASURES, MEDIA, MILESTONES } from '../example.ts';
import type { Rule } from '../rule.ts';
import { spoil, takeProblems } from './reading-problems.ts';

const P1_CELL = '"programme": "p1", "amountNok": ';
const amount = (written: string, remedy: string) =>
  [`${P1_CELL}3500000`, P1_CELL + written, 12, 'er ikke en verdi i JSON', remedy] as const;

export const jsonSyntax: Rule = {
  id: 'json-syntax',
  kind: 'fault',
  about:
    'JSON-filene er gyldige: komma, klammer og anførselstegn står der de skal, og ingen felt står to ganger.',
  bad: [
    ...spoil(FUND, [
      ['"year": 2018,', '"year": 2018', 5, 'komma mangler', 'sett komma her'],
      ['"brukt" },', '"brukt", },', 5, 'komma etter siste element', 'slett kommaet'],
      ['"brukt" },', '"brukt" },,', 5, 'et komma for mye', 'slett kommaet'],
      ['"year": 2018', '"year" 2018', 5, 'kolon mangler', 'skriv "felt": verdi'],
      ['"Fond"', '“Fond”', 3, '“ er feil anførselstegn', 'rette anførselstegn'],
      ['"Fond"', "'Fond'", 3, "' er feil anførselstegn", 'rette anførselstegn'],
      ['"Fond"', 'Felles fond', 3, 'er ikke en verdi i JSON', 'skriv "Felles fond"'],
      ['"Fond",', '"Fond,', 3, 'på slutten av teksten mangler', 'sett "'],
      ['"year": 2018', '"year": 2018 // i fjor', 5, 'kan ikke ha kommentarer', 'slett'],
      ['"brukt" },', '"brukt",', 5, '{ på linje 5 er ikke lukket', 'lukk posten'],
      ['{ "year": 2018', '"year": 2018', 5, '[ på linje 4 er ikke lukket', '{'],
      [/\n {2}\],/, ',', 8, '[ på linje 4 er ikke lukket', 'lukk listen med ]'],
      ['"brukt" },', '"brukt" }},', 5, '} passer ikke her', 'slett }'],
      ['"name": "Fond",', '"name": "A", "name": "B",', 3, '"name" står to ganger', 'slett'],
      [/^/, '```json\n', 1, 'filen begynner med «```json»', 'slett det'],
      [/\n\}\s*$/, '\n}\n}', 11, 'etter at filen egentlig er slutt', 'slett det'],
      [/"status": "foreslatt"[^]*$/, '"status":', 7, 'filen slutter midt i', 'hent resten'],
      ['"year": 2018', '"year": NULL', 5, '«NULL» er ikke gyldig', 'skriv null'],
      ['"year": 2018', '"year": 2 018', 5, 'er ikke en verdi i JSON', 'skriv 2018'],
    ]),
    ...spoil(MEASURES, [
      ['Visit Trondheim dekker', '"Visit" dekker', 4, 'avslutter den for tidlig', 'skriv « og »'],
      ['Visit Trondheim dekker', 'Visit\ndekker', 4, 'på slutten av teksten', 'på én linje'],
      ['Visit Trondheim dekker', 'A\\B', 4, 'omvendt skråstrek', '\\\\'],
      ['Visit Trondheim dekker', 'A\tB', 4, 'tabulator', 'mellomrom'],
    ]),
    ...spoil(BUDGET, [
      amount('3 500 000', 'skriv 3500000'),
      amount('3.500.000', 'skriv 3500000'),
      amount('kr 3500000,-', 'skriv 3500000'),
      amount('3,5 mill. kr', 'skriv 3500000'),
      [`${P1_CELL}3500000`, `${P1_CELL}–`, 12, 'ikke en verdi i JSON', 'skriv null'],
      [`${P1_CELL}3500000`, `${P1_CELL}9${'0'.repeat(20)}`, 12, 'for stort', 'siffer'],
    ]),
    ...spoil(MILESTONES, [
      ['"from": "2011"', '"from": 28.9.2018', 4, 'er ikke en verdi', 'skriv "2018-09-28"'],
    ]),
    ...spoil(COMMUTING, [['"inCount": 4125', '"inCount": 4 125', 7, 'er ikke en verdi', 'skriv 4125']]),
    ...spoil(MEDIA, [['"alt": null', '\u00a0"alt": null', 3, 'mellom', 'skriv det på nytt']]),
  ],
  good: [
    { name: 'letters that are written as codes', change: (it) => it.replace(FUND, '"Fond"', '"F\\u006fnd"') },
  ],
  check: takeProblems('json-syntax'),
};
