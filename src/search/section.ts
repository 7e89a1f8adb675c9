/** What a search can lead to, and the kinds of it. */

/** Kinds of sections, in the order of the filter. */
export const KINDS = [
  'side',
  'avsnitt',
  'tiltak',
  'maal',
  'begrep',
  'tabell',
  'figur',
  'bilde',
  'tall',
] as const;
export type Kind = (typeof KINDS)[number];

/** One place on one page with a title of its own: a page, a part below a heading, a measure, a term, a table, an amount. */
export interface Section {
  /** From the site's root, without base: `2020-23/maal/#felles`. */
  readonly address: string;
  readonly kind: Kind;
  readonly title: string;
  /** Title of the page that it stands on. */
  readonly chapter: string;
  /** `P1 Strategisk næringsutvikling`, or empty. */
  readonly programme: string;
  /** Id of the edition, or empty for pages outside the editions. */
  readonly edition: string;
  /** What an amount is: `3 500 000 kr`; empty for everything else. */
  readonly value: string;
}
