/** What is mutated together, and the tests that must notice. Small groups, so that none takes more than some minutes. */

export interface Group {
  readonly name: string;
  /** files, relative to the project root; without `.ts`, below `src/` */
  readonly files: readonly string[];
  /** rules whose examples must notice */
  readonly rules: readonly string[];
  /** test files besides the examples */
  readonly tests: readonly string[];
  /** whether most strings are messages to editors, whose words are not tested one by one */
  readonly messages: boolean;
}

const compute = (name: string, files: readonly string[]): Group => ({
  name,
  files: files.map((it) => `data/compute/${it}`),
  rules: ['funding-list', 'placeholders'],
  tests: ['tests/unit/data/compute/**/*.test.ts'],
  messages: false,
});

/** Only what a wrong line would falsify unseen: what is computed and written, published addresses, and typed money. */
export const groups: readonly Group[] = [
  {
    name: 'numbers',
    files: ['format/numbers', 'format/money', 'format/keep-together', 'read/amount-text'],
    rules: ['funding-list'],
    tests: ['tests/unit/format/*.test.ts', 'tests/unit/read/amount-text.test.ts'],
    messages: false,
  },
  compute('sums', ['budget', 'tables', 'number-groups']),
  compute('quantities', ['quantities', 'quantity-notes', 'number-text', 'placeholders', 'set-texts']),
  compute('places', [
    'places',
    'backlinks',
    'mdx-uses',
    'measure-sections',
    'measure-filters',
    'wharf-series',
  ]),
  {
    name: 'permalinks',
    files: ['permalinks/resolve', 'permalinks/plan', 'permalinks/ledger', 'checks/addresses/permalinks'],
    rules: ['permalinks'],
    tests: ['tests/unit/permalinks/*.test.ts', 'tests/unit/checks/addresses/permalinks.test.ts'],
    messages: true,
  },
  {
    name: 'money',
    files: ['checks/numbers/money-pattern', 'checks/numbers/typed-money'],
    rules: ['typed-money'],
    tests: ['tests/unit/checks/numbers/typed-money.test.ts'],
    messages: false,
  },
];
