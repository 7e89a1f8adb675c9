import type { Content, EditionContent } from '../../read/index.ts';
import { describeUnknownId, proposeKnown } from '../../site/known-ids.ts';
import { BUDGET, CHAPTER, COMMUTING, EDITION, MEASURES } from '../example.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';
import { listDataReferences } from './references.ts';

const P1 = `${EDITION}/kapitler/p1-strategisk-naeringsutvikling.mdx`;

export const dataReferences: Rule = {
  id: 'data-references',
  kind: 'fault',
  about:
    'Id-er som viser til andre poster, må finnes: kilder, programområder, finansieringskilder, mål, milepæler og beløp.',
  bad: [
    {
      name: 'an unknown source of what a file says',
      change: (it) => it.replace(COMMUTING, '"ssb-03321"', '"ssb-0332"'),
      file: COMMUTING,
      line: 2,
      message: 'kilden "ssb-0332" finnes ikke i kilder.json',
      remedy: 'mente du "ssb-03321"?',
    },
    {
      name: 'an unknown source of money in a cell',
      change: (it) =>
        it.replace(
          BUDGET,
          '"source": "kommunene", "programme": "p1"',
          '"source": "kommunen", "programme": "p1"',
        ),
      file: BUDGET,
      line: 12,
      message: 'finansieringskilden "kommunen" finnes ikke',
      remedy: 'mente du "kommunene"?',
    },
    {
      name: 'an unknown goal of a measure',
      change: (it) => it.replace(MEASURES, '["p1-hovedmaal"]', '["p1-hovedmal"]'),
      file: MEASURES,
      line: 4,
      message: 'målet "p1-hovedmal" finnes ikke',
      remedy: 'mente du "p1-hovedmaal"?',
    },
    {
      name: 'a chapter that names another programme than the one that names it',
      change: (it) => it.replace(P1, 'programme: p1', 'programme: p2'),
      file: P1,
      line: 5,
      message: 'kapittelet hører til P1 i programmer.json, men her står "p2"',
      remedy: 'skriv programme: p1',
    },
    {
      name: 'a second chapter for a programme',
      change: (it) => it.replace(CHAPTER, 'programme: null', 'programme: p1'),
      file: CHAPTER,
      line: 5,
      message: 'P1 har kapittelet "p1-strategisk-naeringsutvikling" i programmer.json',
      remedy: 'skriv programme: null',
    },
  ],
  good: [
    {
      name: 'a measure with a goal and an amount of another programme',
      change: (it) => it.replace(MEASURES, '"amounts": ["kommunene-p1"]', '"amounts": ["kommunene-p2"]'),
    },
    {
      name: 'a measure that names nobody',
      change: (it) => it.replace(MEASURES, '["visit-trondheim"]', '[]'),
    },
  ],
  check: (content) =>
    content.editions.flatMap((it) => [...checkReferences(content, it), ...checkChapters(it)]),
};

function checkReferences({ sources }: Content, edition: EditionContent): Finding[] {
  const cited = sources?.value?.sources.map((it) => it.id);
  return listDataReferences(edition).flatMap(({ kind, id, at }) => {
    if (kind === 'citation')
      return cited === undefined || cited.includes(id)
        ? []
        : [at(`kilden "${id}" finnes ikke i kilder.json`, proposeKnown(id, cited))];
    const fault = describeUnknownId(edition, kind, id);
    return fault === undefined ? [] : [at(fault.message, fault.remedy)];
  });
}

/** A programme names its chapter, and the chapter names its programme: both ways must agree. */
function checkChapters({ programmes: file, chapters }: EditionContent): Finding[] {
  if (file?.value === undefined) return [];
  const slugs = chapters.map((it) => it.slug);
  const { programmes } = file.value;
  const wrong = programmes.flatMap((programme, index) => {
    const chapter = chapters.find((it) => it.slug === programme.chapter);
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
  const own = new Set(programmes.map((it) => it.chapter));
  const second = chapters.flatMap((chapter): Finding[] => {
    const programme = programmes.find((it) => it.id === chapter.value?.programme);
    if (programme === undefined || own.has(chapter.slug) || !slugs.includes(programme.chapter)) return [];
    const message = `${programme.code} har kapittelet "${programme.chapter}" i programmer.json, og et programområde har bare ett kapittel`;
    return [atValue(chapter, ['programme'], message, 'skriv programme: null')];
  });
  return [...wrong, ...second];
}
