import { proposeKnown } from '../../site/known-ids.ts';
import type { DataFile, EditionContent, Path } from '../../read/index.ts';
import { COMMUTING, edit, HOUSING } from '../example.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

type Homes = readonly (readonly [year: number, municipality: string, count: number | null])[];
const homes = (counts: Homes, changes: object = {}) =>
  edit<object>(HOUSING, (data) =>
    Object.assign(data, {
      citation: 'ssb-03321',
      definition: 'Boliger',
      counts: counts.map(([year, municipality, count]) => ({ year, municipality, count })),
      ...changes,
    }),
  );
const commuting = (change: (data: Record<'counts' | 'municipalities', object[]>) => void) =>
  edit(COMMUTING, change);

export const figureData: Rule = {
  id: 'figure-data',
  kind: 'fault',
  about:
    'Tallene bak figurene er hele: hver kommune har én linje for hvert år, og boligtallene har kilde og forklaring.',
  bad: [
    {
      name: 'commuting without the shown year',
      change: (it) => it.replace(COMMUTING, '"shownYear": 2019', '"shownYear": 2018'),
      file: COMMUTING,
      line: 5,
      message: 'ingen tall er fra 2018',
      remedy: 'velg et av årene 2019',
    },
    {
      name: 'commuting of a municipality that stands twice',
      change: commuting(({ counts }) => counts.push({ ...counts[0] })),
      file: COMMUTING,
      message: '2019 malvik står to ganger',
    },
    {
      name: 'commuting of a municipality that is not there',
      change: (it) => it.replace(COMMUTING, '"municipality": "malvik"', '"municipality": "malvikk"'),
      file: COMMUTING,
      line: 7,
      message: 'kommunen "malvikk" finnes ikke',
      remedy: 'mente du "malvik"?',
    },
    {
      name: 'a municipality without commuting',
      change: commuting(({ municipalities }) =>
        municipalities.push({ id: 'melhus', name: 'Melhus', number: '5028' }),
      ),
      file: COMMUTING,
      message: '2019 mangler "melhus"',
      remedy: 'legg til { "year": 2019, "municipality": "melhus", "inCount": null, "outCount": null }',
    },
    {
      name: 'commuting to and from the centre itself',
      change: (it) => it.replace(COMMUTING, '"Trondheim"', '"Malvik"'),
      file: COMMUTING,
      line: 3,
      message: '"centre" er «Malvik», som også er en av kommunene det pendles til og fra',
    },
    {
      name: 'homes without a source',
      change: homes([[2018, 'Malvik', 30]], { citation: null }),
      file: HOUSING,
      message: 'tallene mangler kilde',
    },
    {
      name: 'homes that nobody has counted',
      change: homes([[2018, 'Malvik', null]]),
      file: HOUSING,
      message: 'alle tallene er null',
      remedy: '"counts": []',
    },
  ],
  good: [
    {
      name: 'numbers that jump, and two alike',
      change: homes([
        [2017, 'Malvik', 3],
        [2018, 'Malvik', 3000],
        [2019, 'Malvik', 3000],
      ]),
    },
    {
      name: 'a municipality that is not stated in a year',
      change: homes([
        [2018, 'Malvik', 3],
        [2018, 'Sum', null],
      ]),
    },
  ],
  check: (content) => content.editions.flatMap(listGaps),
};

/** What is missing or doubled in the rows that the figures of an edition are drawn from. */
export function listGaps(edition: EditionContent): Finding[] {
  return [...checkCommuting(edition), ...checkHousing(edition)];
}

const OWN_CENTRE = 'som også er en av kommunene det pendles til og fra';

function checkCommuting({ commuting: file }: EditionContent): Finding[] {
  if (file?.value === undefined) return [];
  const { centre, counts, municipalities, shownYear } = file.value;
  const ids = municipalities.map((it) => it.id);
  const years = [...new Set(counts.map((it) => it.year))];
  const at = (path: Path, message: string, remedy: string): Finding => atValue(file, path, message, remedy);
  const own = municipalities.some((it) => it.name.toLowerCase() === centre.toLowerCase());
  const isEmpty = counts.every((it) => it.inCount === null && it.outCount === null);
  return [
    ...(isEmpty ? [at(['counts'], 'alle tallene er null, så figuren blir tom', 'skriv tallene')] : []),
    ...(own
      ? [at(['centre'], `"centre" er «${centre}», ${OWN_CENTRE}`, 'rett "centre", eller slett kommunen')]
      : []),
    ...counts.flatMap(({ municipality: name }, index) => {
      const path = ['counts', index, 'municipality'];
      return ids.includes(name) ? [] : [at(path, `kommunen "${name}" finnes ikke`, proposeKnown(name, ids))];
    }),
    ...checkRows(file, counts, ids, '"inCount": null, "outCount": null'),
    ...(years.includes(shownYear)
      ? []
      : [at(['shownYear'], `ingen tall er fra ${shownYear}`, `velg et av årene ${years.join(', ')}`)]),
  ];
}

/** Numbers without a source and a definition are not published. */
function checkHousing({ housing: file }: EditionContent): Finding[] {
  if (file?.value === undefined || file.value.counts.length === 0) return [];
  const { citation, definition, counts } = file.value;
  const at = (field: string, message: string, remedy: string): Finding =>
    atValue(file, [field], message, remedy);
  return [
    ...(counts.every((it) => it.count === null)
      ? [
          at(
            'counts',
            'alle tallene er null, så figuren blir tom',
            'skriv tallene, eller "counts": [] så lenge de mangler',
          ),
        ]
      : []),
    ...(citation === null
      ? [at('citation', 'tallene mangler kilde', 'skriv id-en til kilden i kilder.json')]
      : []),
    ...(definition === null
      ? [at('definition', 'det står ikke hva tallene teller', 'skriv for eksempel "Fullførte boliger"')]
      : []),
    ...checkRows(file, counts, [...new Set(counts.map((it) => it.municipality))], '"count": null'),
  ];
}

interface Row {
  readonly year: number;
  readonly municipality: string;
}

/** More rows that are missing have one cause. */
const MAX_MISSING = 50;

/** Every municipality once in every year. */
function checkRows(
  file: DataFile<unknown>,
  rows: readonly Row[],
  municipalities: readonly string[],
  empty: string,
): Finding[] {
  const keys = rows.map((it) => `${it.year} ${it.municipality}`);
  const twice = keys.flatMap((key, index) =>
    keys.indexOf(key) === index
      ? []
      : [atValue(file, ['counts', index], `${key} står to ganger`, 'slett den linjen som er feil')],
  );
  const years = [...new Set(rows.map((it) => it.year))];
  const missing = years.flatMap((year) =>
    municipalities.filter((it) => !keys.includes(`${year} ${it}`)).map((name) => ({ year, name })),
  );
  return [
    ...twice,
    ...missing.slice(0, MAX_MISSING).map(({ year, name }) => {
      const line = `{ "year": ${year}, "municipality": "${name}", ${empty} }`;
      return atValue(
        file,
        ['counts'],
        `${year} mangler "${name}"`,
        `legg til ${line}, med tallet hvis kilden har det`,
      );
    }),
  ];
}
