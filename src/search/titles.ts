/** The first tier: what the small index knows, at once. Titles, terms and amounts; Pagefind has the texts. */
import { readSections, type SmallIndex, unpackWords } from './index-format.ts';
import { type Candidate, type Found, makeCandidate, rank } from './rank.ts';
import { createReader, type Reading } from './reading.ts';
import { readSynonyms } from './synonyms.ts';
import { tokenize } from './tokens.ts';
import { createVocabulary, type Matches } from './vocabulary.ts';

/** What a word in a title is worth, in the title of a page, and in the title of the page around (as in `fulltext.ts`, where it is Pagefind's). */
const IN_TITLE = 5;
const IN_CHAPTER = 0.5;
/** What a word of a title loses with every word beyond two (ordinary words). */
const CROWD = 0.06;

/** A reader's word of this length is likely to be asked for; a short one is near to too many others (typos). */
const LONG = 7;

/** Reads queries and searches titles; all of one or several small indexes. */
export interface TitleSearch {
  read(query: string): Reading;
  search(reading: Reading): Found;
  readonly sectionCount: number;
}

/** @param indexes the newest edition first */
export function createTitleSearch(indexes: readonly SmallIndex[]): TitleSearch {
  const vocabulary = createVocabulary();
  const sections = indexes.flatMap(readSections);
  const candidates = sections.map((it) => makeCandidate(it, ''));
  for (const it of candidates.flatMap((own) => own.titleWords)) vocabulary.add(it, true);
  for (const it of indexes.flatMap((index) => unpackWords(index.words))) vocabulary.add(it, false);
  const synonyms = indexes[0]?.synonyms ?? [];
  // Readers' own words for things are known too: slips in them can be found, and compounds with them split.
  for (const [words, finds] of synonyms) {
    const learn = (list: string, isTelling: (word: string) => boolean): void => {
      for (const it of list.toLowerCase().split('|'))
        if (!it.includes(' ')) vocabulary.add(it, isTelling(it), false);
    };
    learn(words, (it) => it.length >= LONG);
    learn(finds, () => true);
  }
  const rarities = new WeakMap<Matches, number>();
  const rarityOf = (matches: Matches): number => {
    const known = rarities.get(matches);
    if (known !== undefined) return known;
    const holding = candidates.filter((it) => it.titleWords.some((word) => matches.has(word))).length;
    const rarity = Math.log(1 + sections.length / Math.max(1, holding));
    rarities.set(matches, rarity);
    return rarity;
  };
  const scoreOf = (matches: Matches, candidate: Candidate): number => {
    const closest = (words: readonly string[]): number =>
      Math.max(0, ...words.map((it) => matches.get(it) ?? 0));
    const crowd = 1 + CROWD * Math.max(0, candidate.titleWords.length - 2);
    const title = (IN_TITLE * closest(candidate.titleWords)) / crowd;
    const value = closest(tokenize(candidate.section.value).map((it) => it.word));
    return rarityOf(matches) * Math.max(title, value, IN_CHAPTER * closest(candidate.chapterWords));
  };
  return {
    read: createReader(vocabulary, readSynonyms(synonyms)),
    search: (reading) => rank(reading, candidates, scoreOf, sections.length),
    sectionCount: sections.length,
  };
}
