import type { Rule } from './rule.ts';
import { findTextFaults } from './text-faults.ts';

/**
 * The slip of the adopted plan, in which «i :» stands without its year. In a sentence about money
 * the year may also be missing before a verb, or be typed in half.
 */
const MISSING_YEAR =
  /(?<!\p{L})i\s*(?=[:;])|(?<=(?:budsjett|(?<!prog)ramme|tilskudd|fond)[^.:;]{0,60}) i (?=(?:er|var|blir|ble|på|utgjør)(?!\p{L}))|(?<=(?:budsjett|(?<!prog)ramme|tilskudd|fond)[^.:;]{0,60}(?<!\p{L})(?:i|for) )\d{1,3}(?=\s*(?:[:;]|$))/iu;
const MESSAGE = 'årstallet mangler eller er ikke skrevet ut';
const REMEDY = 'skriv året, for eksempel «i 2020:»';

export const budgetYear: Rule = {
  id: 'budget-year',
  about: 'En budsjettlinje har årstallet sitt, med fire siffer: «i :» og «i 20:» mangler det.',
  check: (content) =>
    findTextFaults(content, (text) => {
      const match = MISSING_YEAR.exec(text);
      return match === null ? undefined : { index: match.index, message: MESSAGE, remedy: REMEDY };
    }),
};
