import type { Content, DataFile, EditionContent, Path } from '../read/index.ts';
import { findNearest } from '../read/nearest.ts';
import type { Commuting } from '../schemas/commuting.ts';
import type { Housing } from '../schemas/housing.ts';
import type { FigureForm, FigureRecord, Figures } from '../schemas/figures.ts';
import { computeMedian } from './median.ts';
import { listKnownIds, proposeKnown } from './known-ids.ts';
import { atValue, type Finding, type Rule } from './rule.ts';

export const figureData: Rule = {
  id: 'figure-data',
  about: 'Figurene må vise til kilder og medier som finnes, og tallene bak dem må være hele.',
  check: (content) =>
    content.editions.flatMap((edition) => [
      ...checkFigures(content, edition),
      ...checkCommuting(edition),
      ...checkHousing(content, edition),
    ]),
};

function checkFigures(content: Content, edition: EditionContent): Finding[] {
  const file = edition.figures;
  if (file?.value === undefined) return [];
  const sources = content.sources?.value?.sources.map((it) => it.id);
  const media = listKnownIds(edition, 'medium');
  return file.value.figures.flatMap((figure, index) => [
    ...unknown(sources, figure.citation, 'kilden', (message, remedy) =>
      atValue(file, ['figures', index, 'citation'], message, remedy),
    ),
    ...unknown(media, figure.medium, 'mediet', (message, remedy) =>
      atValue(file, ['figures', index, 'medium'], message, remedy),
    ),
    // One that is unknown is reported as such.
    ...(sources?.includes(figure.citation) === false ? [] : checkCitation(edition, file, figure, index)),
  ]);
}

/** A figure cites what its data cites. */
function checkCitation(
  edition: EditionContent,
  file: DataFile<Figures>,
  { form, citation }: FigureRecord,
  index: number,
): Finding[] {
  const data = dataOf(edition, form);
  const own = data?.value?.citation;
  if (own === undefined || own === null || own === citation) return [];
  const message = `figuren har kilden "${citation}", men tallene i ${data?.file.replace(/^.*\/(?=data\/)/, '')} har "${own}"`;
  return [atValue(file, ['figures', index, 'citation'], message, `skriv "${own}"`)];
}

/** The file that a form is drawn from; undefined for one that takes from several. */
function dataOf(
  { budget, fund, runningLevel, milestones, commuting, housing }: EditionContent,
  form: FigureForm,
): DataFile<{ readonly citation: string | null }> | undefined {
  switch (form) {
    case 'bryggerekke':
    case 'finansiering':
      return budget;
    case 'fondsbruk':
      return fund;
    case 'driftsnivaa':
      return runningLevel;
    case 'tidslinje':
      return milestones;
    case 'pendling':
      return commuting;
    case 'boligbygging':
      return housing;
    case 'forbehold':
      return undefined;
  }
}

function unknown(
  known: readonly string[] | undefined,
  id: string | null,
  what: string,
  report: (message: string, remedy: string) => Finding,
): Finding[] {
  if (known === undefined || id === null || known.includes(id)) return [];
  return [report(`${what} "${id}" finnes ikke`, proposeKnown(id, known))];
}

/** Every municipality once in every year, and the shown year among them. */
function checkCommuting(edition: EditionContent): Finding[] {
  const file = edition.commuting;
  if (file?.value === undefined) return [];
  const { counts, municipalities, shownYear } = file.value;
  const ids = municipalities.map((it) => it.id);
  const years = [...new Set(counts.map((it) => it.year))];
  const at = (path: Path, message: string, remedy: string): Finding => atValue(file, path, message, remedy);
  const keys = counts.map((it) => `${it.year} ${it.municipality}`);
  const known = new Set(keys);
  return [
    ...checkSizes(file),
    ...checkCentre(file),
    ...checkCopiedYears(file),
    ...counts.flatMap((it, index) =>
      unknown(ids, it.municipality, 'kommunen', (message, remedy) =>
        at(['counts', index, 'municipality'], message, remedy),
      ),
    ),
    ...listRepeats(keys).map((index) =>
      at(['counts', index], `${keys[index]} står to ganger`, 'slett den linjen som er feil'),
    ),
    ...years
      .flatMap((year) => ids.map((id) => ({ year, id })))
      .filter(({ year, id }) => !known.has(`${year} ${id}`))
      .slice(0, MAX_MISSING)
      .map(({ year, id }) =>
        at(['counts'], `${year} mangler "${id}"`, 'legg til linjen, med null der kilden ikke oppgir tallet'),
      ),
    ...(years.includes(shownYear)
      ? []
      : [at(['shownYear'], `ingen tall er fra ${shownYear}`, `velg et av årene ${years.join(', ')}`)]),
  ];
}

/** Places in a list of what stands earlier in it too. */
function listRepeats(keys: readonly string[]): number[] {
  const seen = new Set<string>();
  return keys.flatMap((key, index) => {
    if (seen.has(key)) return [index];
    seen.add(key);
    return [];
  });
}

/** Nobody commutes from a municipality to itself. */
function checkCentre(file: DataFile<Commuting>): Finding[] {
  if (file.value === undefined) return [];
  const { centre, municipalities } = file.value;
  const index = municipalities.findIndex((it) => it.name.toLowerCase() === centre.toLowerCase());
  if (index < 0) return [];
  const message = `"centre" er «${centre}», som også er en av kommunene det pendles til og fra`;
  return [atValue(file, ['centre'], message, 'rett "centre", eller slett kommunen')];
}

/** With fewer rows, two years may be alike by chance. */
const MIN_COPIED_ROWS = 3;

/** A year whose every number is that of another year was copied and not changed. */
function checkCopiedYears(file: DataFile<Commuting>): Finding[] {
  const years = new Map<number, { index: number; rows: string[] }>();
  for (const [index, { year, municipality, inCount, outCount }] of (file.value?.counts ?? []).entries()) {
    const known = years.get(year) ?? { index, rows: [] };
    years.set(year, known);
    if (inCount !== null || outCount !== null) known.rows.push(`${municipality} ${inCount} ${outCount}`);
  }
  const seen = new Map<string, number>();
  return [...years].flatMap(([year, { index, rows }]): Finding[] => {
    const said = rows.sort().join('\n');
    const other = seen.get(said);
    seen.set(said, year);
    if (other === undefined || rows.length < MIN_COPIED_ROWS) return [];
    const message = `alle tallene for ${year} er de samme som for ${other}`;
    return [atValue(file, ['counts', index], message, `skriv tallene for ${year}, eller slett linjene`)];
  });
}

/** Commuting changes by some percent from year to year; a digit too many or too few changes it tenfold. */
const MAX_CHANGE = 4;
/** A city builds a hundred times as much as a small municipality, but not more. */
const MAX_HOUSING_RATIO = 200;
/** Small numbers may change much for good reasons. */
const MIN_COUNT = 50;

function checkSizes(file: DataFile<Commuting>): Finding[] {
  const counts = file.value?.counts ?? [];
  const rowsOf = Map.groupBy(counts, (it) => it.municipality);
  return counts.flatMap((row, index) =>
    (['inCount', 'outCount'] as const).flatMap((field): Finding[] => {
      const count = row[field];
      const rows = rowsOf.get(row.municipality) ?? [];
      const others = rows.flatMap((it) => (it.year === row.year ? [] : (it[field] ?? [])));
      const usual = computeMedian(others);
      if (count === null || usual === 0 || Math.max(count, usual) < MIN_COUNT) return [];
      if (count <= usual * MAX_CHANGE && usual <= count * MAX_CHANGE) return [];
      const message = `${count} i ${row.year}, men ${usual} i andre år for "${row.municipality}": trolig et siffer for mye eller for lite`;
      return [atValue(file, ['counts', index, field], message, 'kontroller antall siffer i begge årene')];
    }),
  );
}

/** More lines that are missing have one cause. */
const MAX_MISSING = 50;

/** Numbers without a source and a definition are not published. */
function checkHousing(content: Content, edition: EditionContent): Finding[] {
  const file = edition.housing;
  if (file?.value === undefined) return [];
  const { citation, definition, counts } = file.value;
  const known = edition.commuting?.value;
  const names = known && [known.centre, ...known.municipalities.map((it) => it.name)];
  const sources = content.sources?.value?.sources.map((it) => it.id);
  const found = unknown(sources, citation, 'kilden', (message, remedy) =>
    atValue(file, ['citation'], message, remedy),
  );
  if (counts.length === 0) return found;
  const rows = counts.map((it) => `${it.year} ${it.municipality}`);
  const given = new Set(rows);
  const repeated = new Set(listRepeats(rows));
  const municipalities = [...new Set(counts.map((it) => it.municipality))];
  const years = [...new Set(counts.map((it) => it.year))];
  counts.forEach(({ municipality }, index) => {
    const at = (field: readonly string[], message: string, remedy: string): void =>
      void found.push(atValue(file, ['counts', index, ...field], message, remedy));
    if (repeated.has(index)) at([], `${rows[index]} står to ganger`, 'slett den linjen som er feil');
    const near = names?.includes(municipality) ? undefined : findNearest(municipality, names ?? []);
    if (near !== undefined)
      at(
        ['municipality'],
        `kommunen "${municipality}" finnes ikke i data/pendling.json`,
        `mente du "${near}"?`,
      );
  });
  const usual = computeMedian(counts.map((it) => it.count ?? 0));
  counts.forEach(({ count }, index) => {
    if (count === null || usual === 0 || count < MIN_COUNT || count <= usual * MAX_HOUSING_RATIO) return;
    const message = `${count} boliger, mens tallene ellers er rundt ${usual}: trolig for mange sifre`;
    found.push(atValue(file, ['counts', index, 'count'], message, 'kontroller antall siffer'));
  });
  let missing = 0;
  for (const year of years)
    for (const name of municipalities)
      if (!given.has(`${year} ${name}`) && missing++ < MAX_MISSING) {
        const line = `{ "year": ${year}, "municipality": "${name}", "count": null }`;
        found.push(
          atValue(
            file,
            ['counts'],
            `${year} mangler "${name}"`,
            `legg til ${line}, med tallet hvis kilden har det`,
          ),
        );
      }
  found.push(...checkHousingRows(file));
  if (citation === null)
    found.push(atValue(file, ['citation'], 'tallene mangler kilde', 'skriv id-en til kilden i kilder.json'));
  if (definition === null) {
    found.push(
      atValue(
        file,
        ['definition'],
        'det står ikke hva tallene teller',
        'skriv for eksempel "Fullførte boliger"',
      ),
    );
  }
  return found;
}

/** Rows that a table has and a list of municipalities has not. */
const SUM_ROW =
  /^(?:sum|i alt|totalt?|til sammen|alle|hele regionen|regionen|trondheimsregionen|gjennomsnitt)$/i;
/** Building changes much from year to year, but not by this. */
const MAX_HOUSING_CHANGE = 20;
const MIN_HOMES = 200;

function checkHousingRows(file: DataFile<Housing>): Finding[] {
  const counts = file.value?.counts ?? [];
  if (counts.every((it) => it.count === null))
    return [
      atValue(
        file,
        ['counts'],
        'alle tallene er null, så figuren blir tom',
        'skriv tallene, eller "counts": [] så lenge de mangler',
      ),
    ];
  const rowsOf = Map.groupBy(counts, (it) => it.municipality);
  return counts.flatMap(({ municipality, year, count }, index): Finding[] => {
    const at = (field: string, message: string, remedy: string): Finding[] => [
      atValue(file, ['counts', index, field], message, remedy),
    ];
    if (SUM_ROW.test(municipality) || !/\p{L}/u.test(municipality))
      return at('municipality', `«${municipality}» er ingen kommune`, 'slett linjen: her står bare kommuner');
    const others = (rowsOf.get(municipality) ?? []).flatMap((it) =>
      it.year === year ? [] : (it.count ?? []),
    );
    const usual = computeMedian(others);
    if (count === null || usual === 0 || count < MIN_HOMES || count <= usual * MAX_HOUSING_CHANGE) return [];
    const message = `${count} boliger i ${year}, men ${usual} i andre år for "${municipality}": trolig et siffer for mye`;
    return at('count', message, 'kontroller antall siffer');
  });
}
