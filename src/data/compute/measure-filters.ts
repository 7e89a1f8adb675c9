/** The ways to narrow the list of measures. Each is a page of its own, so that filters are links and need no script. */
import type { Goal } from '../schemas/goals.ts';
import { MEASURE_KINDS, type Measure, type MeasureKind } from '../schemas/measures.ts';
import type { Organisation } from '../schemas/organisations.ts';
import type { Programme } from '../schemas/programmes.ts';

export interface MeasureFilter {
  /** Last part of the address: `program-p1`, `nytt`, `slag-ny`, `partner-ntnu`, `maal-p2-maal`. */
  readonly slug: string;
  readonly group: 'program' | 'nytt' | 'slag' | 'partner' | 'maal';
  /** What stands in the link. */
  readonly label: string;
  /** The heading of its page. */
  readonly title: string;
  readonly measures: readonly Measure[];
}

/** Kinds that belong to the budget year: together they are what is new in it. */
export const NEW_KINDS: readonly MeasureKind[] = ['ny', 'fokus', 'prioritering'];
/** Last part of the address of all that is new. */
export const NEW_SLUG = 'nytt';

export interface MeasureData {
  readonly measures: readonly Measure[];
  readonly programmes: readonly Programme[];
  readonly organisations: readonly Organisation[];
  readonly goals: readonly Goal[];
}

/**
 * The Norwegian name of a kind of measure.
 * @param year the budget year, which new tasks, topics and priorities belong to
 */
export function describeKind(kind: MeasureKind, year: number): string {
  const names: Readonly<Record<MeasureKind, string>> = {
    pagar: 'Pågår',
    ny: `Nye oppgaver i ${year}`,
    fokus: `Temaer i ${year}`,
    prioritering: `Prioritert i ${year}`,
    oppgave: 'Oppgaver',
  };
  return names[kind];
}

function titleOfKind(kind: MeasureKind, year: number): string {
  const titles: Readonly<Record<MeasureKind, string>> = {
    pagar: 'Tiltak som pågår',
    ny: `Nye oppgaver i ${year}`,
    fokus: `Tema som skal ha fokus i ${year}`,
    prioritering: `Prioriteringer i ${year}`,
    oppgave: 'Oppgaver',
  };
  return titles[kind];
}

/** `Norges teknisk-naturvitenskapelige universitet (NTNU)`; the name alone where the full one has it or is not given. */
function describeOrganisation({ name, fullName }: Organisation): string {
  if (fullName === null) return name;
  return fullName.includes(name) ? fullName : `${fullName} (${name})`;
}

/** Every filter that keeps at least one measure, grouped in the order programme, what is new, kind, partner, goal. */
export function computeMeasureFilters(data: MeasureData, year: number): MeasureFilter[] {
  const { measures } = data;
  const filters: MeasureFilter[] = [
    ...data.programmes.map((it) => ({
      slug: `program-${it.id}`,
      group: 'program' as const,
      label: `${it.code} ${it.shortName}`,
      title: `Tiltak i ${it.code} ${it.name}`,
      measures: measures.filter((measure) => measure.programme === it.id),
    })),
    {
      slug: NEW_SLUG,
      group: 'nytt' as const,
      label: `Alt nytt i ${year}`,
      title: `Nytt i ${year}: oppgaver, temaer og prioriteringer`,
      measures: measures.filter((measure) => NEW_KINDS.includes(measure.kind)),
    },
    ...MEASURE_KINDS.map((kind) => ({
      slug: `slag-${kind}`,
      group: 'slag' as const,
      label: describeKind(kind, year),
      title: titleOfKind(kind, year),
      measures: measures.filter((measure) => measure.kind === kind),
    })),
    ...data.organisations.map((it) => ({
      slug: `partner-${it.id}`,
      group: 'partner' as const,
      label: it.name,
      title: `Tiltak med ${describeOrganisation(it)}`,
      measures: measures.filter((measure) => measure.partners.includes(it.id)),
    })),
    ...data.goals.map((it) => ({
      slug: `maal-${it.id}`,
      group: 'maal' as const,
      label: it.title,
      title: `Tiltak som hører til målet «${it.title}»`,
      measures: measures.filter((measure) => measure.goals.includes(it.id)),
    })),
  ];
  return filters.filter((it) => it.measures.length > 0);
}
