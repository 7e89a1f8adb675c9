import type { Content, DataFile, EditionContent, Path } from '../../read/index.ts';
import { HOUSE_SHAPES } from '../../data/schemas/programmes.ts';
import { BUDGET, edit, EDITION, FIGURES, GLOSSARY, MEASURES, MILESTONES, PROGRAMMES } from '../example.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

const CORRECTIONS = `${EDITION}/data/rettelser.json`;

export const distinctNames: Rule = {
  id: 'distinct-names',
  kind: 'fault',
  about: 'Leserne kan skille postene i en liste fra hverandre: to av dem har ikke samme navn.',
  bad: [
    {
      name: 'two programmes with the same house',
      change: (it) => it.replace(PROGRAMMES, 'valmet-tak', 'spisst-tak'),
      file: PROGRAMMES,
      line: 4,
      message: '"house" er «spisst-tak», og det er brukt på linje 3 også',
      remedy: 'skriv det som skiller dem',
    },
    {
      name: 'two sources of money whose names differ in case and blanks only',
      change: (it) => it.replace(BUDGET, '"name": "KMD"', '"name": "KOMMUNENE"'),
      file: BUDGET,
      line: 8,
      message: '"name" er «KOMMUNENE», og det er brukt på linje 7 også',
    },
    {
      name: 'two figures of one form, which are the same picture',
      change: edit<{ figures: object[] }>(FIGURES, ({ figures }) =>
        figures.push({ ...figures[0], id: 'fondet', title: 'Fondet' }),
      ),
      file: FIGURES,
      message: '"form" er «fondsbruk»',
    },
    {
      name: 'a form that belongs to two words',
      change: edit<{ terms: object[] }>(GLOSSARY, ({ terms }) =>
        terms.push({ ...terms[0], id: 'region', term: 'Region' }),
      ),
      file: GLOSSARY,
      message: 'formen "regionen" hører også til ordet "Regionen"',
    },
    {
      name: 'a correction that corrects nothing',
      change: (it) => it.replace(CORRECTIONS, '"1,5 mill. kr"', '"1 500.000 kr i :"'),
      file: CORRECTIONS,
      line: 3,
      message: 'rettelsen er lik det som står i planen',
    },
  ],
  good: [
    {
      name: 'two measures and two milestones with one text',
      change: (it) =>
        it
          .replace(
            MEASURES,
            /"title": "Klynger", "text": "[^"]*"/,
            '"title": "Visit Trondheim", "text": "Visit Trondheim dekker hele regionen."',
          )
          .replace(MILESTONES, '"text": "Planperioden"', '"text": "Kommunene gjorde likelydende vedtak"'),
    },
    {
      name: 'a code that differs from the id',
      change: (it) => it.replace(PROGRAMMES, '"code": "P4"', '"code": "P5"'),
    },
  ],
  check: (content) => [
    ...listOf(content.glossary, 'terms', (it) => it.terms, ['term']),
    ...checkForms(content),
    ...content.editions.flatMap(checkEdition),
  ],
};

function checkEdition(edition: EditionContent): Finding[] {
  const programmes = edition.programmes?.value?.programmes ?? [];
  return [
    ...listOf(edition.programmes, 'programmes', (it) => it.programmes, [
      'code',
      'name',
      'shortName',
      'chapter',
    ]),
    // With more programmes than shapes, some must share one.
    ...(programmes.length > HOUSE_SHAPES.length
      ? []
      : listOf(edition.programmes, 'programmes', (it) => it.programmes, ['house'])),
    ...listOf(edition.budget, 'sources', (it) => it.sources, ['name', 'fullName']),
    ...listOf(edition.budget, 'fundingList', (it) => it.fundingList, ['name']),
    ...listOf(edition.organisations, 'organisations', (it) => it.organisations, ['name']),
    ...listOf(edition.commuting, 'municipalities', (it) => it.municipalities, ['name', 'number']),
    // The form says what is drawn, so two figures of one form are the same picture.
    ...listOf(edition.figures, 'figures', (it) => it.figures, ['form']),
    ...listOf(edition.facts, 'facts', (it) => it.facts, ['label']),
    ...checkCorrections(edition),
  ];
}

/** @param fields of which each must be different in every record */
function listOf<T, Item extends object>(
  file: DataFile<T> | undefined,
  key: string,
  list: (value: T) => readonly Item[],
  fields: readonly (keyof Item & string)[],
): Finding[] {
  if (file?.value === undefined) return [];
  const records = list(file.value);
  return fields.flatMap((field) => {
    const said = records.map((it) => foldText(String(it[field])));
    return records.flatMap((record, index): Finding[] => {
      const first = said.indexOf(said[index] ?? '');
      // Two records with one id are what `unique-ids` speaks of.
      if (first === index || isSame(records[first], record)) return [];
      const { line } = file.locate([key, first, field]);
      const message = `"${field}" er «${String(record[field])}», og det er brukt på linje ${line} også`;
      const remedy = 'skriv det som skiller dem, eller slett den ene posten';
      return [atValue(file, [key, index, field], message, remedy)];
    });
  });
}

/** What readers take in of a name: neither case nor wider blanks. */
function foldText(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ');
}

function isSame(a: object | undefined, b: object): boolean {
  return a !== undefined && 'id' in a && 'id' in b && a.id === b.id;
}

/** A form of a word leads to one explanation. */
function checkForms({ glossary }: Content): Finding[] {
  if (glossary?.value === undefined) return [];
  const seen = new Map<string, string>();
  return glossary.value.terms.flatMap(({ term, forms }, index) =>
    forms.flatMap((form, at): Finding[] => {
      const path: Path = ['terms', index, 'forms', at];
      const first = seen.get(form) ?? term;
      seen.set(form, first);
      if (first === term) return [];
      const message = `formen "${form}" hører også til ordet "${first}"`;
      return [atValue(glossary, path, message, 'la formen stå hos det ordet den forklarer')];
    }),
  );
}

function checkCorrections({ corrections: file }: EditionContent): Finding[] {
  return (file?.value?.corrections ?? []).flatMap(({ original, corrected }, index) => {
    if (file === undefined || original !== corrected) return [];
    const message = 'rettelsen er lik det som står i planen';
    const remedy = 'skriv hvordan det står i nettutgaven, eller slett rettelsen';
    return [atValue(file, ['corrections', index, 'corrected'], message, remedy)];
  });
}
