/** Use of the fund by year, and the running level before and now. */
import type { BarsSeries } from '../../../charts/bars.ts';
import { formatMillions, splitAmount } from '../../../format/money.ts';
import { computeTotalNok } from '../budget.ts';
import type { EditionData } from '../edition-data.ts';
import type { DataTable } from './data-table.ts';

/** Bars with small print under a row's name and the number in the register that a row shows, by row id. */
export interface NotedBars {
  readonly bars: BarsSeries;
  readonly notes: Readonly<Record<string, string>>;
  readonly numberIds: Readonly<Record<string, string>>;
}

const STATUS_NOTES = { brukt: null, foreslatt: 'forslag', 'ikke-oppgitt': null } as const;

/** One bar for each year; a proposal is hatched, a year that the plan says nothing about has no bar. */
export function computeFundFigure(data: EditionData): NotedBars {
  return {
    bars: {
      rows: data.fund.use.map((use) => ({
        id: `aar-${use.year}`,
        name: String(use.year),
        valueNok: use.amountNok,
        valueText: use.amountNok === null ? 'ikke oppgitt i planen' : formatMillions(use.amountNok),
        reserved: use.status === 'foreslatt',
        openEnded: false,
      })),
    },
    notes: Object.fromEntries(
      data.fund.use.flatMap((use) => {
        const note = STATUS_NOTES[use.status];
        return note === null ? [] : [[`aar-${use.year}`, note]];
      }),
    ),
    numberIds: Object.fromEntries(
      data.fund.use
        .filter((use) => use.amountNok !== null)
        .map(({ year }) => [`aar-${year}`, `fond-${year}`]),
    ),
  };
}

/** Year, amount and status; null for a year that the plan says nothing about. */
export function computeFundTable(data: EditionData): DataTable {
  const words = { brukt: 'brukt', foreslatt: 'foreslått', 'ikke-oppgitt': 'ikke oppgitt' } as const;
  return {
    columns: [
      { key: 'year', label: 'År', type: 'year' },
      { key: 'amount_nok', label: 'Bruk av fondet (kroner)', type: 'nok' },
      { key: 'status', label: 'Status', type: 'text' },
    ],
    rows: data.fund.use.map((use) => [use.year, use.amountNok, words[use.status]]),
  };
}

/** Two bars without a time axis: the plan gives no year for the earlier level. */
export function computeRunningLevelFigure(data: EditionData): NotedBars {
  const { earlier, current } = data.runningLevel;
  const currentNok = computeTotalNok(data);
  return {
    bars: {
      rows: [
        {
          id: 'tidligere',
          name: earlier.label,
          valueNok: earlier.amountNok,
          valueText: splitAmount(earlier.amountNok, earlier.qualifier).number,
          reserved: false,
          openEnded: earlier.qualifier === 'over',
        },
        {
          id: 'naa',
          name: current.label,
          valueNok: currentNok,
          valueText: formatMillions(currentNok),
          reserved: false,
          openEnded: false,
        },
      ],
    },
    notes: earlier.note === null ? {} : { tidligere: earlier.note },
    numberIds: { tidligere: 'driftsnivaa-tidligere', naa: 'driftsnivaa' },
  };
}

/** Both levels; the qualifier says that the earlier one was higher than the amount. */
export function computeRunningLevelTable(data: EditionData): DataTable {
  const { earlier, current } = data.runningLevel;
  return {
    columns: [
      { key: 'level', label: 'Driftsnivå', type: 'text' },
      { key: 'qualifier', label: 'Presisering', type: 'text' },
      { key: 'amount_nok', label: 'Beløp (kroner)', type: 'nok' },
    ],
    rows: [
      [earlier.label, earlier.qualifier, earlier.amountNok],
      [current.label, null, computeTotalNok(data)],
    ],
  };
}
