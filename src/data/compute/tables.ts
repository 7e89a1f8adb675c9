/** The plan's tables as values: rows and columns computed from the budget, still in whole kroner. */
import { midSentence } from '../../format/words.ts';
import {
  computeCellNok,
  computeFundingItemNok,
  computeFundingListTotalNok,
  computeFundUseNok,
  computeProgrammeTotalNok,
  computeSourceNetNok,
  computeSourceTotalNok,
  computeTotalNok,
} from './budget.ts';
import type { EditionData } from './edition-data.ts';
import type { FundingSource } from '../schemas/budget.ts';

export interface ResourceRow {
  readonly source: FundingSource;
  /** One per programme, in the order of the programmes; null where the plan states nothing. */
  readonly cellsNok: readonly (number | null)[];
  readonly totalNok: number;
  /** Null where the plan states no part from the fund. */
  readonly fundNok: number | null;
  readonly netNok: number;
}

export interface ResourceTable {
  readonly rows: readonly ResourceRow[];
  readonly programmeTotalsNok: readonly number[];
  readonly totalNok: number;
  readonly fundNok: number | null;
  readonly netNok: number;
}

/** Sources by programmes with sums, the fund's part and net amounts: the resource table of the plan. */
export function computeResourceTable(data: EditionData): ResourceTable {
  const { budget, programmes } = data;
  const fundNok = computeFundUseNok(data, budget.year);
  const totalNok = computeTotalNok(data);
  return {
    rows: budget.sources.map((source) => ({
      source,
      cellsNok: programmes.map((programme) => computeCellNok(data, source.id, programme.id)),
      totalNok: computeSourceTotalNok(data, source.id),
      fundNok: source.id === budget.fundSource ? fundNok : null,
      netNok: computeSourceNetNok(data, source.id),
    })),
    programmeTotalsNok: programmes.map((programme) => computeProgrammeTotalNok(data, programme.id)),
    totalNok,
    fundNok,
    netNok: totalNok - (fundNok ?? 0),
  };
}

export interface AmountRow {
  readonly id: string;
  /** Its id in the register of numbers. */
  readonly quantityId: string;
  readonly name: string;
  readonly note: string | null;
  readonly amountNok: number;
  /** The plan's reservation in a sentence, or null. */
  readonly reservation: string | null;
}

export interface AmountTable {
  readonly rows: readonly AmountRow[];
  readonly totalNok: number;
  /** The total's id in the register of numbers. */
  readonly totalId: string;
}

export interface FundingTable extends AmountTable {
  /** Sum of the items that belong to the source of the municipalities' grants (with more than one item). */
  readonly subtotals: readonly {
    readonly afterId: string;
    readonly quantityId: string;
    readonly name: string;
    readonly amountNok: number;
  }[];
}

/** The funding list in its own order, with a sum after a source that stands in several items. */
export function computeFundingTable(data: EditionData): FundingTable {
  const { fundingList, sources } = data.budget;
  const subtotals = sources.flatMap((source) => {
    const items = fundingList.filter((it) => it.source === source.id);
    const last = items.at(-1);
    if (last === undefined || items.length < 2) return [];
    const amountNok = items.reduce((sum, it) => sum + computeFundingItemNok(data, it), 0);
    return [
      {
        afterId: last.id,
        quantityId: `${source.id}-netto`,
        name: `Sum ${midSentence(source.name)}`,
        amountNok,
      },
    ];
  });
  return {
    rows: fundingList.map((item) => ({
      id: item.id,
      quantityId: item.amountNok === null ? `${item.source}-netto` : item.id,
      name: item.name,
      note: item.note,
      amountNok: computeFundingItemNok(data, item),
      reservation: sources.find((it) => it.id === item.source)?.reservation?.reason ?? null,
    })),
    subtotals,
    totalNok: computeFundingListTotalNok(data),
    totalId: 'netto',
  };
}

/** Who pays for one programme: the stated cells of its column, a stated 0 included. */
export function computeProgrammeTable(data: EditionData, programmeId: string): AmountTable {
  const rows = data.budget.sources.flatMap((source): AmountRow[] => {
    const amountNok = computeCellNok(data, source.id, programmeId);
    if (amountNok === null) return [];
    const reservation = amountNok === 0 ? null : (source.reservation?.reason ?? null);
    return [
      {
        id: source.id,
        quantityId: `${source.id}-${programmeId}`,
        name: source.name,
        note: null,
        amountNok,
        reservation,
      },
    ];
  });
  return { rows, totalNok: computeProgrammeTotalNok(data, programmeId), totalId: programmeId };
}
