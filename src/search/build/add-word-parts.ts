/** Gives Pagefind the last and middle parts of compounds, which it cannot find by itself. The pages on disk stay as they are. */
import { findPart } from '../compounds.ts';
import { fold } from '../fold.ts';
import { stem } from '../stem.ts';
import { tokenize } from '../tokens.ts';

export interface HtmlPage {
  readonly sourcePath: string;
  readonly content: string;
}

const BODY = /<main\b[^>]*data-pagefind-body/;
/** Values of attributes may hold `>`: the names of chapters stand in them as they were written. */
const MAIN = /<main\b(?:[^>"]|"[^"]*")*>/;
const TAG = /<(?:[^>"]|"[^"]*")*>/g;
/** Shorter parts are found in too many words. */
const SHORTEST_PART = 4;

/**
 * The pages that Pagefind should read, each with the parts of its compounds as metadata `deler`: searchable, weighed
 * low, and never part of an excerpt. Parts are words of the site itself.
 */
export function* addWordParts(pages: readonly HtmlPage[]): Generator<HtmlPage> {
  const bodies = pages.filter((it) => BODY.test(it.content));
  const wordsOf = (page: HtmlPage): Set<string> => {
    const main = /<main\b.*?<\/main>/s.exec(page.content)?.[0] ?? '';
    return new Set(tokenize(main.replace(TAG, ' ')).map((it) => it.word));
  };
  const words = bodies.map(wordsOf);
  const vocabulary = new Map<string, string>();
  for (const word of words.flatMap((it) => [...it])) {
    if (!/^[a-zæøå]{3,}$/.test(word)) continue;
    vocabulary.set(fold(word), word);
    vocabulary.set(stem(word), vocabulary.get(stem(word)) ?? word);
  }
  const isWord = (key: string): boolean => vocabulary.has(key);
  const known = new Map<string, readonly string[]>();
  for (const [i, page] of bodies.entries()) {
    const own = words[i] ?? new Set();
    const parts = new Set([...own].flatMap((word) => partsOf(word)));
    for (const word of own) parts.delete(word);
    if (parts.size === 0) yield page;
    else {
      const meta = `<i data-pagefind-meta="deler:${[...parts].join(' ')}"></i>`;
      yield { ...page, content: page.content.replace(MAIN, (tag) => tag + meta) };
    }
  }

  /** Words of the site at the end or in the middle of a word. */
  function partsOf(word: string): readonly string[] {
    const before = known.get(word);
    if (before !== undefined) return before;
    const key = fold(word);
    const found: string[] = [];
    for (let at = 3; at <= key.length - SHORTEST_PART; at++) {
      for (let end = key.length; end >= at + SHORTEST_PART; end--) {
        const part = vocabulary.get(key.slice(at, end));
        if (part !== undefined && findPart(key, fold(part), isWord) !== undefined) found.push(part);
      }
    }
    known.set(word, found);
    return found;
  }
}
