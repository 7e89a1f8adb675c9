import { describe, expect, it } from 'vitest';
import { listReaderTexts, type ReaderText } from '../../../src/site/reader-texts.ts';
import { type Corpus, corpus, GOALS, MEASURES, PAGE, PLAN } from '../../fixtures/checks/corpus.ts';

const texts = (file: string, it: Corpus = corpus()): readonly ReaderText[] =>
  listReaderTexts(it.content()).filter((each) => each.file.file === `content/${file}`);
const fields = (file: string): string[] => [
  ...new Set(texts(file).map(({ path }) => path.filter((it) => typeof it === 'string').join('.'))),
];
const CORRECTIONS = 'utgaver/2020-23/data/rettelser.json';

describe('the texts for readers', () => {
  it.each([
    [PLAN, ['title', 'organisation', 'description', 'lead', 'leadSource']],
    [GOALS, ['goals.title', 'goals.kind', 'goals.text', 'goals.period']],
    [MEASURES, ['measures.title', 'measures.text', 'measures.period']],
    [CORRECTIONS, ['corrections.where', 'corrections.original', 'corrections.corrected']],
    ['kilder.json', ['sources.publisher', 'sources.title', 'sources.detail', 'sources.licence']],
    ['utgaver/2020-23/medier.json', ['media.caption', 'media.credit']],
    [PAGE, ['title', 'description']],
  ])('of %s are no ids, addresses or dates', (file, expected) => {
    expect(fields(file).toSorted()).toEqual(expected.toSorted());
  });

  it('take placeholders only where the field says so', () => {
    const taking = texts(GOALS).filter((it) => it.takesPlaceholders);
    expect(new Set(taking.map(({ path }) => path.at(-1)))).toEqual(new Set(['text']));
    expect(texts('kilder.json').some((it) => it.takesPlaceholders)).toBe(false);
  });

  it('are quotations where a correction says what the plan had', () => {
    const quoted = texts(CORRECTIONS).filter((it) => it.isQuotation);
    expect(new Set(quoted.map(({ path }) => path.at(-1)))).toEqual(new Set(['original', 'corrected']));
    expect(texts(PLAN).some((it) => it.isQuotation)).toBe(false);
  });

  it('are found once for each content', () => {
    const content = corpus().content();
    expect(listReaderTexts(content)).toBe(listReaderTexts(content));
  });

  it('are none in a file with faults', () => {
    expect(texts(GOALS, corpus().append(GOALS, '{'))).toEqual([]);
  });
});
