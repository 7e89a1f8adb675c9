import type { DataFile, EditionContent, Path } from '../../read/index.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

export const uniqueIds: Rule = {
  id: 'unique-ids',
  kind: 'fault',
  about: 'To poster i samme liste kan ikke ha samme id.',
  bad: [],
  good: [],
  check: (content) => [
    ...checkFile(content.sources, 'sources', (it) => it.sources),
    ...checkFile(content.glossary, 'terms', (it) => it.terms),
    ...content.editions.flatMap(checkEdition),
  ],
};

interface WithId {
  readonly id: string;
}

function checkEdition(edition: EditionContent): Finding[] {
  return [
    ...checkFile(edition.programmes, 'programmes', (it) => it.programmes),
    ...checkFile(edition.budget, 'sources', (it) => it.sources),
    ...checkFile(edition.budget, 'fundingList', (it) => it.fundingList),
    ...checkFile(edition.goals, 'goals', (it) => it.goals),
    ...checkFile(edition.measures, 'measures', (it) => it.measures),
    ...checkFile(edition.milestones, 'milestones', (it) => it.milestones),
    ...checkFile(edition.organisations, 'organisations', (it) => it.organisations),
    ...checkFile(edition.figures, 'figures', (it) => it.figures),
    ...checkFile(edition.commuting, 'municipalities', (it) => it.municipalities),
    ...checkFile(edition.facts, 'facts', (it) => it.facts),
    ...checkFile(edition.media, 'media', (it) => it.media),
  ];
}

function checkFile<T>(
  file: DataFile<T> | undefined,
  key: string,
  list: (value: T) => readonly WithId[],
): Finding[] {
  if (file?.value === undefined) return [];
  return findRepeats(list(file.value)).map(([index, id, first]) => {
    const path: Path = [key, index, 'id'];
    const { line } = file.locate([key, first, 'id']);
    return atValue(
      file,
      path,
      `id-en "${id}" brukes to ganger, også på linje ${line}`,
      `velg en annen id, for eksempel "${id}-2", eller slett den ene posten`,
    );
  });
}

function findRepeats(records: readonly WithId[]): (readonly [index: number, id: string, first: number])[] {
  const firstIndex = new Map<string, number>();
  return records.flatMap(({ id }, index) => {
    const first = firstIndex.get(id);
    if (first === undefined) firstIndex.set(id, index);
    return first === undefined ? [] : [[index, id, first] as const];
  });
}
