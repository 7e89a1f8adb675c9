/** What a number is worth that somebody typed. */
import { readAmountText } from '../read/amount-text.ts';

/** Whole kroner, undefined when it cannot be read; «4,5» with no unit is in millions, as in the budget table. */
export function readAmount(said: string): number | undefined {
  const written = said
    .replace(/^(?:-|minus )/i, '')
    .replace(/(?<=\d ?)t(?:us)?\.? ?(?=kr|nok)/i, 'tusen ')
    .replace(/mil(?!\p{L}{0,3}ard)\p{L}*\.?/iu, 'mill.');
  return readAmountText(/^\d{1,3},\d{1,3}$/.test(written) ? `${written} mill.` : written);
}

/** `−70 %` -> -0.7, `3/4 av rammen` -> 0.75, `halvparten` -> 0.5; undefined when there is nothing to read. */
export function readRatio(said: string): number | undefined {
  if (/^halv/i.test(said)) return 0.5;
  const fraction = /(\d+) ?\/ ?(\d+)/.exec(said);
  if (fraction !== null) return Number(fraction[1]) / Number(fraction[2]);
  const digits = /\d+(?:[.,]\d+)?/.exec(said)?.[0];
  if (digits === undefined) return undefined;
  const value = Number(digits.replace(',', '.'));
  const ratio = /^0,/.test(said) ? value : value / (/‰|promille/.test(said) ? 1000 : 100);
  return said.startsWith('-') ? -ratio : ratio;
}
