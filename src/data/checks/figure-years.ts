import { formatList } from '../../format/numbers.ts';
import type { DataFile, EditionContent } from '../read/index.ts';
import type { FigureForm } from '../schemas/figures.ts';
import { atValue, type Finding, type Rule } from './rule.ts';

export const figureYears: Rule = {
  id: 'figure-years',
  about: 'Årstallene i en figur er de samme som i tallene den viser.',
  check: (content) => content.editions.flatMap(checkEdition),
};

/** Figures that show the budget year and no other; the use of the fund ends with it. */
const OF_BUDGET: readonly FigureForm[] = ['bryggerekke', 'finansiering', 'forbehold'];
const DATED_BY_BUDGET: readonly FigureForm[] = [...OF_BUDGET, 'fondsbruk'];

function checkEdition(edition: EditionContent): Finding[] {
  return [
    ...checkYears(edition),
    ...checkTitles(edition),
    ...checkDates(edition),
    ...checkDefinition(edition.commuting),
    ...checkDefinition(edition.housing),
  ];
}

/** A title speaks of years that the figure has numbers for. */
function checkTitles(edition: EditionContent): Finding[] {
  const { figures } = edition;
  const plan = edition.edition?.value;
  // «I planperioden 2020–2023» speaks of no number.
  const period = plan === undefined ? '' : `${plan.firstYear}–${plan.lastYear}`;
  return (figures?.value?.figures ?? []).flatMap(({ form, title }, index): Finding[] => {
    const years = listYears(edition, form);
    if (figures === undefined || years === undefined || years.length === 0) return [];
    const other = findYears(title.replace(/(\d{4})-(?=\d{4})/g, '$1–').replaceAll(period, '')).find(
      (it) => !years.includes(it),
    );
    if (other === undefined) return [];
    const message = `tittelen sier ${other}, men figuren har bare tall fra ${formatList(years.map(String))}`;
    return [atValue(figures, ['figures', index, 'title'], message, 'rett årstallet')];
  });
}

/** Every year of the data that a form is drawn from; undefined for forms that are not dated by numbers. */
function listYears(
  { budget, fund, commuting, housing }: EditionContent,
  form: FigureForm,
): number[] | undefined {
  const list = (counts: readonly { readonly year: number }[] = []): number[] => [
    ...new Set(counts.map((it) => it.year)),
  ];
  if (OF_BUDGET.includes(form)) return budget?.value && [budget.value.year];
  if (form === 'fondsbruk') return list(fund?.value?.use);
  if (form === 'pendling') return list(commuting?.value?.counts);
  return form === 'boligbygging' ? list(housing?.value?.counts) : undefined;
}

/** What counts are counts of names no year that they are not from. */
function checkDefinition(
  file: DataFile<{ definition: string | null; counts: readonly { year: number }[] }> | undefined,
): Finding[] {
  if (file?.value === undefined || file.value.counts.length === 0) return [];
  const years = [...new Set(file.value.counts.map((it) => it.year))].sort();
  const other = findYears(file.value.definition ?? '').find((it) => !years.includes(it));
  if (other === undefined) return [];
  const message = `"definition" sier ${other}, men tallene er fra ${formatList(years.map(String))}`;
  return [atValue(file, ['definition'], message, 'rett årstallet')];
}

/** Numbers that a plan shows are not from after its period. */
function checkDates({ figures, edition }: EditionContent): Finding[] {
  const plan = edition?.value;
  if (figures?.value === undefined || plan === undefined) return [];
  return figures.value.figures.flatMap(({ form, dataDate }, index): Finding[] => {
    // These are compared with the year of their numbers.
    if (DATED_BY_BUDGET.includes(form) || form === 'pendling') return [];
    const year = Number(dataDate?.slice(0, 4) ?? plan.lastYear);
    if (year <= plan.lastYear) return [];
    const message = `"dataDate" sier ${year}, etter planperioden`;
    return [atValue(figures, ['figures', index, 'dataDate'], message, 'rett årstallet')];
  });
}

function findYears(text: string): number[] {
  return (text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).map(Number);
}

function checkYears({ figures, budget, commuting }: EditionContent): Finding[] {
  if (figures?.value === undefined) return [];
  return figures.value.figures.flatMap((figure, index) => {
    const isOfBudget = DATED_BY_BUDGET.includes(figure.form);
    const year = isOfBudget
      ? budget?.value?.year
      : figure.form === 'pendling'
        ? commuting?.value?.shownYear
        : undefined;
    if (year === undefined) return [];
    const fields = [
      ['dataDate', figure.dataDate ?? ''],
      ...(OF_BUDGET.includes(figure.form) ? [['what', figure.what] as const] : []),
    ] as const;
    return fields.flatMap(([field, text]): Finding[] => {
      const other = findYears(text).find((it) => it !== year);
      if (other === undefined) return [];
      const source = isOfBudget ? 'data/budsjett.json' : 'data/pendling.json';
      const message = `"${field}" sier ${other}, men tallene i ${source} er fra ${year}`;
      return [atValue(figures, ['figures', index, field], message, `skriv ${year}`)];
    });
  });
}
