/** Words in narrow places, in phrases and at the end of sentences. */

/** Tails of compounds that names of funding sources end in. */
const TAILS = /(?<=\p{L}{3})(?=(?:kommune|departement|direktorat|utvikling))/gu;

/**
 * The parts of a long name between which a line may break with a hyphen: `Fylkes`, `kommunen`. Together they are the
 * name. The hyphen is for the stylesheet: a soft hyphen in the text would be copied along.
 */
export function splitName(name: string): string[] {
  return name.split(TAILS);
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
