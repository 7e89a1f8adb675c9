import { fillPlaceholders } from '../../data/compute/placeholders.ts';
import { requireAmount, type LoadedEdition } from '../../data/load.ts';
import type { Measure } from '../../data/schemas/measures.ts';
import { formatAmount } from '../../format/money.ts';
import { href } from '../../format/paths.ts';

interface Linked {
  readonly label: string;
  readonly href: string;
}

/** A measure as readers see it: numbers filled in, partners and amounts as links. */
export interface DescribedMeasure {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly period: string | null;
  readonly partners: readonly Linked[];
  readonly amounts: readonly Linked[];
}

/** @throws Error on an unknown amount or partner; the content checks say so earlier, with file and line */
export function describeMeasures(edition: LoadedEdition, measures: readonly Measure[]): DescribedMeasure[] {
  return measures.map(({ id, title, text, period, partners, amounts }) => ({
    id,
    title,
    text: fillPlaceholders(text, edition.quantities),
    period,
    partners: partners.map((partner) => ({
      label: edition.organisations.find((it) => it.id === partner)?.name ?? partner,
      href: href(`${edition.path}tiltak/partner-${partner}/`),
    })),
    amounts: amounts.map((amount) => {
      const { valueNok, qualifier } = requireAmount(edition, amount);
      return {
        label: formatAmount(valueNok, qualifier),
        href: href(`${edition.path}budsjett/#${amount}`),
      };
    }),
  }));
}
