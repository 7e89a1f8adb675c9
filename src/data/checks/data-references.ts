import type { Content, DataFile, EditionContent, Path } from '../read/index.ts';
import { describeUnknownId, type IdKind, proposeKnown } from './known-ids.ts';
import { atValue, type Finding, type Rule } from './rule.ts';

export const dataReferences: Rule = {
  id: 'data-references',
  about:
    'Id-er som viser til andre poster, må finnes: kilder, programområder, finansieringskilder, mål, milepæler og beløp.',
  check: (content) => content.editions.flatMap((edition) => checkEdition(content, edition)),
};

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
  const unknown = file?.value && describeUnknownCitation(content, file.value.citation);
  return file === undefined || unknown === undefined
    ? []
    : [atValue(file, ['citation'], unknown.message, unknown.remedy)];
}

function describeUnknownCitation(
  content: Content,
  id: string,
): { message: string; remedy: string } | undefined {
  const known = content.sources?.value?.sources.map((it) => it.id);
  if (known === undefined || known.includes(id)) return undefined;
  return { message: `kilden "${id}" finnes ikke i kilder.json`, remedy: proposeKnown(id, known) };
}

/** A programme names its chapter, and the chapter names its programme: both ways must agree. */
function checkChapterOfProgramme(edition: EditionContent, file: EditionContent['programmes']): Finding[] {
  if (file?.value === undefined) return [];
  const slugs = edition.chapters.map((it) => it.slug);
  return file.value.programmes.flatMap((programme, index) => {
    const chapter = edition.chapters.find((it) => it.slug === programme.chapter);
    if (chapter === undefined) {
      const message = `kapittelet "${programme.chapter}" finnes ikke i kapitler/`;
      return [
        atValue(file, ['programmes', index, 'chapter'], message, proposeKnown(programme.chapter, slugs)),
      ];
    }
    if (chapter.value === undefined || chapter.value.programme === programme.id) return [];
    const message = `kapittelet hører til ${programme.code} i programmer.json, men her står ${JSON.stringify(chapter.value.programme)}`;
    return [atValue(chapter, ['programme'], message, `skriv programme: ${programme.id}`)];
  });
}
