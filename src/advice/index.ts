/** All rules about what is probably a slip. A new rule begins with a line here. */
import type { Rule } from '../checks/rule.ts';
import { amountSize } from './amount-size.ts';
import { budgetShares } from './budget-shares.ts';
import { dataYears } from './data-years.ts';
import { factSize } from './fact-size.ts';
import { movedIds } from './moved-ids.ts';
import { figureTitles } from './figure-titles.ts';
import { glossaryUse } from './glossary-use.ts';
import { newEdition } from './new-edition.ts';
import { programmes } from './programmes.ts';
import { markdownRemains } from './markdown-remains.ts';
import { repeatedWords } from './repeated-words.ts';
import { tableSums } from './table-sums.ts';
import { unfinishedTexts } from './unfinished-texts.ts';
import { statedSums } from './stated-sums.ts';

export const adviceRules: readonly Rule[] = [
  amountSize,
  factSize,
  statedSums,
  budgetShares,
  dataYears,
  newEdition,
  programmes,
  glossaryUse,
  tableSums,
  markdownRemains,
  unfinishedTexts,
  repeatedWords,
  movedIds,
  figureTitles,
];
