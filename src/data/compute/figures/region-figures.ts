/** Figures that are not about money: milestones, commuting, housing. */
import type { CommutingSeries } from '../../../charts/diverging-bars.ts';
import type { SmallMultiplesSeries } from '../../../charts/small-multiples.ts';
import type { TimelineSeries } from '../../../charts/timeline.ts';
import { formatNumber } from '../../../format/numbers.ts';
import type { Commuting } from '../../schemas/commuting.ts';
import type { Housing } from '../../schemas/housing.ts';
import type { Milestone } from '../../schemas/milestones.ts';
import type { DataTable } from './data-table.ts';

/** Milestones as the timeline takes them. */
export function computeTimeline(milestones: readonly Milestone[]): TimelineSeries {
  return { milestones };
}

/** One row for each milestone; `to` is null where the plan gives no end. */
export function computeTimelineTable(milestones: readonly Milestone[]): DataTable {
  return {
    columns: [
      { key: 'from', label: 'Fra', type: 'date' },
      { key: 'to', label: 'Til', type: 'date' },
      { key: 'event', label: 'Hendelse', type: 'text' },
      { key: 'expected', label: 'Ventet', type: 'text' },
    ],
    rows: milestones.map((it) => [it.from, it.to, it.text, it.expected ? 'ja' : 'nei']),
  };
}

/** Commuters by municipality for every year of the file, in persons. */
export function computeCommuting(commuting: Commuting): CommutingSeries {
  const years = [...new Set(commuting.counts.map((it) => it.year))].sort((a, b) => a - b);
  return {
    years: years.map((year) => ({
      year,
      rows: commuting.municipalities.flatMap((municipality) => {
        const count = commuting.counts.find((it) => it.year === year && it.municipality === municipality.id);
        if (count === undefined) return [];
        return [
          {
            id: municipality.id,
            name: municipality.name,
            inCount: count.inCount,
            outCount: count.outCount,
            inText: formatCountOrNotStated(count.inCount),
            outText: formatCountOrNotStated(count.outCount),
          },
        ];
      }),
    })),
  };
}

function formatCountOrNotStated(count: number | null): string {
  return count === null ? 'ikke oppgitt' : formatNumber(count);
}

/** Persons in and out for one year; null when the count of a municipality is not stated or the year is unknown. */
export function computeSums(
  series: CommutingSeries,
  year: number,
): { inCount: number | null; outCount: number | null } {
  const rows = series.years.find((it) => it.year === year)?.rows ?? [];
  const sum = (values: readonly (number | null)[]): number | null =>
    values.reduce(
      (total, value) => (total === null || value === null ? null : total + value),
      rows.length > 0 ? 0 : null,
    );
  return { inCount: sum(rows.map((it) => it.inCount)), outCount: sum(rows.map((it) => it.outCount)) };
}

/** One row for each year and municipality, in persons; null where the source states no count. */
export function computeCommutingTable(commuting: Commuting): DataTable {
  return {
    columns: [
      { key: 'year', label: 'År', type: 'year' },
      { key: 'municipality_number', label: 'Kommunenummer', type: 'text' },
      { key: 'municipality', label: 'Kommune', type: 'text' },
      { key: 'in_count', label: `Til ${commuting.centre} (personer)`, type: 'count' },
      { key: 'out_count', label: `Fra ${commuting.centre} (personer)`, type: 'count' },
    ],
    rows: commuting.counts.map((it) => {
      const municipality = commuting.municipalities.find((candidate) => candidate.id === it.municipality);
      return [
        it.year,
        municipality?.number ?? null,
        municipality?.name ?? it.municipality,
        it.inCount,
        it.outCount,
      ];
    }),
  };
}

/** One panel for each municipality in the order of the file; null while there are no counts. */
export function computeHousing(housing: Housing): SmallMultiplesSeries | null {
  if (housing.counts.length === 0) return null;
  const names = [...new Set(housing.counts.map((it) => it.municipality))];
  return {
    panels: names.map((name, i) => ({
      id: `kommune-${i + 1}`,
      name,
      values: housing.counts
        .filter((it) => it.municipality === name)
        .map(({ year, count }) => ({ year, count })),
    })),
  };
}

/** One row for each year and municipality; no rows while there are no counts. */
export function computeHousingTable(housing: Housing): DataTable {
  return {
    columns: [
      { key: 'year', label: 'År', type: 'year' },
      { key: 'municipality', label: 'Kommune', type: 'text' },
      { key: 'count', label: housing.definition ?? 'Boliger', type: 'count' },
    ],
    rows: housing.counts.map((it) => [it.year, it.municipality, it.count]),
  };
}
