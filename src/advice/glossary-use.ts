import { usesTerm } from '../data/compute/backlinks.ts';
import { atValue, type Finding, type Rule } from '../checks/rule.ts';
import { edit, GLOSSARY, P2, say } from '../checks/example.ts';
import { isReadable } from '../site/readable.ts';
import type { EditionContent } from '../read/index.ts';

const add = (form: string) =>
  edit<{ terms: object[] }>(GLOSSARY, ({ terms }) =>
    terms.push({ ...terms[0], id: 'skog', term: form, forms: [form] }),
  );

export const glossaryUse: Rule = {
  id: 'glossary-use',
  kind: 'advice',
  about: 'Et ord i ordlisten er brukt i minst én utgave; ellers forklarer det noe som ikke står der.',
  bad: [
    {
      name: 'a word that no text uses',
      change: add('fylkestinget'),
      file: GLOSSARY,
      message: 'ordet "fylkestinget" er ikke brukt i noen tekst ennå',
      remedy: 'skriv formen som tekstene bruker, i "forms"',
    },
    {
      name: 'a word that only the id of a heading holds',
      change: (it) => add('skog')(it).replace(P2, '[#oppgaver]', '[#skog]'),
      file: GLOSSARY,
      message: 'ordet "skog" er ikke brukt',
    },
  ],
  good: [
    {
      name: 'a word behind a sign that looks like the start of a component',
      change: (it) => say('Det er < 200 dekar skog. Se <Ord id="regionen" vis="her" />.')(add('skog')(it)),
    },
    {
      name: 'a word that is marked by hand',
      change: (it) => say('Se <Ord id="skog" vis="trær" />.')(add('skog')(it)),
    },
  ],
  check: (content) => {
    const { glossary } = content;
    if (glossary?.value === undefined || !isReadable(content)) return [];
    const texts = content.editions.flatMap(listTexts);
    return glossary.value.terms.flatMap((term, index): Finding[] => {
      if (texts.some((it) => usesTerm(it, term))) return [];
      const message = `ordet "${term.term}" er ikke brukt i noen tekst ennå`;
      const remedy = 'skriv formen som tekstene bruker, i "forms"; skal ordet brukes senere, er alt i orden';
      return [atValue(glossary, ['terms', index, 'id'], message, remedy)];
    });
  },
};

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
