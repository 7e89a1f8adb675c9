/** The ways in which amounts of money and shares of it are worded, as patterns over plain text. */
import { MONEY_NOUN } from './money-words.ts';

// The patterns read plain text, where every blank is one space. Repetitions are bounded, so that no text takes more
// than linear time.
const END = '(?!\\p{L})';
const START = '(?<![\\p{L}\\d]|\\d[.,])';
const GROUPED = "\\d{1,3}(?:[ .'_]\\d{3}){1,6}(?!\\d)(?:,\\d{1,10})?(?!\\d)|\\d{1,3}(?:,\\d{3}){2,6}(?!\\d)";
const FRACTION = '\\d{1,2} ?/ ?\\d{1,2}';
const DIGITS = `(?:${GROUPED}|\\d{1,20}(?:[.,]\\d{1,10})?)(?: {1,2}\\d/\\d)?`;
const NUMBER = `-?(?:${FRACTION}|${DIGITS})`;
const WORD_PART =
  'halvannen|halvannet|halvannan|halvanna|trekvart|kvart|halv|halvt|null|en|ei|ein|éin|eitt|ett|et|én|éi|èn|èi|èin|èt|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tjue|tyve|tretti|tredve|førti|femti|seksti|sytti|åtti|nitti|hundre|tusen';
const WORDS = `(?:${WORD_PART})(?:(?: |og|komma|-){0,4}(?:${WORD_PART})){0,8}`;
/** `ti komma fem`: nobody counts things so. */
const DECIMAL_WORDS = `(?:${WORD_PART})(?:(?: |og|-){0,4}(?:${WORD_PART})){0,4} komma (?:${WORD_PART})(?: (?:${WORD_PART})){0,2}`;
const SCALE =
  't\\.? ?kr|tus\\.?(?= {0,3}(?:kr|kroner|nok)(?!\\p{L}))|mill?\\.? ?kr|mil\\.?(?= {0,3}(?:kr|kroner|nok)(?!\\p{L}))|mil{1,3}[ij]{0,2}on(?:er|en|ene|ar|ars|ers|s)?\\.?|mill\\.?|mio\\.?|mln\\.?|mia\\.?|mrd\\.?|mil{1,2}[ij]{1,2}ard(?:er|en|ene|ar)?|billion(?:er|en|ar)?|bill\\.|[mtk]nok|[mt]kr';
const MONEY =
  'kr|kroner(?:s|ne)?|krones?|kronestykk\\p{L}{1,3}|øre|nok|dkk|gbp|pund|£|euro|eur|€|dollar|usd|us ?\\$|\\$';
const KIND_OF_MONEY =
  '(?:(?:norske|svenske|danske|friske|nye|statlige|kommunale|offentlige|frie|ekstra|hele) )?';
const PERCENT =
  'prosent(?!stilling|s?-?(?:mål|regel|prosjekt))\\p{L}*|pro[sc](?:ent|en|nt|net)|pst\\.?|pct\\.?|per ?cent|%|‰|promille';
const ABOUT = '(?:(?:ca\\.?|cirka|om lag|inntil|minst|over|under|rundt|opptil|nesten) |[~≈<>] ?)?';
const ABOUT_WORD =
  '(?:(?:ca\\.?|cirka|om lag|inntil|opptil|minst|over|under|rundt|nær|nesten|maks|maksimalt|hele|bare) )?';
const TO_UNIT = '[ (»”"\'-]{0,3}(?:i )?';
/** Words that may follow a number that counts nothing by itself: so it is an amount. */
const NO_NOUN =
  '(?= *(?:$|[,;:!?)-](?!\\d)|\\/(?:år|mnd|måned)(?!\\p{L})|\\.(?! ?\\p{Ll}|\\d)|(?:i|for|til|fra|og|per|pr|av|eller|som|mens|men|mot|på|å|ved|hos|med|om|under|etter|før|ut|inn|igjen|tilbake|årlig|hvert|hver|her|der|nå|da|totalt|samlet|ekstra|mer|mindre|siden|er|var|ble|blir|enn|skal|kan|går|gikk|kommer|kom|dekker|hvorav|\\p{L}{3,20}es)(?!\\p{L})))';
const NOT_A_YEAR = '(?!(?:19|20)\\d\\d(?!\\d|[.,]\\d| \\d{3}))';
const LEADING_TO =
  '(?:er|var|blir|ble|bli|på|utgjør|utgjorde|lik|til|fra|nå|da|om|lag|ca\\.?|cirka|rundt|over|under|nesten|minst|høyst|opp|ned|øker|økte|synker|sank|går|gikk|bare|totalt|alt|skal|være|kan|vil|øke|økes|med|redusert|kuttes|kuttet|viser)';
const PART_WORD = `halv(?:parten|delen)|(?:${WORD_PART}) (?:halv|tre|tred|tredje|fire|fjerde|fem|femte|seks|sjette|sju|åtte|ni|ti|tiende|tyvende|hundre)n?del(?:er|en)?`;
/** With `av` in front of the money, or without where Norwegian has none: `halve budsjettet`. */
const PART_OF = `(?:(?:${PART_WORD}|${FRACTION}|0,\\d{1,3}) av|halve|(?:hver (?:andre|tredje|fjerde|femte|tiende)|annenhver)(?! (?:måned|uke|år|dag|gang|møte|kvartal)))`;
const MONEY_SOON = `(?: \\p{L}{1,20}){0,2} (?:${MONEY_NOUN}|krone)`;

const pattern = (source: string, flags = 'giu'): RegExp => new RegExp(source, flags);

export const AMOUNTS: readonly RegExp[] = [
  pattern(
    `${START}(?:${NUMBER})(?: \\([^()]{1,15}\\))? ?\\)?${TO_UNIT}(?:tusen )?(?:(?:${SCALE})${END}(?: {0,3}${KIND_OF_MONEY}(?:${MONEY})${END})?|${KIND_OF_MONEY}(?:${MONEY})${END})`,
  ),
  // `3,5 M` is millions, `3,5 m` is metres.
  pattern(`${START}(?:${NUMBER}) ?M(?:${END}|NOK|kr)`, 'gu'),
  pattern(`${START}(?:${NUMBER}) ?[mk] ?(?:kr|kroner|nok)${END}`),
  pattern(`${START}(?:${NUMBER})[,.:]-(?:kr(?!\\p{L})|(?![\\p{L}\\d]))`),
  // Coordinates are as long, and say which way.
  pattern(`${START}\\d{1,3}(?:[ .]\\d{3})+,\\d\\d(?![\\d,]| (?:nord|sør|øst|vest)(?!\\p{L}))`),
  pattern(
    `${START}${WORDS} {1,3}(?:${SCALE}|${KIND_OF_MONEY}(?:${MONEY}))${END}(?: {0,3}(?:${MONEY})${END})?`,
  ),
  pattern(`${START}(?:${WORDS}|${NUMBER})[ -]\\p{L}{0,12}(?:hundre|tusen)lapp\\p{L}*`),
  // `3-millionersprosjekt`, `500-kronersgebyr`.
  pattern(
    `${START}(?:${WORDS}|${NUMBER}) ?-?(?:kroners-?\\p{L}{1,20}|milli(?:on|ard)ers-?(?:prosjekt|budsjett|beløp|ramme|tilskudd|støtte|investering|kontrakt|fond|lån|gave|pott|klasse)\\p{L}{0,12})`,
  ),
  // «I millioner av år» is no number.
  pattern(`(?<!\\p{L})(?!I mil)[IVXLC]{1,6} (?:mill|mrd|MNOK|milliard)\\p{L}*\\.?`, 'gu'),
  // `1e6 kroner`, and letters in place of the digits they look like: `l0 millioner`, `1O mill.`
  pattern(`${START}\\d{1,10}(?:[.,]\\d{1,10})?e\\+?\\d{1,3} ?(?:${SCALE}|${MONEY})${END}`),
  pattern(
    `(?<![\\p{L}\\d.,])(?=[lIOo]{0,11}\\d)(?=\\d{0,11}[lIOo])[\\dlIOo]{2,12}(?:[.,][\\dlIOo]{1,3})? ?(?:${SCALE}|${MONEY})${END}`,
    'gu',
  ),
  pattern(
    `${START}(?:kr\\.?|kroner|[mtk]nok|[mt]kr|mill\\.?|eur|usd|dkk|us ?\\$|€|\\$|£)\\)?(?: ?[:=] ?| {0,3})${ABOUT}${NUMBER}`,
  ),
  // «nok 5 ganger» is no amount.
  pattern(`${START}(?:NOK|SEK)\\)?(?: ?[:=] ?| {0,3})${ABOUT}${NUMBER}`, 'gu'),
  // «30 sek.» are seconds.
  pattern(`${START}(?:${NUMBER}) ?SEK${END}`, 'gu'),
  pattern(`${START}(?:kr\\.?|kroner) ${WORDS}(?<=hundre|tusen)${END}`),
  // `tilskudd på 500 tusen`: thousands of nothing else. What is rare is looked for first.
  pattern(
    `(?=(?:${NUMBER}|${WORDS}) ?(?:tusen|k)${END})(?<=(?:${MONEY_NOUN}|kost(?:er|et|e|ar))(?: ${LEADING_TO}){0,4} ?)(?:${NUMBER}|${WORDS}) ?(?:tusen|k)${END}${NO_NOUN}`,
  ),
  // `budsjettet er 3500`, `kostet 1500`, `beløp: 3 500`, `budsjett 2020: 3500`; a single digit counts something.
  pattern(
    `(?=-?\\d)(?<=(?<!\\p{L})(?:${MONEY_NOUN}|kost(?:er|et|e|ar))\\)?(?:(?: ${LEADING_TO}){1,4} |(?: (?:i |for )?(?:19|20)\\d\\d)? ?[:=] ?|(?<=kost(?:er|et|e|ar)) ))${NOT_A_YEAR}(?!\\d(?![\\d,.]| \\d{3}))${NUMBER}${NO_NOUN}(?! av \\d)`,
  ),
  // `bevilgningen til sykkelkartet er 400 000`: what the money is for stands between.
  pattern(
    `(?=\\d)(?<=(?<!\\p{L})${MONEY_NOUN} (?:til|for|fra|av|på|i) \\p{L}{1,20}(?: \\p{L}{1,20}){0,2}?(?: ?[:=]|(?: ${LEADING_TO}){1,3}) )(?:${GROUPED}|\\d{5,20}|\\d{1,3},\\d{1,3})${NO_NOUN}(?! av \\d)`,
  ),
  // `Resultatet ble minus 250 000`: without the sign the result may be a count.
  pattern(
    `(?=-|minus )(?<=(?<!\\p{L})\\p{L}{0,20}resultat(?:et)? (?:${LEADING_TO} ){1,3})(?:-|minus )(?:${GROUPED}|\\d{5,20})${NO_NOUN}`,
  ),
  // `Fakturaen lød på 43 750`, `50 000 i premie`.
  pattern(
    `(?=\\d)(?<=(?<!\\p{L})(?:(?:faktura|regning|kvittering)(?:en|a)? ${LEADING_TO}|lød på|lyder på|pålydende) ${ABOUT_WORD})(?:${GROUPED}|\\d{5,20})${NO_NOUN}`,
  ),
  pattern(
    `${START}(?:${GROUPED}|\\d{5,20})(?= i (?:premie|erstatning|bot|bøter|gave|gebyr|honorar|lønn|husleie|leie|skatt|avgift|egenandel|overskudd|underskudd)(?!\\p{L}))`,
  ),
  // `Tilskudd 1500` as a line of a list.
  pattern(`(?<=(?:^|[:;|] ?)${MONEY_NOUN} )${NOT_A_YEAR}(?:${GROUPED}|\\d{4,20})${NO_NOUN}`),
];
/** Numbers that are long enough to be an amount, in a sentence that speaks of money; codes and numbers to call are not. */
const BEHIND_NAME =
  '(?:tlf|telefon|ring|mobil|nummer|nr|konto|ansvar|prosjekt|funksjon|sak|ref|tabell|side|tiltak|punkt|kapittel|kap|post|figur|tema|vedlegg|rundskriv|org)[\\p{L}.:]{0,8} ?(?:\\p{L}{1,3}-)?[\\d ]{0,12}';
/** What a number is the number of: `prosjekt 100234`, `org.nr. 938 726 027`. */
export const IS_NAMED = pattern(`${BEHIND_NAME}$`, 'iu');
export const NEAR_MONEY = pattern(
  `(?<!${BEHIND_NAME})(?<![\\p{L}\\d/.:])(?:${GROUPED}|\\d{5,20}|\\d{1,3},\\d{1,3}|${DECIMAL_WORDS}|(?:${NUMBER}|(?!tusen)${WORDS}(?<=tusen))(?:(?<=tusen)| ?tusen${END}))${NO_NOUN}`,
);
/** «Sum 10,0» and «Til sammen 200 000»: added up from amounts, unless the sentence counts something. */
export const SUMMED = pattern(
  `(?<=(?<!\\p{L})(?:sum(?: (?:for )?(?:alle|hele|samtlige)(?: \\p{L}{1,20})?)?|totalt|totalsum|til sammen|tilsammen|i alt|samlet(?= ?[:=])|(?<=(?:^|[.:;|] |(?<!\\p{L})(?:blir|er|utgjør) ))samlet)(?: ?[:=])? )(?:${GROUPED}|\\d{1,3},\\d{1,3})(?! av \\d| (?:var|kom|gikk|møtte)(?!\\p{L}))${NO_NOUN}`,
);
/** «fikk 700 000 fra KMD» is about money without a word for it. */
export const GIVEN = pattern(
  `(?<=(?<!\\p{L})(?:får|fikk|fått|gir|ga|gitt|bidrar med|bidro med|bidratt med|søker om|søkte om|søkt om|setter av|satte av|bruker|brukte|brukt|sparer|sparte|spart|mottar|mottok|mottatt|delt ut|deler ut|delte ut) ${ABOUT_WORD})(?:${GROUPED}|\\d{5,20})(?= (?:fra|til(?! å | \\d)|på(?! vente)|i tilskudd|i støtte|så langt|hittil)(?!\\p{L}))|(?<=(?<!\\p{L})(?:setter av|satte av|satt av|setter til side|avsatt|avsettes|avsetter|få (?:inntil|opptil|maks|maksimalt)|gjenstår|(?:støtte[rt]?|bidrar|bidro) (?:(?!med )\\p{L}{1,20} ){0,3}med|(?:kjøp(?:er|te|t|e)|lei(?:er|de|d)|sel(?:ger|ge)|solg?te?)(?: inn| ut)? (?:(?!for )\\p{L}{1,20} ){0,4}for) ${ABOUT_WORD})(?:${GROUPED}|\\d{5,20})${NO_NOUN}`,
);
/** Millions without a word for them, beside the one who gives or gets: «P1 får 4,5», «P2: 3,0», «1,5 til P3». */
export const SHORT_MILLIONS = pattern(
  `(?<=(?<!\\p{L})(?:P\\d|\\p{L}{0,20}kommunen?e?|fylket|KMD|staten|departementet) (?:får|fikk|gir|ga|bidrar med|bidro med|betaler) |(?<!\\p{L})P\\d ?: ?)\\d{1,3},\\d{1,2}(?![\\d,])(?! i (?:snitt|gjennomsnitt)| av \\d| på en skala)${NO_NOUN}|(?<![\\p{L}\\d.,])\\d{1,3},\\d{1,2}(?= (?:på|til) P\\d)`,
);
/** A part of something, in a sentence that speaks of money: «Kommunene betaler halvparten». */
export const PART = pattern(
  `${START}(?:${PART_WORD}|(?<!(?:sak|saken|side|s\\.|vedtak|nr\\.?|mellom|fra|og) )(?:50 ?[/-] ?50|(?:60/40|70/30|75/25|80/20|40/60|30/70|25/75|20/80|90/10)|(?:\\d{1,2}/){3}\\d{1,2})(?![\\d/]|-\\d))${END}`,
);
export const SHARES: readonly RegExp[] = [
  // «100 prosent sikker» is a manner of speaking.
  pattern(
    `${START}(?!100 ?(?:prosent|%) (?:sikk|sikr|enig|elektrisk|fornybar|utslippsfri))(?:${NUMBER}|${WORDS})\\)?[ (»”"-]{0,3}(?:${PERCENT})${END}`,
  ),
  pattern(
    `(?:(?<!\\p{L})prosent(?:andel|sats)?(?:en)?|(?<!\\d ?)%)(?: ?[:=] ?| (?:på |er |lik )?|)${NUMBER}`,
  ),
  pattern(`${START}${PART_OF}${MONEY_SOON}`),
  pattern(
    `${START}(?:to|tre|fire|fem|seks|sju|åtte|ni|ti)?(?:dobling|halvering) av(?: \\p{L}{1,20}){0,2} ${MONEY_NOUN}`,
  ),
  pattern(
    `${START}${MONEY_NOUN}(?: \\p{L}{1,12}){0,3} (?:(?:fir|to|tre|fire|fem)?dob(?:let|les|ler|le|belte)|halver(?:t|es|e))${END}(?! ikke)`,
  ),
  pattern(
    `${START}(?:(?:fir|to|tre|fire|fem)?dobl(?:er|et)|halver(?:er|te)) (?:\\p{L}{1,12} ){0,2}${MONEY_NOUN}`,
  ),
  pattern(
    `(?<=(?<!\\p{L})${MONEY_NOUN}(?: \\p{L}{1,12}){1,2} )(?:dobbelt|(?:${WORDS}|\\d+) ganger) så (?:mye|stort?|høyt?)${END}`,
  ),
  pattern(
    `(?<=(?<!\\p{L})andel(?:en)?(?: (?:er|var|på|blir|utgjør)| ?[:=])? )${NOT_A_YEAR}(?:0,\\d{1,3}|\\d{1,2}(?:,\\d)?)${NO_NOUN}(?! av \\d)`,
  ),
  pattern(`${START}(?:dobbelt|(?:${WORDS}|\\d+) ganger) (?:så (?:mye|mange|stort?|høyt?) )?${MONEY_NOUN}`),
];
/** Bare numbers: amounts only when the data has the same value, see typed-numbers.ts. */
export const BARE = pattern(
  `${START}(?:\\d{1,3}(?:[ .]\\d{3})+|\\d{1,3}(?:,\\d{3}){2,6}|\\d{5,20}|\\d{1,3},\\d{1,3})(?![\\p{L}\\d]| ?(?:%|prosent|pst|mill|mrd)| i (?:snitt|gjennomsnitt))`,
);
/** `faste kroner 2020` names a price level, not an amount. */
export const PRICE_LEVEL = /^(?:kroner (?:19|20)\d\d|(?:19|20)\d\d-kroner)$/i;

/** The first of two numbers with one unit behind the second: «fra 12 til 15 prosent», «3–4 mill.», «mellom 3 og 4 mill.». */
export const RANGE_START = pattern(
  `(?<![\\p{L}\\d.,/-])(${NOT_A_YEAR}(${NUMBER}|${WORDS})(?: i (?:19|20)\\d\\d)?(?: ?- ?| til |(?<=(?<!\\p{L})mellom .{1,20}) og ))$`,
  'iu',
);
export const NUMBER_FIRST = pattern(`^(?:${NUMBER}|${WORDS})(?!\\p{L})`, 'iu');

export const UNIT_OF_MONEY = pattern(`(?<!\\p{L})(?:${SCALE}|${MONEY}|1 ?000)${END}`, 'iu');
/** Speaks of money without a unit: a number below may count something all the same. */
export const NAME_OF_MONEY = pattern(`(?<!\\p{L})(?:${MONEY_NOUN}|sum|ressurs(?:er|ene)?)${END}`, 'iu');
/** Columns and items whose numbers are no money, though something beside them speaks of it. */
export const OTHER_NUMBERS =
  /(?<!\p{L})(?:side(?:r|tall)?|møter?|sak(?:s?n(?:umme)?r)?|nr|nummer|telefon|tlf|mobil|dato|uke|antall|kapittel|punkt|vedtak|konto|org|postboks|år|årstall|poeng|plass|søknader|mottakere|innvilget|rang(?:ering)?|årsverk|stillinger|ansatte)(?!\p{L})/iu;
/** A sentence above a list whose items are counts: «Så mange søkte om tilskudd i 2019:» */
export const LEAD_COUNTS =
  /(?<!\p{L})(?:antall(?:et)?|så mange|hvor mange|sid(?:er|ene)|årsverk|stillinger|søknader)(?!\p{L})/iu;
/** A telephone in groups, or the number of a case. */
export const NO_AMOUNT = /^(?:\+\d{2} ?)?(?:\d{2}(?: \d{2}){3}|\d{3} \d{2} \d{3}|\d+\/\d{2,4})$/;
export const UNIT_OF_SHARE = pattern(`(?<!\\p{L})(?:${PERCENT}|andel\\p{L}*)${END}`, 'iu');
/** What says only that a number is a share, and not of what. */
export const SHARE_ALONE = pattern(`(?:${PERCENT}|andel(?:er|en|ene)?|fordeling(?:en)?|prosentvis)`);
export const IN_CELL = pattern(`(?<![\\p{L}\\d.,])${NOT_A_YEAR}(${NUMBER})(?=${NO_NOUN}| ?[*(])`, 'iu');
export const LAST_IN_ITEM = pattern(
  `(?:[:-] *| (?=\\d{1,3} \\d{3}|\\d{4}|\\d+,))${NOT_A_YEAR}(${NUMBER})[.,;]? *$`,
  'iu',
);

/** What was found ends with a unit of money, so it counts nothing else. */
export const ENDS_WITH_MONEY = pattern(`(?:${MONEY}|[,.:]-)\\.?$`, 'iu');
