/** What the search says to the reader. */
import type { Kind } from './section.ts';
import type { SearchState } from './state.ts';

export const SEARCH_FAILED = 'Søket virker ikke akkurat nå. Bruk innholdslisten.';
export const DID_YOU_MEAN = 'Mente du';
export const SHOW_ALL = 'Vis alle treff';
export const SHOW_CONTENTS = 'Se hele innholdslisten';
export const SHOW_MORE = 'Vis flere treff';
export const RESULTS = 'Treff';
export const ALL = 'Alt';
export const RESET = 'Fjern filtrene';
export const NONE_BEHIND_FILTER = 'Ingen av treffene passer til det du har valgt.';
export const FILTER_LABELS = { vis: 'Vis', program: 'Programområde', utgave: 'Utgave' } as const;
const SEARCHING = 'Søker …';
const TRY_ELSE = 'Prøv et annet ord, eller bruk innholdslisten.';
const TEXTS_FAILED = 'Bare titlene er søkt i, for teksten kunne ikke hentes.';
const KIND_NAMES: Readonly<Record<Kind, string>> = {
  side: 'Side',
  avsnitt: 'Avsnitt',
  tiltak: 'Tiltak',
  maal: 'Mål',
  begrep: 'Begrep',
  tabell: 'Tabell',
  figur: 'Figur',
  bilde: 'Bilde eller film',
  tall: 'Tall',
};

/** Name of a kind of result. */
export function describeKind(kind: Kind): string {
  return KIND_NAMES[kind];
}

/**
 * One or two sentences for the live region: `5 treff på «fond».`, `Ingen treff på «bolgi». Mente du «bolig»? 5 treff.`
 * The question about an offer is left to who makes a link of it. Only a search that looked everywhere says «Ingen treff».
 * @param count results that are shown or can be
 */
export function describeState(state: SearchState, count: number): string {
  switch (state.is) {
    case 'idle':
      return '';
    case 'asking':
      return SEARCHING;
    case 'could not look':
      return count === 0 ? SEARCH_FAILED : `${count} treff på «${state.query}». ${TEXTS_FAILED}`;
    case 'nothing found': {
      const none = `Ingen treff på «${state.query}».`;
      return state.found.offer === undefined ? `${none} ${TRY_ELSE}` : none;
    }
    case 'titles shown':
    case 'all shown':
      return describeFound(state, count);
  }
}

function describeFound(
  { query, found }: Extract<SearchState, { is: 'titles shown' | 'all shown' }>,
  count: number,
): string {
  const words = [...found.corrections.values()].map(quote).join(' og ');
  if (words !== '') return `Ingen treff på «${query}». ${DID_YOU_MEAN} ${words}? ${count} treff.`;
  if (!found.isPartial) return `${count} treff på «${query}».`;
  if (found.missing.length === 0) return `Ingen steder har alle ordene. ${count} treff på noen av dem.`;
  return `Ingen treff på ${found.missing.map(quote).join(' og ')}. ${count} treff på resten.`;
}

const quote = (word: string): string => `«${word}»`;
