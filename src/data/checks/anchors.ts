/** Every id that a chapter or page puts into its HTML, and where it comes from. */
import type { Document } from './documents.ts';
import { getHeadingId, getProp, type JsxElement, listElements, listHeadings } from './mdx-nodes.ts';

export interface Anchor {
  readonly id: string;
  readonly node: {
    readonly position?: { readonly start: { readonly line: number; readonly column: number } } | undefined;
  };
  /** what carries the id, in Norwegian */
  readonly bearer: string;
}

/** Headings first, then what the components make: goals, measures, media and tables carry their own id. */
export function listAnchors(document: Document): Anchor[] {
  const headings = listHeadings(document.file.tree).flatMap((node) => {
    const id = getHeadingId(node);
    return id === undefined ? [] : [{ id, node, bearer: 'en overskrift' }];
  });
  const made = listElements(document.file.tree).flatMap((node) =>
    listIdsOf(node, document).map(([id, bearer]) => ({ id, node, bearer })),
  );
  return [...headings, ...made];
}

type IdAndBearer = readonly [id: string, bearer: string];

function listIdsOf(element: JsxElement, { edition }: Document): IdAndBearer[] {
  const id = getProp(element, 'id');
  const program = getProp(element, 'program');
  switch (element.name) {
    case 'Maal':
      return id === undefined ? [] : [[id, `målet <Maal id="${id}" />`]];
    case 'Medium':
      return id === undefined ? [] : [[id, `<Medium id="${id}" />`]];
    case 'Tiltaksliste': {
      const slag = getProp(element, 'slag');
      const measures = edition?.measures?.value?.measures ?? [];
      return measures
        .filter((it) => it.programme === program && it.kind === slag)
        .map((it) => [it.id, `tiltaket "${it.id}"`]);
    }
    case 'Programbudsjett':
      return program === undefined ? [] : listFrame(`budsjett-${program}`, 'budsjettet for programmet');
    case 'Figur':
      if (id === undefined) return [];
      return isMissing(edition, id) ? [[id, `figuren "${id}"`]] : listFrame(id, `figuren "${id}"`);
    case 'Ord':
      return id === undefined ? [] : [[`ord-${id}`, `<Ord id="${id}" />`]];
    case 'Finansieringsliste':
      return listFrame('finansieringsliste', 'finansieringslisten');
    case 'Ressurstabell':
      return listFrame('ressurstabell', 'ressurstabellen');
    default:
      return [];
  }
}

/** A frame has an id, and its title another. */
function listFrame(id: string, bearer: string): IdAndBearer[] {
  return [
    [id, bearer],
    [`${id}-tittel`, bearer],
  ];
}

/** A figure without numbers is a card that says so, and has no title of its own. */
function isMissing(edition: Document['edition'], id: string): boolean {
  const form = edition?.figures?.value?.figures.find((it) => it.id === id)?.form;
  return form === 'boligbygging' && edition?.housing?.value?.counts.length === 0;
}
