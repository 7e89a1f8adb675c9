/** Texts that no person writes, and that could keep the parser busy for minutes. */
import type { SyntaxFault } from './json-errors.ts';

/** Of a JSON or MDX file; larger ones are not parsed at all. */
export const MAX_TEXT_BYTES = 1_000_000;
/** About 15 000 words, fifteen times the longest chapter. */
const MAX_CHARACTERS = 100_000;
/** Text without a blank line in it: the parser's time grows with the square of this. */
const MAX_BLOCK_CHARACTERS = 15_000;
const MAX_RUN = 200;
const MAX_NESTING = 20;

/** The first place where a Markdown text goes beyond the limits; undefined for ordinary texts. */
export function findOverload(text: string): SyntaxFault | undefined {
  if (text.length > MAX_CHARACTERS) {
    const message = `filen har ${text.length} tegn, og grensen er ${MAX_CHARACTERS}`;
    return { offset: 0, message, remedy: 'del teksten i flere kapitler' };
  }
  const block = findLongBlock(text);
  if (block !== undefined) {
    const message = `mer enn ${MAX_BLOCK_CHARACTERS} tegn uten en tom linje`;
    return { offset: block, message, remedy: 'del teksten i avsnitt med tomme linjer mellom' };
  }
  const run = /([[\]*_~`!<>{}()|\\])(?:[ \t]*\1){199}/.exec(text);
  if (run !== null) {
    const message = `tegnet ${run[1]} står mer enn ${MAX_RUN} ganger på rad`;
    return { offset: run.index, message, remedy: 'slett gjentakelsene' };
  }
  const nested = new RegExp(`^(?:[ \\t]*(?:>|[-*+]|\\d+[.)])(?=[ \\t]|>)){${MAX_NESTING}}`, 'm').exec(text);
  const indented = /^(?: {80}|\t{20})[ \t]*\S/m.exec(text);
  const deep = nested ?? indented;
  if (deep === null) return undefined;
  return {
    offset: deep.index,
    message: `mer enn ${MAX_NESTING} nivåer inni hverandre`,
    remedy: 'bruk høyst tre nivåer',
  };
}

/** Offset of the first block that is too long. */
function findLongBlock(text: string): number | undefined {
  let start = 0;
  for (const match of text.matchAll(/(?:\r\n|\n|\r)[ \t]*(?=\r|\n)|$/g)) {
    if (match.index - start > MAX_BLOCK_CHARACTERS) return start + text.slice(start).search(/\S/);
    start = match.index;
  }
  return undefined;
}
