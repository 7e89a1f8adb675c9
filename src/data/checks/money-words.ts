/** The words that tell whether a sentence speaks of money, or counts something else. All match in any case. */

/** `budsjettet`, `totalrammen`, `statstilskudd`; but not `programmet`, which ends like a frame. */
export const MONEY_NOUN =
  '\\p{L}{0,20}(?:budsjett|(?<!prog)ramme|beløp|tilskudd|tilskot|bevilgning|løyving|midler|midlene|penge|fond|kostnad|utgift|inntekt|egenandel|finansiering|støtten|støttebeløp|bidrag|kontingent|regnskap|gebyr|avgift|honorar|lønn|pris|summen|underskudd|overskudd)\\p{L}{0,12}';

const ABOUT_MONEY = new RegExp(
  `(?<!\\p{L})(?:${MONEY_NOUN}|bevilg\\p{L}*|tildel\\p{L}*|finansier\\p{L}*|betal\\p{L}*|kost(?:er|et|e|ar)|kron(?:e|er|a|ene)|kr|nok|mnok|skatt\\p{L}*|lån\\p{L}*|gjeld\\p{L}*|økonomi\\p{L}*|invester\\p{L}*|bevilget|avsatt|satt av|bidra(?:r|tt)? med|bidro med)(?!\\p{L})`,
  'iu',
);

/** What is counted in millions or percent without being money: people, land, travels, homes. */
const COUNTED =
  '(?:(?:km|kg|m2|m²|mil|kwh|mwh|gwh|twh|bil(?:er|en|ene)?|buss(?:er|en|ene)?|tonn)(?!\\p{L})|(?:inn|ut)?(?:bygger|pendler|pendling|befolkning|folk|folketall|person|menneske|nordmenn|nordmann|europeer|barn|unge|ungdom|eldre|kvinne|menn|elev|student|lærling|ansatt|sysselsatt|arbeidstaker|arbeidsplass|arbeidsstyrke|arbeidsledig|ledighet|sysselsetting|oppslutning|frafall|valgdelta[kg]else|stilling|årsverk|husholdning|familie|bolig|leilighet|tomt|areal|kvadratmeter|dekar|hektar|kilometer|meter|kilo|liter|reise|passasjer|turist|gjest|besøk|overnatting|sykkel|syklist|syklende|kjøretøy|\\p{L}{0,12}trafikk|\\p{L}{0,12}utslipp|energi|avfall|skog|velger|stemme(?!r (?:med|at|ikke|overens|godt))|deltaker|deltager|medlem|sykefravær|utdanning|verdiskaping|bruttonasjonalprodukt|visning|nedlasting|bruker(?=e|n)|landet|fylket))';
const COUNTED_NEXT = new RegExp(`^[ -]*(?:\\p{L}{1,20} )?${COUNTED}`, 'iu');
/** Right behind a number, and only there: «hvert år» is said of money too. */
const TIMES_NEXT = /^ (?:mill(?:ion(?:er)?|\.)? )?(?:ganger|år|timer|minutter|dager|klikk|treff)(?!\p{L})/iu;
const OF_COUNTED = new RegExp(
  `^ (?:av|blant) (?:\\p{L}+ ){0,2}(?:${COUNTED}|kommune|bedrift|virksomhet)`,
  'iu',
);
const COUNTED_ANYWHERE = new RegExp(`(?<!\\p{L})(?:${COUNTED}|(?:bor|bodde)(?!\\p{L}))`, 'iu');

/** True when a text speaks of money. A unit behind a number counts: `4,5 mill.` alone does not. */
export function isAboutMoney(text: string): boolean {
  return ABOUT_MONEY.test(text);
}

/** The sentence around a place in a text. `mill. kr` does not end one: a sentence begins with a capital. */
export function sentenceAt(text: string, index: number): string {
  const ends = [...text.matchAll(/[.!?:] (?=\p{Lu})/gu)].map((it) => it.index + 1);
  const from = ends.findLast((it) => it <= index) ?? 0;
  return text.slice(from, ends.find((it) => it > index) ?? text.length);
}

/**
 * True when a number in millions or percent counts people, land or the like, and the sentence has nothing to do with
 * money: `20 prosent av befolkningen`, `5 millioner innbyggere`.
 * @param end where the number and its unit end
 */
export function isCount(text: string, index: number, end: number, kind: 'amount' | 'share'): boolean {
  const sentence = sentenceAt(text, index);
  if (isAboutMoney(sentence)) return false;
  const next = text.slice(end, end + 80);
  if (COUNTED_NEXT.test(next) || (kind === 'amount' && TIMES_NEXT.test(next))) return true;
  return kind === 'share' && (OF_COUNTED.test(next) || COUNTED_ANYWHERE.test(sentence));
}

/** True for a number that may count people or land, though the sentence speaks of money too: `300 000 bor her`. */
export function mayCount(text: string, match: RegExpExecArray): boolean {
  return (
    COUNTED_ANYWHERE.test(sentenceAt(text, match.index)) ||
    OF_COUNTED.test(text.slice(match.index + match[0].length))
  );
}

/** True when the next word is what the number counts: `7,5 km`, `1,5 stilling`. */
export function isFollowedByThing(text: string, end: number): boolean {
  const next = text.slice(end, end + 80);
  return COUNTED_NEXT.test(next) || TIMES_NEXT.test(next);
}
