/** The ways to narrow the list of measures. Each is a page of its own, so that filters are links and need no script. */
import type { Goal } from '../schemas/goals.ts';
import { MEASURE_KINDS, type Measure, type MeasureKind } from '../schemas/measures.ts';
import type { Organisation } from '../schemas/organisations.ts';
import type { Programme } from '../schemas/programmes.ts';

export interface MeasureFilter {
  /** Last part of the address: `program-p1`, `slag-ny`, `partner-ntnu`, `maal-p2-maal`. */
  readonly slug: string;
  readonly group: 'program' | 'slag' | 'partner' | 'maal';
  /** What stands in the link. */
  readonly label: string;
  /** What stands in the heading after «Tiltak: ». */
  readonly title: string;
  readonly measures: readonly Measure[];
}

export interface MeasureData {
  readonly measures: readonly Measure[];
  readonly programmes: readonly Programme[];
  readonly organisations: readonly Organisation[];
  readonly goals: readonly Goal[];
}

/**
 * The Norwegian name of a kind of measure.
 * @param year the budget year, which `ny` speaks of
 */
export function describeKind(kind: MeasureKind, year: number): string {
  const names: Readonly<Record<MeasureKind, string>> = {
    pagar: 'Pågår',
    ny: `Nytt i ${year}`,
    fokus: 'Tema med fokus',
    prioritering: 'Prioritert',
    oppgave: 'Oppgave',
  };
  return names[kind];
}

/** Every filter that keeps at least one measure, grouped in the order programme, kind, partner, goal. */
export function computeMeasureFilters(data: MeasureData, year: number): MeasureFilter[] {
  const { measures } = data;
  const filters: MeasureFilter[] = [
    ...data.programmes.map((it) => ({
      slug: `program-${it.id}`,
      group: 'program' as const,
      label: `${it.code} ${it.shortName}`,
      title: `${it.code} ${it.name}`,
      measures: measures.filter((measure) => measure.programme === it.id),
    })),
    ...MEASURE_KINDS.map((kind) => ({
      slug: `slag-${kind}`,
      group: 'slag' as const,
      label: describeKind(kind, year),
      title: describeKind(kind, year).toLowerCase(),
      measures: measures.filter((measure) => measure.kind === kind),
    })),
    ...data.organisations.map((it) => ({
      slug: `partner-${it.id}`,
      group: 'partner' as const,
      label: it.name,
      title: `sammen med ${it.fullName ?? it.name}`,
      measures: measures.filter((measure) => measure.partners.includes(it.id)),
    })),
    ...data.goals.map((it) => ({
      slug: `maal-${it.id}`,
      group: 'maal' as const,
      label: it.title,
      title: `som tjener målet «${it.title}»`,
      measures: measures.filter((measure) => measure.goals.includes(it.id)),
    })),
  ];
  return filters.filter((it) => it.measures.length > 0);
}
