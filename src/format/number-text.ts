/** Texts with numbers in them, cut so that each number can lead to where it comes from. */

/** A number in a text with its id in the register of numbers. */
export interface NumberLink {
  readonly words: string;
  readonly id: string;
  /** words of a source, whose anchor is the id */
  readonly isQuoted?: true;
}

/** Words and numbers in reading order. */
export type NumberText = readonly (string | NumberLink)[];
