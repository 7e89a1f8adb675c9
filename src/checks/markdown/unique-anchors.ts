import { MEASURES } from '../example.ts';
import { listAnchors } from '../../site/anchors.ts';
import { SHARING_SLUG } from '../../permalinks/views.ts';
import { type Document, listDocuments } from '../../site/documents.ts';
import { listPageIds, MAIN_ID, type PageId } from '../../site/page-ids.ts';
import { atNode, atValue, type Finding, type Rule } from '../rule.ts';
import { badTexts, goodTexts } from './text-examples.ts';

/** Ids that the site uses itself: the target of the skip link, and the page for sharing beside each chapter. */
const LAYOUT_IDS: readonly string[] = [MAIN_ID, SHARING_SLUG];

export const uniqueAnchors: Rule = {
  id: 'unique-anchors',
  kind: 'fault',
  about: 'En id kan bare brukes én gang på en side, ellers peker lenker til feil sted.',
  bad: [
    ...badTexts([
      ['two headings', 'A.\n\n## B [#oppgaver]', 'id-en "oppgaver" brukes to ganger', '[#oppgaver-2]', 3],
      ['an id of the page itself', '## A [#innhold]', 'id-en "innhold" brukes av siden selv', '[#innhold-2]'],
      ['a goal and a heading', '<Maal id="p1-hovedmaal" />\n\n## A [#p1-hovedmaal]', 'også av', 'endre'],
      [
        'two lists of measures',
        '<Tiltaksliste program="p1" slag="ny" />\n\n<Tiltaksliste program="p1" slag="ny" />',
        'listen er der to ganger',
        'slett den ene listen',
        3,
      ],
    ]),
    {
      name: 'a measure and a programme on the page of all measures',
      change: (sample) => sample.replace(MEASURES, '"id": "p1-klynger"', '"id": "p1"'),
      file: MEASURES,
      message: 'id-en "p1" brukes to ganger på siden /2020-23/tiltak/',
      remedy: 'velg en annen id',
    },
  ],
  good: goodTexts([
    ['ids that differ', '### A [#oppgaver-2]\n\n<Maal id="felles-maal" />\n\n<Ord id="regionen" />.'],
  ]),
  check: (content) => [
    ...listDocuments(content).flatMap(checkDocument),
    ...[...listPageIds(content)].flatMap(([address, ids]) => checkPage(address, ids ?? [])),
  ],
};

/** Pages made from data: the ids of records, beside those of the page itself and of each other. */
function checkPage(address: string, ids: readonly PageId[]): Finding[] {
  const seen = new Map<string, PageId>();
  return ids.flatMap((it) => {
    const first = seen.get(it.id);
    if (first === undefined) seen.set(it.id, it);
    const place = it.place ?? first?.place;
    // Twice the same record is two records with one id, which `unique-ids` speaks of.
    if (first === undefined || place === undefined || first.bearer === it.bearer) return [];
    const message = `id-en "${it.id}" brukes to ganger på siden ${address}: av ${first.bearer} og av ${it.bearer}`;
    return [atValue(place.file, place.path, message, 'velg en annen id')];
  });
}

function checkDocument(document: Document): Finding[] {
  const lists = new Set<object>();
  const seen = new Map(LAYOUT_IDS.map((id) => [id, { bearer: 'siden selv', line: 1 }]));
  return listAnchors(document).flatMap(({ id, node, bearer }) => {
    const first = seen.get(id);
    if (first === undefined) {
      seen.set(id, { bearer, line: node.position?.start.line ?? 1 });
      return [];
    }
    if (bearer === first.bearer && bearer.startsWith('tiltaket ')) {
      // All measures of a list that stands twice have their ids twice.
      if (lists.has(node)) return [];
      lists.add(node);
      const repeated = `${bearer} står også på linje ${first.line}: listen er der to ganger`;
      return [atNode(document.file, node, repeated, 'slett den ene listen, eller rett program og slag')];
    }
    const message = LAYOUT_IDS.includes(id)
      ? `id-en "${id}" brukes av siden selv`
      : `id-en "${id}" brukes to ganger på siden: også av ${first.bearer} på linje ${first.line}`;
    const remedy = id.startsWith('_ord-')
      ? 'skriv ordet som vanlig tekst her: det er alt forklart på siden'
      : bearer === 'en overskrift'
        ? `velg en annen id, for eksempel [#${id}-2]`
        : `endre id-en til ${first.bearer === bearer ? 'den ene' : first.bearer}, eller slett den ene`;
    return [atNode(document.file, node, message, remedy)];
  });
}
