/** What is mutated together, and the tests that must notice. Small groups, so that none takes more than some minutes. */

export interface Group {
  readonly name: string;
  /** files, relative to the project root; without `.ts`, below `src/` */
  readonly files: readonly string[];
  /** rules whose bad inputs must notice */
  readonly rules: readonly string[];
  /** test files besides those of the rules */
  readonly tests: readonly string[];
  /** whether most strings are messages to editors, whose words are not tested one by one */
  readonly messages: boolean;
}

/**
 * Rules in files of the same name, and files that hold parts of them.
 * @param more rules of other groups that read those parts
 * @param tests below `tests/unit/data`, besides those of the same names; all tests for all groups would take hours
 */
const rules = (
  name: string,
  ids: readonly string[],
  parts: readonly string[] = [],
  more: readonly string[] = [],
  tests: readonly string[] = [],
): Group => ({
  name,
  files: [...ids, ...parts].map((it) => `data/checks/${it}`),
  rules: [...ids, ...more],
  tests: [...[...ids, ...parts].map((it) => `checks/${it}`), ...tests].map(
    (it) => `tests/unit/data/${it}.test.ts`,
  ),
  messages: true,
});

const compute = (name: string, files: readonly string[]): Group => ({
  name,
  files: files.map((it) => `data/compute/${it}`),
  rules: ['funding-list', 'placeholders'],
  tests: ['tests/unit/data/compute/**/*.test.ts', 'tests/unit/data/checks-figures.test.ts'],
  messages: false,
});

export const groups: readonly Group[] = [
  {
    name: 'numbers',
    files: ['format/numbers', 'format/money', 'data/read/amount-text'],
    rules: ['amount-size', 'funding-list', 'fields'],
    tests: ['tests/unit/format/*.test.ts', 'tests/unit/data/read/amount-text.test.ts'],
    messages: false,
  },
  {
    name: 'ids',
    files: ['data/read/slug', 'data/read/nearest', 'data/schemas/common', 'data/checks/known-ids'],
    rules: [
      'fields',
      'headings',
      'file-names',
      'data-references',
      'component-ids',
      'editions',
      'placeholders',
    ],
    tests: [
      'tests/unit/data/read/{slug,nearest}.test.ts',
      'tests/unit/data/schemas/*.test.ts',
      'tests/unit/data/checks/*.test.ts',
    ],
    messages: true,
  },
  compute('sums', ['budget', 'tables', 'number-groups']),
  compute('quantities', ['quantities', 'quantity-notes', 'number-text', 'placeholders']),
  compute('places', [
    'places',
    'backlinks',
    'mdx-uses',
    'measure-sections',
    'measure-filters',
    'wharf-series',
  ]),
  rules(
    'typed-numbers',
    ['typed-numbers'],
    ['typed-number-patterns', 'typed-number-values', 'number-wordings'],
  ),
  rules('units', [
    'double-units',
    'missing-numbers',
    'joined-numbers',
    'placeholders',
    'budget-year',
    'amount-years',
    'programme-amounts',
  ]),
  rules('calendar', ['prose-dates', 'date-words'], ['shown-dates'], ['amount-years'], ['checks/prose-years']),
  rules(
    'wordings',
    [],
    ['money-words', 'counted-things', 'plain-text'],
    ['typed-numbers'],
    ['checks/typed-numbers', 'checks/typed-number-patterns'],
  ),
  rules(
    'amounts',
    ['amount-ids', 'amount-size', 'budget-cells', 'fact-size', 'funding-list', 'own-financing'],
    ['median', 'amount-words'],
  ),
  rules('years', [
    'fund-years',
    'data-years',
    'dates',
    'editions',
    'figure-years',
    'edition-data',
    'periods',
  ]),
  rules(
    'figures',
    ['figure-claims', 'figure-data', 'drawable-figures'],
    ['claim-wordings', 'housing-data', 'count-rows'],
    [],
    ['checks-figures'],
  ),
  rules(
    'references',
    ['data-references', 'unique-ids', 'repeated-values', 'distinct-names'],
    ['reference-advice'],
    [],
    ['checks-figures'],
  ),
  rules(
    'uses',
    ['shown-content', 'glossary-use', 'goal-measures', 'search-words', 'framed-texts'],
    ['programme-codes'],
    [],
    ['checks-figures'],
  ),
  rules('pages', ['chapter-order', 'reserved-addresses', 'empty-texts', 'headings', 'repeated-paragraphs']),
  rules(
    'links',
    ['links', 'unique-anchors', 'images'],
    ['external-addresses', 'link-texts', 'addresses', 'anchors', 'page-ids'],
    [],
    ['checks/moves', 'checks/permalinks', 'checks/site-addresses'],
  ),
  rules(
    'permalinks',
    ['permalinks', 'moves'],
    ['permalink-data', 'site-addresses', 'promised-files', 'swapped-ids', 'consequences'],
    [],
    ['checks/addresses', 'checks/links'],
  ),
  rules(
    'components',
    ['components', 'component-ids', 'no-code', 'no-html', 'leftover-codes', 'plain-texts'],
    ['mdx-nodes', 'authoring-components', 'component-text'],
    [],
    ['checks-figures'],
  ),
  rules('markdown', ['markdown-slips'], ['link-slips', 'unread-source']),
  rules('lists', ['lists', 'footnotes', 'tables', 'table-sums'], ['note-marks']),
  rules('blocks', [], ['blocks', 'walk']),
  rules(
    'characters',
    ['hidden-characters', 'lost-letters', 'pasted-texts', 'unfinished-texts', 'not-stated'],
    ['reader-texts', 'template-texts', 'text-faults', 'pasted-codes', 'pasted-messages'],
    ['prose-dates', 'missing-numbers', 'double-units'],
  ),
  rules(
    'media',
    ['media-files'],
    ['alt-texts', 'picture-bytes', 'picture-files', 'svg-contents', 'xml-elements'],
  ),
];
