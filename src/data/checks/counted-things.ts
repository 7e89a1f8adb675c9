/** What numbers count besides money: people, land, travels, homes. All words match in any case. */
import { isAboutGiving, isAboutMoney, sentenceAt } from './money-words.ts';

/** What is counted in millions or percent without being money: people, land, travels, homes. */
const COUNTED =
  '(?:(?:km|kg|m2|m²|mil|kwh|mwh|gwh|twh|bil(?:er|en|ene)?|buss(?:er|en|ene)?|tonn)(?!\\p{L})|(?:inn|ut)?(?:bygger|pendler|pendling|befolkning|folk|folketall|person|menneske|nordmenn|nordmann|europeer|barn|unge|ungdom|eldre|kvinne|menn|elev|student|lærling|ansatt|sysselsatt|arbeidstaker|arbeidsplass|arbeidsstyrke|arbeidsledig|ledighet|sysselsetting|oppslutning|frafall|valgdelta[kg]else|stilling|årsverk|husholdning|familie|bolig|leilighet|tomt|areal|kvadratmeter|dekar|hektar|kilometer|meter|kilo|liter|reise|passasjer|turist|gjest|besøk|overnatting|sykkel|syklist|syklende|kjøretøy|\\p{L}{0,12}trafikk|\\p{L}{0,12}utslipp|energi|avfall|skog|velger|stemme(?!r (?:med|at|ikke|overens|godt))|deltaker|deltager|medlem|sykefravær|utdanning|verdiskaping|bruttonasjonalprodukt|visning|nedlasting|bruker(?=e|n)))';
/** «2 millioner til elevene» counts no pupils, «2 millioner norske elever» does. */
const BETWEEN =
  '(?!(?:til|for|fra|på|per|pr|i|av|og|eller|som|med|hos|mot|om|ved|kommer|går)(?!\\p{L}))\\p{L}{1,20}';
const COUNTED_NEXT = new RegExp(`^[ -]*(?:${BETWEEN} )?${COUNTED}`, 'iu');
/** Right behind a number, and only there: «hvert år» is said of money too. */
const TIMES_NEXT = /^ (?:mill(?:ion(?:er)?|\.)? )?(?:ganger|år|timer|minutter|dager|klikk|treff)(?!\p{L})/iu;
const OF_COUNTED = new RegExp(
  `^ (?:av|blant|i) (?:\\p{L}+ ){0,2}(?:${COUNTED}|kommune|bedrift|virksomhet)`,
  'iu',
);
/** What shares are of besides people and land. */
const SHARED =
  /(?<!\p{L})(?:kjønn|svarte|svarer|besvar\p{L}{0,4}|oppgir|oppga|spurte|fornøyde?|jobber|permisjon|sjanse|stigning(?:en)?|respons(?:en)?|flertallet|eksport(?:en)?|antall(?:et)?|\p{L}{0,15}svinn(?:et)?|\p{L}{2,15}(?:andelen|graden|dekningen|prosenten|heten))(?!\p{L})/iu;
/** What a share is of: «de samlede midlene» in «20 prosent av de samlede midlene i 2020». */
const OF_WHAT =
  /^ (?:av|blant) ((?:(?!(?:er|var|blir|ble|har|som|av|i|på|til|fra|og|eller|skal|kan|går)(?!\p{L}))[\p{L}\d-]{1,40} ?){1,6})/iu;
/** Money, or left open. */
const MONEY_OR_OPEN =
  /(?<!\p{L})(?:ressurs|satsing|innsats|total|egenkapital|støtte|P\d)|^(?:det|dette|den|denne|disse|dem|alt|alle|resten|hele|de)(?: \d{1,2})? *$/iu;
/** Where somebody pays, a share is of what it costs: «finansierer 50 % av prosjektet». */
const PAYING = /(?<!\p{L})(?:betal|finansier|bevilg|tildel)/iu;
/** «3 prosent vekst», «20 prosent flere»: a comparison of what the sentence is about. */
const COMPARED_NEXT =
  /^ (?:vekst|økning|nedgang|reduksjon|flere|færre|høyere|lavere|mer|mindre|større|bedre)(?!\p{L})/iu;
/** «20 prosent flere seter»: of seats. */
const MORE_OF = /^ (?:flere|færre) \p{L}/iu;
const COUNTED_ANYWHERE = new RegExp(`(?<!\\p{L})(?:${COUNTED}|(?:bor|bodde)(?!\\p{L}))`, 'iu');

/**
 * True when a number in millions or percent counts people, land or the like, and the sentence has nothing to do with
 * money: `20 prosent av befolkningen`, `5 millioner innbyggere`.
 * @param end where the number and its unit end
 */
export function isCount(text: string, index: number, end: number, kind: 'amount' | 'share'): boolean {
  const sentence = sentenceAt(text, index);
  const next = text.slice(end, end + 80);
  if (kind === 'share' && isOfThing(sentence, next)) return true;
  if (isAboutMoney(sentence)) return false;
  if (COUNTED_NEXT.test(next) || (kind === 'share' && MORE_OF.test(next))) return true;
  if (kind === 'amount') return TIMES_NEXT.test(next);
  if (OF_COUNTED.test(next)) return true;
  if (isAboutGiving(sentence) && !COMPARED_NEXT.test(next)) return false;
  return COUNTED_ANYWHERE.test(sentence) || SHARED.test(sentence);
}

/** «20 prosent av husene»: of something that is neither money nor what money is given to. */
function isOfThing(sentence: string, next: string): boolean {
  const [, what] = OF_WHAT.exec(next) ?? [];
  if (what === undefined || isAboutMoney(what) || MONEY_OR_OPEN.test(what)) return false;
  return OF_COUNTED.test(next) || !(PAYING.test(sentence) || isAboutGiving(sentence));
}

/** True when people, land or the like are spoken of. */
export function isCountedAnywhere(text: string): boolean {
  return COUNTED_ANYWHERE.test(text);
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
