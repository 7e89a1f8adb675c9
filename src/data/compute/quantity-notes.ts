/** What the plan says about single numbers of the register besides their value. */
import { computeCellNok } from './budget.ts';
import type { EditionData } from './edition-data.ts';

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
