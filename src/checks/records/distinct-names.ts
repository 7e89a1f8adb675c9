import type { Content, DataFile, EditionContent, Path } from '../../read/index.ts';
import { HOUSE_SHAPES } from '../../data/schemas/programmes.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

export const distinctNames: Rule = {
  id: 'distinct-names',
  kind: 'fault',
  about:
    'Leserne kan skille postene i en liste fra hverandre: to av dem har ikke samme navn, tittel eller tekst.',
  bad: [],
  good: [],
  check: (content) => [
    ...listOf(content.glossary, 'terms', (it) => it.terms, ['term']),
    ...checkForms(content),
    ...content.editions.flatMap(checkEdition),
  ],
};

function checkEdition(edition: EditionContent): Finding[] {
  return [
    // Readers tell programmes apart by code, name and the shape of the house; each has its own chapter.
    ...listOf(edition.programmes, 'programmes', (it) => it.programmes, [
      'code',
      'name',
      'shortName',
      'chapter',
      // With more programmes than shapes, some must share one.
      ...((edition.programmes?.value?.programmes.length ?? 0) > HOUSE_SHAPES.length
        ? []
        : (['house'] as const)),
    ]),
    ...listOf(edition.budget, 'sources', (it) => it.sources, ['name', 'fullName']),
    ...listOf(edition.budget, 'fundingList', (it) => it.fundingList, ['name']),
    ...listOf(edition.organisations, 'organisations', (it) => it.organisations, ['name']),
    ...listOf(edition.goals, 'goals', (it) => it.goals, ['title', 'text']),
    ...listOf(edition.measures, 'measures', (it) => it.measures, ['text'], ['programme', 'kind', 'title']),
    ...listOf(edition.milestones, 'milestones', (it) => it.milestones, ['text']),
    ...listOf(edition.commuting, 'municipalities', (it) => it.municipalities, ['name', 'number']),
    // The form says what is drawn, so two figures of one form are the same picture.
    ...listOf(edition.figures, 'figures', (it) => it.figures, ['form', 'title']),
    ...listOf(edition.facts, 'facts', (it) => it.facts, ['label']),
    ...listOf(edition.corrections, 'corrections', (it) => it.corrections, [], ['where', 'original']),
    ...checkCodes(edition),
    ...checkCorrections(edition),
    ...checkLevels(edition),
  ];
}

/**
 * @param fields of which each must be different in every record
 * @param together fields that must be different taken together; the last one is pointed at
 */
function listOf<T, Item extends object>(
  file: DataFile<T> | undefined,
  key: string,
  list: (value: T) => readonly Item[],
  fields: readonly (keyof Item & string)[],
  together: readonly (keyof Item & string)[] = [],
): Finding[] {
  if (file?.value === undefined) return [];
  const records = list(file.value);
  const groups = [...fields.map((it) => [it]), ...(together.length > 0 ? [together] : [])];
  return groups.flatMap((group) => {
    const seen = new Map<string, { path: Path; record: Item }>();
    const field = group.at(-1) ?? '';
    return records.flatMap((record, index) => {
      const said = group
        .map((it) => (it === 'original' ? String(record[it]) : foldText(String(record[it]))))
        .join('\n');
      const path: Path = [key, index, field];
      const first = seen.get(said);
      if (first === undefined) seen.set(said, { path, record });
      // Two records with one id are what `unique-ids` speaks of.
      if (first === undefined || isSame(first.record, record)) return [];
      const { line } = file.locate(first.path);
      const value = shorten(String(record[field as keyof Item]));
      const message = `"${field}" er «${value}», og det er brukt på linje ${line} også`;
      return [atValue(file, path, message, `skriv det som skiller dem, eller slett den ene posten`)];
    });
  });
}

/** What readers take in of a text: neither case nor wider blanks, nor the sign that ends it. */
function foldText(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/(?<=[\p{L}\p{N}])[.!?]$/u, '');
}

function isSame(a: object, b: object): boolean {
  return 'id' in a && 'id' in b && a.id === b.id;
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** A form of a word leads to one explanation. */
function checkForms({ glossary }: Content): Finding[] {
  if (glossary?.value === undefined) return [];
  const seen = new Map<string, { term: string; line: number }>();
  return glossary.value.terms.flatMap(({ term, forms }, index) =>
    forms.flatMap((form, at): Finding[] => {
      const path: Path = ['terms', index, 'forms', at];
      const first = seen.get(form);
      if (first === undefined) seen.set(form, { term, line: glossary.locate(path).line });
      if (first === undefined || first.term === term) return [];
      const message = `formen "${form}" hører også til ordet "${first.term}" på linje ${first.line}`;
      return [atValue(glossary, path, message, 'la formen stå hos det ordet den forklarer')];
    }),
  );
}

/** Numbered programmes have the same number in their id, which addresses and files are named by. */
function checkCodes({ programmes }: EditionContent): Finding[] {
  return (programmes?.value?.programmes ?? []).flatMap(({ id, code }, index): Finding[] => {
    const isNumbered = /^[a-z]\d+$/.test(id) && /^[a-z]\d+$/i.test(code);
    if (programmes === undefined || !isNumbered || code.toLowerCase() === id) return [];
    const message = `koden er «${code}», men id-en er "${id}"`;
    return [atValue(programmes, ['programmes', index, 'code'], message, `skriv "${id.toUpperCase()}"`)];
  });
}

/** Two bars of one name. */
function checkLevels({ runningLevel }: EditionContent): Finding[] {
  if (runningLevel?.value === undefined) return [];
  const { earlier, current } = runningLevel.value;
  if (earlier.label.toLowerCase() !== current.label.toLowerCase()) return [];
  const message = `"label" er «${current.label}» både før og nå`;
  // The one that is as it should be is left alone.
  return earlier.label.toLowerCase() === 'tidligere'
    ? [atValue(runningLevel, ['current', 'label'], message, 'skriv for eksempel "Dagens nivå"')]
    : [atValue(runningLevel, ['earlier', 'label'], message, 'skriv for eksempel "Tidligere"')];
}

function checkCorrections({ corrections }: EditionContent): Finding[] {
  if (corrections?.value === undefined) return [];
  return corrections.value.corrections.flatMap(({ original, corrected }, index) =>
    original === corrected
      ? [
          atValue(
            corrections,
            ['corrections', index, 'corrected'],
            'rettelsen er lik det som står i planen',
            'skriv hvordan det står i nettutgaven, eller slett rettelsen',
          ),
        ]
      : [],
  );
}
