/** The words that tell whether a sentence speaks of money, and of those who give it. All match in any case. */

/** Words with anything before and behind, but not before a head that is no money: `budsjettmøtet`, `fondsåret`. */
const MONEY_STEM =
  '(?:budsjett|beløp|tilskudd|tilskot|bevilgning|løyving|penge|fond|kostnad|utgift|inntekt|egenandel|finansiering|støttebeløp|bidrag|kontingent|regnskap|gebyr|avgift|honorar|husleie|godtgjør|prislapp|stipend|saldo|driftsnivå|merforbruk|mindreforbruk)(?!s?(?:møte|år|prosess|arbeid|seminar|kapit|sak|behandling|vedtak|høring|periode|side|gruppe|utvalg|ansvarlig|indeks|kurs|mottaker))\\p{L}{0,12}';
/** Words that are money in these forms only: not `Drammen`, `rammet`, `midlertidig`, `lønnsom`, `overskuddsvarme`. */
const MONEY_FORM =
  '(?:(?<!prog|d|tids)ramme(?:n|nes?|ns)?|midler|midlenes?|støtten|lønn(?:en|a|ing(?:er|ene))?|pris(?:en|er|ene)?|summen|leien|pott(?:en|er)?|(?<!fødsels|flytte|flyttings|energi|kraft)(?:under|over)skudd(?:et|ene)?)(?!\\p{L})';
/** `budsjettet`, `totalrammen`, `statstilskudd`; but not `programmet`, which ends like a frame. */
export const MONEY_NOUN = `\\p{L}{0,20}(?:${MONEY_STEM}|${MONEY_FORM})`;

const ABOUT_MONEY = new RegExp(
  `(?<!\\p{L})(?:${MONEY_NOUN}|bevilg\\p{L}*|tildel\\p{L}*|finansier\\p{L}*|(?:ut|inn|til)?betal\\p{L}*|tilsagn(?:et)?|innsparing(?:en)?|kost(?:er|et|e|ar)|kron(?:e|er|a|ene)|kr|mnok|skatt\\p{L}*|lån(?:et|ene|er|t|eopptak\\p{L}*)?|gjeld(?:en|a)?|økonomi(?!stud|fag|utdann)\\p{L}*|invester\\p{L}*|avs(?:att|etter|ettes|ette)|satt av|bidra(?:r|tt)? med|bidro med)(?!\\p{L})`,
  'iu',
);
/** In capitals only: «nok» is a word of its own. */
const CURRENCY = /(?<!\p{L})NOK(?!\p{L})/u;

/** Those who give the money of the plan, and what it is given to. */
const GIVER = /(?<!\p{L})(?:kommunene|fylket|fylkeskommunen|KMD|staten|departementet|fondet|P\d)(?!\p{L})/iu;
const GIVING =
  /(?<!\p{L})(?:gir|ga|bidrar|bidro|dekker|dekket|betaler|betalte|får|fikk|tar|tok|kommer fra|kom fra|går til|gikk til|fordeles|er fordelt)(?!\p{L})/iu;

/**
 * Money that others have: prices, wages, taxes, and what industries and households earn, spend and invest. The plan
 * neither gives nor gets it.
 */
const OTHERS =
  /(?<!\p{L})(?:\p{L}{0,20}pris(?:en|er|ene|nivået|utviklingen)|\p{L}{0,12}byggekostnad(?:en|ene|er)|\p{L}{0,10}(?:hus)?leie(?:n|ne)|\p{L}{0,30}indeks(?:en|ene)?|(?:skatteinngang|kommuneskatt|selskapsskatt|arbeidsgiveravgift|egenkapitalkrav|moms|merverdiavgift)(?:en|et|a)?|(?:netto )?lånegjeld(?:en|a)?|fou-utgift(?:er|ene)|(?:\p{L}{0,12}inntekt|\p{L}{0,12}utgift|investering|kostnad)(?:er|ene) (?:i|til|for) (?:industrien|næringslivet|husholdningene|byggebransjen|bedriftene|landet|norge))(?!\p{L})/giu;

/** What is left of a text without the money of others. */
export function withoutMoneyOfOthers(text: string): string {
  return text.replace(OTHERS, '');
}

/** What is got and taken besides money: «Kommunene fikk svar fra halvparten». */
const NO_MONEY_GIVEN =
  /(?<!\p{L})(?:\p{L}{0,10}svar(?:et|ene)?|ansvar(?:et)?|(?:forslag|innspill)(?:et|ene)?|merknad(?:er|ene)?|medhold|søknad(?:er|ene))(?!\p{L})/iu;

/** True when a text speaks of money. A unit behind a number counts: `4,5 mill.` alone does not. */
export function isAboutMoney(text: string): boolean {
  return ABOUT_MONEY.test(text) || CURRENCY.test(text);
}

/** True when one who gives money, or a programme that gets it, is named: `Kommunene: 7,5`. */
export function namesGiver(text: string): boolean {
  return GIVER.test(text);
}

/** True when a sentence says who gives or gets, without a word for money: «KMD gir 15 %». */
export function isAboutGiving(text: string): boolean {
  return GIVER.test(text) && GIVING.test(text) && !NO_MONEY_GIVEN.test(text);
}

/** The sentence around a place in a text. `mill. kr` does not end one: a sentence begins with a capital. */
export function sentenceAt(text: string, index: number): string {
  const ends = [...text.matchAll(/[.!?:] (?=\p{Lu})/gu)].map((it) => it.index + 1);
  const from = ends.findLast((it) => it <= index) ?? 0;
  return text.slice(from, ends.find((it) => it > index) ?? text.length);
}
