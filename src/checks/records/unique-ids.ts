import { editionFiles, topFiles } from '../../read/files.ts';
import type { Content, DataFile } from '../../read/index.ts';
import { BUDGET, edit, GLOSSARY } from '../example.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

const addTerm = (changes: object) =>
  edit<{ terms: object[] }>(GLOSSARY, ({ terms }) => terms.push({ ...terms[0], ...changes }));

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
      name: 'a word of the glossary that was copied',
      change: addTerm({ term: 'Region' }),
      file: GLOSSARY,
      message: 'id-en "regionen" brukes to ganger',
    },
  ],
  good: [{ name: 'two words with ids of their own', change: addTerm({ id: 'region' }) }],
  check: (content) => listDataFiles(content).flatMap(checkFile),
};

/** All JSON files of the content. */
export function listDataFiles(content: Content): (DataFile<object> | undefined)[] {
  return [
    ...Object.keys(topFiles).map((key) => content[key as keyof typeof topFiles]),
    ...content.editions.flatMap((edition) =>
      Object.keys(editionFiles).map((key) => edition[key as keyof typeof editionFiles]),
    ),
  ];
}

function checkFile(file: DataFile<object> | undefined): Finding[] {
  return Object.entries(file?.value ?? {}).flatMap(([list, records]) => {
    const ids = Array.isArray(records) ? records.map((it: unknown) => idOf(it)) : [];
    return ids.flatMap((id, index): Finding[] => {
      const first = ids.indexOf(id);
      if (file === undefined || id === undefined || first === index) return [];
      const { line } = file.locate([list, first, 'id']);
      const message = `id-en "${id}" brukes to ganger, også på linje ${line}`;
      const remedy = `velg en annen id, for eksempel "${id}-2", eller slett den ene posten`;
      return [atValue(file, [list, index, 'id'], message, remedy)];
    });
  });
}

function idOf(record: unknown): string | undefined {
  const isRecord = typeof record === 'object' && record !== null && 'id' in record;
  return isRecord && typeof record.id === 'string' ? record.id : undefined;
}
