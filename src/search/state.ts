/** What a search is doing, in words, and how that changes. Pure. */
import type { Found } from './rank.ts';

export type SearchState =
  | { readonly is: 'idle' }
  /** Nothing is known yet. */
  | { readonly is: 'asking'; readonly query: string }
  /** Titles have answered; the texts will. */
  | { readonly is: 'titles shown'; readonly query: string; readonly found: Found }
  | { readonly is: 'all shown'; readonly query: string; readonly found: Found }
  /** Titles and texts were looked through. */
  | { readonly is: 'nothing found'; readonly query: string; readonly found: Found }
  /** The texts could not be looked through, perhaps the titles neither: nobody knows what there is. */
  | { readonly is: 'could not look'; readonly query: string; readonly found?: Found };

export type SearchEvent =
  | { readonly type: 'asked'; readonly query: string }
  | { readonly type: 'titles'; readonly query: string; readonly found: Found }
  | { readonly type: 'texts'; readonly query: string; readonly found: Found }
  | { readonly type: 'failed'; readonly query: string }
  | { readonly type: 'closed' };

/** The next state; answers to another query than the one that is open change nothing. */
export function reduce(state: SearchState, event: SearchEvent): SearchState {
  if (event.type === 'closed') return { is: 'idle' };
  const { query } = event;
  if (event.type === 'asked') return query === '' ? { is: 'idle' } : { is: 'asking', query };
  if (state.is === 'idle' || state.query !== query) return state;
  switch (event.type) {
    case 'titles':
      // What holds only some of the words in its title may hold all of them in its text.
      if (state.is !== 'asking' || event.found.results.length === 0 || event.found.isPartial) return state;
      return { is: 'titles shown', query, found: event.found };
    case 'texts':
      return {
        is: event.found.results.length > 0 ? 'all shown' : 'nothing found',
        query,
        found: event.found,
      };
    case 'failed':
      return { is: 'could not look', query, ...('found' in state && { found: state.found }) };
  }
}

/** What is shown: nothing before there is an answer. */
export function foundIn(state: SearchState): Found | undefined {
  return 'found' in state ? state.found : undefined;
}
