/** The part of an edition that numbers are computed from. */
import type { Budget } from '../schemas/budget.ts';
import type { Edition } from '../schemas/edition.ts';
import type { Fact } from '../schemas/facts.ts';
import type { Fund } from '../schemas/fund.ts';
import type { Programme } from '../schemas/programmes.ts';
import type { RunningLevel } from '../schemas/running-level.ts';

export interface EditionData {
  readonly edition: Edition;
  readonly programmes: readonly Programme[];
  readonly budget: Budget;
  readonly fund: Fund;
  readonly runningLevel: RunningLevel;
  /** numbers of other sources than the budget; absent means none */
  readonly facts?: readonly Fact[] | undefined;
}
