import { CHAPTER, EDITION } from '../example.ts';
import type { Rule } from '../rule.ts';
import { takeProblems, write } from './reading-problems.ts';

export const fileNames: Rule = {
  id: 'file-names',
  kind: 'fault',
  about: 'Filnavn virker i en adresse og på alle maskiner: små bokstaver a-z, tall og bindestrek.',
  bad: write([
    [`${EDITION}/kapitler/Nytt kapittel.mdx`, 'x', 'mellomrom, æøå', 'kall filen nytt-kapittel.mdx'],
    [`${EDITION}/kapitler/næring.mdx`, 'x', 'mellomrom, æøå', 'kall filen naering.mdx'],
    [`${EDITION}/kapitler/na\u030al.mdx`, 'x', 'to tegn', 'kall filen naal.mdx'],
    [`${EDITION}/kapitler/Nytt_kapittel.mdx`, 'x', 'blir adressen', 'kall filen nytt-kapittel.mdx'],
    [`${EDITION}/kapitler/MAAL.mdx`, 'x', 'blir adressen', 'kall filen maal.mdx'],
    [
      `${EDITION}/kapitler/${'a'.repeat(90)}.mdx`,
      'x',
      'navnet har 94 tegn, og grensen er 80',
      'kortere navn',
    ],
    [`${EDITION}/kapitler/con.mdx`, 'x', 'Windows', 'et annet navn'],
    [`${EDITION}/medier/Bilde_1.JPG`, 'x', 'andre tegn', 'kall filen bilde-1.jpg'],
  ]),
  good: [
    { name: 'a short name', change: (it) => it.write(`${EDITION}/kapitler/p9-nytt-2.mdx`, it.text(CHAPTER)) },
  ],
  check: takeProblems('file-names'),
};
