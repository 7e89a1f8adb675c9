import type { EditionContent } from '../read/index.ts';
import { atValue, type Finding, type Rule } from './rule.ts';

export const periods: Rule = {
  id: 'periods',
  about:
    'Tidsrommet til et tiltak eller et mål har hele årstall i nærheten av planperioden, og det går framover.',
  check: (content) => content.editions.flatMap(checkEdition),
};

/** A measure may carry on work that is older than the plan, and a goal may lie beyond it. */
const YEARS_AROUND = 50;

/** What may hold digits besides years: `1. januar`, `4. kvartal`, `uke 12`, `2 år`, and the end of `2019–20`. */
const OTHER_DIGITS =
  /(?<!\d)\d{1,2}\. ?(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|kvartal|halvår|tertial)|(?:uke|ukene) \d{1,2}(?: ?[-–] ?\d{1,2})?(?!\d)|(?<!\d)\d{1,2} (?:år|måned|uke|dag|semest)|(?<=(?<!\d)\d{4}[-–/](?:\d\d-)?)\d\d(?!\d)/giu;
const DATE = /(?<!\d)(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})(?!\d)/g;
const YEAR = /(?<!\d)\d{4}(?!\d)/g;

function checkEdition({ edition, measures, goals }: EditionContent): Finding[] {
  const plan = edition?.value;
  if (plan === undefined) return [];
  const find = (period: string | null): Fault | undefined =>
    period === null ? undefined : findFault(period, plan.firstYear, plan.lastYear);
  return [
    ...(measures?.value?.measures ?? []).flatMap(({ period }, index) => {
      const fault = find(period);
      if (measures === undefined || fault === undefined) return [];
      return [atValue(measures, ['measures', index, 'period'], ...fault)];
    }),
    ...(goals?.value?.goals ?? []).flatMap(({ period }, index) => {
      const fault = find(period);
      if (goals === undefined || fault === undefined) return [];
      return [atValue(goals, ['goals', index, 'period'], ...fault)];
    }),
  ];
}

type Fault = readonly [message: string, remedy: string];

function findFault(period: string, firstYear: number, lastYear: number): Fault | undefined {
  if (/\d\.$/.test(period)) return [`tidsrommet «${period}» slutter med punktum`, 'slett punktumet'];
  const wrong = [...period.matchAll(DATE)].find(([, day, month, year]) => !isDate(day, month, year))?.[0];
  if (wrong !== undefined) return [`datoen ${wrong} finnes ikke i kalenderen`, 'rett datoen'];
  const rest = period.replace(DATE, ' $3').replace(OTHER_DIGITS, '').replace(YEAR, '');
  // Two years without the dash are what `prose-dates` speaks of.
  if (/\d/.test(rest) && !/(?<!\d)\d{8}(?!\d)/.test(rest))
    return [
      `årstallet i «${period}» har ikke fire siffer`,
      'skriv for eksempel «2019–2020» eller «innen 2020»',
    ];
  const far = period
    .match(YEAR)
    ?.find((it) => Number(it) < firstYear - YEARS_AROUND || Number(it) > lastYear + YEARS_AROUND);
  if (far !== undefined) return [`året ${far} er for langt fra planperioden`, 'rett årstallet'];
  const [, from = '', to = ''] = /(?<!\d)(\d{4}) til (?:og med )?(\d{4})(?!\d)/.exec(period) ?? [];
  return to < from ? [`tidsrommet «${period}» slutter før det begynner`, 'bytt om årene'] : undefined;
}

function isDate(day = '', month = '', year = ''): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
