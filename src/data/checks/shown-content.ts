import type { Content, EditionContent } from '../read/index.ts';
import { findCurrentEdition, listChapters, listDocuments } from './documents.ts';
import { getProp, listUses } from './mdx-nodes.ts';
import { atNode, atValue, type Finding, type Rule } from './rule.ts';

export const shownContent: Rule = {
  id: 'shown-content',
  about:
    'Alle mål, tiltak, bilder, filmer, figurer og rettelser i dataene må vises i et kapittel, ellers forsvinner de fra planen.',
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
  const shown = listShown(edition, 'Maal');
  return goals.value.goals.flatMap(({ id }, index) =>
    shown.has(id)
      ? []
      : [
          atValue(
            goals,
            ['goals', index, 'id'],
            `målet "${id}" vises ikke i noe kapittel`,
            `sett <Maal id="${id}" /> på en egen linje i kapittelet`,
          ),
        ],
  );
}

function checkMedia(edition: EditionContent): Finding[] {
  const { media, figures } = edition;
  // While the figures cannot be read, nobody knows which pictures they stand for.
  if (media?.value === undefined || figures?.value === undefined) return [];
  const shown = listShown(edition, 'Medium');
  for (const figure of figures.value.figures) shown.add(figure.medium ?? undefined);
  return media.value.media.flatMap(({ id }, index) =>
    shown.has(id)
      ? []
      : [
          atValue(
            media,
            ['media', index, 'id'],
            `"${id}" vises ikke i noe kapittel`,
            `sett <Medium id="${id}" /> på en egen linje i kapittelet`,
          ),
        ],
  );
}

/** The wharf row stands on the front page by itself; every other figure needs its place in a chapter. */
function checkFigures(edition: EditionContent): Finding[] {
  const { figures } = edition;
  if (figures?.value === undefined) return [];
  const shown = listShown(edition, 'Figur');
  return figures.value.figures.flatMap(({ id, form }, index) =>
    shown.has(id) || form === 'bryggerekke'
      ? []
      : [
          atValue(
            figures,
            ['figures', index, 'id'],
            `figuren "${id}" vises ikke i noe kapittel`,
            `sett <Figur id="${id}" /> på en egen linje i kapittelet`,
          ),
        ],
  );
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
  const lost = measures.flatMap((measure, index) => {
    const key = keyOf(measure.programme, measure.kind);
    if (shown.has(key)) return [];
    return [
      atValue(
        file,
        ['measures', index, 'id'],
        `tiltaket "${measure.id}" vises ikke i noe kapittel`,
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
