/** What is mutated together, and the tests that must notice. Rules are not: their examples say what they are for. */

export interface Group {
  readonly name: string;
  /** files below `src/`, without `.ts` */
  readonly files: readonly string[];
  readonly tests: readonly string[];
  /** whether most strings are messages to editors, whose words are not tested one by one */
  readonly messages: boolean;
}

const compute = (name: string, files: readonly string[]): Group => ({
  name,
  files: files.map((it) => `data/compute/${it}`),
  tests: ['tests/unit/data/compute/**/*.test.ts'],
  messages: false,
});

const permalinks = (name: string, files: readonly string[]): Group => ({
  name,
  files: files.map((it) => `permalinks/${it}`),
  tests: ['tests/unit/permalinks/*.test.ts'],
  messages: false,
});

export const groups: readonly Group[] = [
  {
    name: 'numbers',
    files: ['format/numbers', 'format/money'],
    tests: ['tests/unit/format/*.test.ts'],
    messages: false,
  },
  compute('sums', ['budget', 'tables', 'number-groups']),
  compute('quantities', ['quantities', 'quantity-notes', 'key-figures', 'number-text', 'placeholders']),
  compute('places', [
    'places',
    'backlinks',
    'mdx-uses',
    'measure-sections',
    'measure-filters',
    'wharf-series',
  ]),
  permalinks('resolve', ['resolve', 'plan', 'ledger', 'succession']),
  permalinks('pages', ['pages', 'html', 'built', 'views', 'server-rules']),
  {
    name: 'money',
    files: ['checks/numbers/typed-money'],
    tests: ['tests/checks/examples.test.ts'],
    messages: true,
  },
];
