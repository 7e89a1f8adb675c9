/** All rules that look at the content as a whole. A new rule begins with a line here. */
import { type ContentProblem, sortProblems, toOneLine } from '../errors.ts';
import type { Content } from '../read/index.ts';
import { amountIds } from './amount-ids.ts';
import { amountSize } from './amount-size.ts';
import { amountYears } from './amount-years.ts';
import { budgetCells } from './budget-cells.ts';
import { budgetYear } from './budget-year.ts';
import { chapterOrder } from './chapter-order.ts';
import { componentIds } from './component-ids.ts';
import { components } from './components.ts';
import { leaveOutConsequences } from './consequences.ts';
import { dataReferences } from './data-references.ts';
import { dataYears } from './data-years.ts';
import { dateWords } from './date-words.ts';
import { dates } from './dates.ts';
import { distinctNames } from './distinct-names.ts';
import { doubleUnits } from './double-units.ts';
import { drawableFigures } from './drawable-figures.ts';
import { editions } from './editions.ts';
import { emptyTexts } from './empty-texts.ts';
import { factSize } from './fact-size.ts';
import { figureClaims } from './figure-claims.ts';
import { figureData } from './figure-data.ts';
import { figureYears } from './figure-years.ts';
import { footnotes } from './footnotes.ts';
import { framedTexts } from './framed-texts.ts';
import { fundYears } from './fund-years.ts';
import { fundingList } from './funding-list.ts';
import { glossaryUse } from './glossary-use.ts';
import { goalMeasures } from './goal-measures.ts';
import { headings } from './headings.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import { images } from './images.ts';
import { joinedNumbers } from './joined-numbers.ts';
import { leftoverCodes } from './leftover-codes.ts';
import { links } from './links.ts';
import { lists } from './lists.ts';
import { lostLetters } from './lost-letters.ts';
import { markdownSlips } from './markdown-slips.ts';
import { mediaFiles } from './media-files.ts';
import { missingNumbers } from './missing-numbers.ts';
import { moves } from './moves.ts';
import { noCode } from './no-code.ts';
import { noHtml } from './no-html.ts';
import { notStated } from './not-stated.ts';
import { ownFinancing } from './own-financing.ts';
import { pastedTexts } from './pasted-texts.ts';
import { periods } from './periods.ts';
import { permalinks } from './permalinks.ts';
import { plainTexts } from './plain-texts.ts';
import { placeholders } from './placeholders.ts';
import { programmeAmounts } from './programme-amounts.ts';
import { proseDates } from './prose-dates.ts';
import { adviseReference } from './reference-advice.ts';
import { repeatedParagraphs } from './repeated-paragraphs.ts';
import { repeatedValues } from './repeated-values.ts';
import { reservedAddresses } from './reserved-addresses.ts';
import type { Rule } from './rule.ts';
import { searchWords } from './search-words.ts';
import { shownContent } from './shown-content.ts';
import { tableSums } from './table-sums.ts';
import { tables } from './tables.ts';
import { typedNumbers } from './typed-numbers.ts';
import { unfinishedTexts } from './unfinished-texts.ts';
import { uniqueAnchors } from './unique-anchors.ts';
import { uniqueIds } from './unique-ids.ts';

export const rules: readonly Rule[] = [
  editions,
  uniqueIds,
  repeatedValues,
  distinctNames,
  dataReferences,
  amountIds,
  budgetCells,
  fundingList,
  fundYears,
  ownFinancing,
  amountSize,
  factSize,
  dates,
  periods,
  dataYears,
  figureData,
  figureClaims,
  figureYears,
  drawableFigures,
  goalMeasures,
  glossaryUse,
  mediaFiles,
  chapterOrder,
  reservedAddresses,
  shownContent,
  components,
  componentIds,
  placeholders,
  plainTexts,
  framedTexts,
  leftoverCodes,
  typedNumbers,
  doubleUnits,
  missingNumbers,
  joinedNumbers,
  budgetYear,
  amountYears,
  programmeAmounts,
  proseDates,
  dateWords,
  unfinishedTexts,
  notStated,
  noCode,
  noHtml,
  headings,
  uniqueAnchors,
  links,
  images,
  markdownSlips,
  lists,
  footnotes,
  tables,
  tableSums,
  emptyTexts,
  repeatedParagraphs,
  hiddenCharacters,
  lostLetters,
  pastedTexts,
  searchWords,
  permalinks,
  moves,
];

/** Everything that is wrong with the content, reading faults included, sorted by file and line; empty when it is in order. */
export function checkContent(content: Content): ContentProblem[] {
  const found = rules.flatMap((rule) =>
    rule.check(content).map((finding) => ({ severity: 'error' as const, ...finding, rule: rule.id })),
  );
  const problems = leaveOutConsequences([...content.problems, ...found])
    .map((it) => adviseReference(content, it))
    .map((it) => ({
      ...it,
      file: findOwnName(content, it.file),
      message: toOneLine(it.message),
      remedy: toOneLine(it.remedy),
    }));
  return sortProblems(problems);
}

/** The file as it is called in the project, where its folder's name has a slip. */
function findOwnName({ root, folderNames }: Content, file: string): string {
  // The innermost was added last, and its own name has those around it.
  for (const [right, own] of [...folderNames].reverse()) {
    const folder = `${root}/${right}`;
    if (file === folder || file.startsWith(`${folder}/`)) return `${root}/${own}${file.slice(folder.length)}`;
  }
  return file;
}
