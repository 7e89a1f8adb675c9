/** Reads amounts the way people write them. */

const SPACE = /[\u00a0\u202f\u2009]/g;
const WHOLE = String.raw`(?<whole>\d{1,3}(?:[ .]\d{3})+|\d+)(?:[.,](?<fraction>\d+))?`;
const UNIT = String.raw`(?<unit>mrd\.?|milliard(?:er)?|mill\.?|million(?:er)?|mnok|mkr|tusen|tkr)?`;
/** A currency before or behind the number, or none: `kr 500`, `4,5 mill. kr`, `500,-`. */
const AMOUNT = new RegExp(
  String.raw`^(?:kr\.?|nok)?\s*${WHOLE}\s*${UNIT}\s*(?:kroner|kr\.?|nok)?(?:,-)?$`,
  'i',
);

/** Decimals that a unit turns into whole kroner; `milliard` before `mill`, which begins it. */
const ZEROS: readonly (readonly [RegExp, number])[] = [
  [/mrd|milliard/i, 9],
  [/mill|mnok|mkr/i, 6],
  [/tusen|tkr/i, 3],
];

/** `3 500 000`, `3.500.000`, `kr 500`, `4,5 mill. kr` -> whole kroner; undefined for anything else, fractions of a krone too. */
export function readAmountText(written: string): number | undefined {
  const match = AMOUNT.exec(written.replace(SPACE, ' ').trim());
  if (match?.groups === undefined) return undefined;
  const { whole = '', fraction = '', unit = '' } = match.groups;
  const zeros = ZEROS.find(([pattern]) => pattern.test(unit))?.[1] ?? 0;
  const decimals = fraction.replace(/0+$/, '');
  if (decimals.length > zeros) return undefined;
  const amountNok = Number(whole.replace(/[ .]/g, '') + decimals.padEnd(zeros, '0'));
  return Number.isSafeInteger(amountNok) ? amountNok : undefined;
}
