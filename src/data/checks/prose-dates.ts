import { MONTHS } from '../../format/dates.ts';
import { findNearest } from '../read/nearest.ts';
import { listBlocks } from './blocks.ts';
import { listDocuments } from './documents.ts';
import { toPlainText } from './plain-text.ts';
import { listReaderTexts } from './reader-texts.ts';
import { atOffset, atValue, type Finding, type Rule } from './rule.ts';

export const proseDates: Rule = {
  id: 'prose-dates',
  about: 'Datoer, årstall og perioder i tekstene finnes i kalenderen og går framover.',
  check: (content) => [
    ...listDocuments(content).flatMap(({ file }) =>
      listBlocks(file.tree).flatMap((block): Finding[] => {
        const plain = toPlainText(block.text);
        const fault = findFault(plain.text);
        if (fault === undefined) return [];
        return [atOffset(file, block.sourceOffset(plain.at(fault.index)), fault.message, fault.remedy)];
      }),
    ),
    ...listReaderTexts(content).flatMap(({ file, path, text, isQuotation }): Finding[] => {
      const fault = isQuotation ? undefined : findFault(toPlainText(text).text);
      return fault === undefined ? [] : [atValue(file, path, fault.message, fault.remedy)];
    }),
  ],
};

const NAMES = MONTHS.join('|');
const NAMED = new RegExp(`(?<![\\d.,])(\\d{1,2})\\.? ?(${NAMES})(?!\\p{L})(?: (\\d{4})(?!\\d))?`, 'giu');
const MISSPELT = /(?<![\d.,])\d{1,2}\. (\p{Ll}{3,10}) (?:19|20)\d\d(?!\d)/gu;
const IN_FIGURES = /(?<![\d./-])(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})[./](\d{1,2})[./-](\d{4}))(?![\d/-])/g;
const PERIOD = /(?<![\d-])((?:19|20)\d\d) ?- ?((?:19|20)\d\d)(?![\d-])/g;
const YEAR_WITH_LETTERS = /(?<![\p{L}\d])[12][\dOolI]{3}(?![\p{L}\d])/gu;
/** `i 20200.`, `i 0202:` and `i 20 20,`: a slip of the fingers in a year. */
const BROKEN_YEAR = /(?<!\p{L})(?:i|år|året) (20\d{3}|0\d{3}|(?:19|20) \d\d)(?=$|[.,;:)](?!\d))/giu;
const CLOCK = /(?<!\p{L})kl\.? ?(\d{1,2})[.:](\d{2})(?!\d)/giu;
const WEEK = /(?<!\p{L})uke (\d{1,3})(?!\d)/giu;
const QUARTER = /(?<!\d)(\d{1,2})\. kvartal (?:19|20)\d\d/gi;

interface Fault {
  readonly index: number;
  readonly message: string;
  readonly remedy: string;
}

type Describe = (match: RegExpExecArray) => readonly [message: string, remedy: string] | undefined;

const unreal = (written: string) =>
  [`datoen «${written}» finnes ikke i kalenderen`, 'rett dagen, måneden eller året'] as const;

const RULES: readonly (readonly [pattern: RegExp, describe: Describe])[] = [
  [
    NAMED,
    ([written, day, name = '', year]) => {
      const month = MONTHS.indexOf(name.toLowerCase()) + 1;
      // Without a year February may have 29 days.
      return isDate(Number(year ?? 2000), month, Number(day)) ? undefined : unreal(written);
    },
  ],
  [
    IN_FIGURES,
    ([written, year, month, day, otherDay, otherMonth, otherYear]) =>
      isDate(Number(year ?? otherYear), Number(month ?? otherMonth), Number(day ?? otherDay))
        ? undefined
        : unreal(written),
  ],
  [
    MISSPELT,
    ([written, name = '']) => {
      const nearest = MONTHS.includes(name) ? undefined : findNearest(name, MONTHS);
      return nearest === undefined
        ? undefined
        : [`«${name}» i «${written}» er ingen måned`, `mente du ${nearest}?`];
    },
  ],
  [
    PERIOD,
    ([written, from = '', to = '']) =>
      from <= to
        ? undefined
        : [`perioden «${written}» slutter før den begynner`, 'bytt om årene, eller rett dem'],
  ],
  [
    YEAR_WITH_LETTERS,
    ([written]) =>
      /[Ool]/i.test(written) && /\d.*\d/.test(written)
        ? [`årstallet «${written}» er skrevet med en bokstav`, 'skriv det med siffer alene']
        : undefined,
  ],
  [BROKEN_YEAR, ([, written]) => [`«${written}» er ikke et årstall`, 'skriv året med fire siffer']],
  [
    CLOCK,
    ([written, hour, minute]) =>
      Number(hour) > 24 || Number(minute) > 59
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

function findFault(text: string): Fault | undefined {
  if (!/\d/.test(text)) return undefined;
  for (const [pattern, describe] of RULES) {
    for (const match of text.matchAll(pattern)) {
      const said = describe(match);
      if (said !== undefined) return { index: match.index, message: said[0], remedy: said[1] };
    }
  }
  return undefined;
}

/** Years beyond 2100 are slips: no plan speaks of them by the day. */
function isDate(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return (
    year <= 2100 && month >= 1 && day >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  );
}
