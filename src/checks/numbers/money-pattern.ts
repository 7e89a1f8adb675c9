/** What is written as money: a number with a currency, or with «millioner» that counts nothing. */

/** Up to three blanks. */
const GAP = ' {0,3}';
/** `500 000`, `4,5`, `1.250.000`, `1/2`: blanks, dots and apostrophes part the digits in threes. */
const NUMBER = String.raw`(?:\d+/)?(?:\d{1,3}(?:[ .,']\d{3})+|\d+)(?:[.,]\d+)?`;
/** One number, or two with a dash between. */
const RANGE = `(?:${NUMBER} ?- ?)?${NUMBER}`;
const SMALL =
  '(?:en|én|ett|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|femten|tjue|tretti|førti|femti|seksti|sytti|åtti|nitti|halv|halvannen)';
/** `to`, `en halv`, `femtifem`, `ti tusen`. */
const WORDS = `${SMALL}(?:[ -]?(?:og )?(?:${SMALL}|hundre|tusen))*`;
const SHORT = String.raw`(?:mill|mrd|mia|mio)\.?`;
const FULL = '(?:millioner|million|milliarder|milliard)';
const LARGE = `(?:${FULL}|${SHORT})`;
const NATION = '(?:(?:norske|svenske|danske|amerikanske) )?';
/** In any letters; the codes of currencies only in capitals, for «nok» is a word. */
const CURRENCY =
  '(?:(?i:kroners|kroner|krone|kr|øre|euro|dollar|mnok|tnok|tkr|mkr|meur)|NOK|SEK|DKK|EUR|USD|GBP)';
const SIGN = '[€$£]';
const PREFIX = String.raw`(?:(?i:kr)\.?|(?i:kroner)(?= \d{1,3}[ .]\d{3})|NOK|EUR|USD|MNOK|TNOK|MEUR)`;

const START = String.raw`(?<![\p{L}\p{N}])`;
/** Where a word ends; «kroner-gjengen» is a word of its own. */
const END = String.raw`(?![\p{L}\p{N}]|-\p{L})`;
/** A mark, the end, or a word that nobody counts. */
const UNCOUNTED = [
  'i til på fra for og eller er ble var blir per pr årlig hvert hver',
  'mer mindre ved mot over under ekstra',
].flatMap((it) => it.split(' '));
const NOTHING_COUNTED = String.raw`(?= ?[,;:!?)»"-](?!\d)|$| (?:${UNCOUNTED.join('|')})(?!\p{L}))`;

const FORMS = [
  // 4,5 mill. kr · 500 kroner · 2 millioner norske kroner; but «i 2020 kr 500» is money behind a year
  String.raw`${START}(?!(?:19|20)\d\d kr\.? ?\d)${RANGE}${GAP}(?:(?i:${LARGE}|tusen|hundre)${GAP})?${NATION}${CURRENCY}${END}`,
  // 4,5 mill. € · 50 $
  `${START}${RANGE}${GAP}(?:(?i:${LARGE})${GAP})?${SIGN}`,
  // 500 000,-
  String.raw`${START}${RANGE},-(?![\p{L}\p{N}])`,
  // to millioner kroner · fem hundre kroner
  `${START}(?i:${WORDS}) (?:(?i:${LARGE}) |(?<=(?i:hundre|tusen) ))${NATION}(?i:kroner)${END}`,
  // kr 500 · NOK 4,5 mill. · € 50; but «mill. kr 2020» is a unit with its year
  String.raw`(?:(?<!(?i:${LARGE}|tusen|000) ?)${START}${PREFIX}${GAP}|${SIGN} ?)${RANGE}(?: ?(?i:${LARGE})${END}|,-)?`,
  // 4,5 millioner i 2020
  String.raw`${START}${RANGE}${GAP}(?i:${FULL})${END}(?:${NOTHING_COUNTED}|(?=\.))`,
  // 4,5 mill. i 2020; the dot ends a sentence before a capital letter
  String.raw`${START}${RANGE}${GAP}(?i:${SHORT})(?!\.)${END}(?:${NOTHING_COUNTED}|(?<=\.)(?= \p{Lu}))`,
];
const MONEY = new RegExp(FORMS.join('|'), 'gu');

export interface WrittenMoney {
  readonly start: number;
  readonly end: number;
}

/** Every amount in a plain text (`toPlainText`), in its order. */
export function findMoney(plain: string): WrittenMoney[] {
  return [...plain.matchAll(MONEY)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}
