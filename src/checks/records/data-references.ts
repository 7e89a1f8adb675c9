import { QUOTE_PATTERN } from '../../data/compute/placeholders.ts';
import type { Content, DataFile, EditionContent, Path } from '../../read/index.ts';
import { describeUnknownId, describeUnknownSource, type IdKind, proposeKnown } from '../../site/known-ids.ts';
import { listDocuments } from '../../site/documents.ts';
import { getProp, listUses } from '../../site/mdx-nodes.ts';
import { listReaderTexts } from '../../site/reader-texts.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

export const dataReferences: Rule = {
  id: 'data-references',
  kind: 'fault',
  about:
    'Id-er som viser til andre poster, må finnes: kilder, programområder, finansieringskilder, mål, milepæler og beløp.',
  bad: [],
  good: [],
  check: (content) => [
    ...content.editions.flatMap((edition) => checkEdition(content, edition)),
    ...checkUnused(content),
  ],
};

/** A source that nothing cites is shown nowhere. */
function checkUnused(content: Content): Finding[] {
  const { sources, editions } = content;
  const files = editions.flatMap((it) => [
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
  ]);
  // While a file cannot be read, nobody knows what it cites.
  if (sources?.value === undefined || files.some((it) => it?.value === undefined)) return [];
  const known = sources.value.sources.map((it) => it.id);
  const cited = [...files.flatMap((it) => listCitations(it?.value)), ...listQuotedSources(content)];
  // One that is misspelt is reported where it stands; the source itself is then used after all.
  if (cited.some((id) => !known.includes(id))) return [];
  return sources.value.sources.flatMap(({ id }, index): Finding[] => {
    if (cited.includes(id)) return [];
    const message = `kilden "${id}" er ikke brukt, så den vises ikke`;
    const remedy = 'skriv id-en i "citation" der kilden er brukt, eller slett den';
    return [atValue(sources, ['sources', index, 'id'], message, remedy)];
  });
}

/** Sources of quoted numbers. */
function listQuotedSources(content: Content): string[] {
  const inChapters = listDocuments(content).flatMap(({ file }) =>
    listUses(file.tree, 'Tall').flatMap((it) => getProp(it, 'kilde') ?? []),
  );
  const inData = listReaderTexts(content).flatMap(({ text }) =>
    [...text.matchAll(QUOTE_PATTERN)].map(([, source = '']) => source),
  );
  return [...inChapters, ...inData];
}

/** Every `citation` in a file, at any depth. */
function listCitations(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'citation' && typeof inner === 'string' ? [inner] : listCitations(inner),
  );
}

/** One place in a file that names a record somewhere else. */
type Reference = readonly [path: Path, kind: IdKind, id: string | null];

function checkEdition(content: Content, edition: EditionContent): Finding[] {
  const { programmes, budget, fund, runningLevel, goals, measures, milestones, commuting } = edition;
  const cited = [budget, fund, runningLevel, goals, measures, milestones, commuting];
  return [
    ...cited.flatMap((file) => checkCitation(content, file)),
    ...check(edition, budget, (it) => [
      [['fundSource'], 'fundingSource', it.fundSource],
      ...it.allocations.flatMap((cell, index): Reference[] => [
        [['allocations', index, 'source'], 'fundingSource', cell.source],
        [['allocations', index, 'programme'], 'programme', cell.programme],
      ]),
      ...it.fundingList.map((item, index): Reference => [
        ['fundingList', index, 'source'],
        'fundingSource',
        item.source,
      ]),
    ]),
    ...check(edition, goals, (it) =>
      it.goals.map((goal, index): Reference => [['goals', index, 'programme'], 'programme', goal.programme]),
    ),
    ...check(edition, measures, (it) =>
      it.measures.flatMap((measure, index): Reference[] => [
        [['measures', index, 'programme'], 'programme', measure.programme],
        ...measure.partners.map((id, at): Reference => [
          ['measures', index, 'partners', at],
          'organisation',
          id,
        ]),
        ...measure.goals.map((id, at): Reference => [['measures', index, 'goals', at], 'goal', id]),
        ...measure.milestones.map((id, at): Reference => [
          ['measures', index, 'milestones', at],
          'milestone',
          id,
        ]),
        ...measure.amounts.map((id, at): Reference => [['measures', index, 'amounts', at], 'amount', id]),
      ]),
    ),
    ...edition.chapters.flatMap((file) =>
      check(edition, file, (it) => [[['programme'], 'programme', it.programme]]),
    ),
    ...checkChapterOfProgramme(edition, programmes),
    ...checkAmountsOfMeasures(edition),
    ...checkGoalsOfMeasures(edition),
    ...checkFacts(content, edition),
  ];
}

function check<T>(
  edition: EditionContent,
  file: DataFile<T> | undefined,
  list: (value: T) => Reference[],
): Finding[] {
  if (file?.value === undefined) return [];
  return list(file.value).flatMap(([path, kind, id]) => {
    if (id === null) return [];
    const unknown = describeUnknownId(edition, kind, id);
    return unknown === undefined ? [] : [atValue(file, path, unknown.message, unknown.remedy)];
  });
}

function checkCitation(content: Content, file: DataFile<{ citation: string }> | undefined): Finding[] {
  const unknown = file?.value && describeUnknownSource(content, file.value.citation);
  return file === undefined || unknown === undefined
    ? []
    : [atValue(file, ['citation'], unknown.message, unknown.remedy)];
}

/** Every fact names its own source. */
function checkFacts(content: Content, { facts }: EditionContent): Finding[] {
  return (facts?.value?.facts ?? []).flatMap(({ citation }, index): Finding[] => {
    const unknown = describeUnknownSource(content, citation);
    if (facts === undefined || unknown === undefined) return [];
    return [atValue(facts, ['facts', index, 'citation'], unknown.message, unknown.remedy)];
  });
}

/** A measure of P1 with an amount of P2 beside it is a line that was copied and not changed. */
function checkAmountsOfMeasures({ measures, programmes }: EditionContent): Finding[] {
  const codes = new Map((programmes?.value?.programmes ?? []).map((it) => [it.id, it.code]));
  return (measures?.value?.measures ?? []).flatMap(({ programme, amounts }, index) =>
    amounts.flatMap((id, at): Finding[] => {
      const other = [...codes.keys()].find((it) => it !== programme && (id === it || id.endsWith(`-${it}`)));
      if (measures === undefined || other === undefined) return [];
      const message = `beløpet "${id}" hører til ${codes.get(other)}, men tiltaket hører til ${codes.get(programme)}`;
      return [
        atValue(measures, ['measures', index, 'amounts', at], message, 'rett beløpet eller programområdet'),
      ];
    }),
  );
}

/** A measure may serve goals of other programmes too, but not those alone. */
function checkGoalsOfMeasures({ measures, goals, programmes }: EditionContent): Finding[] {
  const codes = new Map((programmes?.value?.programmes ?? []).map((it) => [it.id, it.code]));
  // An unknown programme has a message of its own.
  const programmeOf = new Map((goals?.value?.goals ?? []).map((it) => [it.id, it.programme]));
  return (measures?.value?.measures ?? []).flatMap(({ programme, goals: ids }, index): Finding[] => {
    const [other] = ids.map((it) => programmeOf.get(it) ?? programme);
    const isForeign = ids.every((it) => (programmeOf.get(it) ?? programme) !== programme);
    if (measures === undefined || other === undefined || other === null || !isForeign) return [];
    const [ofGoal, ofMeasure] = [codes.get(other), codes.get(programme)];
    if (ofGoal === undefined || ofMeasure === undefined) return [];
    const message = `målet "${ids[0]}" hører til ${ofGoal}, men tiltaket hører til ${ofMeasure}`;
    return [atValue(measures, ['measures', index, 'goals', 0], message, 'rett målet eller programområdet')];
  });
}

/** A programme names its chapter, and the chapter names its programme: both ways must agree. */
function checkChapterOfProgramme(edition: EditionContent, file: EditionContent['programmes']): Finding[] {
  if (file?.value === undefined) return [];
  const slugs = edition.chapters.map((it) => it.slug);
  // The chapter of a programme is told of with that.
  const own = new Set(file.value.programmes.map((it) => it.chapter));
  const others = edition.chapters.flatMap((chapter): Finding[] => {
    const programme = file.value?.programmes.find((it) => it.id === chapter.value?.programme);
    if (programme === undefined || own.has(chapter.slug) || !slugs.includes(programme.chapter)) return [];
    const message = `${programme.code} har kapittelet "${programme.chapter}" i programmer.json, og et programområde har bare ett kapittel`;
    return [atValue(chapter, ['programme'], message, 'skriv programme: null')];
  });
  const wrong = file.value.programmes.flatMap((programme, index) => {
    const chapter = edition.chapters.find((it) => it.slug === programme.chapter);
    if (chapter === undefined) {
      const message = `kapittelet "${programme.chapter}" finnes ikke i kapitler/`;
      return [
        atValue(file, ['programmes', index, 'chapter'], message, proposeKnown(programme.chapter, slugs)),
      ];
    }
    if (chapter.value === undefined || chapter.value.programme === programme.id) return [];
    const message = `kapittelet hører til ${programme.code} i programmer.json, men her står ${JSON.stringify(chapter.value.programme)}`;
    const remedy = `skriv programme: ${programme.id}, eller rett "chapter" i programmer.json`;
    return [atValue(chapter, ['programme'], message, remedy)];
  });
  return [...wrong, ...others];
}
