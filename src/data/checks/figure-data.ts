import type { Content, DataFile, EditionContent, Path } from '../read/index.ts';
import { findNearest } from '../read/nearest.ts';
import type { Commuting } from '../schemas/commuting.ts';
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
  ]);
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
  return [
    ...checkSizes(file),
    ...counts.flatMap((it, index) =>
      unknown(ids, it.municipality, 'kommunen', (message, remedy) =>
        at(['counts', index, 'municipality'], message, remedy),
      ),
    ),
    ...keys.flatMap((key, index) =>
      keys.indexOf(key) === index
        ? []
        : [at(['counts', index], `${key} står to ganger`, 'slett den linjen som er feil')],
    ),
    ...years.flatMap((year) =>
      ids
        .filter((id) => !keys.includes(`${year} ${id}`))
        .map((id) =>
          at(
            ['counts'],
            `${year} mangler "${id}"`,
            'legg til linjen, med null der kilden ikke oppgir tallet',
          ),
        ),
    ),
    ...(years.includes(shownYear)
      ? []
      : [at(['shownYear'], `ingen tall er fra ${shownYear}`, `velg et av årene ${years.join(', ')}`)]),
  ];
}

/** Commuting changes by some percent from year to year; a digit too many or too few changes it tenfold. */
const MAX_CHANGE = 4;
/** A city builds a hundred times as much as a small municipality, but not more. */
const MAX_HOUSING_RATIO = 200;
/** Small numbers may change much for good reasons. */
const MIN_COUNT = 50;

function checkSizes(file: DataFile<Commuting>): Finding[] {
  const counts = file.value?.counts ?? [];
  return counts.flatMap((row, index) =>
    (['inCount', 'outCount'] as const).flatMap((field): Finding[] => {
      const count = row[field];
      const others = counts.flatMap((it) =>
        it.municipality === row.municipality && it.year !== row.year ? (it[field] ?? []) : [],
      );
      const usual = computeMedian(others);
      if (count === null || usual === 0 || Math.max(count, usual) < MIN_COUNT) return [];
      if (count <= usual * MAX_CHANGE && usual <= count * MAX_CHANGE) return [];
      const message = `${count} i ${row.year}, men ${usual} i andre år for "${row.municipality}": trolig et siffer for mye eller for lite`;
      return [atValue(file, ['counts', index, field], message, 'kontroller antall siffer i begge årene')];
    }),
  );
}

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
  const municipalities = [...new Set(counts.map((it) => it.municipality))];
  const years = [...new Set(counts.map((it) => it.year))];
  counts.forEach(({ municipality }, index) => {
    const at = (field: readonly string[], message: string, remedy: string): void =>
      void found.push(atValue(file, ['counts', index, ...field], message, remedy));
    if (rows.indexOf(rows[index] ?? '') !== index)
      at([], `${rows[index]} står to ganger`, 'slett den linjen som er feil');
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
  for (const year of years)
    for (const name of municipalities)
      if (!rows.includes(`${year} ${name}`)) {
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
