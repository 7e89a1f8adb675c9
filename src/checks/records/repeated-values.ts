import { editionFiles, topFiles } from '../../read/files.ts';
import type { DataFile, Path } from '../../read/index.ts';
import { GLOSSARY, MEASURES } from '../example.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

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
    {
      name: 'a form of a word that stands twice',
      change: (it) => it.replace(GLOSSARY, '["regionen"]', '["regionen", "region", "regionen"]'),
      file: GLOSSARY,
      line: 3,
      message: '"regionen" står to ganger',
    },
  ],
  good: [
    {
      name: 'the same goal in two measures',
      change: (it) => it.replace(MEASURES, '["p1-hovedmaal"]', '["p1-hovedmaal", "felles-maal"]'),
    },
  ],
  check: (content) => [
    ...Object.keys(topFiles).flatMap((key) => checkFile(content[key as keyof typeof topFiles])),
    ...content.editions.flatMap((edition) =>
      Object.keys(editionFiles).flatMap((key) => checkFile(edition[key as keyof typeof editionFiles])),
    ),
  ],
};

function checkFile(file: DataFile<unknown> | undefined): Finding[] {
  return file?.value === undefined ? [] : findRepeats(file, file.value, []);
}

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
