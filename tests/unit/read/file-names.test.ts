/** A wrong name or place is one fault, and what follows from it is not told besides. */
import { expect, it } from 'vitest';
import { png } from '../../fixtures/checks/bad-files.ts';
import { CHAPTER, corpus, type Corpus, EDITION, PAGE } from '../../fixtures/checks/corpus.ts';

const rename = (it: Corpus, from: string, to: string): Corpus =>
  corpus(it.entries.map((entry) => ({ ...entry, path: entry.path.replace(from, to) })));
const copy = (it: Corpus, from: string, to: string): Corpus =>
  corpus([...it.entries, ...rename(it, from, to).entries.filter(({ path }) => path.startsWith(to))]);
const rulesOf = (it: Corpus, file: string): readonly string[] =>
  it
    .check()
    .filter((problem) => problem.file.includes(file))
    .map(({ rule }) => rule);

it.each(['2020-23 copy', '2020-23-kopi', '2024–27'])('names the folder utgaver/%s once', (name) => {
  const problems = copy(corpus(), EDITION, `utgaver/${name}`).check();
  expect(problems.map(({ file, rule }) => [file, rule])).toEqual([[`content/utgaver/${name}`, 'files']]);
});

it('names a copied folder of data once', () => {
  const problems = copy(corpus(), `${EDITION}/data`, `${EDITION}/data copy`).check();
  expect(problems.map(({ file }) => file)).toEqual([`content/${EDITION}/data copy`]);
});

it.each([
  [`${EDITION}/kapitler`, `${EDITION}/Kapitler`],
  [`${EDITION}/data`, `${EDITION}/Data`],
  ['sider', 'Sider'],
  [EDITION, 'utgaver/2020–23'],
])('reads %s although it is called %s', (from, to) => {
  const problems = rename(corpus(), `${from}/`, `${to}/`).check();
  expect(problems.map(({ file }) => file)).toEqual([`content/${to}`]);
});

it('reads the only edition although its folder is misspelt, with a read-me beside it', () => {
  const beside = rename(corpus(), `${EDITION}/`, 'utgaver/2020–23/')
    .write('utgaver/README.md', '# Hei')
    .write('utgaver/.DS_Store', 'x');
  expect(beside.check().map(({ file }) => file)).toEqual(['content/utgaver/2020–23']);
});

it('says nothing about words that no edition has when there is none', () => {
  const none = rename(
    corpus().write('sokeord.json', '{ "synonyms": [\n{ "words": ["jobb"], "finds": ["klynger"] }] }'),
    `${EDITION}/`,
    'utgaver/plan/',
  );
  expect(none.check().filter((it) => it.rule === 'search-words')).toEqual([]);
});

it.each([
  [CHAPTER, `${EDITION}/kapitler`, `${EDITION}/Kapitler`],
  [CHAPTER, EDITION, 'utgaver/2020–23'],
  [PAGE, 'sider', 'Sider'],
])('names %s as it is called when its folder %s is called %s', (file, from, to) => {
  const problems = rename(
    corpus().append(file, '\nDet koster 5 kroner.\n\n<Belop'),
    `${from}/`,
    `${to}/`,
  ).check();
  const own = file.replace(from, to);
  expect(problems.map((it) => it.file)).toEqual([`content/${to}`, `content/${own}`]);
});

it.each([
  [CHAPTER, CHAPTER.replace('.mdx', '.MDX')],
  [CHAPTER, CHAPTER.replace('.mdx', ' (1).mdx')],
])('does not take the addresses of %s for lost when it is called %s', (from, to) => {
  const found = rename(corpus(), from, to).check();
  expect(found.filter((it) => it.rule === 'permalinks')).toEqual([]);
  expect(found.filter((it) => it.file === `content/${to}`)).toHaveLength(1);
});

it('does not ask for a record of a picture whose name cannot be used', () => {
  const named = (path: string): Corpus => corpus().write(`${EDITION}/medier/${path}`, png(10, 10));
  expect(rulesOf(named('IMG 1.png'), '/medier/')).toEqual(['file-names']);
  expect(rulesOf(named('plan.gif'), '/medier/')).toEqual(['files']);
  expect(rulesOf(named('under/plan.png'), '/medier/')).toEqual(['files']);
});

it('asks for the old list of published addresses, never for a new one', () => {
  const [missing] = corpus().remove('permalenker.json').check();
  expect(missing?.remedy).toBe('hent filen tilbake fra forrige versjon');
});
