/** Carries the words of a query from a result to the page that it opens, in the browser alone: no address holds them. */

const KEY = 'sok-ord';
/** More make the page spotted. */
const MOST_WORDS = 8;

/** @param path of the page that the reader goes to */
export function rememberWords(path: string, words: readonly string[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify([path, ...words.slice(0, MOST_WORDS)]));
  } catch {
    // Without storage nothing is marked.
  }
}

/** The words that led to a page, once. */
export function takeWords(path: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    sessionStorage.removeItem(KEY);
    if (!Array.isArray(kept) || kept[0] !== path) return [];
    return kept.slice(1).map(String);
  } catch {
    return [];
  }
}
