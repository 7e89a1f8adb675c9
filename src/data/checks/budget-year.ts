import { listDocuments } from './documents.ts';
import { listBlocks } from './blocks.ts';
import { listReaderTexts } from './reader-texts.ts';
import { atOffset, atValue, type Rule } from './rule.ts';

/**
 * The slip of the adopted plan: "Budsjett for ledelse/sekretariat/samarbeid i : 1,0 mill kr". In a sentence about money
 * the year may also be missing before a verb, or be typed in half.
 */
const MISSING_YEAR =
  /(?<!\p{L})i\s*(?=[:;])|(?<=(?:budsjett|(?<!prog)ramme|tilskudd|fond)[^.:;]{0,60}) i (?=(?:er|var|blir|ble|på|utgjør)(?!\p{L}))|(?<=(?:budsjett|(?<!prog)ramme|tilskudd|fond)[^.:;]{0,60}(?<!\p{L})(?:i|for) )\d{1,3}(?=\s*(?:[:;]|$))/iu;
const MESSAGE = 'årstallet mangler eller er ikke skrevet ut';
const REMEDY = 'skriv året, for eksempel «i 2020:»';

export const budgetYear: Rule = {
  id: 'budget-year',
  about: 'En budsjettlinje har årstallet sitt, med fire siffer: «i :» og «i 20:» mangler det.',
  check: (content) => [
    ...listDocuments(content).flatMap(({ file }) =>
      listBlocks(file.tree).flatMap((block) => {
        const match = MISSING_YEAR.exec(block.text);
        return match === null ? [] : [atOffset(file, block.sourceOffset(match.index), MESSAGE, REMEDY)];
      }),
    ),
    ...listReaderTexts(content).flatMap(({ file, path, text, isQuotation }) =>
      isQuotation || !MISSING_YEAR.test(text) ? [] : [atValue(file, path, MESSAGE, REMEDY)],
    ),
  ],
};
