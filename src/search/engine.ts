/** The first tier: ranks the entries of the small index. Pure, no DOM: the browser and the tests run the same code. */
import { splitCompound } from './compounds.ts';
import { fold } from './fold.ts';
import { KINDS, type Kind, type SmallIndex } from './index-format.ts';
import { findSynonyms, readSynonyms } from './synonyms.ts';
import { parseQuery, type Query, tokenize } from './tokens.ts';
import { CLOSENESS, createVocabulary, type Matches } from './vocabulary.ts';

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

export interface Found {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Words that stand in the index instead of those typed with slips: `bolgi` -> `bolig`. */
  readonly corrections: ReadonlyMap<string, string>;
  /** Whether no entry held all the words, and those that hold most of them are shown. */
  readonly isPartial: boolean;
}

export interface Engine {
  search(text: string): Found;
}

/** What a word is worth by where it stands: title of a page, other title, title of the page around it, text. */
const FIELD_WEIGHT = { page: 14, title: 8, around: 1.5, text: 2.5 } as const;
type Field = keyof typeof FIELD_WEIGHT;

const KIND_WEIGHT: Readonly<Record<Kind, number>> = {
  side: 1,
  avsnitt: 1,
  tiltak: 0.95,
  begrep: 1,
  tabell: 0.85,
  figur: 0.85,
  bilde: 0.6,
};
/** An older edition counts half of the newer, a page about the web edition half of the plan. */
const OLDER = 0.5;
const OUTSIDE = 0.5;
/** Least part of the query's weight that a partial hit must hold. */
const LEAST_SHARE = 0.5;

interface Doc extends Omit<Hit, 'matched' | 'score'> {
  readonly titleWords: ReadonlySet<number>;
  readonly textLength: number;
  readonly prior: number;
}

/** One place of a word: the entry, the field, how often. */
type Posting = readonly [doc: number, field: Field, count: number];

/** Reads the index once; searching it afterwards takes a few milliseconds. */
export function createEngine(index: SmallIndex): Engine {
  const vocabulary = createVocabulary();
  const postings: Posting[][] = [];
  const docs = readDocs();
  const synonyms = readSynonyms(index.synonyms);
  const averageLength = docs.reduce((sum, it) => sum + it.textLength, 0) / Math.max(1, docs.length);
  return { search };

  function readDocs(): Doc[] {
    const list: Doc[] = [];
    for (const [path, place, programme, edition, entries] of index.pages) {
      for (const [kindNumber, id, title, text] of entries) {
        const kind = KINDS[kindNumber] ?? 'avsnitt';
        const number = list.length;
        const own = kind === 'side' ? 'page' : 'title';
        const titleWords = new Set(post(number, own, title));
        if (kind !== 'side') post(number, 'around', place);
        const textLength = post(number, 'text', text).length;
        const age = edition < 0 ? OUTSIDE : OLDER ** edition;
        list.push({
          address: path + (id && `#${id}`),
          ...{ kind, title, place, programme, edition, text, titleWords, textLength },
          prior: KIND_WEIGHT[kind] * (kind === 'begrep' ? 1 : age),
        });
      }
    }
    return list;
  }

  /** Files the words of a field, and returns their numbers. */
  function post(doc: number, field: Field, text: string): number[] {
    const ids = tokenize(text).map((it) => vocabulary.add(it.word));
    const counts = new Map<number, number>();
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const [id, count] of counts) (postings[id] ??= []).push([doc, field, count]);
    return ids;
  }

  function search(text: string): Found {
    const query = parseQuery(text);
    const corrections = new Map<string, string>();
    const parts = query.words.map((word, i) => {
      const isLast = i === query.words.length - 1;
      return scoreWord(matchWord(word, i, isLast && query.isOpen, query, corrections));
    });
    const known = parts.filter((it) => it.size > 0);
    const empty: Found = { hits: [], corrections, isPartial: false };
    if (known.length === 0) return empty;

    const rarity = parts.map((it) => Math.log(1 + docs.length / Math.max(1, it.size)));
    const total = rarity.reduce((sum, it) => sum + it, 0);
    const scored = docs.flatMap((doc, number) => {
      let score = 0;
      let share = 0;
      const answered = new Map<number, number>();
      parts.forEach((part, i) => {
        const own = part.get(number);
        if (own === undefined) return;
        share += (rarity[i] ?? 0) / total;
        score += own.score * (rarity[i] ?? 0);
        for (const [id, closeness] of own.words) answered.set(id, Math.max(closeness, answered.get(id) ?? 0));
      });
      if (score === 0 || !holdsPhrases(doc, query.phrases)) return [];
      const all = parts.every((part) => part.has(number));
      return [{ doc, all, share, score: score * doc.prior * titleBonus(doc, answered), answered }];
    });
    const whole = scored.filter((it) => it.all);
    const isPartial = whole.length === 0;
    const kept = isPartial ? scored.filter((it) => it.share >= LEAST_SHARE) : whole;
    const hits = kept
      .sort((a, b) => b.score - a.score)
      .map(({ doc, score, answered }): Hit => {
        const { titleWords: _words, textLength: _length, prior: _prior, ...hit } = doc;
        const shownText = index.holds === 'all' ? hit.text : '';
        return { ...hit, text: shownText, score, matched: [...answered.keys()].map(vocabulary.wordAt) };
      });
    return { hits, corrections, isPartial: isPartial && hits.length > 0 };
  }

  /** Everything in the index that answers the word at a place of the query. */
  function matchWord(
    word: string,
    at: number,
    isOpen: boolean,
    query: Query,
    corrections: Map<string, string>,
  ): Matches {
    const found = vocabulary.match(word, isOpen);
    const include = (matches: Matches, factor: number): void => {
      for (const [id, closeness] of matches) {
        found.set(id, Math.max(found.get(id) ?? 0, closeness * factor));
      }
    };
    for (const words of findSynonyms(synonyms, query.words, at)) {
      // Of several words the rarest says most: «strategisk næringsplan» is about the second.
      const [rarest] = words
        .map((it) => onlyClose(vocabulary.match(it, false)))
        .filter((it) => it.size > 0)
        .sort((a, b) => placesOf(a) - placesOf(b));
      if (rarest) include(rarest, CLOSENESS.synonym);
    }
    // Compounds are often written apart: «bolig bygging», «parkerings politikk».
    for (const [left, right] of [
      [query.words[at - 1], word],
      [word, query.words[at + 1]],
    ]) {
      if (left !== undefined && right !== undefined)
        include(onlyClose(vocabulary.match(left + right, false)), 0.9);
    }
    if (found.size > 0) return found;
    const halves = splitCompound(fold(word), vocabulary.has);
    if (halves !== undefined) {
      const [first, last] = halves.map((it) => onlyClose(vocabulary.match(it, false)));
      if (first && last) return bothOf(first, last);
    }
    const near = vocabulary.matchWithSlips(word);
    const best = [...near].sort((a, b) => b[1] - a[1] || countOf(b[0]) - countOf(a[0]))[0];
    if (best !== undefined) corrections.set(word, vocabulary.wordAt(best[0]));
    return near;
  }

  function countOf(id: number): number {
    return postings[id]?.length ?? 0;
  }

  function placesOf(matches: Matches): number {
    return [...matches.keys()].reduce((sum, id) => sum + countOf(id), 0);
  }

  /** Words of entries that hold both halves of a compound which the index lacks: `reiselivssatsing`. */
  function bothOf(first: Matches, last: Matches): Matches {
    const docsOf = (it: Matches): Set<number> =>
      new Set([...it.keys()].flatMap((id) => (postings[id] ?? []).map(([doc]) => doc)));
    const other = docsOf(last);
    const shared = [...docsOf(first)].some((doc) => other.has(doc));
    if (!shared) return new Map();
    return new Map([...first, ...last].map(([id, closeness]) => [id, closeness * 0.5]));
  }

  /** The best score of each entry for one word of the query, and the words that gave it. */
  function scoreWord(matches: Matches): Map<number, { score: number; words: Map<number, number> }> {
    const byDoc = new Map<number, { score: number; words: Map<number, number> }>();
    for (const [id, closeness] of matches) {
      for (const [doc, field, count] of postings[id] ?? []) {
        const length = docs[doc]?.textLength ?? 0;
        const often =
          field === 'text' ? count / (count + 0.4 + (0.6 * length) / Math.max(1, averageLength)) : 1;
        const score = closeness * FIELD_WEIGHT[field] * often;
        const own = byDoc.get(doc) ?? { score: 0, words: new Map() };
        // The best place decides; every other one adds a little.
        own.score = Math.max(own.score, score) + 0.15 * Math.min(own.score, score);
        own.words.set(id, closeness);
        byDoc.set(doc, own);
      }
    }
    return byDoc;
  }

  /** A title that says just what was asked for is worth more than one that says it among other things. */
  function titleBonus(doc: Doc, answered: ReadonlyMap<number, number>): number {
    if (doc.titleWords.size === 0) return 1;
    let covered = 0;
    for (const id of doc.titleWords) covered += answered.get(id) ?? 0;
    return 1 + 0.8 * (covered / doc.titleWords.size);
  }

  function holdsPhrases(doc: Doc, phrases: Query['phrases']): boolean {
    if (phrases.length === 0) return true;
    const normalized = (text: string): string =>
      ` ${tokenize(text)
        .map((it) => fold(it.word))
        .join(' ')} `;
    const own = normalized(doc.title) + normalized(doc.text);
    return phrases.every((words) => own.includes(` ${words.map(fold).join(' ')} `));
  }
}

/** Leaves out guesses: a synonym or a half should not find what merely begins like it. */
function onlyClose(matches: Matches): Matches {
  return new Map([...matches].filter(([, closeness]) => closeness > CLOSENESS.prefix));
}
