/** The first tier: ranks the entries of the index. Pure, no DOM: the browser and the tests run the same code. */
import { fold } from './fold.ts';
import { KINDS, type Kind, type SmallIndex } from './index-format.ts';
import { isStopWord, parseQuery, type Query } from './query.ts';
import { combine, type Part } from './ranking.ts';
import { readSynonyms } from './synonyms.ts';
import { isName, tokenize } from './tokens.ts';
import { CLOSENESS, createVocabulary, type Matches } from './vocabulary.ts';
import { createWordReader } from './words.ts';

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
  /** Short name of the programme in small letters: `p1`. */
  readonly code?: string;
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
  /** Words of the query that nothing answers. */
  readonly missing: readonly string[];
  /** The query with words that may have been meant, where nothing was found. */
  readonly offer?: string;
}

export interface Engine {
  search(text: string): Found;
}

/** What a word is worth by where it stands: title of a page, other title, title of the page around it, text. */
const FIELD_WEIGHT = { page: 14, title: 8, around: 4, text: 2.5 } as const;
type Field = keyof typeof FIELD_WEIGHT;

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
/** An older edition counts half of the newer, a page about the web edition half of the plan. */
const OLDER = 0.5;
const OUTSIDE = 0.5;
/** What a term gains where the reader asks what a word means. */
const MEANING = 2;

/** Words between the halves of a compound that the index lacks, at most. */
const NEAR = 8;
/** What is less close is no hit where the word itself is known. */
const WEAK = 0.3;
/** What an entry gains that has the words of the query in their order, next to each other. */
const ORDER = 0.8;

interface Doc extends Omit<Hit, 'matched' | 'score'> {
  /** Words of the title that say something. */
  readonly titleWords: ReadonlySet<number>;
  /** Title and text as numbers of words, in order. */
  readonly sequence: readonly number[];
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
  // Readers' own words for things are known too: slips in them can be found, and compounds with them split.
  for (const one of index.synonyms.flatMap((it) => it.join('|').split('|'))) {
    const [first, ...others] = tokenize(one);
    if (first !== undefined && others.length === 0) vocabulary.learn(first.word);
  }
  const averageLength = docs.reduce((sum, it) => sum + it.textLength, 0) / Math.max(1, docs.length);
  const readWord = createWordReader(vocabulary, readSynonyms(index.synonyms), placesOf);
  return { search };

  function readDocs(): Doc[] {
    const list: Doc[] = [];
    for (const [path, place, programme, edition, entries] of index.pages) {
      for (const [kindNumber, id, title, text] of entries) {
        const kind = KINDS[kindNumber] ?? 'avsnitt';
        const number = list.length;
        const titleIds = post(number, kind === 'side' ? 'page' : 'title', title);
        if (kind !== 'side') post(number, 'around', place);
        const textIds = post(number, 'text', text);
        const code = index.programmes[programme]?.split(' ')[0]?.toLowerCase();
        const age = edition < 0 ? OUTSIDE : OLDER ** edition;
        list.push({
          address: path + (id && `#${id}`),
          ...{ kind, title, place, programme, edition, text },
          ...(code !== undefined && { code }),
          titleWords: new Set(titleIds.filter((it) => !isStopWord(vocabulary.wordAt(it)))),
          sequence: index.holds === 'all' ? [...titleIds, -1, ...textIds] : titleIds,
          textLength: textIds.length,
          prior: KIND_WEIGHT[kind] * (kind === 'begrep' ? 1 : age),
        });
      }
    }
    return list;
  }

  /** Files the words of a field, and returns their numbers. */
  function post(doc: number, field: Field, text: string): number[] {
    const isTelling = field !== 'text' || index.holds !== 'all';
    const ids = tokenize(text).map((it) => vocabulary.add(it.word, isTelling || isName(text, it.start)));
    const counts = new Map<number, number>();
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const [id, count] of counts) (postings[id] ??= []).push([doc, field, count]);
    return ids;
  }

  function placesOf(groups: readonly Matches[]): { all: number; inPlan: number } {
    const [first = new Set<number>(), ...others] = groups.map(
      (it) => new Set([...it.keys()].flatMap((id) => (postings[id] ?? []).map(([doc]) => doc))),
    );
    const shared = [...first].filter((doc) => others.every((it) => it.has(doc)));
    return { all: shared.length, inPlan: shared.filter((it) => (docs[it]?.edition ?? -1) >= 0).length };
  }

  function search(text: string): Found {
    const query = parseQuery(text);
    const answers = query.words.map((_, i) => readWord(query, i));
    const corrections = new Map<string, string>();
    answers.forEach((it, i) => {
      if (it.correction !== undefined) corrections.set(query.words[i] ?? '', it.correction);
    });
    const parts = answers.map((it): Part => ({ groups: scoreGroups(it.groups), trust: it.trust }));
    const { scored, isPartial, missing } = combine(parts, docs.length);
    const hits = scored
      .flatMap(({ number, score, words }) => {
        const doc = docs[number];
        if (doc === undefined || !holdsPhrases(doc, query.phrases)) return [];
        const meaning = query.asksMeaning && doc.kind === 'begrep' ? MEANING : 1;
        const factor = doc.prior * meaning * titleBonus(doc, words) * orderBonus(doc, words);
        return [{ doc, words, score: score * factor }];
      })
      .sort((a, b) => b.score - a.score)
      .map(({ doc, score, words }): Hit => {
        const { titleWords: _words, sequence: _sequence, textLength: _length, prior: _prior, ...hit } = doc;
        const matched = words.flatMap((it) => [...it.keys()].map(vocabulary.wordAt));
        return {
          ...hit,
          text: index.holds === 'all' ? hit.text : '',
          score,
          matched: [...new Set(matched)],
        };
      });
    const offers = answers.map((it, i) => it.offer ?? query.words[i] ?? '');
    const hasOffer = hits.length === 0 && answers.some((it) => it.offer !== undefined);
    return {
      hits,
      corrections,
      isPartial: isPartial && hits.length > 0,
      missing: missing.map((at) => query.words[at] ?? ''),
      ...(hasOffer && { offer: offers.join(' ') }),
    };
  }

  /** Scores for each group; of the halves of a compound only those that have to do with each other. */
  function scoreGroups(groups: readonly Matches[]): Part['groups'] {
    const scores = groups.map(scoreWord);
    const [first, last] = scores;
    if (first === undefined || last === undefined || index.holds !== 'all') return scores;
    return [new Map([...first].filter(([doc, it]) => areNear(doc, it.words, last.get(doc)?.words))), last];
  }

  /** Whether two words stand in a title, or within a few words of each other. */
  function areNear(number: number, first: Matches, last: Matches | undefined): boolean {
    const { titleWords, sequence } = docs[number] ?? { titleWords: new Set(), sequence: [] };
    if (last === undefined) return false;
    if ([...first.keys(), ...last.keys()].some((id) => titleWords.has(id))) return true;
    return sequence.some(
      (id, at) =>
        first.has(id) && sequence.slice(Math.max(0, at - NEAR), at + NEAR).some((it) => last.has(it)),
    );
  }

  /** The best score of each entry for one word of the query, and the words that gave it. */
  function scoreWord(matches: Matches): Part['groups'][number] {
    const byDoc = new Map<number, { score: number; words: Map<number, number>; isOwn: boolean }>();
    for (const [id, closeness] of matches) {
      for (const [doc, field, count] of postings[id] ?? []) {
        const length = docs[doc]?.textLength ?? 0;
        const often =
          field === 'text' ? count / (count + 0.4 + (0.6 * length) / Math.max(1, averageLength)) : 1;
        const score =
          (closeness * FIELD_WEIGHT[field] * often) /
          (field === 'page' || field === 'title' ? crowd(doc) : 1);
        const own = byDoc.get(doc) ?? { score: 0, words: new Map(), isOwn: false };
        // The best place decides; every other one adds a little.
        own.score = Math.max(own.score, score) + 0.15 * Math.min(own.score, score);
        own.words.set(id, closeness);
        own.isOwn ||= field !== 'around';
        byDoc.set(doc, own);
      }
    }
    // Where the word itself is known, what merely begins like it is no hit.
    const isKnown = [...matches.values()].some((it) => it >= CLOSENESS.stem);
    for (const [doc, { words }] of byDoc) {
      if (isKnown && Math.max(...words.values()) < WEAK) byDoc.delete(doc);
    }
    return byDoc;
  }

  /** In a long title each word says less. */
  function crowd(doc: number): number {
    return 1 + 0.06 * Math.max(0, (docs[doc]?.titleWords.size ?? 1) - 2);
  }

  /** A title that says just what was asked for is worth more than one that says it among other things. */
  function titleBonus(doc: Doc, words: readonly Matches[]): number {
    if (doc.titleWords.size === 0) return 1;
    let covered = 0;
    for (const id of doc.titleWords)
      covered += Math.min(1, Math.max(0, ...words.map((it) => it.get(id) ?? 0)));
    return 1 + 0.8 * (covered / doc.titleWords.size);
  }

  /** Words that follow each other as in the query say more than words that stand apart: `Trondheim kommune`. */
  function orderBonus(doc: Doc, words: readonly Matches[]): number {
    if (words.length < 2) return 1;
    let pairs = 0;
    for (let i = 1; i < words.length; i++) {
      const [left, right] = [words[i - 1], words[i]].map((it) => new Set(closeTo(it)));
      const isAt = (at: number): boolean => right?.has(doc.sequence[at] ?? -1) ?? false;
      let nearest = 0;
      doc.sequence.forEach((id, at) => {
        if (!left?.has(id)) return;
        // Two words that are one here follow each other as closely as can be.
        if (right?.has(id) || isAt(at + 1)) nearest = 1;
        else if (isAt(at + 2)) nearest ||= 0.5;
      });
      pairs += nearest;
    }
    return 1 + ORDER * (pairs / (words.length - 1));
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

/** The words that are the reader's own in some form, neither parts nor others for them. */
function closeTo(words: Matches | undefined): number[] {
  return [...(words ?? [])].flatMap(([id, closeness]) => (closeness > CLOSENESS.synonym ? [id] : []));
}
