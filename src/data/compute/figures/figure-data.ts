import type { Commuting } from '../../schemas/commuting.ts';
import type { Housing } from '../../schemas/housing.ts';
import type { Milestone } from '../../schemas/milestones.ts';
import type { EditionData } from '../edition-data.ts';

/** Everything that the figures of an edition are computed from. */
export interface FigureData extends EditionData {
  readonly milestones: readonly Milestone[];
  readonly commuting: Commuting;
  readonly housing: Housing;
}
