/** Every id that a chapter or page puts into its HTML, and where it comes from. */
import type { AddressKind } from '../data/schemas/permalinks.ts';
import type { Document } from './documents.ts';
import { getHeadingId, getProp, type JsxElement, listElements, listHeadings } from './mdx-nodes.ts';

export interface Anchor {
  readonly id: string;
  readonly node: {
    readonly position?: { readonly start: { readonly line: number; readonly column: number } } | undefined;
  };
  /** what carries the id, in Norwegian */
  readonly bearer: string;
  /** what readers can link to; undefined for ids that only the page itself uses */
  readonly kind?: AddressKind;
  /** level of a heading */
  readonly depth?: number;
}

/** Headings first, then what the components make: goals, measures, media and tables carry their own id. */
export function listAnchors(document: Document): Anchor[] {
  const headings = listHeadings(document.file.tree).flatMap((node) => {
    const id = getHeadingId(node);
    return id === undefined
      ? []
      : [{ id, node, bearer: 'en overskrift', kind: 'avsnitt' as const, depth: node.depth }];
  });
  const made = listElements(document.file.tree).flatMap((node) =>
    listIdsOf(node, document).map((it) => ({ ...it, node })),
  );
  return [...headings, ...made];
}

/** Every event of the timeline can be linked to. */
function listMilestones(figureId: string, edition: Document['edition']): Made[] {
  const figure = edition?.figures?.value?.figures.find((it) => it.id === figureId);
  if (figure?.form !== 'tidslinje') return [];
  const milestones = edition?.milestones?.value?.milestones ?? [];
  return milestones.map(({ id }) => ({ id, bearer: `milepælen "${id}"`, kind: 'milepael' }));
}

type Made = Omit<Anchor, 'node'>;

/** A component of a record that was removed shows nothing. While the records cannot be read, all may be there. */
function isThere(
  records: readonly { readonly id: string }[] | undefined,
  id: string | undefined,
): id is string {
  return id !== undefined && (records === undefined || records.some((it) => it.id === id));
}

function listIdsOf(element: JsxElement, { edition }: Document): Made[] {
  const id = getProp(element, 'id');
  const program = getProp(element, 'program');
  switch (element.name) {
    case 'Maal':
      return isThere(edition?.goals?.value?.goals, id)
        ? [{ id, bearer: `målet <Maal id="${id}" />`, kind: 'maal' }]
        : [];
    case 'Medium':
      return isThere(edition?.media?.value?.media, id)
        ? [{ id, bearer: `<Medium id="${id}" />`, kind: 'bilde' }]
        : [];
    case 'Tiltaksliste': {
      const slag = getProp(element, 'slag');
      const measures = edition?.measures?.value?.measures ?? [];
      return measures
        .filter((it) => it.programme === program && it.kind === slag)
        .map((it) => ({ id: it.id, bearer: `tiltaket "${it.id}"`, kind: 'tiltak' }));
    }
    case 'Programbudsjett':
      return program === undefined
        ? []
        : [{ id: `budsjett-${program}`, bearer: 'budsjettet for programområdet', kind: 'tabell' }];
    case 'Figur':
      return isThere(edition?.figures?.value?.figures, id)
        ? [{ id, bearer: `figuren "${id}"`, kind: 'figur' }, ...listMilestones(id, edition)]
        : [];
    case 'Finansieringsliste':
      return [{ id: 'finansieringsliste', bearer: 'finansieringslisten', kind: 'tabell' }];
    case 'Ressurstabell':
      return [{ id: 'ressurstabell', bearer: 'ressurstabellen', kind: 'tabell' }];
    default:
      return [];
  }
}
