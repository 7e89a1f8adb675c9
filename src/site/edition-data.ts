/** The numbers of an edition, for rules that need computed values. */
import type { FigureData } from '../data/compute/figures/figure-data.ts';
import type { EditionData } from '../data/compute/edition-data.ts';
import { computeQuantities, type Quantity } from '../data/compute/quantities.ts';
import type { EditionContent } from '../read/index.ts';

/** The data that numbers are computed from; undefined while one of its files has faults. */
export function getEditionData(edition: EditionContent): EditionData | undefined {
  const data = {
    edition: edition.edition?.value,
    programmes: edition.programmes?.value?.programmes,
    budget: edition.budget?.value,
    fund: edition.fund?.value,
    runningLevel: edition.runningLevel?.value,
    facts: edition.facts?.value?.facts,
  };
  return Object.values(data).every((it) => it !== undefined) ? (data as EditionData) : undefined;
}

/** The same with what the figures need besides; undefined while one of the files has faults. */
export function getFigureData(edition: EditionContent): FigureData | undefined {
  const data = getEditionData(edition);
  const milestones = edition.milestones?.value?.milestones;
  const commuting = edition.commuting?.value;
  const housing = edition.housing?.value;
  if (!data || !milestones || !commuting || !housing) return undefined;
  return { ...data, milestones, commuting, housing };
}

const registers = new WeakMap<EditionContent, Map<string, Quantity>>();

/** Every number that prose may show; undefined while the data has faults. Computed once for each edition. */
export function getQuantities(edition: EditionContent): ReadonlyMap<string, Quantity> | undefined {
  const known = registers.get(edition);
  if (known !== undefined) return known;
  const data = getEditionData(edition);
  if (data === undefined) return undefined;
  const register = computeQuantities(data);
  registers.set(edition, register);
  return register;
}
