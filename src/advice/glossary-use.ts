import { isStopWord } from '../search/query.ts';
import { usesTerm } from '../data/compute/backlinks.ts';
import type { Content, EditionContent } from '../read/index.ts';
import { atValue, type Finding, type Rule } from '../checks/rule.ts';
import { splitList } from '../checks/records/search-words.ts';

export const glossaryUse: Rule = {
  id: 'glossary-use',
  kind: 'advice',
  about: 'Et ord i ordlisten må være brukt i minst én utgave, ellers forklarer det noe som ikke står der.',
  bad: [],
  good: [],
  check: (content) => {
    const { glossary } = content;
    if (glossary?.value === undefined) return [];
    const faults = findBadForms(glossary);
    if (faults.length > 0) return faults;
    if (content.editions.length === 0) return [];
    if (!content.editions.every(isWhole)) return [];
    const texts = content.editions.flatMap(listTexts);
    return glossary.value.terms.flatMap((term, index): Finding[] =>
      texts.some((text) => usesTerm(text, term))
        ? []
        : [
            atValue(
              glossary,
              ['terms', index, 'id'],
              `ordet "${term.term}" er ikke brukt i noen tekst`,
              'skriv formen som tekstene bruker, i "forms", eller slett ordet',
            ),
          ],
    );
  },
};

/** `og` stands in every text, and needs no explanation; «OG» may be an abbreviation. */
const isEveryday = (form: string): boolean => form === form.toLowerCase() && isStopWord(form);

/** Forms with commas between them, where each should stand for itself, and everyday words. */
function findBadForms(glossary: NonNullable<Content['glossary']>): Finding[] {
  return (glossary.value?.terms ?? []).flatMap(({ forms }, index) =>
    forms.flatMap((form, at): Finding[] => {
      const path = ['terms', index, 'forms', at];
      if (isEveryday(form))
        return [
          atValue(
            glossary,
            path,
            `«${form}» er et vanlig ord, og ville blitt forklart overalt`,
            'slett formen, eller skriv den med store bokstaver når den er en forkortelse',
          ),
        ];
      const words = splitList(form);
      return words === undefined
        ? []
        : [atValue(glossary, path, 'flere former står i én tekst', `skriv dem hver for seg: ${words}`)];
    }),
  );
}

/** While a file cannot be read, nobody knows which words it uses. */
function isWhole({ chapters, measures, goals, media, milestones }: EditionContent): boolean {
  const isRead = [measures, goals, media, milestones].every((it) => it?.value !== undefined);
  return isRead && chapters.length > 0 && chapters.every((it) => it.tree !== undefined);
}

/** Everything that readers of an edition see as text. */
function listTexts(edition: EditionContent): string[] {
  return [
    ...edition.chapters.map((it) => it.text),
    ...(edition.measures?.value?.measures ?? []).map((it) => `${it.title}. ${it.text}`),
    ...(edition.goals?.value?.goals ?? []).map((it) => it.text),
    ...(edition.media?.value?.media ?? []).map((it) => it.caption),
    ...(edition.milestones?.value?.milestones ?? []).map((it) => it.text),
  ];
}
