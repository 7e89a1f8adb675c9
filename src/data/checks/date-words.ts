import { MONTHS } from '../../format/dates.ts';
import { listBlocks, PART_SIGN } from './blocks.ts';
import { listDocuments } from './documents.ts';
import { toPlainText } from './plain-text.ts';
import { atNode, type Finding, type Rule } from './rule.ts';
import { listShownDates, type ShownDate } from './shown-dates.ts';

export const dateWords: Rule = {
  id: 'date-words',
  about:
    'Ordene rundt en dato fra milepælene passer til det leserne ser: «i» foran år og måneder, «den» foran dager, og ingen måned eller årstall to ganger.',
  check: (content) =>
    listDocuments(content).flatMap(({ file, edition }) =>
      edition === undefined
        ? []
        : listBlocks(file.tree).flatMap((block) =>
            listShownDates(edition, block).flatMap((date): Finding[] => {
              const before = toPlainText(block.text.slice(0, date.index)).text;
              const behind = toPlainText(block.text.slice(date.index + PART_SIGN.length)).text;
              const fault = findFault(date, before, behind);
              return fault === undefined ? [] : [atNode(file, date.element, ...fault)];
            }),
          ),
    ),
};

const MONTH_BEFORE = new RegExp(`(?<!\\p{L})(?:${MONTHS.join('|')}) $`, 'iu');

type Fault = readonly [message: string, remedy: string];

/** @param before the text up to the date @param behind the text from it */
function findFault({ milestone, shown }: ShownDate, before: string, behind: string): Fault | undefined {
  const { from, to } = milestone;
  const [firstYear = '', month, day] = from.split('-');
  const lastYear = (to ?? from).slice(0, 4);
  const word = /(?<![\p{L}\p{N}-])(?:i|den) $/iu.exec(before)?.[0].trim();
  if (word?.toLowerCase() === 'i' && day !== undefined)
    return [describe(`${word} ${shown}`), `skriv «${matchCase('den', word)}» i stedet for «${word}»`];
  // «den 2018-vedtatte planen»
  if (word?.toLowerCase() === 'den' && day === undefined && !behind.startsWith('-'))
    return [describe(`${word} ${shown}`), `skriv «${matchCase('i', word)}» i stedet for «${word}»`];
  const typedMonth = month === undefined ? undefined : MONTH_BEFORE.exec(before)?.[0];
  if (typedMonth !== undefined) return [describe(`${typedMonth}${shown}`), `slett «${typedMonth.trim()}»`];
  const typedDay = /(?<!\d)(\d{1,2})\. $/.exec(before);
  if (typedDay !== null && Number(typedDay[1]) === Number(day))
    return [describe(`${typedDay[0]}${shown}`), `slett «${typedDay[0].trim()}»`];
  if (new RegExp(`(?<!\\d)${firstYear} $`).test(before))
    return [describe(`${firstYear} ${shown}`), `slett «${firstYear}»`];
  // Another number of four digits may count something.
  const typedYear = new RegExp(`^ (${lastYear}(?!\\d)|(?:19|20)\\d\\d(?=$|[.,;:)](?!\\d)))`).exec(
    behind,
  )?.[1];
  return typedYear === undefined ? undefined : [describe(`${shown} ${typedYear}`), `slett «${typedYear}»`];
}

const describe = (written: string): string => `leserne ser «${written.replace(/\s/g, ' ')}»`;

/** The word as it is written where the other one stood. */
function matchCase(word: string, like: string): string {
  return /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
