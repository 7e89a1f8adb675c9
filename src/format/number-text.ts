/** Texts with numbers in them, cut so that each number can lead to where it comes from. */

/** A number in a text with its id in the register of numbers. */
export interface NumberLink {
  readonly words: string;
  readonly id: string;
}

/** Words and numbers in reading order. */
export type NumberText = readonly (string | NumberLink)[];

/** The text as a reader gets it. */
export function joinNumberText(text: NumberText): string {
  return text.map((part) => (typeof part === 'string' ? part : part.words)).join('');
}
