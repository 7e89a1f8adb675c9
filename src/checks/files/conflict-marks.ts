import { FUND, P2 } from '../example.ts';
import type { Rule } from '../rule.ts';
import { spoil, takeProblems } from './reading-problems.ts';

export const conflictMarks: Rule = {
  id: 'conflict-marks',
  kind: 'fault',
  about: 'To versjoner av samme linje er flettet ferdig.',
  bad: [
    ...spoil(FUND, [
      [/^/, '<<<<<<< HEAD\n{\n=======\n>>>>>>> andre\n', 1, 'ikke flettet ferdig', 'velg linjene'],
      ['  "name"', '=======\n  "name"', 3, 'ikke flettet ferdig'],
    ]),
    ...spoil(P2, [
      ['Dette er', '<<<<<<< HEAD\nA\n=======\nB\n>>>>>>> andre\nDette er', 12, 'ikke flettet ferdig'],
      ['Dette er', '>>>>>>> andre\nDette er', 12, 'ikke flettet ferdig'],
    ]),
  ],
  good: [
    {
      name: 'a heading that is underlined',
      change: (it) => it.replace(P2, 'Dette er', 'Overskrift\n=======\n\nDette er'),
    },
  ],
  check: takeProblems('conflict-marks'),
};
