/** The reservations: how much of the frame is sure, and which parts are not. */
import type { SplitBarSeries } from '../../../charts/split-bar.ts';
import { formatMillions } from '../../../format/money.ts';
import {
  computeFundingItemNok,
  computeFundUseNok,
  computeReservedAmounts,
  computeTotalNok,
} from '../budget.ts';
import type { EditionData } from '../edition-data.ts';
import type { DataTable } from './data-table.ts';
import type { NotedBars } from './fund-figures.ts';

/** The small print under a row's name is the reservation, or what the amount includes. */
export interface ReservationFigure extends NotedBars {
  readonly split: SplitBarSeries;
}

interface Part {
  readonly id: string;
  /** Its id in the register of numbers. */
  readonly quantityId: string;
  readonly name: string;
  readonly amountNok: number;
  readonly note: string | null;
  readonly reserved: boolean;
}

/**
 * Parts without reservation first, as the funding list names them and with the fund after them, then the reserved
 * ones, largest first.
 */
function listParts(data: EditionData): Part[] {
  const { budget, fund } = data;
  const isReserved = (sourceId: string): boolean =>
    budget.sources.some((it) => it.id === sourceId && it.reservation !== null);
  const sure = budget.fundingList
    .filter((item) => !isReserved(item.source))
    .map((item) => ({
      ...item,
      quantityId: item.amountNok === null ? `${item.source}-netto` : item.id,
      amountNok: computeFundingItemNok(data, item),
      reserved: false,
    }));
  const fundNok = fund.reservation === null ? (computeFundUseNok(data, budget.year) ?? 0) : 0;
  const quantityId = `fond-${budget.year}`;
  const sureFund = {
    id: 'fond',
    quantityId,
    name: fund.name,
    note: null,
    amountNok: fundNok,
    reserved: false,
  };
  const reserved = computeReservedAmounts(data).map((it) => ({ ...it, note: it.label, reserved: true }));
  return [...sure, ...(fundNok > 0 ? [sureFund] : []), ...reserved];
}

/** Ids in the register of the numbers that the figure shows. */
export function listReservationNumbers(data: EditionData): string[] {
  return ['forbehold', 'uten-forbehold', ...listParts(data).map((it) => it.quantityId)];
}

/** Both parts of the figure; sums of the parts equal the frame as long as the budget's cross-check holds. */
export function computeReservationFigure(data: EditionData): ReservationFigure {
  const parts = listParts(data);
  const reservedNok = parts.filter((it) => it.reserved).reduce((sum, it) => sum + it.amountNok, 0);
  const sureNok = computeTotalNok(data) - reservedNok;
  return {
    split: {
      parts: [
        {
          id: 'uten-forbehold',
          name: 'uten forbehold',
          valueNok: sureNok,
          valueText: formatMillions(sureNok),
          reserved: false,
        },
        {
          id: 'forbehold',
          name: 'med forbehold',
          valueNok: reservedNok,
          valueText: formatMillions(reservedNok),
          reserved: true,
        },
      ],
    },
    bars: {
      rows: parts.map((it) => ({
        id: it.id,
        name: it.name,
        valueNok: it.amountNok,
        valueText: formatMillions(it.amountNok),
        reserved: it.reserved,
        openEnded: false,
      })),
    },
    notes: Object.fromEntries(parts.flatMap((it) => (it.note === null ? [] : [[it.id, it.note]]))),
    numberIds: Object.fromEntries(parts.map((it) => [it.id, it.quantityId])),
  };
}

/** One row for each part, with the reservation in a sentence. */
export function computeReservationTable(data: EditionData): DataTable {
  const reasons = new Map(computeReservedAmounts(data).map((it) => [it.id, it.reason]));
  return {
    columns: [
      { key: 'part', label: 'Del av rammen', type: 'text' },
      { key: 'year', label: 'År', type: 'year' },
      { key: 'amount_nok', label: 'Beløp (kroner)', type: 'nok' },
      { key: 'reservation', label: 'Forbehold', type: 'text' },
    ],
    rows: listParts(data).map((it) => [it.name, data.budget.year, it.amountNok, reasons.get(it.id) ?? null]),
  };
}
