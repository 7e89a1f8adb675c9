/** All lines of the table, in its order. */
import { loads } from './exchange-load.ts';
import { fullDisk } from './full-disk.ts';
import { kills } from './kills.ts';
import type { Trial } from './trial.ts';

export const trials: readonly Trial[] = [kills, fullDisk, ...loads];
