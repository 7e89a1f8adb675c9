import { editionFiles, topFiles } from '../read/files.ts';
import type { DataFile, Path } from '../read/index.ts';
import { atValue, type Finding, type Rule } from './rule.ts';

export const repeatedValues: Rule = {
  id: 'repeated-values',
  about:
    'En liste med id-er eller navn kan ikke ha det samme to ganger, og programområdene må kunne skilles fra hverandre.',
  check: (content) => [
    ...Object.keys(topFiles).flatMap((key) => checkFile(content[key as keyof typeof topFiles])),
    ...content.editions.flatMap((edition) => [
      ...Object.keys(editionFiles).flatMap((key) => checkFile(edition[key as keyof typeof editionFiles])),
      ...checkProgrammes(edition.programmes),
    ]),
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

/** Readers tell programmes apart by code, name and the shape of the house; each has its own chapter. */
const DISTINCT = ['code', 'name', 'shortName', 'chapter', 'house'] as const;

function checkProgrammes(
  file: DataFile<{ programmes: readonly Record<(typeof DISTINCT)[number], string>[] }> | undefined,
): Finding[] {
  const programmes = file?.value?.programmes ?? [];
  if (file === undefined) return [];
  return DISTINCT.flatMap((field) =>
    programmes.flatMap((programme, index) => {
      const first = programmes.findIndex((it) => it[field] === programme[field]);
      if (first === index) return [];
      const { line } = file.locate(['programmes', first, field]);
      return [
        atValue(
          file,
          ['programmes', index, field],
          `"${programme[field]}" er brukt på linje ${line} også`,
          `gi programområdet sin egen "${field}"`,
        ),
      ];
    }),
  );
}
