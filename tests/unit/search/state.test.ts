import { describe, expect, it } from 'vitest';
import type { Found } from '../../../src/search/rank.ts';
import { reduce, type SearchEvent, type SearchState } from '../../../src/search/state.ts';

const found = (count: number, isPartial = false): Found => ({
  ...{ corrections: new Map(), missing: [], isPartial },
  results: Array.from({ length: count }, () => ({
    ...{ score: 1, matched: [], excerpt: [] },
    section: { address: '', kind: 'side', title: '', chapter: '', programme: '', edition: '', value: '' },
  })),
});
const run = (...events: SearchEvent[]): SearchState => events.reduce(reduce, { is: 'idle' });
const query = 'fond';
const asked: SearchEvent = { type: 'asked', query };

describe('a search', () => {
  it('asks, shows titles, then all', () => {
    expect(run(asked).is).toBe('asking');
    expect(run(asked, { type: 'titles', query, found: found(1) }).is).toBe('titles shown');
    expect(
      run(asked, { type: 'titles', query, found: found(1) }, { type: 'texts', query, found: found(3) }),
    ).toEqual({
      ...{ is: 'all shown', query, found: found(3) },
    });
  });

  it('has found nothing only when the texts were looked through', () => {
    expect(run(asked, { type: 'titles', query, found: found(0) }).is).toBe('asking');
    expect(run(asked, { type: 'titles', query, found: found(2, true) }).is).toBe('asking');
    expect(run(asked, { type: 'texts', query, found: found(0) }).is).toBe('nothing found');
    expect(run(asked, { type: 'failed', query }).is).toBe('could not look');
  });

  it('that could not look keeps the titles that it found', () => {
    const state = run(asked, { type: 'titles', query, found: found(2) }, { type: 'failed', query });
    expect(state).toEqual({ is: 'could not look', query, found: found(2) });
  });

  it('takes no answer to another query, and none after it was closed', () => {
    expect(run(asked, { type: 'texts', query: 'fon', found: found(3) })).toEqual({ is: 'asking', query });
    expect(run(asked, { type: 'closed' }, { type: 'texts', query, found: found(3) })).toEqual({ is: 'idle' });
    expect(run(asked, { type: 'asked', query: '' })).toEqual({ is: 'idle' });
  });

  it('whose texts came first is not taken back by titles', () => {
    const all: SearchEvent = { type: 'texts', query, found: found(3) };
    expect(run(asked, all, { type: 'titles', query, found: found(1) }).is).toBe('all shown');
  });
});
