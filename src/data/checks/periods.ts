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

/** Three digits, or five to seven, are nearly a year; so is what stands behind the dash of `2019–202`. */
const NEARLY_A_YEAR = /(?<!\d)(?:\d{3}|\d{5,7})(?!\d)|(?<=(?<!\d)\d{4} ?[-–/] ?)\d(?!\d)/;
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
  const years = period.match(YEAR) ?? [];
  // «20» and «20 20» are years that were not written out, while «uke 12» is a time of its own.
  const isBare = years.length === 0 && /^[\d\s–-]+$/.test(period);
  // Two years without the dash are what `prose-dates` speaks of.
  const written = isBare && !/\d{8}/.test(period) ? period : NEARLY_A_YEAR.exec(period)?.[0];
  if (written !== undefined)
    return [
      `årstallet «${written}» har ikke fire siffer`,
      'skriv for eksempel «2019–2020» eller «innen 2020»',
    ];
  const far = years.find(
    (it) => Number(it) < firstYear - YEARS_AROUND || Number(it) > lastYear + YEARS_AROUND,
  );
  if (far !== undefined) return [`året ${far} er for langt fra planperioden`, 'rett årstallet'];
  const [, from = '', to = ''] = /(?<!\d)(\d{4}) til (?:og med )?(\d{4})(?!\d)/.exec(period) ?? [];
  return to < from ? [`tidsrommet «${period}» slutter før det begynner`, 'bytt om årene'] : undefined;
}
