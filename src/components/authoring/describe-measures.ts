import { isPeriodInKind } from '../../data/compute/measure-sections.ts';
import { splitNumbers } from '../../data/compute/number-text.ts';
import { milestonePath } from '../../data/compute/places.ts';
import { requireAmount, requireMilestone, type LoadedEdition } from '../../data/load.ts';
import type { Measure } from '../../data/schemas/measures.ts';
import { formatPartialDate } from '../../format/dates.ts';
import { formatAmount } from '../../format/money.ts';
import type { NumberText } from '../../format/number-text.ts';
import { href } from '../../format/paths.ts';

interface Linked {
  readonly label: string;
  readonly href: string;
}

/** A measure as readers see it: numbers filled in, partners, dates and amounts as links. */
export interface DescribedMeasure {
  readonly id: string;
  readonly title: string;
  readonly text: NumberText;
  /** Null where the name of its kind says it. */
  readonly period: string | null;
  readonly partners: readonly Linked[];
  readonly dates: readonly { label: string; from: string; href: string | undefined }[];
  readonly amounts: readonly Linked[];
}

/**
 * Describes measures in their order.
 * @throws Error on an unknown amount or milestone; the content checks say so earlier, with file and line
 */
export function describeMeasures(edition: LoadedEdition, measures: readonly Measure[]): DescribedMeasure[] {
  return measures.map((measure) => ({
    id: measure.id,
    title: measure.title,
    text: splitNumbers(measure.text, edition.quantities),
    period: isPeriodInKind(measure, edition.budget.year) ? null : measure.period,
    partners: measure.partners.map((partner) => ({
      label: edition.organisations.find((it) => it.id === partner)?.name ?? partner,
      href: href(`${edition.path}tiltak/partner-${partner}/`),
    })),
    dates: measure.milestones.map((id) => {
      const { from } = requireMilestone(edition, id);
      const path = milestonePath(edition, id);
      return { label: formatPartialDate(from), from, href: path && href(path) };
    }),
    amounts: measure.amounts.map((amount) => {
      const { valueNok, qualifier } = requireAmount(edition, amount);
      return {
        label: formatAmount(valueNok, qualifier),
        href: href(`${edition.path}budsjett/#${amount}`),
      };
    }),
  }));
}
