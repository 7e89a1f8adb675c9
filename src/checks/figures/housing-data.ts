/** The dwellings behind the figure of housing: whole rows of municipalities, with a source. */
import type { Content, DataFile, EditionContent } from '../../read/index.ts';
import { findNearest } from '../../read/nearest.ts';
import type { Housing } from '../../data/schemas/housing.ts';
import {
  describeNoName,
  findUnknown,
  listCopiedYears,
  listRepeats,
  MAX_MISSING,
  MIN_COUNT,
} from './count-rows.ts';
import { computeMedian } from '../budget/median.ts';
import { atValue, type Finding } from '../rule.ts';

/** A city builds a hundred times as much as a small municipality, but not more. */
const MAX_HOUSING_RATIO = 200;

/** The municipality that another name may stand for: misspelt, or with the word behind it. */
function findMeant(name: string, known: readonly string[]): string | undefined {
  if (known.includes(name)) return undefined;
  const bare = name.replace(/ kommune$/i, '').toLowerCase();
  return known.find((it) => it.toLowerCase() === bare) ?? findNearest(name, known);
}

/** Numbers without a source and a definition are not published. */
export function checkHousing(content: Content, edition: EditionContent): Finding[] {
  const file = edition.housing;
  if (file?.value === undefined) return [];
  const { citation, definition, counts } = file.value;
  const known = edition.commuting?.value;
  const names = known && [known.centre, ...known.municipalities.map((it) => it.name)];
  const sources = content.sources?.value?.sources.map((it) => it.id);
  const found = findUnknown(sources, citation, 'kilden', (message, remedy) =>
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
    const near = findMeant(municipality, names ?? []);
    if (near !== undefined && describeNoName(municipality) === undefined)
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
  found.push(...checkHousingRows(file), ...checkCopiedYears(file));
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

function checkCopiedYears(file: DataFile<Housing>): Finding[] {
  const rows = (file.value?.counts ?? []).map(({ year, municipality, count }) => ({
    year,
    said: count === null ? undefined : `${municipality} ${count}`,
  }));
  return listCopiedYears(rows).map(({ year, other, index }) => {
    const message = `alle tallene for ${year} er de samme som for ${other}`;
    return atValue(file, ['counts', index], message, `skriv tallene for ${year}, eller slett linjene`);
  });
}

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
    const fault = describeNoName(municipality);
    if (fault !== undefined) return at('municipality', ...fault);
    const others = (rowsOf.get(municipality) ?? []).flatMap((it) =>
      it.year === year ? [] : (it.count ?? []),
    );
    const usual = computeMedian(others);
    if (count === null || usual === 0 || count < MIN_HOMES || count <= usual * MAX_HOUSING_CHANGE) return [];
    const message = `${count} boliger i ${year}, men ${usual} i andre år for "${municipality}": trolig et siffer for mye`;
    return at('count', message, 'kontroller antall siffer');
  });
}
