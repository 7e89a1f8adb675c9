import { MONTHS } from '../format/dates.ts';
import { findNearest } from '../read/nearest.ts';
import { isDate } from '../data/schemas/common.ts';
import type { Rule } from '../checks/rule.ts';
import { findPlainFault, findTextFaults, type TextFault } from '../checks/files/text-faults.ts';

export const proseDates: Rule = {
  id: 'prose-dates',
  kind: 'advice',
  about: 'Datoer, ukedager, årstall og perioder i tekstene finnes i kalenderen og går framover.',
  bad: [],
  good: [],
  check: (content) => findTextFaults(content, (text) => findPlainFault(text, findFault)),
};

const NAMES = [...MONTHS, 'sept?\\.', ...MONTHS.map((it) => `${it.slice(0, 3)}\\.`)].join('|');
const NAMED = new RegExp(`(?<![\\d.,])(\\d{1,2})\\.? ?(${NAMES})(?!\\p{L})(?: (\\d{4})(?!\\d))?`, 'giu');
/** `125. juni`; with a capital letter the month begins a sentence. */
const LONG_DAY = new RegExp(`(?<![\\d.,])\\d{3}\\. (?:${MONTHS.join('|')})(?!\\p{L})`, 'gu');
/** Where a number ends a clause, it counts nothing. */
const END = '(?=$|[.,;:)](?!\\d))';
/** Behind these a number counts nothing either: «I 202 ble det vedtatt». */
const VERB =
  '(?= (?:ble|blir|bli|var|er|har|hadde|skal|skulle|vil|kan|kom|kommer|fikk|får|går|gikk|vedtok|startet|begynte|åpnet|åpner|økte|sank)(?!\\p{L}))';
/** `25. juni 20199`, `25. juni 201.` and `25. juni 219 ble`, while 20 000 may count something. */
const YEAR_BEHIND_MONTH = new RegExp(
  `(?<!\\d)\\d{1,2}\\. ?(?:${NAMES}) ((?:19|20)\\d(?!00)\\d\\d(?!\\d)|[12]\\d\\d(?:${END}|${VERB}))`,
  'giu',
);
const WEEKDAYS = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'];
const WEEKDAY = new RegExp(
  `(?<!\\p{L})(${WEEKDAYS.join('|')}) (?:den )?(\\d{1,2})\\. ?(${NAMES}) (\\d{4})(?!\\d)`,
  'giu',
);
const MISSPELT = /(?<![\d.,])\d{1,2}\. (\p{Ll}{3,10}) (?:19|20)\d\d(?!\d)/gu;
/** A dash may lead from one date to another: `1.1.2020-31.2.2020`. */
const IN_FIGURES =
  /(?<![\d./]|(?<!\d{4} ?)-)(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})[./](\d{1,2})[./-](\d{4}))(?![\d/]|-(?!\d{1,2}\.\d{1,2}\.\d))/g;
const WITH_BLANKS = /(?<![\d.,])(\d{1,2})\. (\d{1,2})\. (\d{4})(?!\d)/g;
/** `31.06.19`, `31/6-19` and `31-06-2019`; other days are left alone, for the same signs number cases and chapters. */
const SHORT = /(?<![\d./-])(29|3[01])(?:\.(\d\d)\.|\/(\d{1,2})-|-(\d\d)-)((?:19|20)?\d\d)(?![\d/-]|\.\d)/g;
const PERIOD = /(?<![\d-])((?:19|20)\d\d) ?- ?((?:19|20)\d\d)(?![\d-])/g;
const PERIOD_IN_WORDS = /periode\p{L}* (?:fra )?((?:19|20)\d\d) til ((?:19|20)\d\d)(?!\d)/giu;
/** `fra 2023 til 2020`, which now and then is meant; what is said about a difference often is. */
const BACKWARDS =
  /(?<!\p{L}|(?:forskjell|endring|avvik|differans|sammenli[gk]n)\p{L}{0,8} )(?:fra ((?:19|20)\d\d) til|mellom ((?:19|20)\d\d) og) ((?:19|20)\d\d)(?![\d-])/giu;
/** `2020-20223`; a range of round numbers may count something. */
const LONG_YEAR = /(?<![\d-])(?:19|20)\d\d ?- ?((?:19|20)\d(?!00)\d\d)(?!\d)/g;
const YEAR_WITH_LETTERS = /(?<![\p{L}\d])[12][\dOolI]{3}(?![\p{L}\d])/gu;
/** `i 20200.`, `i 0202:`, `i 20 20,`, `i 202 ble` and `i 3020.`: a slip of the fingers in a year. Round numbers may count. */
const BROKEN_YEAR = new RegExp(
  `(?<!\\p{L})(?:i|siden|innen|før|etter|år|året) (20\\d{3}|0\\d{3}|(?:19|20) \\d\\d|(?:19|20)[1-9]|3(?!000)0[0-4]\\d)(?:${END}|${VERB})`,
  'giu',
);
/** A period from or to such a year: `fra 202 til 2023`, `fra 2020 til 202.`; what rises or falls does so between counts. */
const BROKEN_PERIOD = new RegExp(
  `(?=fra 20)(?<!\\p{L}|(?:øk|fall?|falt|steg|stig|sank|synk|gikk|går|vok|reduse|ned|opp|endr|antall)\\p{L}{0,12} (?:\\p{L}{1,12} )?)fra (?:(20[1-9]|20\\d{3}) til 20\\d\\d(?![\\d-]|[.,]\\d| \\d{3})|20\\d\\d til (20[1-9]|20\\d{3})(?:${END}|${VERB}))`,
  'giu',
);
/** `i 1020 ble`: most often this century, but kings lived then too. */
const OLD_YEAR = new RegExp(`(?<!\\p{L})(?:i|siden|innen|før) (10[12]\\d)(?:${END}|${VERB})`, 'giu');
/** A field that should hold a period, without the dash: `20192020`. */
const JOINED_YEARS = /^ *(?:19|20)\d\d(?:19|20)\d\d *$/g;
/** Behind a number `kl.` is short for a class at school. */
const CLOCK = /(?<!\p{L}|\d\. ?)(?:kl\.?|klokk(?:a|en)) ?(\d{1,2})(?:[.:](\d{2}))?(?!\d|[.:]\d)/giu;
const WEEK = /(?<!\p{L})uke (\d{1,3})(?!\d)/giu;
const QUARTER = /(?<!\d)(\d{1,2})\. kvartal (?:i )?(?:19|20)\d\d/gi;

type Describe = (match: RegExpExecArray) => readonly [message: string, remedy: string] | undefined;

/** The first month is 1; 0 for a word that is none. */
const numberOf = (name: string): number =>
  MONTHS.findIndex((it) => it.startsWith(name.toLowerCase().slice(0, 3))) + 1;

const unreal = (written: string) =>
  [`datoen «${written}» finnes ikke i kalenderen`, 'rett dagen, måneden eller året'] as const;

function describePeriod([written, from = '', to = '']: RegExpExecArray): ReturnType<Describe> {
  if (from <= to) return undefined;
  return [`perioden «${written}» slutter før den begynner`, 'bytt om årene, eller rett dem'];
}

function describeYear([, first, written = first]: RegExpExecArray): ReturnType<Describe> {
  return [`«${written}» er ikke et årstall`, 'skriv året med fire siffer'];
}

function describeWeekday([
  written,
  weekday = '',
  day,
  name = '',
  year,
]: RegExpExecArray): ReturnType<Describe> {
  const real = WEEKDAYS[new Date(Date.UTC(Number(year), numberOf(name) - 1, Number(day))).getUTCDay()];
  return real === weekday.toLowerCase()
    ? undefined
    : [`ukedagen i «${written}» er feil: datoen er en ${real}`, 'rett ukedagen eller datoen'];
}

const RULES: readonly (readonly [pattern: RegExp, describe: Describe])[] = [
  [
    NAMED,
    ([written, day, name = '', year]) => {
      // Without a year February may have 29 days.
      return isPlausible(Number(year ?? 2000), numberOf(name), Number(day)) ? undefined : unreal(written);
    },
  ],
  [LONG_DAY, ([written]) => unreal(written)],
  [
    IN_FIGURES,
    ([written, year, month, day, otherDay, otherMonth, otherYear]) =>
      isPlausible(Number(year ?? otherYear), Number(month ?? otherMonth), Number(day ?? otherDay))
        ? undefined
        : unreal(written),
  ],
  [
    WITH_BLANKS,
    ([written, day, month, year]) =>
      isPlausible(Number(year), Number(month), Number(day)) ? undefined : unreal(written),
  ],
  [
    SHORT,
    ([written, day, first, second, third, year = '']) => {
      const month = Number(first ?? second ?? third);
      const isMonth = month >= 1 && month <= 12;
      return !isMonth || isPlausible(Number(year.padStart(4, '20')), month, Number(day))
        ? undefined
        : unreal(written);
    },
  ],
  [WEEKDAY, describeWeekday],
  [
    MISSPELT,
    ([written, name = '']) => {
      const nearest = MONTHS.includes(name) ? undefined : findNearest(name, MONTHS);
      return nearest === undefined
        ? undefined
        : [`«${name}» i «${written}» er ingen måned`, `mente du ${nearest}?`];
    },
  ],
  [PERIOD, describePeriod],
  [PERIOD_IN_WORDS, describePeriod],
  [
    YEAR_WITH_LETTERS,
    ([written]) =>
      /[Ool]/i.test(written) && /\d.*\d/.test(written)
        ? [`årstallet «${written}» er skrevet med en bokstav`, 'skriv det med siffer alene']
        : undefined,
  ],
  [
    JOINED_YEARS,
    ([written]) => [`tankestreken mangler i perioden «${written}»`, 'skriv for eksempel 2019–2020'],
  ],
  [LONG_YEAR, describeYear],
  [YEAR_BEHIND_MONTH, describeYear],
  [BROKEN_YEAR, describeYear],
  [BROKEN_PERIOD, describeYear],
  [
    CLOCK,
    ([written, hour, minute]) =>
      Number(hour) > 24 || Number(minute ?? 0) > 59 || (hour === '24' && Number(minute ?? 0) > 0)
        ? [`klokkeslettet «${written}» finnes ikke`, 'rett tallene']
        : undefined,
  ],
  [
    WEEK,
    ([written, week]) =>
      Number(week) < 1 || Number(week) > 53
        ? [`«${written}» finnes ikke: et år har høyst 53 uker`, 'rett tallet']
        : undefined,
  ],
  [
    QUARTER,
    ([written, quarter]) =>
      Number(quarter) < 1 || Number(quarter) > 4
        ? [`«${written}» finnes ikke: et år har fire kvartaler`, 'rett tallet']
        : undefined,
  ],
];

/** What is wrong in most texts, but not in all. */
function findDoubt(text: string): TextFault | undefined {
  const old = text.matchAll(OLD_YEAR).next().value;
  if (old !== undefined) {
    const message = `«${old[1]}» er trolig ikke årstallet som var ment`;
    return { index: old.index, message, remedy: 'rett årstallet' };
  }
  for (const { 0: written, 1: from, 2: start = from, 3: to = '', index } of text.matchAll(BACKWARDS)) {
    if ((start ?? '') <= to) continue;
    const message = `«${written}» går bakover i tid`;
    return { index, message, remedy: 'bytt om årene hvis det er en periode' };
  }
  return undefined;
}

function findFault(text: string): TextFault | undefined {
  if (!/\d/.test(text)) return undefined;
  for (const [pattern, describe] of RULES) {
    for (const match of text.matchAll(pattern)) {
      const said = describe(match);
      if (said !== undefined) return { index: match.index, message: said[0], remedy: said[1] };
    }
  }
  return findDoubt(text);
}

/** Years beyond 2100 are slips: no plan speaks of them by the day. */
function isPlausible(year: number, month: number, day: number): boolean {
  return year <= 2100 && isDate(year, month, day);
}
