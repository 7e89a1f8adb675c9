/** The small index: what the build writes to `/sok/indeks.json` and the browser reads. Arrays, because names cost bytes. */
import { KINDS, type Section } from './section.ts';

/** Number of the kind, id of the element (empty for the page itself), title, and for an amount what it is. */
export type IndexedPart = readonly [kind: number, id: string, title: string, value?: string];

export type IndexedPage = readonly [
  /** from the site's root, without base: `2020-23/maal/` */
  path: string,
  title: string,
  /** number in `programmes`, or -1 */
  programme: number,
  /** 1 for a page of the edition, 0 for one about the site */
  isInEdition: 0 | 1,
  parts: readonly IndexedPart[],
];

/** Titles and words of one edition, with the pages outside the editions if it is the newest. */
export interface SmallIndex {
  readonly version: 2;
  /** Id of the edition: `2020-23`. */
  readonly edition: string;
  /** Id and title of every edition, newest first; each but the newest has an index and a bundle of its own. */
  readonly editions: readonly (readonly [id: string, title: string])[];
  readonly programmes: readonly string[];
  /** Readers' words, and the words of the plan that they should find, each list divided by `|`. */
  readonly synonyms: readonly (readonly [words: string, finds: string])[];
  /** All words that are in no title, as `packWords` writes them. */
  readonly words: string;
  readonly pages: readonly IndexedPage[];
  /** Files that Pagefind asks for one after the other; known here, they are fetched side by side. */
  readonly files: readonly string[];
}

/** The sections that an index lists. */
export function readSections({ pages, programmes, edition }: SmallIndex): Section[] {
  return pages.flatMap(([path, chapter, programme, isInEdition, parts]) =>
    parts.map(([kind, id, title, value = '']) => ({
      address: path + (id && `#${id}`),
      kind: KINDS[kind] ?? 'avsnitt',
      programme: programmes[programme] ?? '',
      edition: isInEdition === 1 ? edition : '',
      ...{ title, chapter, value },
    })),
  );
}

/** Writes sorted words into one string: for each the number of letters that it shares with the one before, to base 36, and the rest. */
export function packWords(words: readonly string[]): string {
  return words
    .map((word, i) => {
      const before = words[i - 1] ?? '';
      let shared = 0;
      while (shared < 35 && shared < before.length && word[shared] === before[shared]) shared++;
      return shared.toString(36) + word.slice(shared);
    })
    .join(' ');
}

/** Reads what `packWords` wrote. */
export function unpackWords(packed: string): string[] {
  let word = '';
  return packed === ''
    ? []
    : packed.split(' ').map((it) => (word = word.slice(0, parseInt(it.charAt(0), 36)) + it.slice(1)));
}
