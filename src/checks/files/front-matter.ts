import { P2 } from '../example.ts';
import type { Rule } from '../rule.ts';
import { spoil, takeProblems } from './reading-problems.ts';

export const frontMatter: Rule = {
  id: 'front-matter',
  kind: 'fault',
  about: 'Innledningen øverst i en tekst står mellom to linjer med --- og kan bare leses på én måte.',
  bad: spoil(P2, [
    [/^---[^]*?---\n\n/, '', 1, 'innledningen mangler', '---'],
    [/(description: .*\n)---\n/, 'description: A\n', 1, 'ikke avsluttet', '---'],
    [/(description: .*\n)---\n/, 'description: A\n––\n', 8, '«––»', 'skriv --- alene'],
    [/^---/, '\n---', 1, 'ikke --- alene', 'slett det som står over'],
    [/^---[^]*?---\n\n/, '---\n---\n\n', 1, 'innledningen er tom', 'title:'],
    [/^---[^]*?---\n\n/, '---\n- a\n---\n\n', 1, 'felt: verdi', 'title:'],
    ['order: 3', 'order: 3\norder: 4', 5, 'to ganger', 'slett'],
    ['order: 3', '\torder: 3', 4, 'tabulator', 'slett'],
    ['order: 3', ' order: 3', 4, 'ikke «felt: verdi»', 'helt til venstre'],
    ['order: 3', 'order:3', 4, 'ikke «felt: verdi»', 'mellomrom'],
    ['order: 3', 'order = 3', 4, 'ikke «felt: verdi»', 'kolon'],
    ['title: IKAP', 'title: IKAP: areal', 2, 'kolon', 'skriv title: "IKAP: areal"'],
    ['title: IKAP', 'title: "IKAP', 2, 'anførselstegnet', 'skriv title: "IKAP"'],
    ['title: IKAP', 'title: "IKAP" og mer', 2, 'etter at verdien', 'skriv title: "«IKAP» og mer"'],
    ['title: IKAP', 'title: "IK\\AP"', 2, 'omvendt skråstrek', 'slett'],
    ['title: IKAP', 'title: *IKAP', 2, '', 'skriv title: "*IKAP"'],
    ['title: IKAP', 'title: [IKAP', 2, '[ eller {', 'skriv title: "[IKAP"'],
    ['title: IKAP', 'title: &a IKAP', 2, '& først', 'skriv title: "&a IKAP"'],
    ['title: IKAP', 'title: !!js/function IKAP', 2, '', 'skriv title: "!!js'],
    ['title: IKAP', 'title: IKAP # areal', 2, 'blir borte', 'skriv title: "IKAP # areal"'],
    ['title: IKAP', 'title: 2020-01-01', 2, 'flere måter', 'skriv title: "2020-01-01"'],
    ['order: 3', `order: 3\n${'- '.repeat(4000)}a`, 5, '20 nivåer', 'felt: verdi'],
    ['order: 3', `order: 3\nx: ${'a'.repeat(20_000)}`, 1, 'grensen er 10000', '---'],
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
