/** Sums over the budget table. All amounts are whole kroner; "not stated" (null) never counts as 0 in a cell. */
import type { FundingItem } from '../schemas/budget.ts';
import type { EditionData } from './edition-data.ts';

/** One cell, or null where the plan states nothing. A cell that is missing from the data is null too. */
export function computeCellNok(data: EditionData, sourceId: string, programmeId: string): number | null {
  const cell = data.budget.allocations.find((it) => it.source === sourceId && it.programme === programmeId);
  return cell?.amountNok ?? null;
}

/** Sum of the stated cells that the filter keeps; 0 when none is stated. */
function sumCells(data: EditionData, keep: { source?: string; programme?: string }): number {
  return data.budget.allocations
    .filter((it) => keep.source === undefined || it.source === keep.source)
    .filter((it) => keep.programme === undefined || it.programme === keep.programme)
    .reduce((sum, it) => sum + (it.amountNok ?? 0), 0);
}

/** What one programme gets from all sources together. */
export function computeProgrammeTotalNok(data: EditionData, programmeId: string): number {
  return sumCells(data, { programme: programmeId });
}

/** What one source pays to all programmes together, the fund's part included. */
export function computeSourceTotalNok(data: EditionData, sourceId: string): number {
  return sumCells(data, { source: sourceId });
}

/** The whole frame of the budget year. */
export function computeTotalNok(data: EditionData): number {
  return sumCells(data, {});
}

/** Use of the fund in one year, or null when the plan does not state it. */
export function computeFundUseNok(data: EditionData, year: number): number | null {
  return data.fund.use.find((it) => it.year === year)?.amountNok ?? null;
}

/** The part of a source that comes from the fund in the budget year: 0 for sources that the fund is not booked under. */
export function computeFundPartNok(data: EditionData, sourceId: string): number {
  return sourceId === data.budget.fundSource ? (computeFundUseNok(data, data.budget.year) ?? 0) : 0;
}

/** What a source pays without the fund's part. */
export function computeSourceNetNok(data: EditionData, sourceId: string): number {
  return computeSourceTotalNok(data, sourceId) - computeFundPartNok(data, sourceId);
}

/** An item of the funding list: its own amount, or the source's net amount where the item is the whole source. */
export function computeFundingItemNok(data: EditionData, item: FundingItem): number {
  return item.amountNok ?? computeSourceNetNok(data, item.source);
}

/** Sum of the funding list. */
export function computeFundingListTotalNok(data: EditionData): number {
  return data.budget.fundingList.reduce((sum, item) => sum + computeFundingItemNok(data, item), 0);
}

/** An amount that the plan makes a reservation about. */
export interface ReservedAmount {
  /** id of the source, or `fond` */
  readonly id: string;
  /** id of the number in the register: `kmd-netto`, `fond-2020` */
  readonly quantityId: string;
  readonly name: string;
  readonly amountNok: number;
  readonly label: string;
  readonly reason: string;
}

/** Every amount with a reservation in the budget year, largest first; empty when the plan makes none. */
export function computeReservedAmounts(data: EditionData): ReservedAmount[] {
  const reserved: ReservedAmount[] = data.budget.sources.flatMap((source) =>
    source.reservation === null
      ? []
      : [
          {
            id: source.id,
            quantityId: `${source.id}-netto`,
            name: source.name,
            amountNok: computeSourceNetNok(data, source.id),
            ...pick(source.reservation),
          },
        ],
  );
  const fundNok = computeFundUseNok(data, data.budget.year);
  if (data.fund.reservation !== null && fundNok !== null) {
    reserved.push({
      id: 'fond',
      quantityId: `fond-${data.budget.year}`,
      name: data.fund.name,
      amountNok: fundNok,
      ...pick(data.fund.reservation),
    });
  }
  return reserved.sort((a, b) => b.amountNok - a.amountNok);
}

function pick(reservation: { label: string; reason: string }): { label: string; reason: string } {
  return { label: reservation.label, reason: reservation.reason };
}
