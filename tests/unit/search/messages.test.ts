import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../src/search/index-format.ts';
import { describeAnswer, describeKind, SEARCH_FAILED, SEARCHING } from '../../../src/search/messages.ts';

const answer = (query: string, changes: object = {}) => ({
  query,
  corrections: new Map<string, string>(),
  missing: [] as readonly string[],
  isPartial: false,
  isFinal: true,
  ...changes,
});

describe('describeAnswer', () => {
  it('says that nothing was found, and what else the reader can do', () => {
    expect(describeAnswer(answer('trikk'), 0)).toBe(
      'Ingen treff på «trikk». Prøv et annet ord, eller bruk innholdslisten.',
    );
  });

  it('does not say that there is nothing before all has been searched', () => {
    expect(describeAnswer(answer('trikk', { isFinal: false }), 0)).toBe(SEARCHING);
  });

  it('counts one hit and many with the same word, as Norwegian does', () => {
    expect(describeAnswer(answer('fond'), 1)).toBe('1 treff på «fond».');
    expect(describeAnswer(answer('fond'), 12)).toBe('12 treff på «fond».');
  });

  it('asks about a word with slips', () => {
    expect(describeAnswer(answer('bolgi', { corrections: new Map([['bolgi', 'bolig']]) }), 5)).toBe(
      'Ingen treff på «bolgi». Mente du «bolig»? 5 treff.',
    );
  });

  it('says which word was not found, or that no place has them all', () => {
    expect(describeAnswer(answer('buss bompenger', { isPartial: true, missing: ['bompenger'] }), 3)).toBe(
      'Ingen treff på «bompenger». 3 treff på resten.',
    );
    expect(describeAnswer(answer('buss betaler', { isPartial: true }), 3)).toBe(
      'Ingen steder har alle ordene. 3 treff på noen av dem.',
    );
  });

  it('leaves the question about a word that may have been meant to the link', () => {
    expect(describeAnswer(answer('havn', { offer: 'navn' }), 0)).toBe('Ingen treff på «havn».');
  });

  it('repeats the words as the reader typed them', () => {
    expect(describeAnswer(answer('<b>mål & tiltak</b>'), 2)).toContain('«<b>mål & tiltak</b>»');
  });
});

describe('the other messages', () => {
  it('are sentences that tell the reader what happens', () => {
    expect(SEARCHING).toBe('Søker …');
    expect(SEARCH_FAILED).toMatch(/virker ikke.*Bruk innholdslisten/);
  });

  it('name every kind of result', () => {
    expect(new Set(KINDS.map(describeKind)).size).toBe(KINDS.length);
  });
});
