import type { EditionContent } from '../read/index.ts';
import type { FigureForm } from '../schemas/figures.ts';
import { atValue, type Finding, type Rule } from './rule.ts';

export const figureYears: Rule = {
  id: 'figure-years',
  about: 'Årstallet i en figur er det samme som i tallene den viser.',
  check: (content) => content.editions.flatMap(checkEdition),
};

/** Figures that show the budget year and no other; the use of the fund ends with it. */
const OF_BUDGET: readonly FigureForm[] = ['bryggerekke', 'finansiering', 'forbehold'];
const DATED_BY_BUDGET: readonly FigureForm[] = [...OF_BUDGET, 'fondsbruk'];

function checkEdition({ figures, budget, commuting }: EditionContent): Finding[] {
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
      const other = (text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).find((it) => Number(it) !== year);
      if (other === undefined) return [];
      const source = isOfBudget ? 'data/budsjett.json' : 'data/pendling.json';
      const message = `"${field}" sier ${other}, men tallene i ${source} er fra ${year}`;
      return [atValue(figures, ['figures', index, field], message, `skriv ${year}`)];
    });
  });
}
