/** What the plan says about single numbers of the register besides their value. */
import { computeCellNok, computeFundUseNok } from './budget.ts';
import type { EditionData } from './edition-data.ts';
import type { Quantity } from './quantities.ts';

/**
 * The reservation that concerns a number directly, in a sentence: a reserved source, its net amount, items and cells
 * above zero, or the fund in the budget year. Null for numbers without one, and for sums that only contain such a part.
 */
export function findReservation(id: string, data: EditionData): string | null {
  const { budget, fund, programmes } = data;
  if (id === `fond-${budget.year}`) return fund.reservation?.reason ?? null;
  const item = budget.fundingList.find((it) => it.id === id);
  const source = budget.sources.find(
    (it) =>
      [it.id, `${it.id}-netto`].includes(id) ||
      item?.source === it.id ||
      programmes.some((p) => id === `${it.id}-${p.id}` && computeCellNok(data, it.id, p.id)),
  );
  return source?.reservation?.reason ?? null;
}

/**
 * Whether a reserved amount is part of a number that has no reservation of its own: a sum with such an addend, and the
 * source under which the use of the fund is entered. What is left when reserved amounts are taken off has none.
 */
export function containsReservation(
  id: string,
  data: EditionData,
  quantities: ReadonlyMap<string, Quantity>,
): boolean {
  const { fundSource, year } = data.budget;
  const isWithout = ['forbehold', 'uten-forbehold', `${fundSource}-netto`].includes(id);
  if (isWithout || findReservation(id, data) !== null) return false;
  if (id === fundSource && findReservation(`fond-${year}`, data) !== null)
    return computeFundUseNok(data, year) !== 0;
  const quantity = quantities.get(id);
  const addends = quantity?.kind === 'amount' ? quantity.terms.filter((it) => it.sign === 1) : [];
  return addends.some(
    (it) => findReservation(it.id, data) !== null || containsReservation(it.id, data, quantities),
  );
}
