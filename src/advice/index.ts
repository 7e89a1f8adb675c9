/** All rules about what is probably a slip. A new rule begins with a line here. */
import type { Rule } from '../checks/rule.ts';
import { amountSize } from './amount-size.ts';
import { dataYears } from './data-years.ts';
import { factSize } from './fact-size.ts';
import { movedIds } from './moved-ids.ts';
import { figureTitles } from './figure-titles.ts';
import { glossaryUse } from './glossary-use.ts';
import { periods } from './periods.ts';
import { proseDates } from './prose-dates.ts';

export const adviceRules: readonly Rule[] = [
  amountSize,
  factSize,
  periods,
  dataYears,
  glossaryUse,
  proseDates,
  movedIds,
  figureTitles,
];
