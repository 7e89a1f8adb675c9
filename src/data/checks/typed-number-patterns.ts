/** Finds amounts and percentages that somebody typed, in any of the ways Norwegians write them. */
import { PART_SIGN } from './blocks.ts';
import { readAmountText } from '../read/amount-text.ts';
import {
  isCount,
  isCountedAnywhere,
  isCountedInFront,
  isFollowedByNoun,
  isFollowedByThing,
  mayCount,
} from './counted-things.ts';
import { isAboutGiving, isAboutMoney, namesGiver, sentenceAt } from './money-words.ts';
import {
  AMOUNTS,
  BARE,
  ENDS_WITH_MONEY,
  GIVEN,
  IN_CELL,
  LAST_IN_ITEM,
  NAME_OF_MONEY,
  NEAR_MONEY,
  NO_AMOUNT,
  LEAD_COUNTS,
  OTHER_NUMBERS,
  NUMBER_FIRST,
  PART,
  PRICE_LEVEL,
  RANGE_START,
  SHARES,
  SHARE_ALONE,
  SHORT_MILLIONS,
  SUMMED,
  UNIT_OF_MONEY,
  UNIT_OF_SHARE,
} from './number-wordings.ts';
import { type PlainText, toPlainText } from './plain-text.ts';
import { readAmount, readRatio } from './typed-number-values.ts';

export interface TypedNumber {
  readonly index: number;
  /** as it stands in the text */
  readonly written: string;
  readonly kind: 'amount' | 'share';
  /** whole kroner, or a ratio; undefined when it cannot be read */
  readonly value: number | undefined;
  /** the value of the first of two numbers with one unit, «12» in «12 til 15 prosent»; absent for one number */
  readonly first?: { readonly value: number | undefined };
}

/** A digit, or a word that every number in words has beside it: most texts have neither, and cost nothing more. */
const MAY_HOLD_NUMBER =
  /\d|mil|mrd|mia|mio|mln|milliard|billion|bill\.|kron|øre|(?<!\p{L})(?:kr|nok|sek|dkk|gbp|pund|eur|dollar|usd|pst|pct)|[€£$%‰]|[mt]nok|[mt]kr|prosent|procent|per ?cent|promille|tusen|hundre|komma|halv|del|dobl|dobbel|ganger|lapp|annenhver|hver /iu;

/** Signs in front of a number in which another may stand that shares its unit: `to hundre og tjue i 2019 til`. */
const LONGEST_RANGE = 50;

/** Everything with a unit, in order of place, without overlaps. Counts of people and the like are left out. */
export function findTypedNumbers(text: string): TypedNumber[] {
  const plain = toPlainText(text);
  if (!MAY_HOLD_NUMBER.test(plain.text)) return [];
  return findInPlain({ ...plain, text: hideAddresses(plain.text) }, text);
}

/** Addresses are codes, `%20` in them is no share. What stands around keeps its place. */
function hideAddresses(text: string): string {
  return text.replace(/(?:https?:\/\/|www\.)\S+/giu, (it) => PART_SIGN.repeat(it.length));
}

function findInPlain(plain: PlainText, text: string): TypedNumber[] {
  const found: (TypedNumber & { readonly end: number })[] = [];
  const add = (match: RegExpExecArray, kind: 'amount' | 'share'): void => {
    // The full stop belongs to «mill.», not to «millioner».
    const said = match[0].trim().replace(/(?<=mil{1,3}[ij]{0,2}on\p{L}{0,4}|milliard\p{L}{0,4})\.$/iu, '');
    const from = match.index + match[0].indexOf(said);
    const [index, end] = [plain.at(from), plain.at(from + said.length)];
    if (said === '' || found.some((it) => it.index < end && index < it.end)) return;
    if (PRICE_LEVEL.test(said) || /^(?:19|20)\d\d \(/.test(said)) return;
    // «3M» is a company too.
    if (/^\d{1,2}M$/.test(said) && !isAboutMoney(sentenceAt(plain.text, from))) return;
    if (isBare(said) && isCountedInFront(plain.text, from)) return;
    if (!ENDS_WITH_MONEY.test(said) && isCount(plain.text, from, from + said.length, kind)) return;
    const read = kind === 'amount' ? readAmount : readRatio;
    const before = plain.text.slice(Math.max(0, from - LONGEST_RANGE), from);
    const [, range = '', other = ''] = (NUMBER_FIRST.test(said) && RANGE_START.exec(before)) || [];
    const start = plain.at(from - range.length);
    const isOne = range === '' || found.some((it) => it.index < index && start < it.end);
    const number = { kind, value: read(said), end };
    found.push(
      isOne
        ? { index, written: text.slice(index, end).trim(), ...number }
        : {
            index: start,
            written: text.slice(start, end).trim(),
            ...number,
            first: { value: read(said.replace(NUMBER_FIRST, other)) },
          },
    );
  };
  for (const [patterns, kind] of [
    [[...AMOUNTS, GIVEN, SHORT_MILLIONS], 'amount'],
    [SHARES, 'share'],
  ] as const)
    for (const each of patterns) for (const match of plain.text.matchAll(each)) add(match, kind);
  for (const [each, kind] of [
    [NEAR_MONEY, 'amount'],
    [PART, 'share'],
  ] as const)
    for (const match of plain.text.matchAll(each))
      if (isMoneySentence(sentenceAt(plain.text, match.index)) && !mayCount(plain.text, match))
        add(match, kind);
  for (const match of plain.text.matchAll(SUMMED)) if (!mayCount(plain.text, match)) add(match, 'amount');
  return found.sort((a, b) => a.index - b.index).map(({ end: _, ...number }) => number);
}

/** A number with nothing that says what it is. */
function isBare(said: string): boolean {
  return /^-?[\d .,]+$/.test(said);
}

/** A sentence about money, but not one with a telephone or an account to remember. */
function isMoneySentence(sentence: string): boolean {
  return (
    (isAboutMoney(sentence) || isAboutGiving(sentence)) &&
    !/(?<!\p{L})(?:ring|tlf|telefon|mobil|konto|org)/iu.test(sentence)
  );
}

/** Numbers without a unit that are long enough, or decimal, to be an amount in kroner or in millions. */
export function findBareNumbers(
  text: string,
): { index: number; written: string; valueNok: number; isDecimal: boolean }[] {
  if (!/\p{N}/u.test(text)) return [];
  const plain = toPlainText(text);
  const bare = [...plain.text.matchAll(BARE)].filter(
    (it) =>
      !isFollowedByThing(plain.text, it.index + it[0].length) &&
      !(it[0].includes(',') && isFollowedByNoun(plain.text, it.index + it[0].length)) &&
      !isCountedInFront(plain.text, it.index),
  );
  return bare.map((match) => {
    const [index, end] = [plain.at(match.index), plain.at(match.index + match[0].length)];
    const isDecimal = /^\d+,\d{1,3}$/.test(match[0]);
    const valueNok = isDecimal
      ? Math.round(Number(match[0].replace(',', '.')) * 1_000_000)
      : Number(match[0].replace(/\D/g, ''));
    return { index, written: text.slice(index, end), valueNok, isDecimal };
  });
}

/**
 * True when what stands above says that the shares are of something else than money: «Andel kvinner», «Vekst i %».
 * @param context as of a block: the heading of the column first
 */
export function isShareOfOther(context: string): boolean {
  if (context === '' || isAboutMoney(context) || namesGiver(context)) return false;
  if (isCount(context, 0, 0, 'share')) return true;
  const [heading = ''] = context.split(' | ');
  return /\p{L}{4}/u.test(heading.replace(SHARE_ALONE, ''));
}

/**
 * A number alone in a cell or at the end of a list item, when what stands above says that it is money or a share of it.
 * @param context headings of the table, or the sentence above the list; nothing is found without
 */
export function findNumbersWithUnitElsewhere(
  text: string,
  context: string,
  isTableCell: boolean,
): TypedNumber[] {
  if (context.trim() === '') return [];
  const plain = toPlainText(text);
  const above = toPlainText(context).text;
  if (NO_AMOUNT.test(plain.text.trim())) return [];
  const match = (isTableCell ? IN_CELL : LAST_IN_ITEM).exec(plain.text);
  if (match?.[1] === undefined) return [];
  const isNamed =
    NAME_OF_MONEY.test(above) &&
    !OTHER_NUMBERS.test(isTableCell ? above : plain.text) &&
    (isTableCell || !LEAD_COUNTS.test(above));
  // Below «Beløp» stands money, whatever the row is about.
  const [heading = ''] = above.split(' | ');
  const said = isTableCell && NAME_OF_MONEY.test(heading) ? heading : above;
  const isMoney = UNIT_OF_MONEY.test(above) || (isNamed && !isCountedAnywhere(said));
  const isShare = UNIT_OF_SHARE.test(above) && !isShareOfOther(above);
  if (!isMoney && !isShare) return [];
  const from = match.index + match[0].indexOf(match[1]);
  const [index, end] = [plain.at(from), plain.at(from + match[1].length)];
  const written = text.slice(index, end);
  if (isShare) return [{ index, written, kind: 'share', value: readRatio(match[1]) }];
  const unit = /mill|mrd|[mt]nok|[mt]kr|1 ?000/i.exec(above)?.[0].replace(/1 ?000/, 'tusen') ?? '';
  return [{ index, written, kind: 'amount', value: readAmountText(`${match[1]} ${unit}`) }];
}
