/** Every place of an edition that names a record somewhere else. */
import type { Content, DataFile, EditionContent, Path, TextFile } from '../../read/index.ts';
import { authoringComponents } from '../../site/authoring-components.ts';
import type { IdKind } from '../../site/known-ids.ts';
import { getProp, listElements } from '../../site/mdx-nodes.ts';
import { atNode, atValue, type Finding } from '../rule.ts';

export interface Reference {
  readonly kind: IdKind;
  readonly id: string;
  /** a finding at the place */
  readonly at: (message: string, remedy: string) => Finding;
}

/** The places in JSON files and front matter. Files with faults have none. */
export function listDataReferences(edition: EditionContent): Reference[] {
  const { budget, goals, measures, figures } = edition;
  return [
    ...listOf(budget, (it) => [
      [['fundSource'], 'fundingSource', it.fundSource],
      ...it.allocations.flatMap((cell, index): Place[] => [
        [['allocations', index, 'source'], 'fundingSource', cell.source],
        [['allocations', index, 'programme'], 'programme', cell.programme],
      ]),
      ...it.fundingList.map((item, index): Place => [
        ['fundingList', index, 'source'],
        'fundingSource',
        item.source,
      ]),
    ]),
    ...listOf(goals, (it) =>
      it.goals.map((goal, index): Place => [['goals', index, 'programme'], 'programme', goal.programme]),
    ),
    ...listOf(measures, (it) =>
      it.measures.flatMap((measure, index): Place[] => [
        [['measures', index, 'programme'], 'programme', measure.programme],
        ...LISTS.flatMap(([field, kind]) =>
          measure[field].map((id, at): Place => [['measures', index, field, at], kind, id]),
        ),
      ]),
    ),
    ...listOf(figures, (it) =>
      it.figures.map((figure, index): Place => [['figures', index, 'medium'], 'medium', figure.medium]),
    ),
    ...edition.chapters.flatMap((file) => listOf(file, (it) => [[['programme'], 'programme', it.programme]])),
  ];
}

/** The properties of components in the chapters. */
export function listComponentReferences({ chapters }: EditionContent): Reference[] {
  return chapters.flatMap((file) =>
    listElements(file.tree).flatMap((element) => {
      const props = authoringComponents[element.name ?? '']?.props ?? {};
      return Object.entries(props).flatMap(([prop, { type }]): Reference[] => {
        const id = getProp(element, prop);
        if (id === undefined || type.kind === 'choice' || type.kind === 'text' || type.kind === 'term')
          return [];
        return [
          {
            kind: type.kind,
            id,
            at: (message, remedy) => atNode(file as TextFile, element, message, remedy),
          },
        ];
      });
    }),
  );
}

type Place = readonly [path: Path, kind: IdKind, id: string | null];

const LISTS = [
  ['partners', 'organisation'],
  ['goals', 'goal'],
  ['milestones', 'milestone'],
  ['amounts', 'amount'],
] as const;

function listOf<T>(file: DataFile<T> | undefined, list: (value: T) => Place[]): Reference[] {
  if (file?.value === undefined) return [];
  return list(file.value).flatMap(([path, kind, id]) =>
    id === null
      ? []
      : [{ kind, id, at: (message: string, remedy: string) => atValue(file, path, message, remedy) }],
  );
}

/** Every source of kilder.json that is cited, at any depth of any file of any edition. */
export function listCitations({
  editions,
}: Content): (readonly [file: DataFile<unknown>, path: Path, id: string])[] {
  return editions.flatMap((it) =>
    [
      it.budget,
      it.fund,
      it.runningLevel,
      it.goals,
      it.measures,
      it.milestones,
      it.commuting,
      it.housing,
      it.figures,
      it.facts,
    ].flatMap((file) => (file?.value === undefined ? [] : findCitations(file, file.value, []))),
  );
}

function findCitations(
  file: DataFile<unknown>,
  value: unknown,
  path: Path,
): ReturnType<typeof listCitations> {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const place = [...path, Array.isArray(value) ? Number(key) : key];
    return key === 'citation' && typeof inner === 'string'
      ? [[file, place, inner] as const]
      : findCitations(file, inner, place);
  });
}
