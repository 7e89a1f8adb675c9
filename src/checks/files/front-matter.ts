import { P2 } from '../example.ts';
import type { Rule } from '../rule.ts';
import { spoil, takeProblems } from './reading-problems.ts';

export const frontMatter: Rule = {
  id: 'front-matter',
  kind: 'fault',
  about: 'Innledningen øverst i en tekst står mellom to linjer med --- og kan bare leses på én måte.',
  bad: spoil(P2, [
    ['a chapter without front matter', /^---[^]*?---\n\n/, '', 1, 'innledningen mangler', '---'],
    [
      'front matter that does not end',
      /(description: .*\n)---\n/,
      'description: A\n',
      1,
      'ikke avsluttet',
      '---',
    ],
    [
      'a long dash for its end',
      /(description: .*\n)---\n/,
      'description: A\n––\n',
      8,
      '«––»',
      'skriv --- alene',
    ],
    ['a blank line above it', /^---/, '\n---', 1, 'ikke --- alene', 'slett det som står over'],
    ['empty front matter', /^---[^]*?---\n\n/, '---\n---\n\n', 1, 'innledningen er tom', 'title:'],
    ['a list', /^---[^]*?---\n\n/, '---\n- a\n---\n\n', 1, 'felt: verdi', 'title:'],
    ['a field that stands twice', 'order: 3', 'order: 3\norder: 4', 5, 'to ganger', 'slett'],
    ['a tab', 'order: 3', '\torder: 3', 4, 'tabulator', 'slett'],
    ['a blank before a field', 'order: 3', ' order: 3', 4, 'ikke «felt: verdi»', 'helt til venstre'],
    ['no blank behind the colon', 'order: 3', 'order:3', 4, 'ikke «felt: verdi»', 'mellomrom'],
    ['an equals sign', 'order: 3', 'order = 3', 4, 'ikke «felt: verdi»', 'kolon'],
    ['a colon in a value', 'title: IKAP', 'title: IKAP: areal', 2, 'kolon', 'skriv title: "IKAP: areal"'],
    ['a quote without end', 'title: IKAP', 'title: "IKAP', 2, 'anførselstegnet', 'skriv title: "IKAP"'],
    [
      'a quote at the beginning',
      'title: IKAP',
      'title: "IKAP" og mer',
      2,
      'etter at verdien',
      'skriv title: "«IKAP» og mer"',
    ],
    ['a backslash', 'title: IKAP', 'title: "IK\\AP"', 2, 'omvendt skråstrek', 'slett'],
    ['an asterisk first', 'title: IKAP', 'title: *IKAP', 2, '', 'skriv title: "*IKAP"'],
    ['a bracket first', 'title: IKAP', 'title: [IKAP', 2, '[ eller {', 'skriv title: "[IKAP"'],
    ['an anchor', 'title: IKAP', 'title: &a IKAP', 2, '& først', 'skriv title: "&a IKAP"'],
    ['a tag', 'title: IKAP', 'title: !!js/function IKAP', 2, '', 'skriv title: "!!js'],
    [
      'a comment that hides text',
      'title: IKAP',
      'title: IKAP # areal',
      2,
      'blir borte',
      'skriv title: "IKAP # areal"',
    ],
    ['a date for a text', 'title: IKAP', 'title: 2020-01-01', 2, 'flere måter', 'skriv title: "2020-01-01"'],
    ['thousands of levels', 'order: 3', `order: 3\n${'- '.repeat(4000)}a`, 5, '20 nivåer', 'felt: verdi'],
    ['an endless value', 'order: 3', `order: 3\nx: ${'a'.repeat(20_000)}`, 1, 'grensen er 10000', '---'],
  ]),
  good: [
    {
      name: 'a value in single quotes',
      change: (it) => it.replace(P2, 'title: IKAP', "title: 'IKAP: areal'"),
    },
    {
      name: 'a comment on a line of its own',
      change: (it) => it.replace(P2, 'order: 3', '# Rekkefølgen\norder: 3'),
    },
  ],
  check: takeProblems('front-matter'),
};
