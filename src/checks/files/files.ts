import { CHAPTER, EDITION, FUND } from '../example.ts';
import type { Rule } from '../rule.ts';
import { takeProblems, write } from './reading-problems.ts';

export const files: Rule = {
  id: 'files',
  kind: 'fault',
  about: 'Filene som trengs, finnes, og bare vanlige filer av kjente slag ligger i content/.',
  bad: [
    {
      name: 'a missing file',
      change: (it) => it.remove(FUND),
      file: FUND,
      message: 'filen mangler',
      remedy: 'forrige versjon',
    },
    ...write([
      [`${EDITION}/data/budsjet.json`, 'x', 'hører ikke hjemme', 'mente du "data/budsjett.json"?'],
      [`${EDITION}/data/medier.json`, 'x', 'hører ikke hjemme', `flytt filen til ${EDITION}/`],
      [`${EDITION}/plan.docx`, 'x', 'hører ikke hjemme', 'lagre teksten som plan.mdx'],
      [`${EDITION}/data/budsjett.xlsx`, 'x', 'hører ikke hjemme', 'skriv tallene inn'],
      [`${EDITION}/data/orkanger.jpg`, 'x', 'hører ikke hjemme', `flytt bildet til ${EDITION}/medier/`],
      [`${EDITION}/kapitler/maal.md`, 'x', 'hører ikke hjemme', 'lagre teksten som maal.mdx'],
      [`${EDITION}/kapitler/ny/tekst.mdx`, 'x', 'hører ikke hjemme', 'under kapitler/'],
      [`${EDITION}/kapitler/~$kapittel.docx`, 'x', 'et program har lagt igjen', 'slett den'],
      [`${EDITION}/medier/plan.gif`, 'x', 'hører ikke hjemme', 'jpg'],
      [`${EDITION}/medier/film.mp4`, 'x', 'hører ikke hjemme', '"url" i medier.json'],
      ['sider/stor.mdx', 'a'.repeat(1_000_001), 'over 1 MB', 'del den opp'],
    ]),
    {
      name: 'a misspelt folder',
      change: (it) => it.write(`${EDITION}/Medier/a.jpg`, 'x'),
      file: `${EDITION}/Medier`,
      message: 'mappen "Medier" hører ikke hjemme her',
      remedy: 'kall mappen medier',
    },
    {
      name: 'a folder that is no edition',
      change: (it) => it.write('utgaver/2024-2027/utgave.json', 'x'),
      file: 'utgaver/2024-2027',
      message: 'ikke navnet på en utgave',
      remedy: '2020-23',
    },
  ],
  good: [
    {
      name: 'files of other programs that do no harm',
      change: (it) => it.write('.DS_Store', 'x').write(`${EDITION}/data/.gitkeep`, ''),
    },
    {
      name: 'a new chapter',
      change: (it) => it.write(`${EDITION}/kapitler/nytt-kapittel.mdx`, it.text(CHAPTER)),
    },
  ],
  check: takeProblems('files'),
};
