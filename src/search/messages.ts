/** What the search says to the reader. */
import type { Kind } from './index-format.ts';

export const SEARCHING = 'Søker …';
export const SEARCH_FAILED = 'Søket virker ikke akkurat nå. Bruk innholdslisten.';
export const SHOW_ALL = 'Vis alle treff';
export const SHOW_CONTENTS = 'Se hele innholdslisten';
export const SHOW_MORE = 'Vis flere treff';
export const ALL = 'Alt';
export const FILTER_LABELS = { vis: 'Vis', program: 'Program', utgave: 'Utgave' } as const;

const KIND_NAMES: Readonly<Record<Kind, string>> = {
  side: 'Side',
  avsnitt: 'Avsnitt',
  tiltak: 'Tiltak',
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

interface Described {
  readonly query: string;
  /** Words of the plan for words with slips. */
  readonly corrections: ReadonlyMap<string, string>;
  readonly isPartial: boolean;
  readonly isFinal: boolean;
}

/**
 * One or two sentences for the live region: `5 treff på «fond».`, `Ingen treff på «bolgi». Mente du «bolig»? 5 treff.`
 * @param count hits that are shown or can be
 */
export function describeAnswer({ query, corrections, isPartial, isFinal }: Described, count: number): string {
  if (count === 0 && !isFinal) return SEARCHING;
  const none = `Ingen treff på «${query}».`;
  if (count === 0) return `${none} Prøv et annet ord, eller bruk innholdslisten.`;
  const words = [...corrections.values()].map((it) => `«${it}»`).join(' og ');
  if (words !== '') return `${none} Mente du ${words}? ${count} treff.`;
  if (isPartial) return `${none} ${count} treff på noen av ordene.`;
  return `${count} treff på «${query}».`;
}
