/** Where a file belongs whose name is not known. */
import { expect, it } from 'vitest';
import { proposePlace } from '../../../src/read/known-files.ts';

const known = ['data/budsjett.json', 'data/fond.json', 'utgave.json'];

it.each([
  'data/budsjett-2019.json',
  'data/budsjett2.json',
  'data/budsjett_2019.json',
  'data/budsjett.2019.json',
])('%s may stand beside the real file', (path) => {
  expect(proposePlace(path, known)).toBe(
    'flytt filen ut av content/, eller kall den "data/budsjett.json" hvis den ikke finnes fra før',
  );
});

it.each([
  ['data/budsjet.json', 'mente du "data/budsjett.json"?'],
  ['data/budsjetter.json', 'mente du "data/budsjett.json"?'],
  ['data/2budsjett.json', 'mente du "data/budsjett.json"?'],
  ['data/noe-helt-annet.json', 'flytt filen ut av content/'],
])('%s: %s', (path, expected) => {
  expect(proposePlace(path, known)).toBe(expected);
});
