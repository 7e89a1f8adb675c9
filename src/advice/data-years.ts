import type { DataFile, EditionContent, Path } from '../read/index.ts';
import { atValue, type Finding, type Rule } from '../checks/rule.ts';

export const dataYears: Rule = {
  id: 'data-years',
  kind: 'advice',
  about:
    'Årene i dataene ligger i nærheten av planperioden, og det som har skjedd, er ført som skjedd, og bare det.',
  bad: [],
  good: [],
  check: (content) => content.editions.flatMap(checkEdition),
};

/** Statistics older than this are not shown beside a plan. */
const YEARS_BEFORE = 50;
/** So long may a web edition be kept up after its period. */
const YEARS_AFTER = 30;
/** What a plan expects does not lie farther ahead. */
const YEARS_AHEAD = 50;

function checkEdition(edition: EditionContent): Finding[] {
  const plan = edition.edition?.value;
  if (edition.edition === undefined || plan === undefined) return [];
  const { firstYear, lastYear } = plan;
  const numbers = (file: DataFile<unknown> | undefined, list: readonly (readonly [Path, number])[]) =>
    list.flatMap(([path, year]) =>
      file === undefined ? [] : checkYear(file, path, year, firstYear - YEARS_BEFORE, lastYear),
    );
  const updated = Number(plan.contentUpdated.slice(0, 4));
  return [
    ...checkYear(edition.edition, ['contentUpdated'], updated, firstYear - 3, lastYear + YEARS_AFTER),
    ...numbers(
      edition.fund,
      (edition.fund?.value?.use ?? []).map(({ year }, at) => [['use', at, 'year'], year]),
    ),
    ...numbers(
      edition.commuting,
      (edition.commuting?.value?.counts ?? []).map(({ year }, at) => [['counts', at, 'year'], year]),
    ),
    ...numbers(
      edition.housing,
      (edition.housing?.value?.counts ?? []).map(({ year }, at) => [['counts', at, 'year'], year]),
    ),
    ...checkMilestones(edition, firstYear, lastYear),
    ...checkFund(edition),
  ];
}

function checkYear(
  file: DataFile<unknown>,
  path: Path,
  year: number,
  first: number,
  last: number,
): Finding[] {
  if (year >= first && year <= last) return [];
  const message = `året ${year} er for langt fra planperioden: ventet ${first} til ${last}`;
  return [atValue(file, path, message, 'rett årstallet')];
}

function checkMilestones({ milestones }: EditionContent, firstYear: number, lastYear: number): Finding[] {
  return (milestones?.value?.milestones ?? []).flatMap(({ from, to, expected }, index): Finding[] => {
    if (milestones === undefined) return [];
    const [first, last] = [from, to ?? from].map((it) => Number(it.slice(0, 4)));
    const at = (field: string, message: string, remedy: string): Finding[] => [
      atValue(milestones, ['milestones', index, field], message, remedy),
    ];
    const far = [first, last].findIndex((it) => it !== undefined && it > lastYear + YEARS_AHEAD);
    if (far >= 0) {
      const year = far === 0 ? first : last;
      return at(far === 0 ? 'from' : 'to', `året ${year} er for langt fra planperioden`, 'rett årstallet');
    }
    if (!expected && first !== undefined && first > lastYear)
      return at(
        'expected',
        `milepælen er fra ${from}, etter planperioden, men er ført som noe som har skjedd`,
        'skriv true, eller rett årstallet',
      );
    // A plan is made in the year before its period, when that year is not over.
    if (!expected || last === undefined || last >= firstYear - 1) return [];
    const past = at(
      'expected',
      `milepælen er ført som ventet, men er fra ${to ?? from}, lenge før planperioden`,
      'skriv false, eller rett årstallet',
    );
    // The adopted plan may say so all the same.
    return past.map((it) => (it));
  });
}

/** In the budget year and later the plan can only propose. */
function checkFund({ fund, budget }: EditionContent): Finding[] {
  const budgetYear = budget?.value?.year;
  if (fund?.value === undefined || budgetYear === undefined) return [];
  return fund.value.use.flatMap(({ year, status }, index) =>
    status !== 'brukt' || year < budgetYear
      ? []
      : [
          atValue(
            fund,
            ['use', index, 'status'],
            `bruken av fondet i ${year} er ført som brukt, men budsjettet gjelder ${budgetYear}`,
            'skriv "foreslatt", eller rett årstallet',
          ),
        ],
  );
}
