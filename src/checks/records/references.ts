/** Every place of an edition that names a record somewhere else. */
import { editionFiles } from '../../read/files.ts';
import type { DataFile, EditionContent, Path } from '../../read/index.ts';
import { authoringComponents } from '../../site/authoring-components.ts';
import type { IdKind } from '../../site/known-ids.ts';
import { getProp, listElements } from '../../site/mdx-nodes.ts';
import { atNode, atValue, type Finding } from '../rule.ts';

export interface Reference {
  /** `citation` names a source of kilder.json */
  readonly kind: IdKind | 'citation';
  readonly id: string;
  /** a finding at the place */
  readonly at: (message: string, remedy: string) => Finding;
}

/** What the fields that name a record are about: in JSON and in front matter. */
export const REFERENCE_FIELDS: ReadonlyMap<string, Reference['kind']> = new Map([
  ['citation', 'citation'],
  ['programme', 'programme'],
  ['medium', 'medium'],
  ['goals', 'goal'],
  ['milestones', 'milestone'],
  ['partners', 'organisation'],
  ['amounts', 'amount'],
  ['source', 'fundingSource'],
  ['fundSource', 'fundingSource'],
]);

/** The places in JSON files and front matter; what a figure claims is checked with its numbers. Files with faults have none. */
export function listDataReferences(edition: EditionContent): Reference[] {
  const files = Object.keys(editionFiles).map((key) => edition[key as keyof typeof editionFiles]);
  return [...files, ...edition.chapters].flatMap((file: DataFile<unknown> | undefined) =>
    file === undefined ? [] : findReferences(file, file.value, []),
  );
}

function findReferences(file: DataFile<unknown>, value: unknown, path: Path): Reference[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]): Reference[] => {
    const place = [...path, Array.isArray(value) ? Number(key) : key];
    const kind = REFERENCE_FIELDS.get(String(place.findLast((it) => typeof it === 'string')));
    if (typeof inner !== 'string') return key === 'claims' ? [] : findReferences(file, inner, place);
    const at: Reference['at'] = (message, remedy) => atValue(file, place, message, remedy);
    return kind === undefined ? [] : [{ kind, id: inner, at }];
  });
}

/** The properties of components in the chapters. */
export function listComponentReferences({ chapters }: EditionContent): Reference[] {
  return chapters.flatMap((file) =>
    listElements(file.tree).flatMap((element) => {
      const props = authoringComponents[element.name ?? '']?.props ?? {};
      return Object.entries(props).flatMap(([prop, { type }]): Reference[] => {
        const id = getProp(element, prop);
        const isRecord =
          type.kind !== 'choice' && type.kind !== 'text' && type.kind !== 'term' && type.kind !== 'source';
        if (id === undefined || !isRecord) return [];
        return [{ kind: type.kind, id, at: (message, remedy) => atNode(file, element, message, remedy) }];
      });
    }),
  );
}
