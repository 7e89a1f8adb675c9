import { listDocuments } from './documents.ts';
import { listBlocks } from './blocks.ts';
import { listReaderTexts } from './reader-texts.ts';
import { atOffset, atValue, type Rule } from './rule.ts';

/** The slip of the adopted plan: "Budsjett for ledelse/sekretariat/samarbeid i : 1,0 mill kr". */
const MISSING_YEAR = /(?<!\p{L})i\s*(?=[:;])/iu;
const MESSAGE = 'årstallet mangler foran kolon: «i :»';
const REMEDY = 'skriv året, for eksempel «i 2020:»';

export const budgetYear: Rule = {
  id: 'budget-year',
  about: 'En budsjettlinje som slutter på «i :», mangler årstallet.',
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
