/** What the search says to the reader. */
import type { Kind } from './index-format.ts';

export const SEARCHING = 'Søker …';
export const SEARCH_FAILED = 'Søket virker ikke akkurat nå. Bruk innholdslisten.';
export const DID_YOU_MEAN = 'Mente du';
const TRY_ELSE = 'Prøv et annet ord, eller bruk innholdslisten.';
export const SHOW_ALL = 'Vis alle treff';
export const SHOW_CONTENTS = 'Se hele innholdslisten';
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
  /** Words that nothing answers. */
  readonly missing: readonly string[];
  readonly isPartial: boolean;
  readonly isFinal: boolean;
  /** What may have been meant, where nothing was found. */
  readonly offer?: string;
}

/**
 * One or two sentences for the live region: `5 treff på «fond».`, `Ingen treff på «bolgi». Mente du «bolig»? 5 treff.`
 * The question about an offer is left to who makes a link of it.
 * @param count hits that are shown or can be
 */
export function describeAnswer(
  { query, corrections, missing, isPartial, isFinal, offer }: Described,
  count: number,
): string {
  if (count === 0 && !isFinal) return SEARCHING;
  const none = `Ingen treff på «${query}».`;
  if (count === 0) return offer === undefined ? `${none} ${TRY_ELSE}` : none;
  const words = [...corrections.values()].map(quote).join(' og ');
  if (words !== '') return `${none} ${DID_YOU_MEAN} ${words}? ${count} treff.`;
  if (!isPartial) return `${count} treff på «${query}».`;
  if (missing.length === 0) return `Ingen steder har alle ordene. ${count} treff på noen av dem.`;
  return `Ingen treff på ${missing.map(quote).join(' og ')}. ${count} treff på resten.`;
}

const quote = (word: string): string => `«${word}»`;
