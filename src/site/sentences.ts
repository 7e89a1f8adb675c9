/** Sentences of a text, as far as rules need them. */

/** A mark and a blank before a capital letter. */
const END = /(?<=[.!?:]) (?=\p{Lu})/u;

/** The sentence around a stretch of a text without line breaks. An abbreviation before a name ends it too early. */
export function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(0, start).split(END).at(-1) ?? '';
  const after = text.slice(end).split(END)[0] ?? '';
  return before + text.slice(start, end) + after;
}
