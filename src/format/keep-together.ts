/** Where no line may break in what editors type with an ordinary blank. */
import { NO_BREAK_SPACE } from './numbers.ts';

/** A blank between a number and its unit; at the start of a piece, the number stands in the piece before. */
const BEFORE_UNIT = /(?<=\d|^)[ \n](?=(?:%|kr|mill|mrd)(?!\p{L}))/gu;

/** `65 %` -> `65\u00a0%`, and the same before `kr`, `mill.` and `mrd.`. The text keeps its length. */
export function keepUnitsTogether(text: string): string {
  return text.replace(BEFORE_UNIT, NO_BREAK_SPACE);
}
