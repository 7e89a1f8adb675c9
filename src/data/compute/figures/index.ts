/** From a figure's record to its values: one place that knows every form. */
import type { CommutingSeries } from '../../../charts/diverging-bars.ts';
import type { SankeySeries } from '../../../charts/sankey.ts';
import type { SmallMultiplesSeries } from '../../../charts/small-multiples.ts';
import type { TimelineSeries } from '../../../charts/timeline.ts';
import type { WharfSeries } from '../../../charts/wharf-row.ts';
import type { FigureForm } from '../../schemas/figures.ts';
import {
  computeFundingFlows,
  computeFundingFlowsTable,
  computeNoteNumberIds,
  computeWharfFigure,
  computeWharfTable,
} from './budget-figures.ts';
import type { DataTable } from './data-table.ts';
import type { FigureData } from './figure-data.ts';
import {
  computeFundFigure,
  computeFundTable,
  computeRunningLevelFigure,
  computeRunningLevelTable,
  type NotedBars,
} from './fund-figures.ts';
import {
  computeCommuting,
  computeCommutingTable,
  computeHousing,
  computeHousingTable,
  computeTimeline,
  computeTimelineTable,
} from './region-figures.ts';
import {
  computeReservationFigure,
  computeReservationTable,
  listReservationNumbers,
  type ReservationFigure,
} from './reservation-figure.ts';

/** The values of one figure in the shape that its chart form takes. */
export type FigureValues =
  | { readonly form: 'bryggerekke'; readonly series: readonly WharfSeries[]; readonly houseValueNok: number }
  | {
      readonly form: 'finansiering';
      readonly series: SankeySeries;
      /** The number in the register that stands in a source's small print, by the id of the source. */
      readonly noteNumberIds?: Readonly<Record<string, string>>;
    }
  | ({ readonly form: 'forbehold' } & ReservationFigure)
  | ({ readonly form: 'fondsbruk' | 'driftsnivaa' } & NotedBars)
  | { readonly form: 'tidslinje'; readonly series: TimelineSeries }
  | {
      readonly form: 'pendling';
      readonly series: CommutingSeries;
      readonly shownYear: number;
      readonly centre: string;
    }
  | { readonly form: 'boligbygging'; readonly series: SmallMultiplesSeries | null };

/** Computes what a form shows; pure. Housing without counts has the series null: the figure is missing. */
export function computeFigureValues(form: FigureForm, data: FigureData): FigureValues {
  switch (form) {
    case 'bryggerekke':
      return { form, ...computeWharfFigure(data) };
    case 'finansiering':
      return { form, series: computeFundingFlows(data), noteNumberIds: computeNoteNumberIds(data) };
    case 'forbehold':
      return { form, ...computeReservationFigure(data) };
    case 'fondsbruk':
      return { form, ...computeFundFigure(data) };
    case 'driftsnivaa':
      return { form, ...computeRunningLevelFigure(data) };
    case 'tidslinje':
      return { form, series: computeTimeline(data.milestones) };
    case 'pendling': {
      const { shownYear, centre } = data.commuting;
      return { form, series: computeCommuting(data.commuting), shownYear, centre };
    }
    case 'boligbygging':
      return { form, series: computeHousing(data.housing) };
  }
}

/** The same values as plain rows, for downloads. */
export function computeFigureTable(form: FigureForm, data: FigureData): DataTable {
  switch (form) {
    case 'bryggerekke':
      return computeWharfTable(data);
    case 'finansiering':
      return computeFundingFlowsTable(data);
    case 'forbehold':
      return computeReservationTable(data);
    case 'fondsbruk':
      return computeFundTable(data);
    case 'driftsnivaa':
      return computeRunningLevelTable(data);
    case 'tidslinje':
      return computeTimelineTable(data.milestones);
    case 'pendling':
      return computeCommutingTable(data.commuting);
    case 'boligbygging':
      return computeHousingTable(data.housing);
  }
}

/** Ids in the register of the numbers that a form shows; see ../quantities.ts. Figures without money have none. */
export function listFigureNumbers(form: FigureForm, data: FigureData): string[] {
  const { allocations, sources } = data.budget;
  const programmes = data.programmes.map((it) => it.id);
  switch (form) {
    case 'bryggerekke':
      return [...programmes, 'ramme'];
    case 'finansiering': {
      const cells = allocations
        .filter((it) => it.amountNok !== null)
        .map((it) => `${it.source}-${it.programme}`);
      return [
        ...cells,
        ...sources.map((it) => it.id),
        ...programmes,
        ...Object.values(computeNoteNumberIds(data)),
      ];
    }
    case 'forbehold':
      return listReservationNumbers(data);
    case 'fondsbruk':
      return data.fund.use.filter((it) => it.amountNok !== null).map((it) => `fond-${it.year}`);
    case 'driftsnivaa':
      return ['driftsnivaa-tidligere', 'driftsnivaa'];
    default:
      return [];
  }
}
