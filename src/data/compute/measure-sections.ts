/** The measures as the overview shows them: by programme, and within it by kind. */
import { MEASURE_KINDS, type Measure, type MeasureKind } from '../schemas/measures.ts';
import { NEW_KINDS } from './measure-filters.ts';
import type { Programme } from '../schemas/programmes.ts';

export interface MeasureSection {
  readonly programme: Programme;
  readonly count: number;
  /** Ids of the goals that the measures serve, each once. */
  readonly goals: readonly string[];
  /** In the order of the kinds; kinds without measures are left out. */
  readonly kinds: readonly { readonly kind: MeasureKind; readonly measures: readonly Measure[] }[];
}

/** One section for each programme with measures, in the order of the programmes. */
export function computeMeasureSections(
  measures: readonly Measure[],
  programmes: readonly Programme[],
): MeasureSection[] {
  return programmes
    .map((programme) => {
      const own = measures.filter((it) => it.programme === programme.id);
      return {
        programme,
        count: own.length,
        goals: [...new Set(own.flatMap((it) => it.goals))],
        kinds: MEASURE_KINDS.map((kind) => ({
          kind,
          measures: own.filter((it) => it.kind === kind),
        })).filter((it) => it.measures.length > 0),
      };
    })
    .filter((it) => it.count > 0);
}

/** Whether the name of the kind says the period already: «Nytt i 2020» needs no «Periode: 2020». */
export function isPeriodInKind({ kind, period }: Pick<Measure, 'kind' | 'period'>, year: number): boolean {
  return period === String(year) && NEW_KINDS.includes(kind);
}
