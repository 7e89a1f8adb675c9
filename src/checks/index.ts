/** All rules about what is certainly wrong. A new rule begins with a line here. */
import type { ReadingRule } from '../read/index.ts';
import { amountIds } from './budget/amount-ids.ts';
import { budgetCells } from './budget/budget-cells.ts';
import { characters } from './files/characters.ts';
import { chapterOrder } from './records/chapter-order.ts';
import { componentIds } from './markdown/component-ids.ts';
import { components } from './markdown/components.ts';
import { conflictMarks } from './files/conflict-marks.ts';
import { contentUpdated } from './addresses/content-updated.ts';
import { dataReferences } from './records/data-references.ts';
import { dates } from './records/dates.ts';
import { distinctNames } from './records/distinct-names.ts';
import { drawableFigures } from './figures/drawable-figures.ts';
import { editions } from './records/editions.ts';
import { emptyTexts } from './markdown/empty-texts.ts';
import { encoding } from './files/encoding.ts';
import { fields } from './files/fields.ts';
import { fileNames } from './files/file-names.ts';
import { files } from './files/files.ts';
import { frontMatter } from './files/front-matter.ts';
import { jsonSyntax } from './files/json-syntax.ts';
import { mdxSyntax } from './files/mdx-syntax.ts';
import { figureClaims } from './figures/figure-claims.ts';
import { figureData } from './figures/figure-data.ts';
import { footnotes } from './markdown/footnotes.ts';
import { fundingList } from './budget/funding-list.ts';
import { fundYears } from './budget/fund-years.ts';
import { headings } from './markdown/headings.ts';
import { images } from './media/images.ts';
import { links } from './links/links.ts';
import { mediaFiles } from './media/media-files.ts';
import { moves } from './addresses/moves.ts';
import { noCode } from './markdown/no-code.ts';
import { noHtml } from './markdown/no-html.ts';
import { notStated } from './records/not-stated.ts';
import { permalinks } from './addresses/permalinks.ts';
import { placeholders } from './numbers/placeholders.ts';
import { plainTexts } from './markdown/plain-texts.ts';
import { renamedIds } from './records/renamed-ids.ts';
import { repeatedValues } from './records/repeated-values.ts';
import { reservedAddresses } from './addresses/reserved-addresses.ts';
import { searchWords } from './records/search-words.ts';
import { shownContent } from './records/shown-content.ts';
import { tables } from './markdown/tables.ts';
import { typedMoney } from './numbers/typed-money.ts';
import { uniqueAnchors } from './markdown/unique-anchors.ts';
import { uniqueIds } from './records/unique-ids.ts';
import type { Rule } from './rule.ts';

/** What the reader makes sure of, file by file. */
const readingRules: Record<ReadingRule, Rule> = {
  files,
  'file-names': fileNames,
  encoding,
  characters,
  'conflict-marks': conflictMarks,
  'json-syntax': jsonSyntax,
  'front-matter': frontMatter,
  fields,
  'mdx-syntax': mdxSyntax,
};

export const faultRules: readonly Rule[] = [
  ...Object.values(readingRules),
  editions,
  uniqueIds,
  repeatedValues,
  distinctNames,
  renamedIds,
  dataReferences,
  amountIds,
  budgetCells,
  fundingList,
  fundYears,
  dates,
  figureData,
  figureClaims,
  drawableFigures,
  mediaFiles,
  chapterOrder,
  reservedAddresses,
  shownContent,
  components,
  componentIds,
  placeholders,
  typedMoney,
  plainTexts,
  notStated,
  noCode,
  noHtml,
  headings,
  uniqueAnchors,
  links,
  images,
  footnotes,
  tables,
  emptyTexts,
  searchWords,
  permalinks,
  moves,
  contentUpdated,
];
