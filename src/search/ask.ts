/** How a word is written in a question to Pagefind, and in what it is given to find. */

/** The word itself; the comma of a number becomes a letter, since Pagefind drops it: `3,5` -> `3k5`. */
export function askedAs(word: string): string {
  return /^\d/.test(word) ? word.replace(',', 'k') : word;
}
