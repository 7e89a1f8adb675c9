import type { Content, DataFile, EditionContent } from '../../read/index.ts';
import { findCurrentEdition, listDocuments } from '../../site/documents.ts';
import { getProp, listUses } from '../../site/mdx-nodes.ts';
import { listFrontFigures } from '../../site/site-addresses.ts';
import { CHAPTER, edit, EDITION, FIGURES, GOALS, MEASURES, PAGE } from '../example.ts';
import { atNode, atValue, type Finding, type Rule } from '../rule.ts';

const P1 = `${EDITION}/kapitler/p1-strategisk-naeringsutvikling.mdx`;
const NEW_LIST = '<Tiltaksliste program="p1" slag="ny" />';

export const shownContent: Rule = {
  id: 'shown-content',
  kind: 'fault',
  about:
    'Alle mål, tiltak, bilder, filmer, figurer og rettelser i dataene vises i et kapittel; ellers fører lenkene til dem ingen steder.',
  bad: [
    {
      name: 'a goal that no chapter shows',
      change: (it) => it.replace(P1, '<Maal id="p1-hovedmaal" />', ''),
      file: GOALS,
      line: 5,
      message: 'målet "p1-hovedmaal" vises ikke i noe kapittel',
      remedy: 'sett <Maal id="p1-hovedmaal" /> på en egen linje i kapittelet',
    },
    {
      name: 'a figure that no chapter shows',
      change: (it) => it.replace(CHAPTER, '<Figur id="bruk-av-fond" />', ''),
      file: FIGURES,
      line: 3,
      message: 'figuren "bruk-av-fond" vises ikke',
    },
    {
      name: 'a list of measures that is missing, once for all its measures',
      change: (it) =>
        edit<{ measures: object[] }>(MEASURES, ({ measures }) =>
          measures.push({ ...measures[1], id: 'p1-a' }),
        )(it).replace(P1, NEW_LIST, ''),
      file: MEASURES,
      message: 'tiltaket "p1-klynger" og 1 til vises ikke i noe kapittel',
      remedy: `sett ${NEW_LIST} på en egen linje i kapittelet`,
    },
    {
      name: 'a list of measures that holds none',
      change: (it) => it.replace(P1, 'slag="ny"', 'slag="fokus"'),
      file: P1,
      line: 18,
      message: 'ingen tiltak har program="p1" slag="fokus", så listen er tom',
      remedy: 'slett komponenten',
    },
    {
      name: 'corrections that no page shows',
      change: (it) => it.replace(PAGE, '<Rettelser />', ''),
      file: `${EDITION}/data/rettelser.json`,
      message: 'rettelsene vises ikke på noen side',
    },
  ],
  good: [
    {
      name: 'a medium that a figure stands for',
      change: (it) =>
        it
          .replace(CHAPTER, '<Medium id="film-kavli" />', '')
          .replace(FIGURES, '"medium": null', '"medium": "film-kavli"'),
    },
  ],
  check: (content) => [
    ...content.editions.filter(isComplete).flatMap((it) => [...checkRecords(it), ...checkMeasures(it)]),
    ...checkCorrections(content),
  ],
};

/** While a chapter cannot be read, nobody knows what it shows. */
function isComplete({ chapters }: EditionContent): boolean {
  return chapters.length > 0 && chapters.every((it) => it.tree !== undefined);
}

/** The wharf row stands on the front page by itself, and a medium may be shown by the figure that stands for it. */
function checkRecords(edition: EditionContent): Finding[] {
  const { goals, media, figures } = edition;
  const stoodFor = figures?.value?.figures.flatMap((it) => it.medium ?? []);
  const onFront = listFrontFigures(edition).map((it) => it.id);
  return [
    ...findLost(edition, goals, 'goals', 'Maal', 'målet ', []),
    // While the figures cannot be read, nobody knows which pictures they stand for.
    ...(stoodFor === undefined ? [] : findLost(edition, media, 'media', 'Medium', '', stoodFor)),
    ...findLost(edition, figures, 'figures', 'Figur', 'figuren ', onFront),
  ];
}

/**
 * @param what the word in front of the id, with a blank
 * @param others ids that are shown without the component
 */
function findLost(
  { chapters }: EditionContent,
  file: DataFile<object> | undefined,
  list: string,
  component: string,
  what: string,
  others: readonly string[],
): Finding[] {
  if (file?.value === undefined) return [];
  const uses = chapters.flatMap((it) => listUses(it.tree, component).map((use) => getProp(use, 'id')));
  const shown = new Set([...uses, ...others]);
  return (Reflect.get(file.value, list) as readonly { readonly id: string }[]).flatMap(({ id }, index) => {
    if (shown.has(id)) return [];
    const remedy = `sett <${component} id="${id}" /> på en egen linje i kapittelet, eller slett posten`;
    return [atValue(file, [list, index, 'id'], `${what}"${id}" vises ikke i noe kapittel`, remedy)];
  });
}

/** Measures are shown by programme and kind. One list that is missing hides all its measures: that is said once. */
function checkMeasures({ measures: file, chapters }: EditionContent): Finding[] {
  if (file?.value === undefined) return [];
  const { measures } = file.value;
  const uses = chapters.flatMap((chapter) =>
    listUses(chapter.tree, 'Tiltaksliste').map((node) => ({ node, chapter })),
  );
  const keyOf = (programme: string | undefined, kind: string | undefined): string =>
    `program="${programme}" slag="${kind}"`;
  const shown = new Set(uses.map(({ node }) => keyOf(getProp(node, 'program'), getProp(node, 'slag'))));
  const groups = Map.groupBy(measures, (it) => keyOf(it.programme, it.kind));
  const lost = [...groups].flatMap(([key, hidden]) => {
    const [first] = hidden;
    if (shown.has(key) || first === undefined) return [];
    const others = hidden.length === 1 ? '' : ` og ${hidden.length - 1} til`;
    const message = `tiltaket "${first.id}"${others} vises ikke i noe kapittel`;
    const remedy = `sett <Tiltaksliste ${key} /> på en egen linje i kapittelet, eller rett "kind"`;
    return [atValue(file, ['measures', measures.indexOf(first), 'id'], message, remedy)];
  });
  const empty = uses.flatMap(({ node, chapter }) => {
    const [programme, kind] = [getProp(node, 'program'), getProp(node, 'slag')];
    const key = keyOf(programme, kind);
    // A list that lacks one of the two is what `components` speaks of.
    if (programme === undefined || kind === undefined || groups.has(key)) return [];
    const message = `ingen tiltak har ${key}, så listen er tom`;
    return [atNode(chapter, node, message, 'slett komponenten, eller rett program og slag')];
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
