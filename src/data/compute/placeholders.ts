/** `{belop:id}`, `{andel:id}` and `{tall:kilde|ord}` in front matter and JSON texts, where components cannot stand. */
import { formatAmount } from '../../format/money.ts';
import { formatPercent, formatStatedPercent } from '../../format/numbers.ts';
import type { Quantity, ShareQuantity } from './quantities.ts';

export const PLACEHOLDER_PATTERN = /\{(belop|andel):([^{}]*)\}/g;

/** Words with a number that a source states: `{tall:ssb-03321|1,2 milliarder kroner}`. They may stand in every text. */
export const QUOTE_PATTERN = /\{tall:([^{}|]*)\|([^{}|]*)\}/g;

/** Where the page with all numbers says what a source is. The id is no address of its own: it is not promised for ever. */
export function sourceAnchor(sourceId: string): string {
  return `_kilde-${sourceId}`;
}

/** Shows quoted numbers as they are typed, in a view whose page has the links. */
export function showQuotes(text: string): string {
  return text.replace(QUOTE_PATTERN, '$2');
}

/** The text of a quantity for prose: `4,5 mill. kr` or `61 %`. */
export function formatQuantity(quantity: Quantity): string {
  return quantity.kind === 'amount'
    ? formatAmount(quantity.valueNok, quantity.qualifier)
    : formatShare(quantity);
}

/** `61 %`, and `3,5 %` where a source states it so. */
export function formatShare({ ratio, isStated }: ShareQuantity): string {
  return isStated ? formatStatedPercent(ratio) : formatPercent(ratio);
}

/**
 * Replaces every placeholder in a text with its number, and shows what is quoted.
 * @throws Error when an id is unknown or of the other kind; the content checks say so earlier, with file and line
 */
export function fillPlaceholders(text: string, quantities: ReadonlyMap<string, Quantity>): string {
  return showQuotes(text).replace(PLACEHOLDER_PATTERN, (...match: string[]) =>
    formatQuantity(requireNumber(match, quantities)),
  );
}

/**
 * The number that a match of `PLACEHOLDER_PATTERN` stands for.
 * @throws Error when the id is unknown or of the other kind
 */
export function requireNumber(
  [whole, name, id = '']: readonly string[],
  quantities: ReadonlyMap<string, Quantity>,
): Quantity {
  const quantity = quantities.get(id);
  if (quantity === undefined || (quantity.kind === 'amount') !== (name === 'belop')) {
    throw new Error(`Ukjent tall ${whole}`);
  }
  return quantity;
}
