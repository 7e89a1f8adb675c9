/** All lines of the table, in its order. */
import { loads } from './exchange-load.ts';
import { fullDisk } from './full-disk.ts';
import { kills } from './kills.ts';
import { accessibility } from './accessibility.ts';
import { hosts } from './hosts.ts';
import { injection } from './injection.ts';
import { observatories } from './observatory.ts';
import { reproducible } from './reproducible.ts';
import { siteChecks } from './site-checks.ts';
import type { Trial } from './trial.ts';

export const trials: readonly Trial[] = [
  ...siteChecks,
  reproducible,
  injection,
  accessibility,
  ...hosts,
  ...observatories,
  kills,
  fullDisk,
  ...loads,
];
