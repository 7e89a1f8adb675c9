import { MONTHS } from '../format/dates.ts';
import { isDate } from '../data/schemas/common.ts';
import type { Rule } from '../checks/rule.ts';
import { P2, say } from '../checks/example.ts';
import { findPlainFault, findTextFaults, type TextFault } from '../checks/files/text-faults.ts';

const date = (text: string, message: string) => ({
  name: `«${text}»`,
  change: say(`Det var ${text} her.`),
  file: P2,
  line: 12,
  column: 9,
  message,
  remedy: 'rett ',
});

export const proseDates: Rule = {
  id: 'prose-dates',
  kind: 'advice',
  about: 'Datoer i tekstene finnes i kalenderen, og ukedagen foran dem er den rette.',
  bad: [
    date('31. juni', 'datoen «31. juni» finnes ikke i kalenderen'),
    date('30. februar 2020', 'datoen «30. februar 2020» finnes ikke i kalenderen'),
    date('29. februar 2019', 'datoen «29. februar 2019» finnes ikke i kalenderen'),
    date('Mandag 1. januar 2020', 'ukedagen i «Mandag 1. januar 2020» er feil: datoen er en onsdag'),
  ],
  good: ['29. februar', 'onsdag 1. januar 2020', 'punkt 31. Juni var våt', '1. mai og 30. april'].map(
    (text) => ({
      name: `«${text}»`,
      change: say(`Det var ${text} her.`),
    }),
  ),
  check: (content) => findTextFaults(content, (text) => findPlainFault(text, findFault)),
};

const WEEKDAYS = ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'];

/** With a capital letter the weekday begins a sentence. */
const NAMES = WEEKDAYS.flatMap((it) => [it, it.charAt(0).toUpperCase() + it.slice(1)]);

/** A day and the name of a month, with the weekday in front and the year behind when they are there. */
const DATE = new RegExp(
  `(?:(?<weekday>${NAMES.join('|')}) (?:den )?)?(?<![\\d.,])(?<day>\\d{1,2})\\. (?<name>${MONTHS.join('|')})(?!\\p{L})(?: (?<year>\\d{4})(?!\\d))?`,
  'gu',
);

function findFault(text: string): TextFault | undefined {
  for (const match of text.matchAll(DATE)) {
    const { weekday, day, name = '', year } = match.groups ?? {};
    const month = MONTHS.indexOf(name) + 1;
    // Without a year February may have 29 days.
    if (!isDate(Number(year ?? 2000), month, Number(day))) {
      const message = `datoen «${match[0]}» finnes ikke i kalenderen`;
      return { index: match.index, message, remedy: 'rett dagen, måneden eller året' };
    }
    const real = WEEKDAYS[new Date(Date.UTC(Number(year), month - 1, Number(day))).getUTCDay()];
    if (weekday === undefined || year === undefined || weekday.toLowerCase() === real) continue;
    const message = `ukedagen i «${match[0]}» er feil: datoen er en ${real}`;
    return { index: match.index, message, remedy: 'rett ukedagen eller datoen' };
  }
  return undefined;
}
