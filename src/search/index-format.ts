/** The small index: what the build writes to `/sok/indeks.json` and the browser reads. Arrays, because names cost bytes. */

/** Kinds of results, in the order of the filter. */
export const KINDS = ['side', 'avsnitt', 'tiltak', 'begrep', 'tabell', 'figur', 'bilde', 'tall'] as const;
export type Kind = (typeof KINDS)[number];

/**
 * Kind, id of the element (empty for the page itself), title, and text: all of it, or the words
 * that set the entry apart.
 */
export type IndexEntry = readonly [kind: number, id: string, title: string, text: string];

export type IndexPage = readonly [
  /** from the site's root, without base: `2020-23/maal/` */
  path: string,
  title: string,
  /** number in `programmes`, or -1 */
  programme: number,
  /** number in `editions`, or -1 for pages outside the editions */
  edition: number,
  entries: readonly IndexEntry[],
];

export interface SmallIndex {
  readonly version: 1;
  /** The text of the entries: all of it, or chosen words, with the text in `tekst.json` or with Pagefind alone to follow. */
  readonly holds: 'all' | 'text' | 'pagefind';
  /** Titles of the editions, newest first. */
  readonly editions: readonly string[];
  readonly programmes: readonly string[];
  /** Reader's words, and the words of the plan that they should find. */
  readonly synonyms: readonly (readonly [words: string, finds: string])[];
  readonly pages: readonly IndexPage[];
  /** Files that Pagefind asks for one after the other; known here, they are fetched side by side. They come with the index after which Pagefind follows. */
  readonly pagefindFiles: readonly string[];
}
