/** Finds amounts and percentages that somebody typed, in any of the ways Norwegians write them. */
import { readAmountText } from '../read/amount-text.ts';

export interface TypedNumber {
  readonly index: number;
  /** as it stands in the text */
  readonly written: string;
  readonly kind: 'amount' | 'share';
  /** whole kroner, or a ratio; undefined when it cannot be read */
  readonly value: number | undefined;
}

// Repetitions are bounded, so that no text takes more than linear time.
/** A line break in the source is a space to the reader. */
const GAP = '[ \\n\\r\\t\\u00a0\\u202f\\u2009]';
const DIGITS = `\\p{Nd}+(?:(?:${GAP}|[.,])\\p{Nd}+){0,8}`;
const NUMBER = `(?:[-−–]?${DIGITS}${GAP}?[½¼¾]?|[½¼¾])`;
const WORD_PART =
  'halvannen|halvannet|halv|halvt|null|en|ei|ett|et|én|éi|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tjue|tyve|tretti|tredve|førti|femti|seksti|sytti|åtti|nitti|hundre|tusen';
const WORDS = `(?:${WORD_PART})(?:(?:${GAP}|og|komma|-){0,4}(?:${WORD_PART})){0,8}`;
const SCALE = 'mill(?:ioner|ion)?\\p{L}{0,2}\\.?|mrd\\.?|milliard(?:er)?\\p{L}{0,2}|mnok|mkr|tkr';
const MONEY = 'kr|kroner|krone|nok|euro|eur|€|dollar|usd|\\$|£';
const PERCENT = 'prosent\\p{L}*|pst\\.?|%|٪|％|‰|promille';
const END = '(?!\\p{L})';
const START = '(?<![\\p{L}\\p{Nd}])';

const AFTER_DIGITS = new RegExp(
  `${START}${NUMBER}(?:${GAP}|-){0,3}(?:(?:tusen${GAP})?(?:${SCALE}|${MONEY}))${END}(?:${GAP}{0,3}(?:norske${GAP})?(?:${MONEY})${END})?`,
  'giu',
);
const AFTER_WORDS = new RegExp(
  `${START}${WORDS}${GAP}{1,3}(?:${SCALE}|${MONEY})${END}(?:${GAP}{0,3}(?:${MONEY})${END})?`,
  'giu',
);
const BEFORE = new RegExp(
  `${START}(?:kr\\.?|kroner|nok|mnok|mkr|tkr|eur|usd|€|\\$|£)${GAP}{0,3}${NUMBER}`,
  'giu',
);
const SHARE = new RegExp(`${START}(?:${NUMBER}|${WORDS})(?:${GAP}|-){0,3}(?:${PERCENT})${END}`, 'giu');
/** Bare numbers: amounts only when the data has the same value, see typed-numbers.ts. */
const BARE = new RegExp(
  `${START}(?:\\p{Nd}{1,3}(?:(?:${GAP}|\\.)\\p{Nd}{3})+|\\p{Nd}{5,}|\\p{Nd}{1,3},\\p{Nd}{1,3})(?![\\p{L}\\p{Nd}])`,
  'gu',
);
/** `faste kroner 2020` names a price level, not an amount. */
const PRICE_LEVEL = /^kroner\s+(?:19|20)\d\d$/i;

/** Everything with a unit, in order of place, without overlaps. */
export function findTypedNumbers(text: string): TypedNumber[] {
  const found: TypedNumber[] = [];
  const add = (match: RegExpExecArray, kind: 'amount' | 'share'): void => {
    const end = match.index + match[0].length;
    if (found.some((it) => it.index < end && match.index < it.index + it.written.length)) return;
    if (PRICE_LEVEL.test(match[0])) return;
    const value =
      kind === 'amount'
        ? readAmountText(match[0].replace(/\s/g, ' ').replace(/^[-−–]/, ''))
        : readRatio(match[0]);
    found.push({ index: match.index, written: match[0].trim(), kind, value });
  };
  for (const pattern of [AFTER_DIGITS, AFTER_WORDS, BEFORE])
    for (const match of text.matchAll(pattern)) add(match, 'amount');
  for (const match of text.matchAll(SHARE)) add(match, 'share');
  return found.sort((a, b) => a.index - b.index);
}

/** Numbers without a unit that are long enough, or decimal, to be an amount in kroner or in millions. */
export function findBareNumbers(text: string): { index: number; written: string; valuesNok: number[] }[] {
  return [...text.matchAll(BARE)].map((match) => {
    const [written] = match;
    const digits = Number(written.replace(/[^\d,]/g, '').replace(',', '.'));
    return {
      index: match.index,
      written,
      valuesNok: written.includes(',') ? [Math.round(digits * 1_000_000)] : [digits],
    };
  });
}

function readRatio(written: string): number | undefined {
  const digits = /\d+(?:[.,]\d+)?/.exec(written)?.[0];
  if (digits === undefined) return undefined;
  const ratio = Number(digits.replace(',', '.')) / (/‰|promille/.test(written) ? 1000 : 100);
  return /^[-−–]/.test(written) ? -ratio : ratio;
}
