import { describe, expect, it } from 'vitest';
import { describeKind, describeState } from '../../../src/search/messages.ts';
import type { Found } from '../../../src/search/rank.ts';
import { KINDS } from '../../../src/search/section.ts';
import type { SearchState } from '../../../src/search/state.ts';

const state = (
  is: 'all shown' | 'nothing found' | 'could not look',
  query: string,
  changes: Partial<Found> = {},
) =>
  ({
    ...{ is, query },
    found: { results: [], corrections: new Map(), missing: [], isPartial: false, ...changes },
  }) satisfies SearchState;

describe('the message about a search', () => {
  it('says that nothing was found, and what else the reader can do', () => {
    expect(describeState(state('nothing found', 'trikk'), 0)).toBe(
      'Ingen treff på «trikk». Prøv et annet ord, eller bruk innholdslisten.',
    );
  });

  it('never says that there is nothing while it is asking or could not look', () => {
    expect(describeState({ is: 'asking', query: 'trikk' }, 0)).toBe('Søker …');
    expect(describeState({ is: 'could not look', query: 'trikk' }, 0)).toMatch(
      /virker ikke.*Bruk innholdslisten/,
    );
    const some = describeState(state('could not look', 'fond'), 2);
    expect(some).toBe('2 treff på «fond». Bare titlene er søkt i, for teksten kunne ikke hentes.');
    for (const it of [some, describeState({ is: 'asking', query: 'a' }, 0)])
      expect(it).not.toContain('Ingen treff');
  });

  it('counts one result and many with the same word, as Norwegian does', () => {
    expect(describeState(state('all shown', 'fond'), 1)).toBe('1 treff på «fond».');
    expect(describeState(state('all shown', '<b>mål & tiltak</b>'), 12)).toBe(
      '12 treff på «<b>mål & tiltak</b>».',
    );
  });

  it('asks about a word with slips, and leaves the question about an offer to the link', () => {
    const corrections = new Map([['bolgi', 'bolig']]);
    expect(describeState(state('all shown', 'bolgi', { corrections }), 5)).toBe(
      'Ingen treff på «bolgi». Mente du «bolig»? 5 treff.',
    );
    expect(describeState(state('nothing found', 'havn', { offer: 'navn' }), 0)).toBe(
      'Ingen treff på «havn».',
    );
  });

  it('says which word was not found, or that no place has them all', () => {
    const partial = (missing: string[]) => state('all shown', 'buss bompenger', { isPartial: true, missing });
    expect(describeState(partial(['bompenger']), 3)).toBe('Ingen treff på «bompenger». 3 treff på resten.');
    expect(describeState(partial([]), 3)).toBe('Ingen steder har alle ordene. 3 treff på noen av dem.');
  });

  it('names every kind of result', () => {
    expect(new Set(KINDS.map(describeKind)).size).toBe(KINDS.length);
  });
});
