/** Examples that put a text into a chapter, for rules about what chapters say. */
import { type BadExample, type GoodExample, P2, say } from '../example.ts';

/** The text begins on this line of the chapter. */
const FIRST_LINE = 12;

type BadText = readonly [
  name: string,
  text: string,
  message: string | RegExp,
  remedy?: string | RegExp,
  lineOfText?: number,
];

/**
 * Texts that a rule stops.
 * @param texts `lineOfText` is the line of the text that the finding stands on; 1, the first, when left out
 */
export function badTexts(texts: readonly BadText[]): BadExample[] {
  return texts.map(([name, text, message, remedy = '', lineOfText = 1]) => ({
    name,
    change: say(text),
    file: P2,
    line: FIRST_LINE + lineOfText - 1,
    message,
    remedy,
  }));
}

/** Texts that a rule lets through. */
export function goodTexts(texts: readonly (readonly [name: string, text: string])[]): GoodExample[] {
  return texts.map(([name, text]) => ({ name, change: say(text) }));
}
