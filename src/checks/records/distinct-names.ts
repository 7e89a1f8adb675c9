import type { Content, DataFile, EditionContent, Path } from '../../read/index.ts';
import { HOUSE_SHAPES } from '../../data/schemas/programmes.ts';
import { BUDGET, edit, EDITION, GLOSSARY, MEASURES, MILESTONES, PROGRAMMES } from '../example.ts';
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
    ...checkList(content.glossary, 'terms', ['term']),
    ...checkForms(content),
    ...content.editions.flatMap((it) => [
      ...LISTS.flatMap((list) => checkList(it[list[0]], list[1], list[2])),
      ...checkHouses(it),
      ...checkCorrections(it),
    ]),
  ],
};

/** A file of an edition, a list in it, and the fields by which readers tell its records apart. */
const LISTS = [
  ['programmes', 'programmes', ['code', 'name', 'shortName', 'chapter']],
  ['budget', 'sources', ['name', 'fullName']],
  ['budget', 'fundingList', ['name']],
  ['organisations', 'organisations', ['name']],
  ['commuting', 'municipalities', ['name', 'number']],
  // The form says what is drawn, so two figures of one form are the same picture.
  ['figures', 'figures', ['form']],
  ['facts', 'facts', ['label']],
] as const;

/** With more programmes than shapes, some must share one. */
function checkHouses({ programmes }: EditionContent): Finding[] {
  const count = programmes?.value?.programmes.length ?? 0;
  return count > HOUSE_SHAPES.length ? [] : checkList(programmes, 'programmes', ['house']);
}

/** @param fields of which each must be different in every record */
function checkList(file: DataFile<object> | undefined, list: string, fields: readonly string[]): Finding[] {
  if (file?.value === undefined) return [];
  const records = Reflect.get(file.value, list) as readonly Readonly<Record<string, unknown>>[];
  return fields.flatMap((field) => {
    const said = records.map((it) => foldText(String(it[field])));
    return records.flatMap((record, index): Finding[] => {
      const first = said.indexOf(said[index] ?? '');
      // Two records with one id are what `unique-ids` speaks of.
      if (first === index || (record['id'] !== undefined && records[first]?.['id'] === record['id']))
        return [];
      const { line } = file.locate([list, first, field]);
      const message = `"${field}" er «${String(record[field])}», og det er brukt på linje ${line} også`;
      const remedy = 'skriv det som skiller dem, eller slett den ene posten';
      return [atValue(file, [list, index, field], message, remedy)];
    });
  });
}

/** What readers take in of a name: neither case nor wider blanks. */
function foldText(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ');
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
