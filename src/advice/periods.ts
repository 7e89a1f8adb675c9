import { MONTHS } from '../format/dates.ts';
import type { DataFile, EditionContent, Path } from '../read/index.ts';
import { atValue, type Finding, type Rule } from '../checks/rule.ts';

export const periods: Rule = {
  id: 'periods',
  kind: 'advice',
  about:
    'Tidsrommet til et tiltak eller et mål har hele årstall i nærheten av planperioden, og det går framover; et mål nås ikke før planen, og et nytt tiltak er ikke over.',
  bad: [],
  good: [],
  check: (content) => content.editions.flatMap(checkEdition),
};

/** A measure may carry on work that is older than the plan, and a goal may lie beyond it. */
const YEARS_AROUND = 50;

/** Three digits, or five to seven, are nearly a year; so is what stands behind the dash of `2019–202`. */
const NEARLY_A_YEAR = /(?<!\d)(?:\d{3}|\d{5,7})(?!\d)|(?<=(?<!\d)\d{4} ?[-–/] ?)\d(?![\d.])/;
const YEAR = /(?<!\d)\d{4}(?!\d)/g;

function checkEdition({ edition, measures, goals, budget }: EditionContent): Finding[] {
  const plan = edition?.value;
  if (plan === undefined) return [];
  const find = (period: string | null): Fault | undefined =>
    period === null ? undefined : findFault(period, plan.firstYear, plan.lastYear);
  return [
    ...(measures?.value?.measures ?? []).flatMap(({ period, kind }, index) => {
      const fault = find(period);
      const past = kind === 'ny' && fault === undefined ? findOld(period, budget?.value?.year) : undefined;
      return describe(measures, ['measures', index, 'period'], fault, past);
    }),
    ...(goals?.value?.goals ?? []).flatMap(({ period }, index) => {
      const fault = find(period);
      const past = fault === undefined ? findPast(period, plan.firstYear) : undefined;
      return describe(goals, ['goals', index, 'period'], fault, past);
    }),
  ];
}

type Fault = readonly [message: string, remedy: string];

/** @param past what is odd, though the adopted plan may say so all the same */
function describe(
  file: DataFile<unknown> | undefined,
  path: Path,
  fault: Fault | undefined,
  past: Fault | undefined,
): Finding[] {
  if (file === undefined) return [];
  if (fault !== undefined) return [atValue(file, path, ...fault)];
  return past === undefined ? [] : [atValue(file, path, ...past)];
}

function findFault(period: string, firstYear: number, lastYear: number): Fault | undefined {
  if (/\d\.$/.test(period)) return [`tidsrommet «${period}» slutter med punktum`, 'slett punktumet'];
  const years = period.match(YEAR) ?? [];
  const [, month] = /^(\d{2})[./]\d{4}$/.exec(period) ?? [];
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12))
    return [`måneden «${month}» finnes ikke`, 'skriv en måned fra 01 til 12'];
  if (/^\d{4} \d{4}$/.test(period))
    return [`tankestreken mangler i «${period}»`, `skriv «${period.replace(' ', '–')}»`];
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
  return goesBackwards(period)
    ? [`tidsrommet «${period}» slutter før det begynner`, 'bytt om årene eller datoene']
    : undefined;
}

/** A measure is new in the budget year, so its time is not over then. */
function findOld(period: string | null, budgetYear: number | undefined): Fault | undefined {
  const [, from, to = from] = /^(\d{4})(?:[-–](\d{4}))?$/.exec(period ?? '') ?? [];
  if (budgetYear === undefined || to === undefined || Number(to) >= budgetYear) return undefined;
  const message = `tiltaket er ført som nytt i ${budgetYear}, men tidsrommet er «${period}»`;
  return [message, 'rett "period" eller "kind"'];
}

/** A goal of the plan is reached in its period or after it. */
function findPast(period: string | null, firstYear: number): Fault | undefined {
  const last = Math.max(...(period?.match(YEAR) ?? []).map(Number));
  if (!Number.isFinite(last) || last >= firstYear) return undefined;
  return [`målet skulle vært nådd i ${last}, før planperioden`, 'rett årstallet'];
}

const MONTH = MONTHS.join('|');
const MOMENT = new RegExp(
  `^(?:fra )?(?:(?<day>\\d{1,2})\\. ?)??(?:(?<month>\\d{1,2})[./]|(?<name>${MONTH}) ?|(?<quarter>[1-4])\\. kvartal ?|(?<half>[12])\\. halvår ?)?(?<year>\\d{4})?$`,
);

/** A point of time as a number that grows; where it is a whole year or month, its first or its last day. */
function readMoment(written: string, year: string | undefined, isEnd: boolean): number | undefined {
  const found = MOMENT.exec(written)?.groups;
  const said = found?.['year'] ?? year;
  if (found === undefined || said === undefined) return undefined;
  const { day, month, name, quarter, half } = found;
  const part = (count: string, months: number): number => Number(count) * months - (isEnd ? 0 : months - 1);
  const inYear =
    month !== undefined
      ? Number(month)
      : name !== undefined
        ? MONTHS.indexOf(name) + 1
        : quarter !== undefined
          ? part(quarter, 3)
          : half !== undefined
            ? part(half, 6)
            : isEnd
              ? 12
              : 1;
  return (Number(said) * 100 + inYear) * 100 + Number(day ?? (isEnd ? 31 : 1));
}

/** Whether the second of two points of time lies before the first. Anything else goes forwards. */
function goesBackwards(period: string): boolean {
  // «2020/19» and «2020-13»: no month has such a number, so it is a year.
  const [, century = '', year = '', short = ''] = /^(\d{2})(\d{2})[-–/](\d{2})$/.exec(period) ?? [];
  if (Number(short) > 12) return short < year && century !== '';
  const [first, second, third] = period.split(/ ?– ?| til (?:og med )?|(?<=\d{4})-(?=\d)/);
  if (first === undefined || second === undefined || third !== undefined) return false;
  const end = readMoment(second, undefined, true);
  const start = readMoment(first, /\d{4}$/.exec(second)?.[0], false);
  return start !== undefined && end !== undefined && end < start;
}
