import type { DataFile, EditionContent } from '../../read/index.ts';
import { BUDGET, edit, FACTS, GLOSSARY } from '../example.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

const fact = {
  id: 'a',
  kind: 'belop',
  label: 'A',
  amountNok: 1,
  citation: 'ssb-03321',
  where: 'Kapittel 1.',
};

export const uniqueIds: Rule = {
  id: 'unique-ids',
  kind: 'fault',
  about: 'To poster i samme liste kan ikke ha samme id.',
  bad: [
    {
      name: 'an id of one list that stands twice',
      change: (it) => it.replace(BUDGET, '"id": "ovrige-kommuner"', '"id": "trondheim-kommune"'),
      file: BUDGET,
      line: 27,
      message: 'id-en "trondheim-kommune" brukes to ganger, også på linje 26',
      remedy: 'velg en annen id, for eksempel "trondheim-kommune-2"',
    },
    {
      name: 'a word of the glossary that stands twice',
      change: edit<{ terms: object[] }>(GLOSSARY, ({ terms }) => terms.push({ ...terms[0], term: 'Region' })),
      file: GLOSSARY,
      message: 'id-en "regionen" brukes to ganger',
    },
    {
      name: 'a fact that was copied',
      change: edit<{ facts: object[] }>(FACTS, ({ facts }) => facts.push(fact, { ...fact, label: 'B' })),
      file: FACTS,
      message: 'id-en "a" brukes to ganger',
    },
  ],
  good: [
    {
      name: 'two facts with ids of their own',
      change: edit<{ facts: object[] }>(FACTS, ({ facts }) => facts.push(fact, { ...fact, id: 'b' })),
    },
  ],
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
  const ids = list(file.value).map((it) => it.id);
  return ids.flatMap((id, index) => {
    const first = ids.indexOf(id);
    if (first === index) return [];
    const { line } = file.locate([key, first, 'id']);
    const message = `id-en "${id}" brukes to ganger, også på linje ${line}`;
    const remedy = `velg en annen id, for eksempel "${id}-2", eller slett den ene posten`;
    return [atValue(file, [key, index, 'id'], message, remedy)];
  });
}
