/** Amounts: whole kroner in, Norwegian text out. Kroner become millions here and nowhere else. */
import { formatNumber, NO_BREAK_SPACE } from './numbers.ts';

const MILLION = 1_000_000;
const MILLIARD = 1_000_000_000;

/** Decimals that show an amount in millions exactly, at least one: 3500000 -> 1, 3250000 -> 2. */
export function decimalsInMillions(amountNok: number): number {
  const digits = String(Math.abs(Math.round(amountNok)) % MILLION)
    .padStart(6, '0')
    .replace(/0+$/, '');
  return Math.max(1, digits.length);
}

/**
 * Writes kroner as millions without the unit, exact to the krone: 4500000 -> `4,5`, 10000000 -> `10,0`.
 * @param decimals at least this many, so that the cells of a table can share one precision
 */
export function formatMillions(amountNok: number, decimals = 1): string {
  return formatNumber(amountNok / MILLION, Math.max(decimals, decimalsInMillions(amountNok)));
}

/** 1200000000 -> `1,2`: with as many decimals as it takes to be exact, at least one. */
function formatMilliards(amountNok: number): string {
  const decimals = String(Math.abs(Math.round(amountNok)) % MILLIARD)
    .padStart(9, '0')
    .replace(/0+$/, '').length;
  return formatNumber(amountNok / MILLIARD, Math.max(1, decimals));
}

/** Writes kroner in full: 3500000 -> `3 500 000 kr`. */
export function formatKroner(amountNok: number): string {
  return `${formatNumber(amountNok)}${NO_BREAK_SPACE}kr`;
}

/** The unit that follows `formatMillions`. */
export const MILLION_UNIT = `mill.${NO_BREAK_SPACE}kr`;
const MILLIARD_UNIT = `mrd.${NO_BREAK_SPACE}kr`;

/** A number and its unit apart, so that they can be set in different sizes. */
export interface AmountParts {
  /** e.g. `4,5` or `over 13` */
  readonly number: string;
  /** e.g. `mill. kr`, `mrd. kr` or `kr` */
  readonly unit: string;
}

/**
 * Splits an amount in number and unit: millions, below 100 000 kr kroner, from 1 milliard milliarder. Exact to the krone.
 * @param qualifier `over` when only a lower bound is known: then no decimals are added that the plan does not give
 */
export function splitAmount(amountNok: number, qualifier: 'over' | null = null): AmountParts {
  if (amountNok !== 0 && Math.abs(amountNok) < 100_000)
    return { number: qualify(formatNumber(amountNok), qualifier), unit: 'kr' };
  const isMilliards = Math.abs(amountNok) >= MILLIARD;
  const number = isMilliards ? formatMilliards(amountNok) : formatMillions(amountNok);
  const unit = isMilliards ? MILLIARD_UNIT : MILLION_UNIT;
  return { number: qualifier === null ? number : qualify(number.replace(/,0$/, ''), qualifier), unit };
}

function qualify(number: string, qualifier: 'over' | null): string {
  return qualifier === null ? number : `${qualifier}${NO_BREAK_SPACE}${number}`;
}

/** Writes an amount for prose: `4,5 mill. kr`, `50 000 kr`, `over 13 mill. kr`. */
export function formatAmount(amountNok: number, qualifier: 'over' | null = null): string {
  const { number, unit } = splitAmount(amountNok, qualifier);
  return `${number}${NO_BREAK_SPACE}${unit}`;
}
