/** Odd but legal files pass every rule, and come out as they were meant. */
import { describe, expect, it } from 'vitest';
import type { FolderEntry } from '../../src/read/index.ts';
import {
  BUDGET,
  CHAPTER,
  corpus,
  type Corpus,
  EDITION,
  MEASURES,
  P2,
  PAGE,
  PLAN,
  say,
} from '../fixtures/checks/corpus.ts';

type Change = (it: Corpus) => Corpus;

const withCrlf: Change = (it) =>
  it.entries
    .filter((entry) => /\.(?:mdx|json)$/.test(entry.path))
    .reduce((all, { path }) => all.write(path, all.text(path).replaceAll('\n', '\r\n')), it);

const legalFiles: readonly (readonly [string, Change])[] = [
  ['lines that end with CRLF', withCrlf],
  ['a byte order mark in Markdown', (it) => it.write(P2, `\ufeff${it.text(P2)}`)],
  ['a list of words with a byte order mark', (it) => it.write('ordbok.txt', '\ufeff# Ord\ngründer\n')],
  ['a title that YAML could take for something else', (it) => it.replace(P2, 'title: IKAP', 'title: yes')],
  ['a quoted title with a colon', (it) => it.replace(P2, 'title: IKAP', 'title: "IKAP: areal"')],
  ['a title with & and quotes', (it) => it.replace(P2, 'title: IKAP', 'title: Areal & "plan" <b>')],
  ['a comment in front matter', (it) => it.replace(P2, 'order: 3', '# plassen\norder: 3')],
  [
    'a folded text in front matter',
    (it) => it.replace(P2, 'Kapittelet om IKAP.', '>-\n  Kapittelet\n  om IKAP.'),
  ],
  ['$schema', (it) => it.replace(BUDGET, '"year": 2020', '"$schema": "../x.json",\n  "year": 2020')],
  ['escaped braces and signs', say('Skriv \\{x} og &lt;5 og 1 < 2.')],
  ['closed code blocks', say('~~~\nkode\n~~~\n\n````\n```\n````\n\n> ```\n> =======\n> ```')],
  ['a component with line breaks and single quotes', say("<Belop\n  id='p2'\n/>")],
  [
    'a read-me, a guide and rubbish of a system beside the content',
    (it) =>
      it
        .write('README.md', '# Hei')
        .write('veiledning/fjerne.md', '# Hei')
        .write(`${EDITION}/.DS_Store`, new Uint8Array([0, 1])),
  ],
  [
    'hidden files beside the pictures',
    (it) => it.write(`${EDITION}/medier/README.md`, '# Hei').write(`${EDITION}/medier/.gitkeep`, 'x'),
  ],
];

const older = 'utgaver/2019-22/utgave.json';

/** The sample with an edition before its own. */
function withOlderEdition(): Corpus {
  const copies = corpus()
    .entries.filter((it) => it.path.startsWith(EDITION))
    .map((it): FolderEntry => ({ ...it, path: it.path.replace('2020-23', '2019-22') }));
  return corpus([...corpus().entries, ...copies])
    .replace(older, '"gjeldende"', '"tidligere"')
    .replace(older, '2020,', '2019,')
    .replace(older, '2023,', '2022,')
    .replace(older, 'plan 2020-23', 'plan 2019-22')
    .replace(PLAN, '"replaces": null', '"replaces": "2019-22"');
}

const rulesOf = async (it: Corpus): Promise<string[]> => (await it.check()).map(({ rule }) => rule);

describe('a legal file', () => {
  it.each(legalFiles)('passes: %s', async (_, change) => {
    expect(await change(corpus()).check()).toEqual([]);
  });

  it('reads title: no as the text "no"', () => {
    const changed = corpus().replace(P2, 'title: IKAP', 'title: no');
    const chapter = changed.content().editions[0]?.chapters.find((it) => it.slug.startsWith('p2'));
    expect(chapter?.value?.title).toBe('no');
  });

  it('reads -0 as 0', () => {
    const changed = corpus().replace(BUDGET, '"p4", "amountNok": 0', '"p4", "amountNok": -0');
    const cells = changed.content().editions[0]?.budget?.value?.allocations ?? [];
    expect(Object.is(cells.at(-1)?.amountNok, 0)).toBe(true);
  });
});

describe('two editions', () => {
  it('stand side by side', async () => {
    const both = withOlderEdition();
    const faults = (await both.check()).filter((it) => it.kind === 'fault');
    expect(faults.map((it) => it.message)).toEqual([]);
    expect(both.content().editions.map((it) => it.slug)).toEqual(['2019-22', '2020-23']);
  });
});

describe('what follows from another fault', () => {
  it.each([
    ['fields', (it: Corpus) => it.replace(BUDGET, '"amountNok": 3500000', '"amountNok": "3500000"')],
    ['fields', (it: Corpus) => it.replace(MEASURES, '"measures"', '"measure"')],
    ['mdx-syntax', (it: Corpus) => it.append(CHAPTER, '\n<Belop')],
    ['mdx-syntax', (it: Corpus) => it.append(PAGE, '\n{x')],
    ['front-matter', (it: Corpus) => it.replace(P2, '---', '\n---')],
  ] as const)('is not said: %s alone', async (rule, change) => {
    expect(new Set(await rulesOf(change(corpus())))).toEqual(new Set([rule]));
  });
});

describe('problems of many files', () => {
  it('are collected at once, sorted by file and line', async () => {
    const problems = await corpus()
      .replace(BUDGET, '"year": 2020', '"year": "x"')
      .replace(P2, 'Dette er oppgavene.', 'A {x} og [der](/nei/).\n\n![](a.png)')
      .remove('kilder.json')
      .check();
    expect(problems.map((it) => [it.file.replace(/.*\//, ''), it.line, it.rule])).toEqual([
      ['kilder.json', 1, 'files'],
      ['budsjett.json', 2, 'fields'],
      ['p2-ikap-og-arealplanlegging.mdx', 12, 'no-code'],
      ['p2-ikap-og-arealplanlegging.mdx', 12, 'links'],
      ['p2-ikap-og-arealplanlegging.mdx', 14, 'images'],
    ]);
  });
});
