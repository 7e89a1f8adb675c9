/** Figures about the budget: the wharf row and the flows from sources to programmes. */
import { computeSourceOrder } from '../../../charts/sankey-order.ts';
import type { SankeySeries } from '../../../charts/sankey.ts';
import type { WharfSeries } from '../../../charts/wharf-row.ts';
import { formatMillions } from '../../../format/money.ts';
import { computeCellNok, computeFundPartNok, computeProgrammeTotalNok } from '../budget.ts';
import type { EditionData } from '../edition-data.ts';
import { wharfSeries } from '../wharf-series.ts';
import type { DataTable } from './data-table.ts';

/** The programme budgets with the value of one house, in whole kroner. */
export function computeWharfFigure(data: EditionData): { series: WharfSeries[]; houseValueNok: number } {
  return { series: wharfSeries(data), houseValueNok: data.budget.houseValueNok };
}

/** Programme by programme: budget in whole kroner and the houses that it makes. */
export function computeWharfTable(data: EditionData): DataTable {
  return {
    columns: [
      { key: 'programme', label: 'Programområde', type: 'text' },
      { key: 'year', label: 'År', type: 'year' },
      { key: 'amount_nok', label: 'Budsjett (kroner)', type: 'nok' },
    ],
    rows: data.programmes.map((it) => [
      `${it.code} ${it.name}`,
      data.budget.year,
      computeProgrammeTotalNok(data, it.id),
    ]),
  };
}

/**
 * Flows from each source to each programme in whole kroner, sources in the order with the calmest crossings.
 * A flow is reserved when the plan makes a reservation about its whole source.
 */
export function computeFundingFlows(data: EditionData): SankeySeries {
  const series: SankeySeries = {
    sources: data.budget.sources.map((source) => {
      const fundNok = computeFundPartNok(data, source.id);
      const fundNote = fundNok > 0 ? `herav fond ${formatMillions(fundNok)}` : null;
      return { id: source.id, name: source.name, note: source.reservation?.label ?? fundNote };
    }),
    targets: data.programmes.map((it) => ({ id: it.id, name: `${it.code} ${it.shortName}`, note: null })),
    links: data.budget.sources.flatMap((source) =>
      data.programmes.map((programme) => ({
        source: source.id,
        target: programme.id,
        valueNok: computeCellNok(data, source.id, programme.id),
        reserved: source.reservation !== null,
      })),
    ),
  };
  return { ...series, sources: computeSourceOrder(series) };
}

/** The use of the fund that the small print of its source tells of; none when the source has a reservation instead. */
export function computeNoteNumberIds(data: EditionData): Record<string, string> {
  const { sources, year } = data.budget;
  const withFund = sources.filter((it) => it.reservation === null && computeFundPartNok(data, it.id) > 0);
  return Object.fromEntries(withFund.map((it) => [it.id, `fond-${year}`]));
}

/** Every cell of the budget table, one row each; null where the plan states nothing. */
export function computeFundingFlowsTable(data: EditionData): DataTable {
  return {
    columns: [
      { key: 'source', label: 'Kilde', type: 'text' },
      { key: 'programme', label: 'Programområde', type: 'text' },
      { key: 'year', label: 'År', type: 'year' },
      { key: 'amount_nok', label: 'Beløp (kroner)', type: 'nok' },
      { key: 'reservation', label: 'Forbehold', type: 'text' },
    ],
    rows: data.budget.sources.flatMap((source) =>
      data.programmes.map((programme) => [
        source.name,
        `${programme.code} ${programme.name}`,
        data.budget.year,
        computeCellNok(data, source.id, programme.id),
        source.reservation?.reason ?? null,
      ]),
    ),
  };
}
