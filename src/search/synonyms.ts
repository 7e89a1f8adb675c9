/** Words of readers for words of the plan: `penger` finds `budsjett`. */
import { stem } from './stem.ts';
import { parseQuery } from './query.ts';
import { tokenize } from './tokens.ts';

/** Stems of the reader's word or words, joined by a blank, to the words of the plan. */
export type Synonyms = ReadonlyMap<string, readonly string[]>;

/** @param pairs as in the index; a reader's entry may be several words: `hvem betaler` */
export function readSynonyms(pairs: readonly (readonly [words: string, finds: string])[]): Synonyms {
  const found = new Map<string, string[]>();
  for (const [words, finds] of pairs) {
    const others = finds.split('|');
    for (const one of words.split('|')) {
      const key = stemsOfText(one);
      if (key !== '') found.set(key, [...(found.get(key) ?? []), ...others]);
    }
  }
  return found;
}

/** Longest entry of the list in words. */
const MOST_WORDS = 4;

/** What the word at a place of the query should find besides itself, as lists of words: alone, and as part of an entry of several words. */
export function findSynonyms(synonyms: Synonyms, words: readonly string[], at: number): string[][] {
  const stems = words.map(stem);
  const found = new Set<string>();
  for (let from = Math.max(0, at - MOST_WORDS + 1); from <= at; from++) {
    for (let to = at + 1; to <= Math.min(words.length, from + MOST_WORDS); to++) {
      for (const it of synonyms.get(stems.slice(from, to).join(' ')) ?? []) found.add(it);
    }
  }
  return [...found].map((it) => tokenize(it).map((token) => token.word));
}

function stemsOfText(text: string): string {
  return parseQuery(text).words.map(stem).join(' ');
}
