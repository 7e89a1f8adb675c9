/** Finds amounts and percentages that somebody typed, in any of the ways Norwegians write them. */
import { readAmountText } from '../read/amount-text.ts';
import { isCount, MONEY_NOUN } from './money-words.ts';
import { toPlainText } from './plain-text.ts';

export interface TypedNumber {
  readonly index: number;
  /** as it stands in the text */
  readonly written: string;
  readonly kind: 'amount' | 'share';
  /** whole kroner, or a ratio; undefined when it cannot be read */
  readonly value: number | undefined;
}

// The patterns read plain text, where every blank is one space. Repetitions are bounded, so that no text takes more
// than linear time.
const END = '(?!\\p{L})';
const START = '(?<![\\p{L}\\d])';
const GROUPED = "\\d{1,3}(?:[ .'_]\\d{3}){1,6}(?!\\d)(?:,\\d{1,10})?(?!\\d)|\\d{1,3}(?:,\\d{3}){2,6}(?!\\d)";
const FRACTION = '\\d{1,2} ?/ ?\\d{1,2}';
const DIGITS = `(?:${GROUPED}|\\d{1,20}(?:[.,]\\d{1,10})?)(?: {1,2}\\d/\\d)?`;
const NUMBER = `-?(?:${FRACTION}|${DIGITS})`;
const WORD_PART =
  'halvannen|halvannet|halvanna|trekvart|kvart|halv|halvt|null|en|ei|ein|éin|eitt|ett|et|én|éi|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tjue|tyve|tretti|tredve|førti|femti|seksti|sytti|åtti|nitti|hundre|tusen';
const WORDS = `(?:${WORD_PART})(?:(?: |og|komma|-){0,4}(?:${WORD_PART})){0,8}`;
const SCALE =
  'mill(?:ion(?:er|en|ene|ar|ars|ers|s)?)?\\.?|mio\\.?|mln\\.?|mia\\.?|mrd\\.?|milliard(?:er|en|ene|ar)?|billion(?:er|en|ar)?|bill\\.|[mtk]nok|[mt]kr';
const MONEY =
  'kr|kroner(?:s|ne)?|krones?|kroning(?:er)?|kronestykk\\p{L}{1,3}|øre|nok|sek|dkk|gbp|pund|£|euro|eur|€|dollar|usd|us ?\\$|\\$';
const KIND_OF_MONEY =
  '(?:(?:norske|svenske|danske|friske|nye|statlige|kommunale|offentlige|frie|ekstra|hele) )?';
const PERCENT = 'prosent(?!stilling)\\p{L}*|procent|pst\\.?|pct\\.?|per ?cent|%|‰|promille';
const TO_UNIT = '[ (-]{0,3}(?:i )?';
/** Words that may follow a number that counts nothing by itself: so it is an amount. */
const NO_NOUN =
  '(?= *(?:$|[,;:!?)-]|\\.(?! ?\\p{Ll}|\\d)|(?:i|for|til|fra|og|per|pr|av|eller|som|mens|men|mot|årlig|hvert|her|der|nå|da|totalt|samlet|ekstra|mer|mindre)(?!\\p{L})))';
const NOT_A_YEAR = '(?!(?:19|20)\\d\\d(?![\\d.,]|[ ]\\d{3}))';
const LEADING_TO =
  '(?:er|var|blir|ble|bli|på|utgjør|utgjorde|lik|til|fra|nå|da|om|lag|ca\\.?|cirka|rundt|over|under|nesten|minst|høyst|opp|ned|øker|økte|synker|sank|går|gikk|bare|totalt|alt|skal|være|kan|vil|øke|økes)';
const FRACTION_WORD = `(?:halv(?:parten|delen|e)|(?:${WORD_PART}) (?:halv|tre|tred|tredje|fire|fjerde|fem|femte|seks|sjette|sju|åtte|ni|ti)n?del(?:er|en)?|${FRACTION}|0,\\d{1,3}|hver (?:andre|tredje|fjerde|femte|tiende)|annenhver)`;
const OF_MONEY = `(?: av)?(?: \\p{L}{1,20}){0,2} (?:${MONEY_NOUN}|krone)`;

const pattern = (source: string, flags = 'giu'): RegExp => new RegExp(source, flags);

const AMOUNTS: readonly RegExp[] = [
  pattern(
    `${START}(?:${NUMBER}) ?\\)?${TO_UNIT}(?:tusen )?(?:(?:${SCALE})${END}(?: {0,3}${KIND_OF_MONEY}(?:${MONEY})${END})?|${KIND_OF_MONEY}(?:${MONEY})${END})`,
  ),
  // `3,5 M` is millions, `3,5 m` is metres.
  pattern(`${START}(?:${NUMBER}) ?M(?:${END}|NOK|kr)`, 'gu'),
  pattern(`${START}(?:${NUMBER}) ?[mk] ?(?:kr|kroner|nok)${END}`),
  pattern(`${START}(?:${NUMBER}),-`),
  pattern(
    `${START}${WORDS} {1,3}(?:${SCALE}|${KIND_OF_MONEY}(?:${MONEY}))${END}(?: {0,3}(?:${MONEY})${END})?`,
  ),
  pattern(`${START}(?:${WORDS}|${NUMBER})[ -]\\p{L}{0,12}(?:hundre|tusen)lapp\\p{L}*`),
  pattern(`(?<!\\p{L})[IVXLC]{1,6} (?:mill|mrd|MNOK|milliard)\\p{L}*\\.?`, 'gu'),
  pattern(
    `${START}(?:kr\\.?|kroner|[mtk]nok|[mt]kr|mill\\.?|eur|usd|sek|dkk|us ?\\$|€|\\$|£)\\)?(?: ?[:=] ?| {0,3})${NUMBER}`,
  ),
  // «nok 5 ganger» is no amount.
  pattern(`${START}NOK\\)?(?: ?[:=] ?| {0,3})${NUMBER}`, 'gu'),
  pattern(`${START}(?:kr\\.?|kroner) ${WORDS}(?<=hundre|tusen)${END}`),
  // `tilskudd på 500 tusen`: thousands of nothing else.
  pattern(`(?<=${MONEY_NOUN}(?: ${LEADING_TO}){0,4} ?)(?:${NUMBER}|${WORDS}) ?(?:tusen|k)${END}${NO_NOUN}`),
  // `budsjettet er 3500`, `kostet 1500`, `beløp: 3 500`.
  pattern(
    `(?<=(?<!\\p{L})(?:${MONEY_NOUN}|kost(?:er|et|e|ar))\\)?(?:(?: ${LEADING_TO}){1,4} | ?[:=] ?|(?<=kost(?:er|et|e|ar)) ))${NOT_A_YEAR}${NUMBER}${NO_NOUN}`,
  ),
];
const SHARES: readonly RegExp[] = [
  pattern(`${START}(?:${NUMBER}|${WORDS})\\)?[ (-]{0,3}(?:${PERCENT})${END}`),
  pattern(
    `(?:(?<!\\p{L})prosent(?:andel|sats)?(?:en)?|(?<!\\d ?)%)(?: ?[:=] ?| (?:på |er |lik )?|)${NUMBER}`,
  ),
  pattern(`${START}${FRACTION_WORD}${OF_MONEY}`),
  pattern(
    `${START}(?:to|tre|fire|fem|seks|sju|åtte|ni|ti)?(?:dobling|halvering) av(?: \\p{L}{1,20}){0,2} ${MONEY_NOUN}`,
  ),
  pattern(
    `${START}${MONEY_NOUN}(?: \\p{L}{1,12}){1,3} (?:(?:fir|to|tre|fire|fem)?dob(?:let|les|le)|halver(?:t|es|e))${END}`,
  ),
  pattern(`${START}(?:dobbelt|(?:${WORDS}|\\d+) ganger) (?:så (?:mye|mange|stort?|høyt?) )?${MONEY_NOUN}`),
];
/** Bare numbers: amounts only when the data has the same value, see typed-numbers.ts. */
const BARE = pattern(
  `${START}(?:\\d{1,3}(?:[ .]\\d{3})+|\\d{1,3}(?:,\\d{3}){2,6}|\\d{5,20}|\\d{1,3},\\d{1,3})(?![\\p{L}\\d])`,
);
/** `faste kroner 2020` names a price level, not an amount. */
const PRICE_LEVEL = /^kroner\s+(?:19|20)\d\d$/i;

/** Everything with a unit, in order of place, without overlaps. Counts of people and the like are left out. */
export function findTypedNumbers(text: string): TypedNumber[] {
  const plain = toPlainText(text);
  const found: (TypedNumber & { readonly end: number })[] = [];
  const add = (match: RegExpExecArray, kind: 'amount' | 'share'): void => {
    const said = match[0].trim();
    const from = match.index + match[0].indexOf(said);
    const [index, end] = [plain.at(from), plain.at(from + said.length)];
    if (said === '' || found.some((it) => it.index < end && index < it.end)) return;
    if (PRICE_LEVEL.test(said)) return;
    const hasUnitOfMoney = new RegExp(`(?:${MONEY})\\.?$`, 'iu').test(said);
    if (!hasUnitOfMoney && isCount(plain.text, from, from + said.length, kind)) return;
    const value = kind === 'amount' ? readAmountText(said.replace(/^-/, '')) : readRatio(said);
    found.push({ index, end, written: text.slice(index, end).trim(), kind, value });
  };
  for (const [patterns, kind] of [
    [AMOUNTS, 'amount'],
    [SHARES, 'share'],
  ] as const)
    for (const each of patterns) for (const match of plain.text.matchAll(each)) add(match, kind);
  return found
    .sort((a, b) => a.index - b.index)
    .map(({ index, written, kind, value }) => ({ index, written, kind, value }));
}

/** Numbers without a unit that are long enough, or decimal, to be an amount in kroner or in millions. */
export function findBareNumbers(
  text: string,
): { index: number; written: string; valueNok: number; isDecimal: boolean }[] {
  const plain = toPlainText(text);
  return [...plain.text.matchAll(BARE)].map((match) => {
    const [index, end] = [plain.at(match.index), plain.at(match.index + match[0].length)];
    const isDecimal = /^\d+,\d{1,3}$/.test(match[0]);
    const valueNok = isDecimal
      ? Math.round(Number(match[0].replace(',', '.')) * 1_000_000)
      : Number(match[0].replace(/\D/g, ''));
    return { index, written: text.slice(index, end), valueNok, isDecimal };
  });
}

const UNIT_OF_MONEY = pattern(`(?<!\\p{L})(?:${SCALE}|${MONEY}|1 ?000)${END}|${MONEY_NOUN}`, 'iu');
const UNIT_OF_SHARE = pattern(`(?<!\\p{L})(?:${PERCENT}|andel\\p{L}*)${END}`, 'iu');
const WHOLE_CELL = pattern(`^ *${NOT_A_YEAR}(${NUMBER})[ *]*$`, 'iu');
const LAST_IN_ITEM = pattern(`[:-] *${NOT_A_YEAR}(${NUMBER})[.,;]? *$`, 'iu');

/**
 * A number alone in a cell or at the end of a list item, when what stands above says that it is money or a share of it.
 * @param context headings of the table, or the sentence above the list; nothing is found without
 */
export function findNumbersWithUnitElsewhere(text: string, context: string): TypedNumber[] {
  if (context.trim() === '') return [];
  const plain = toPlainText(text);
  const above = toPlainText(context).text;
  const match = WHOLE_CELL.exec(plain.text) ?? LAST_IN_ITEM.exec(plain.text);
  if (match?.[1] === undefined) return [];
  const isMoney = UNIT_OF_MONEY.test(above);
  const isShare = UNIT_OF_SHARE.test(above) && !isCount(above, 0, 0, 'share');
  if (!isMoney && !isShare) return [];
  const from = match.index + match[0].indexOf(match[1]);
  const [index, end] = [plain.at(from), plain.at(from + match[1].length)];
  const written = text.slice(index, end);
  if (isShare) return [{ index, written, kind: 'share', value: readRatio(match[1]) }];
  const unit = /mill|mrd|[mt]nok|[mt]kr|1 ?000/i.exec(above)?.[0].replace(/1 ?000/, 'tusen') ?? '';
  return [{ index, written, kind: 'amount', value: readAmountText(`${match[1]} ${unit}`) }];
}

/** `−70 %` -> -0.7, `3/4 av rammen` -> 0.75, `halvparten` -> 0.5; undefined when there is nothing to read. */
function readRatio(said: string): number | undefined {
  if (/^halv/i.test(said)) return 0.5;
  const fraction = /(\d+) ?\/ ?(\d+)/.exec(said);
  if (fraction !== null) return Number(fraction[1]) / Number(fraction[2]);
  const digits = /\d+(?:[.,]\d+)?/.exec(said)?.[0];
  if (digits === undefined) return undefined;
  const value = Number(digits.replace(',', '.'));
  const ratio = /^0,/.test(said) ? value : value / (/‰|promille/.test(said) ? 1000 : 100);
  return said.startsWith('-') ? -ratio : ratio;
}
