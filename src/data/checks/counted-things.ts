/** What numbers count besides money: people, land, travels, homes. All words match in any case. */
import { isAboutGiving, isAboutMoney, namesGiver, sentenceAt, withoutMoneyOfOthers } from './money-words.ts';

/**
 * What is counted in millions or percent without being money: people, land, travels, homes; but not what is done for
 * them, which costs: `arealplanlegging`, `boligpolitikk`.
 */
const COUNTED =
  '(?:(?:km|kg|m2|m²|mil|kwh|mwh|gwh|twh|bil(?:er|en|ene|bruk\\p{L}{0,3})?|buss(?:er|en|ene)?|tonn|m3|m³)(?!\\p{L})|(?:inn|ut)?(?:bygger|pendler|pendling|befolkning|folk|folketall|person|menneske|nordmenn|nordmann|europeer|barn|unge|ungdom|eldre|kvinne|menn|elev|student|lærling|ansatt|sysselsatt|arbeidstaker|arbeidsplass|arbeidsstyrke|arbeidsledig|ledighet|sysselsetting|oppslutning|frafall|valgdelta[kg]else|stilling|årsverk|husholdning|familie|bolig|leilighet|tomt|\\p{L}{0,10}areal|kvadratmeter|dekar|hektar|kilometer|meter|kilo|liter|reise|passasjer|turist|gjest|besøk|overnatting|sykkel|syklist|syklende|kjøretøy|\\p{L}{0,12}trafikk|\\p{L}{0,12}utslipp|energi|avfall|skog|velger|stemme(?!r (?:med|at|ikke|overens|godt))|deltaker|deltager|medlem|sykefravær|utdanning|verdiskaping|bruttonasjonalprodukt|visning|nedlasting|bruker(?=e|n))(?!\\p{L}{0,12}(?:plan|politikk|tiltak|strategi|prosjekt|program|messe|arbeid(?:et)?(?!\\p{L}))))';
/** «2 millioner til elevene» counts no pupils, «2 millioner norske elever» does. */
const BETWEEN =
  '(?!(?:til|for|fra|på|per|pr|i|av|og|eller|som|med|hos|mot|om|ved|kommer|går)(?!\\p{L}))\\p{L}{1,20}';
const COUNTED_NEXT = new RegExp(`^[ -]*(?:${BETWEEN} )?${COUNTED}`, 'iu');
/** Right behind a number, and only there: «hvert år» is said of money too. */
const TIMES_NEXT = /^ (?:mill(?:ion(?:er)?|\.)? )?(?:ganger|år|timer|minutter|dager|klikk|treff)(?!\p{L})/iu;
const MEMBER = `(?:\\p{L}+ ){0,2}(?:${COUNTED}|kommune|bedrift|virksomhet)`;
const OF_COUNTED = new RegExp(`^ (?:av|blant|i) (?!til )${MEMBER}`, 'iu');
/** «Andelen bedrifter med nettbutikk er 22 prosent» */
const SHARE_OF_COUNTED = new RegExp(`(?<!\\p{L})andel(?:en)? (?:av )?${MEMBER}`, 'iu');
/** What shares are of besides people and land. */
const SHARED =
  /(?<!\p{L})(?:kjønn|svarte|svarer|besvar\p{L}{0,4}|oppgir|oppga|spurte|fornøyde?|jobber|permisjon|sjanse|stigning(?:en)?|helning(?:en)?|utnyttelsen|inflasjon(?:en)?|\p{L}{0,15}rent(?:a|en)|\p{L}{0,15}dekning(?:en)?|respons(?:en)?|flertallet|eksport(?:en)?|antall(?:et)?|\p{L}{0,15}svinn(?:et)?|\p{L}{2,15}(?:andelen|graden|dekningen|prosenten|heten|veksten|indeksen))(?!\p{L})/iu;
const WHAT =
  '(?:av|blant) ((?:(?!(?:er|var|blir|ble|har|som|av|i|på|til|fra|og|eller|skal|kan|går|gikk|settes|brukes|utgjør|kommer)(?!\\p{L}))[\\p{L}\\d-]{1,40} ?){1,6})';
/** What a share is of: «de samlede midlene» in «20 prosent av de samlede midlene i 2020». */
const OF_WHAT = new RegExp(`^ ${WHAT}`, 'iu');
/** The same in front: «av elevene er 20 prosent …», «andelen av veiene som …». */
const OF_WHAT_IN_FRONT = new RegExp(`(?:^ ?|[,;:] |(?<!\\p{L})andel(?:en)? )${WHAT}`, 'iu');
/** What others earn, pay for a home, and make: «11,1 prosent av inntekten». */
const OTHERS_BASE =
  /^(?:den |det |de |all |alle |hele |samlet |brutto |netto )?(?:\p{L}{0,10}inntekten?|kjøpesummen?|driftsinntektene|lønn(?:a|en)?|bnp|brutto\p{L}*|boligverdien|omsetningen|fou-utgift(?:er|ene))(?!\p{L})/iu;
/** A vote or a tender weighs, and gives no money. */
const VOTING =
  /(?<!\p{L})(?:folkeavstemning|meningsmåling|spørreundersøkelse|høringssvar|vektes|vektlegges)(?:en|a|er|ene|et)?(?!\p{L})/iu;
/** Money, or left open. */
const MONEY_OR_OPEN =
  /(?<!\p{L})(?:ressurs|satsing|innsats|total|egenkapital|støtte|P\d)|^(?:det|dette|den|denne|disse|dem|alt|alle|resten|hele|de)(?: \d{1,2})? *$/iu;
/** Where somebody pays, a share is of what it costs: «finansierer 50 % av prosjektet». */
const PAYING = /(?<!\p{L})(?:betal|finansier|bevilg|tildel)/iu;
/** Who pays for a part of people or homes, pays a share of what they cost: «finansierer 75 prosent av stillingene». */
const PAYS_PART = /(?<!\p{L})(?:finansier(?:er|te)|betal(?:er|te)|bekoste[rt]?) (?:[\p{L}.]{1,10} ){0,2}$/iu;
/** «39 prosent går til», «bruker 39 prosent på», «til areal går 39 prosent»: what the money of the plan is spent on. */
const SPENT_NEXT =
  /^ (?:(?:skal|kan|vil|bør|må|blir?|ble|er|var|har|blitt) ){0,2}(?:(?:går|gå|gikk|gått) til(?! fots)|bruk(?:es|t) (?:til|på)|settes av|satt av|avs(?:ettes|att)|øremerk\p{L}{1,3}|holdes av|fordel(?:es|t))(?!\p{L})/iu;
const SPENDING =
  /(?<!\p{L})(?:bruk(?:er|te|t|es)|går|gikk|sett(?:er|es)(?: det)?(?: av)?|satte av|satt av) (?:[\p{L}.]{1,10} ){0,2}$/iu;
const ON_NEXT = /^ (?:av )?(?:til|på)(?!\p{L}| fots)/iu;
const FOR_IN_FRONT = /(?:^ ?|[,;:] )til /iu;
/** What rises and falls by itself; budgets are raised and cut too, but they are money. */
const CHANGING =
  /(?<!\p{L})(?:øk(?:er?|te?)|stiger?|steg(?:et)?|stiget|falle[rt]?|falt|synker?|sank|sunket|voks(?:er?|te?)|krymp(?:er?|et?)|(?:går|gikk|gått|gå) (?:ned|opp))(?!\p{L})/iu;
/** «er 20 prosent høyere» */
const IS = /(?<!\p{L})(?:er|var|blir?|ble|ligger|lå) (?:[\p{L}.]{1,10} ){0,2}$/iu;
const COMPARATIVE_NEXT = /^ (?:\p{L}{2,15}ere|større|mindre|bedre|under|over)(?!\p{L})/iu;
/** A noun that can rise: «omsetningen», but not what stands behind a preposition, «i perioden». */
const DEFINITE =
  /(?<!(?<!\p{L})(?:i|på|fra|til|for|av|ved|hos|mot|under|siden|om|med) )(?<!\p{L})\p{L}{4,40}(?:en|et|a|ene|ne)(?!\p{L})/iu;
/** Parts of a plan, and who is in it: what rises there may be their money. */
const OF_THE_PLAN =
  /(?<!\p{L})\p{L}{0,20}(?:andel|del|post|nivå|sum|program|prosjekt|tiltak|satsing|innsats|ressurs|arbeid|plan|område|(?<!be)drift|administrasjon|sekretariat|profilering|kommune|fylke|stat|departement)(?:en|et|ene|ne|a|er|t|r)?(?!\p{L})/iu;
/** «3 prosent vekst», «20 prosent flere»: a comparison of what the sentence is about. */
const COMPARED_NEXT =
  /^ (?:vekst|økning|nedgang|reduksjon|flere|færre|høyere|lavere|mer|mindre|større|bedre)(?!\p{L})/iu;
/** «20 prosent flere seter»: of seats. */
const MORE_OF = /^ (?:flere|færre) \p{L}/iu;
/** Words that may follow a number with a unit and are not what it counts. */
const NOT_COUNTED =
  '(?:kroner|kr|ekstra|til|for|fra|på|per|pr|i|av|og|eller|som|med|hos|mot|om|ved|mens|men|når|hvis|da|så|mer|mindre|å|under|over|etter|før|inn|ut|igjen|tilbake|årlig|hvert|hver|her|der|nå|totalt|samlet|siden|enn|neste|forrige|samme|denne|dette|disse|alle|alt|vi|de|den|det|man|jeg|fordi|dersom|ettersom|slik|både|enten|inkludert|inkl|ekskl|utenom|utover|pluss|minus|dekker|finansierer|holder|går|kommer|mangler|gjenstår|bidrar|utgjør|betaler|strekker|rekker|trenger|koster|gir|får|fikk|er|var|blir|ble|skal|kan|vil|må|har|hadde|hvorav|bare|kun|ganger|nye|friske|statlige|kommunale|offentlige|frie|norske|svenske|danske)';
/** «38,6 mill. påstigninger», «64 prosent belegg»: a noun, not a form of a verb such as «fordelt» and «brukes». */
const NOUN_NEXT = new RegExp(
  `^ (?!${NOT_COUNTED}(?!\\p{L})|\\p{L}{0,30}(?:t|es|ende)(?!\\p{L}))\\p{Ll}{3,40}(?!\\p{L})`,
  'u',
);
const HAS_SCALE = /(?:mil|mrd|mio|mln|mia)/iu;
/** «Antall reiser er 38 millioner», «Folketallet er 5,4 millioner», «Gjestedøgnene passerte 3 millioner» */
const COUNT_IN_FRONT = /(?<!\p{L})(?:antall(?:et)?|\p{L}{3,30}(?:tallet|døgn(?:ene)?))(?!\p{L})/iu;
/** «Norge har 5,4 millioner, Sverige 10,3 millioner innbyggere»: the thing stands once, behind the last number. */
const COUNTED_LATER = new RegExp(
  `^,? [^.,]{0,60}?\\d(?:,\\d+)? mil\\p{L}*\\.?(?:,? [^.,]{0,60}?\\d(?:,\\d+)? mil\\p{L}*\\.?){0,3} ${COUNTED}`,
  'iu',
);
const COUNTED_ANYWHERE = new RegExp(`(?<!\\p{L})(?:${COUNTED}|(?:bor|bodde)(?!\\p{L}))`, 'iu');

/**
 * True when a number in millions or percent counts people, land or the like, and the sentence has nothing to do with
 * money: `20 prosent av befolkningen`, `5 millioner innbyggere`.
 * @param end where the number and its unit end
 */
export function isCount(text: string, index: number, end: number, kind: 'amount' | 'share'): boolean {
  const sentence = sentenceAt(text, index);
  const before = beforeIn(text, index);
  const next = text.slice(end, end + 80);
  if (kind === 'share') {
    if (PAYS_PART.test(before)) return false;
    if (isOfThing(sentence, before, next) || isChangeOfThing(before, next)) return true;
    if (VOTING.test(sentence)) return true;
  }
  if (kind === 'amount' && COUNTED_NEXT.test(next)) return true;
  if (isAboutMoney(withoutMoneyOfOthers(sentence))) return false;
  if (COUNTED_NEXT.test(next) || (kind === 'share' && MORE_OF.test(next))) return true;
  if (kind === 'amount')
    return TIMES_NEXT.test(next) || isCountInMillions(text.slice(index, end), before, next);
  if (OF_COUNTED.test(next) || SHARE_OF_COUNTED.test(before)) return true;
  if (isSpent(before, next) || (isAboutGiving(sentence) && !COMPARED_NEXT.test(next))) return false;
  return COUNTED_ANYWHERE.test(sentence) || SHARED.test(sentence) || isShareOfNoun(next);
}

/** So much is read of a sentence in front of a number: a text without a full stop must not take ever longer. */
const LONGEST_BEFORE = 300;

function beforeIn(text: string, index: number): string {
  const from = Math.max(0, index - LONGEST_BEFORE);
  return sentenceAt(text.slice(from, index), index - from);
}

/** «64 prosent belegg», but not «20 prosent høyere», which does not say what is. */
function isShareOfNoun(next: string): boolean {
  return NOUN_NEXT.test(next) && !COMPARATIVE_NEXT.test(next) && !COMPARED_NEXT.test(next);
}

/** Millions of whatever the sentence names, where nobody is said to give or to get them. */
function isCountInMillions(written: string, before: string, next: string): boolean {
  if (!HAS_SCALE.test(written)) return false;
  return NOUN_NEXT.test(next) || COUNT_IN_FRONT.test(before) || COUNTED_LATER.test(next);
}

/** «20 prosent av husene»: of something that is neither money nor what money is given to. */
function isOfThing(sentence: string, before: string, next: string): boolean {
  const [, what] = OF_WHAT.exec(next) ?? OF_WHAT_IN_FRONT.exec(before) ?? [];
  if (what !== undefined && OTHERS_BASE.test(what) && !PAYING.test(sentence)) return true;
  if (what === undefined || isAboutMoney(what) || MONEY_OR_OPEN.test(what)) return false;
  return OF_COUNTED.test(next) || !(PAYING.test(sentence) || isAboutGiving(sentence));
}

/** «Boligprisene steg 3 prosent», «omsetningen er 3 prosent høyere»: the clause says what it was that changed. */
function isChangeOfThing(before: string, next: string): boolean {
  if (!(CHANGING.test(before) || (IS.test(before) && COMPARATIVE_NEXT.test(next)))) return false;
  const clauses = before.split(/[,;:(](?!\d)|(?<!\p{L})(?:og|men|mens)(?!\p{L})/iu);
  // «…, men steg 4,8 prosent»: what rose stands in the clause before.
  const clause = clauses.findLast((it) => /\p{L}{4}/u.test(it.replace(CHANGING, ''))) ?? '';
  const others = withoutMoneyOfOthers(clause);
  if (isAboutMoney(others) || namesGiver(others) || OF_THE_PLAN.test(others)) return false;
  return others !== clause || DEFINITE.test(clause);
}

/** «39 prosent går til arealplanlegging»: said of money even where land is spoken of. */
function isSpent(before: string, next: string): boolean {
  return (
    SPENT_NEXT.test(next) || (SPENDING.test(before) && (ON_NEXT.test(next) || FOR_IN_FRONT.test(before)))
  );
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

/** True when the next word is a noun of any kind: `1,5 planleggere`, `1,5-gradersmålet`. */
export function isFollowedByNoun(text: string, end: number): boolean {
  const next = text.slice(end, end + 80);
  return NOUN_NEXT.test(next) || /^-\p{L}/u.test(next);
}

/** «12 årsverk, hvorav 4,5 fra Trondheim»: of what was counted just before. */
const PART_OF_COUNT = new RegExp(
  `\\d (?:\\p{L}{1,20} )?${COUNTED}[^.]{0,60}, (?:hvorav|herav|derav) (?:\\p{L}{1,20} ){0,2}$`,
  'iu',
);
/** «Antall prosjekter med støtte fra fondet: 23», «36 sider, årsregnskapet på 14» */
const COUNTING =
  /(?<!\p{L})(?:antall(?:et)?|så mange|\p{L}{0,20}koeffisient(?:en)?|\d (?:sider|poeng|studiepoeng))(?!\p{L})/iu;

/** True when what stands in front of a number without a unit says that it is a count. */
export function isCountedInFront(text: string, index: number): boolean {
  const before = beforeIn(text, index);
  return PART_OF_COUNT.test(before) || COUNTING.test(before);
}
