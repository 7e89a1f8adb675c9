/** Amounts in messages, with ordinary spaces so that a message can be searched for. */
import { decimalsInMillions, formatAmount, formatKroner, formatMillions } from '../format/money.ts';

/** Whole kroner as millions without unit: 6200000 -> `6,2`. */
export function inMillions(amountNok: number): string {
  return formatMillions(amountNok).replaceAll('\u00a0', ' ');
}

/** 6200000 -> `6,2 mill. kr`, 3500 -> `3 500 kr`, 244419 -> `244 419 kr`: nobody writes six decimals. */
export function withUnit(amountNok: number): string {
  const isExact = decimalsInMillions(amountNok) <= 3;
  return (isExact ? formatAmount(amountNok) : formatKroner(amountNok)).replaceAll('\u00a0', ' ');
}
