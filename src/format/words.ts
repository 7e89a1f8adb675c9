/** Words in narrow places, in phrases and at the end of sentences. */

/** Tails of compounds that names of funding sources end in. */
const TAILS = /(?<=\p{L}{3})(?=(?:kommune|departement|direktorat))/gu;

/** Adds soft hyphens inside long names, so that they break where a reader would: `Fylkes\u00ADkommunen`. */
export function breakable(name: string): string {
  return name.replace(TAILS, '\u00ad');
}

/**
 * Writes a name for the middle of a phrase: `Kommunene` -> `kommunene`. Abbreviations (`KMD`) and names of more than
 * one word (`Trondheim kommune`) keep their capital: only single common nouns lose it.
 */
export function midSentence(name: string): string {
  const isName = /^\p{Lu}{2}/u.test(name) || /\s/.test(name);
  return isName ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

/** Puts a full stop where a text has no end of its own. An empty text stays empty. */
export function endSentence(text: string): string {
  return text === '' || /[.!?:]$/.test(text) ? text : `${text}.`;
}
