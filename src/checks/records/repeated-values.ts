import type { DataFile, Path } from '../../read/index.ts';
import { MEASURES } from '../example.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';
import { listDataFiles } from './unique-ids.ts';

export const repeatedValues: Rule = {
  id: 'repeated-values',
  kind: 'fault',
  about: 'En liste med id-er eller navn kan ikke ha det samme to ganger.',
  bad: [
    {
      name: 'a goal that stands twice in a measure',
      change: (it) => it.replace(MEASURES, '["p1-hovedmaal"]', '["p1-hovedmaal", "p1-hovedmaal"]'),
      file: MEASURES,
      line: 4,
      message: '"p1-hovedmaal" står to ganger i samme liste',
      remedy: 'slett den ene',
    },
  ],
  good: [
    {
      name: 'the same goal in two measures',
      change: (it) => it.replace(MEASURES, '["p1-hovedmaal"]', '["p1-hovedmaal", "felles-maal"]'),
    },
  ],
  check: (content) =>
    listDataFiles(content).flatMap((it) => (it?.value === undefined ? [] : findRepeats(it, it.value, []))),
};

function findRepeats(file: DataFile<unknown>, value: unknown, path: Path): Finding[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value))
    return Object.entries(value).flatMap(([key, inner]) => findRepeats(file, inner, [...path, key]));
  return value.flatMap((inner: unknown, index) => {
    if (typeof inner !== 'string') return findRepeats(file, inner, [...path, index]);
    if (value.indexOf(inner) === index) return [];
    return [atValue(file, [...path, index], `"${inner}" står to ganger i samme liste`, 'slett den ene')];
  });
}
