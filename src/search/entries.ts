/** The entries of the index as the engine holds them, and where each word stands. */
import { KINDS, type Kind, type SmallIndex } from './index-format.ts';
import { isStopWord } from './query.ts';
import { isName, tokenize } from './tokens.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface Hit {
  /** From the site's root, without base: `2020-23/maal/#felles`. */
  readonly address: string;
  readonly kind: Kind;
  readonly title: string;
  /** Title of the page. */
  readonly place: string;
  /** Number of the programme and of the edition, or -1. */
  readonly programme: number;
  readonly edition: number;
  /** For excerpts; empty where the index holds only chosen words of it. */
  readonly text: string;
  /** Words of the entry that answered, in lower case. */
  readonly matched: readonly string[];
  readonly score: number;
}

export interface Entry extends Omit<Hit, 'matched' | 'score'> {
  /** Words of the title that say something. */
  readonly titleWords: ReadonlySet<number>;
  /** Title and text as numbers of words, in order; the title alone where the index holds chosen words. */
  readonly sequence: readonly number[];
  readonly textLength: number;
  /** What the entry is worth before anything is asked. */
  readonly prior: number;
}

/** What a word is worth by where it stands: title of a page, other title, title of the page around it, text. */
export const FIELD_WEIGHT = { page: 14, title: 8, around: 4, text: 2.5 } as const;
export type Field = keyof typeof FIELD_WEIGHT;

/** One place of a word: the entry, the field, how often. */
export type Posting = readonly [entry: number, field: Field, count: number];

const KIND_WEIGHT: Readonly<Record<Kind, number>> = {
  side: 1,
  avsnitt: 1,
  tiltak: 0.95,
  begrep: 1,
  tabell: 0.85,
  figur: 0.85,
  bilde: 0.6,
  tall: 0.7,
};
/** An older edition counts half of the newer, a page about the web edition a third of the plan. */
const OLDER = 0.5;
const OUTSIDE = 0.35;

/** Reads the index into the vocabulary. */
export function readEntries(
  index: SmallIndex,
  vocabulary: Vocabulary,
): { readonly entries: readonly Entry[]; readonly postings: readonly (readonly Posting[] | undefined)[] } {
  const entries: Entry[] = [];
  const postings: Posting[][] = [];
  for (const [path, place, programme, edition, list] of index.pages) {
    for (const [kindNumber, id, title, text] of list) {
      const kind = KINDS[kindNumber] ?? 'avsnitt';
      const titleIds = post(kind === 'side' ? 'page' : 'title', title);
      if (kind !== 'side') post('around', place);
      const textIds = post('text', text);
      const age = edition < 0 ? OUTSIDE : OLDER ** edition;
      entries.push({
        address: path + (id && `#${id}`),
        ...{ kind, title, place, programme, edition, text },
        titleWords: new Set(titleIds.filter((it) => !isStopWord(vocabulary.wordAt(it)))),
        sequence: index.holds === 'all' ? [...titleIds, -1, ...textIds] : titleIds,
        textLength: textIds.length,
        prior: KIND_WEIGHT[kind] * (kind === 'begrep' ? 1 : age),
      });
    }
  }
  // Readers' own words for things are known too: slips in them can be found, and compounds with them split.
  for (const lists of index.synonyms) {
    lists.forEach((list, i) => {
      for (const one of list.split('|')) if (!one.includes(' ')) vocabulary.learn(one.toLowerCase(), i > 0);
    });
  }
  return { entries, postings };

  /** Files the words of a field of the next entry, and returns their numbers. */
  function post(field: Field, text: string): number[] {
    const isTelling = field !== 'text' || index.holds !== 'all';
    const ids = tokenize(text).map((it) => vocabulary.add(it.word, isTelling || isName(text, it.start)));
    const counts = new Map<number, number>();
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const [id, count] of counts) (postings[id] ??= []).push([entries.length, field, count]);
    return ids;
  }
}
