/** The records that Pagefind gets: one for each section. */
import { askedAs } from '../ask.ts';
import { tokenize } from '../tokens.ts';
import type { SourcePage } from './read-site.ts';

/** A record as `addCustomRecord` of Pagefind takes it. */
export interface PagefindRecord {
  readonly url: string;
  readonly content: string;
  readonly language: string;
  readonly meta: Record<string, string>;
  readonly filters: Record<string, string[]>;
}

/** So many records lie in one file with their texts: all of the plan's, and few enough that a large plan does not send all of its text. */
const RECORDS_IN_FILE = 300;
const RECORDS_IN_FILE_OF_LARGE = 12;

/** How many files of texts Pagefind should make of so many records. */
export function countTextFiles(recordCount: number): number {
  return recordCount <= RECORDS_IN_FILE ? 1 : Math.ceil(recordCount / RECORDS_IN_FILE_OF_LARGE);
}

/** The records of some pages, in their order. */
export function makeRecords(
  pages: readonly SourcePage[],
  programmes: readonly { readonly id: string; readonly label: string }[],
): PagefindRecord[] {
  return pages.flatMap((page) =>
    page.parts.map((part): PagefindRecord => {
      const { kind, title, value, text, label } = part;
      const programme = programmes.find((it) => it.id === page.programme)?.label ?? '';
      const filters = Object.entries({ kind, programme, edition: page.edition ?? '' });
      // Empty fields are left out. `words` are found and never shown.
      const words = codedWords(`${title} ${value} ${text}`).join(' ');
      const meta = Object.entries({ title, chapter: page.title, value, label, words });
      const isSaid = ([, it]: readonly [string, string]): boolean => it !== '';
      return {
        url: page.path + (part.id && `#${part.id}`),
        // Pagefind leaves out a record without text.
        content: text || title,
        language: 'nb',
        meta: Object.fromEntries(meta.filter(isSaid)),
        filters: Object.fromEntries(filters.filter(isSaid).map(([name, it]) => [name, [it]])),
      };
    }),
  );
}

/** Words that Pagefind would read in another way: numbers as one token each, `CO₂` as `co2`. */
function codedWords(text: string): string[] {
  const coded = tokenize(text).filter(
    ({ word, start, end }) => /^\d/.test(word) || word !== text.slice(start, end).toLowerCase(),
  );
  return [...new Set(coded.map((it) => askedAs(it.word)))];
}
