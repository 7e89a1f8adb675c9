/** Texts and sums as words and numbers, so that each number can lead to where it comes from. */
import { formatMillions } from '../../format/money.ts';
import type { NumberLink, NumberText } from '../../format/number-text.ts';
import { midSentence } from '../../format/words.ts';
import {
  formatQuantity,
  PLACEHOLDER_PATTERN,
  QUOTE_PATTERN,
  requireNumber,
  sourceAnchor,
} from './placeholders.ts';
import type { Quantity } from './quantities.ts';

const ANY_PLACEHOLDER = new RegExp(`${QUOTE_PATTERN.source}|${PLACEHOLDER_PATTERN.source}`, 'g');

/**
 * Cuts a text at its placeholders and fills them in; a text without any is one part, an empty one none.
 * @throws Error when an id is unknown or of the other kind, as `fillPlaceholders` does
 */
export function splitNumbers(text: string, quantities: ReadonlyMap<string, Quantity>): NumberText {
  const parts: (string | NumberLink)[] = [];
  let end = 0;
  for (const match of text.matchAll(ANY_PLACEHOLDER)) {
    const [whole, source, words = '', name = '', id = ''] = match;
    const number =
      source === undefined
        ? { words: formatQuantity(requireNumber([whole, name, id], quantities)), id }
        : { words, id: sourceAnchor(source), isQuoted: true as const };
    parts.push(text.slice(end, match.index), number);
    end = match.index + whole.length;
  }
  return [...parts, text.slice(end)].filter((part) => part !== '');
}

/** Ids of the numbers in a text, and places of the sources of quoted ones, in its order. */
export function listNumbersIn(text: NumberText): string[] {
  return text.flatMap((part) => (typeof part === 'string' ? [] : [part.id]));
}

/** An amount in whole kroner with its name and its id in the register. */
export interface NamedAmount {
  readonly quantityId: string;
  readonly name: string;
  readonly amountNok: number;
}

/** A sum in millions as words: `Kommunene 7,5 + KMD 1,5`. No amounts give no words. */
export function describeSum(amounts: readonly NamedAmount[]): NumberText {
  return amounts.flatMap(({ quantityId, name, amountNok }, i) => [
    i === 0 ? `${name} ` : ` + ${midSentence(name)} `,
    { words: formatMillions(amountNok), id: quantityId },
  ]);
}

/** Who pays, largest first, in millions: `Kommunene 3,5 + fylkeskommunen 1,0`. Sources with 0 are left out. */
export function describePayers(rows: readonly NamedAmount[]): NumberText {
  return describeSum(rows.filter((row) => row.amountNok > 0).toSorted((a, b) => b.amountNok - a.amountNok));
}
