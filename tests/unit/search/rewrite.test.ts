import { describe, expect, it } from 'vitest';
import { createReader } from '../../../src/search/reading.ts';
import { rewrite } from '../../../src/search/rewrite.ts';
import { readSynonyms } from '../../../src/search/synonyms.ts';
import { createVocabulary } from '../../../src/search/vocabulary.ts';

const WORDS =
  'areal arealer arealplan næringsareal næring bolig boligbygging bygging budsjett fond 3,5 co2 m2 frokost innovasjonsfrokost innovasjon sykkel';
const vocabulary = createVocabulary();
for (const it of WORDS.split(' ')) vocabulary.add(it, true);
const read = createReader(vocabulary, readSynonyms([['penger|kroner', 'budsjett']]));
const ask = (query: string): string[] => [
  ...new Set([...rewrite(read(query)).values()].flatMap((own) => own.map((it) => it.text))),
];

describe('the questions that Pagefind gets', () => {
  it.each([
    ['one for a word and all that begins with it', 'arealene', ['areal', 'næringsareal']],
    ['in the spelling of the plan', 'naeringsareal', ['næringsareal']],
    ['the word of the plan for one of the reader', 'penger', ['budsjett']],
    ['the word that was meant', 'boligbyging', ['boligbygging']],
    [
      'a compound for words written apart',
      'innovasjons frokost',
      ['innovasjonsfrokost', 'innovasjon', 'frokost'],
    ],
    ['numbers as one word', '3 500 000 kr', ['3k5']],
    ['letters that stand high or low as plain ones', 'CO₂', ['co2']],
    ['none for what nobody knows', 'bompenger', []],
    ['the first part of a compound where the last is unknown', 'sykkelsti', ['sykkel']],
  ])('are %s: %s', (_what, query, questions) => {
    expect(ask(query).toSorted()).toEqual(questions.toSorted());
  });

  it('leave out question words and dialect', () => {
    expect(ask('kor mye e det i fondet')).toEqual(ask('fondet'));
    expect(ask('ka e areal?')).toEqual(ask('areal'));
  });

  it('are eight at most', () => {
    const many = createVocabulary();
    for (let i = 0; i < 26; i++) many.add(`${String.fromCharCode(97 + i).repeat(4)}plan`, true);
    many.add('plan', true);
    const questions = rewrite(createReader(many, new Map())('plan'));
    expect([...questions.values()].flat().length).toBeLessThanOrEqual(8);
  });
});
