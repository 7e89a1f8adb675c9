import type { Content, DataFile, EditionContent, Path } from '../../read/index.ts';
import type { Commuting } from '../../data/schemas/commuting.ts';
import type { FigureForm, FigureRecord, Figures } from '../../data/schemas/figures.ts';
import { computeMedian } from '../budget/median.ts';
import {
  describeNoName,
  findUnknown,
  listCopiedYears,
  listRepeats,
  MAX_MISSING,
  MIN_COUNT,
} from './count-rows.ts';
import { checkHousing } from './housing-data.ts';
import { listKnownIds } from '../../site/known-ids.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

export const figureData: Rule = {
  id: 'figure-data',
  kind: 'fault',
  about: 'Figurene må vise til kilder og medier som finnes, og tallene bak dem må være hele.',
  bad: [],
  good: [],
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
    ...findUnknown(sources, figure.citation, 'kilden', (message, remedy) =>
      atValue(file, ['figures', index, 'citation'], message, remedy),
    ),
    ...findUnknown(media, figure.medium, 'mediet', (message, remedy) =>
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
    ...(counts.every((it) => it.inCount === null && it.outCount === null)
      ? [at(['counts'], 'alle tallene er null, så figuren blir tom', 'skriv tallene')]
      : []),
    ...checkSizes(file),
    ...checkCentre(file),
    ...checkCopiedYears(file),
    ...checkCopiedRows(file, ids),
    ...checkNames(file),
    ...counts.flatMap((it, index) =>
      findUnknown(ids, it.municipality, 'kommunen', (message, remedy) =>
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

/** Nobody commutes from a municipality to itself. */
function checkCentre(file: DataFile<Commuting>): Finding[] {
  if (file.value === undefined) return [];
  const { centre, municipalities } = file.value;
  const index = municipalities.findIndex((it) => it.name.toLowerCase() === centre.toLowerCase());
  if (index < 0) return [];
  const message = `"centre" er «${centre}», som også er en av kommunene det pendles til og fra`;
  return [atValue(file, ['centre'], message, 'rett "centre", eller slett kommunen')];
}

/** A year whose every number is that of another year was copied and not changed. */
function checkCopiedYears(file: DataFile<Commuting>): Finding[] {
  const rows = (file.value?.counts ?? []).map(({ year, municipality, inCount, outCount }) => ({
    year,
    said: inCount === null && outCount === null ? undefined : `${municipality} ${inCount} ${outCount}`,
  }));
  return listCopiedYears(rows).map(({ year, other, index }) => {
    const message = `alle tallene for ${year} er de samme som for ${other}`;
    return atValue(file, ['counts', index], message, `skriv tallene for ${year}, eller slett linjene`);
  });
}

/** Two municipalities of which as many come and go, when they are many: the row of one was copied. */
function checkCopiedRows(file: DataFile<Commuting>, known: readonly string[]): Finding[] {
  const seen = new Map<string, { municipality: string; index: number }>();
  return (file.value?.counts ?? []).flatMap(({ year, municipality, inCount, outCount }, index): Finding[] => {
    // One that is unknown is told as such.
    if (Math.min(inCount ?? 0, outCount ?? 0) < MIN_COUNT || !known.includes(municipality)) return [];
    const said = `${year} ${inCount} ${outCount}`;
    const first = seen.get(said);
    if (first === undefined) seen.set(said, { municipality, index });
    if (first === undefined || file.value === undefined || first.municipality === municipality) return [];
    const { line } = file.locate(['counts', first.index]);
    const message = `tallene for "${municipality}" i ${year} er de samme som for "${first.municipality}" på linje ${line}`;
    return [atValue(file, ['counts', index], message, `skriv tallene for "${municipality}"`)];
  });
}

/** Sums and numbers in the place of a name. */
function checkNames(file: DataFile<Commuting>): Finding[] {
  return (file.value?.municipalities ?? []).flatMap(({ name }, index): Finding[] => {
    const fault = describeNoName(name);
    return fault === undefined ? [] : [atValue(file, ['municipalities', index, 'name'], ...fault)];
  });
}

/** Commuting changes by some percent from year to year; a digit too many or too few changes it tenfold. */
const MAX_CHANGE = 4;

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
