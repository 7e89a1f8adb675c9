import type { Content, DataFile, EditionContent } from '../../read/index.ts';
import { findCurrentEdition, listChapters, listDocuments } from '../../site/documents.ts';
import { getProp, listUses } from '../../site/mdx-nodes.ts';
import { atNode, atValue, type Finding, type Rule } from '../rule.ts';
import { listFrontFigures } from '../../site/site-addresses.ts';

export const shownContent: Rule = {
  id: 'shown-content',
  kind: 'fault',
  about:
    'Alle mål, tiltak, bilder, filmer, figurer og rettelser i dataene må vises i et kapittel, ellers forsvinner de fra planen.',
  bad: [],
  good: [],
  check: (content) => [
    ...content.editions
      .filter(isComplete)
      .flatMap((it) => [...checkGoals(it), ...checkMedia(it), ...checkFigures(it), ...checkMeasures(it)]),
    ...checkCorrections(content),
  ],
};

/** While a chapter cannot be read, nobody knows what it shows. */
function isComplete(edition: EditionContent): boolean {
  return edition.chapters.length > 0 && edition.chapters.every((it) => it.tree !== undefined);
}

function listShown(edition: EditionContent, component: string): Set<string | undefined> {
  return new Set(
    edition.chapters.flatMap((it) => listUses(it.tree, component).map((use) => getProp(use, 'id'))),
  );
}

function checkGoals(edition: EditionContent): Finding[] {
  const { goals } = edition;
  if (goals?.value === undefined) return [];
  return describeLost(goals, 'goals', goals.value.goals, 'Maal', 'målet ', listShown(edition, 'Maal'));
}

function checkMedia(edition: EditionContent): Finding[] {
  const { media, figures } = edition;
  // While the figures cannot be read, nobody knows which pictures they stand for.
  if (media?.value === undefined || figures?.value === undefined) return [];
  const shown = listShown(edition, 'Medium');
  for (const figure of figures.value.figures) shown.add(figure.medium ?? undefined);
  return describeLost(media, 'media', media.value.media, 'Medium', '', shown);
}

/** The wharf row stands on the front page by itself; every other figure needs its place in a chapter. */
function checkFigures(edition: EditionContent): Finding[] {
  const { figures } = edition;
  if (figures?.value === undefined) return [];
  const shown = listShown(edition, 'Figur');
  for (const figure of listFrontFigures(edition)) shown.add(figure.id);
  return describeLost(figures, 'figures', figures.value.figures, 'Figur', 'figuren ', shown);
}

/** @param what the word in front of the id, with a blank */
function describeLost(
  file: DataFile<unknown>,
  key: string,
  records: readonly { readonly id: string }[],
  component: string,
  what: string,
  shown: ReadonlySet<string | undefined>,
): Finding[] {
  return records.flatMap(({ id }, index) => {
    if (shown.has(id)) return [];
    const remedy = `sett <${component} id="${id}" /> på en egen linje i kapittelet`;
    return [atValue(file, [key, index, 'id'], `${what}"${id}" vises ikke i noe kapittel`, remedy)];
  });
}

/** Measures are shown by programme and kind, so a new kind is lost until a chapter asks for it. */
function checkMeasures(edition: EditionContent): Finding[] {
  const file = edition.measures;
  if (file?.value === undefined) return [];
  const { measures } = file.value;
  const uses = listChapters(edition).flatMap((document) =>
    listUses(document.file.tree, 'Tiltaksliste').map((node) => ({ node, file: document.file })),
  );
  const keyOf = (programme: string | undefined, kind: string | undefined): string =>
    `program="${programme}" slag="${kind}"`;
  const shown = new Set(uses.map(({ node }) => keyOf(getProp(node, 'program'), getProp(node, 'slag'))));
  const existing = new Set(measures.map((it) => keyOf(it.programme, it.kind)));
  // One list that is missing hides all its measures: that is said once.
  const lost = [...Map.groupBy(measures, (it) => keyOf(it.programme, it.kind))].flatMap(([key, hidden]) => {
    const [first] = hidden;
    if (shown.has(key) || first === undefined) return [];
    const others = hidden.length === 1 ? '' : ` og ${hidden.length - 1} til`;
    return [
      atValue(
        file,
        ['measures', measures.indexOf(first), 'id'],
        `tiltaket "${first.id}"${others} vises ikke i noe kapittel`,
        `sett <Tiltaksliste ${key} /> på en egen linje i kapittelet, eller rett "kind"`,
      ),
    ];
  });
  const empty = uses.flatMap(({ node, file: chapter }) => {
    const [programme, kind] = [getProp(node, 'program'), getProp(node, 'slag')];
    const key = keyOf(programme, kind);
    // A list that lacks one of the two is what `components` speaks of.
    if (programme === undefined || kind === undefined || existing.has(key)) return [];
    return [
      atNode(
        chapter,
        node,
        `ingen tiltak har ${key}, så listen er tom`,
        'slett komponenten, eller rett program og slag',
      ),
    ];
  });
  return [...lost, ...empty];
}

function checkCorrections(content: Content): Finding[] {
  const documents = listDocuments(content);
  if (documents.some((it) => it.file.tree === undefined)) return [];
  const corrections = findCurrentEdition(content)?.corrections;
  if (corrections?.value === undefined || corrections.value.corrections.length === 0) return [];
  const isShown = documents.some(
    (it) => it.edition?.corrections === corrections && listUses(it.file.tree, 'Rettelser').length > 0,
  );
  if (isShown) return [];
  const remedy = 'sett <Rettelser /> på en egen linje i sider/om.mdx';
  return [atValue(corrections, ['corrections'], 'rettelsene vises ikke på noen side', remedy)];
}
