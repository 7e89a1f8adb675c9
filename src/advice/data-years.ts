import type { DataFile, EditionContent, Path } from '../read/index.ts';
import { COMMUTING, edit, FUND, MEASURES } from '../checks/example.ts';
import { atValue, type Finding, type Rule } from '../checks/rule.ts';

export const dataYears: Rule = {
  id: 'data-years',
  kind: 'advice',
  about:
    'Årene i dataene ligger i nærheten av planperioden, ingen år i fondet mangler, og det budsjettet foreslår, er ikke ført som brukt.',
  bad: [
    {
      name: 'commuting of the next century',
      change: (it) => it.replace(COMMUTING, '"year": 2019', '"year": 2099'),
      file: COMMUTING,
      line: 7,
      message: 'kontroller: året 2099 er langt fra planperioden',
    },
    {
      name: 'a period that goes backwards',
      change: edit<{ measures: object[] }>(MEASURES, ({ measures }) =>
        Object.assign(measures[0] ?? {}, { period: '2021–2019' }),
      ),
      file: MEASURES,
      message: 'kontroller: tidsrommet «2021–2019» slutter før det begynner',
    },
    {
      name: 'a year of the fund that is missing',
      change: edit<{ use: object[] }>(FUND, ({ use }) => use.splice(1, 1)),
      file: FUND,
      message: 'kontroller: året 2019 mangler mellom 2018 og 2020',
      remedy: 'legg til { "year": 2019, "amountNok": null, "status": "ikke-oppgitt" }',
    },
    {
      name: 'money of the budget year that is spent',
      change: (it) => it.replace(FUND, '"foreslatt"', '"brukt"'),
      file: FUND,
      line: 7,
      message: 'kontroller: bruken av fondet i 2020 er ført som brukt, men budsjettet gjelder 2020',
    },
  ],
  good: [
    {
      name: 'a period in words',
      change: (it) => it.replace(MEASURES, '"2019–2020"', '"høsten 2020 og våren 2021"'),
    },
  ],
  check: (content) => content.editions.flatMap(checkEdition),
};

const MAX_YEARS_AWAY = 50;

function checkEdition(edition: EditionContent): Finding[] {
  const plan = edition.edition?.value;
  if (plan === undefined) return [];
  const years = listYears(edition).flatMap(([file, path, text]): Finding[] => {
    const odd = (text.match(/\d{4}/g) ?? []).find(
      (it) => Number(it) < plan.firstYear - MAX_YEARS_AWAY || Number(it) > plan.lastYear + MAX_YEARS_AWAY,
    );
    if (odd !== undefined)
      return [atValue(file, path, `kontroller: året ${odd} er langt fra planperioden`, 'rett årstallet')];
    const [, from = '', to = ''] = /^(\d{4})[-–](\d{4})$/.exec(text) ?? [];
    if (from <= to) return [];
    return [
      atValue(
        file,
        path,
        `kontroller: tidsrommet «${text}» slutter før det begynner`,
        'bytt om årene, eller rett dem',
      ),
    ];
  });
  return [...years, ...checkFund(edition)];
}

/** Texts with years in them. */
function listYears({ commuting, housing, measures, goals, fund }: EditionContent) {
  const list = (file: DataFile<object> | undefined, key: string, field: string) =>
    (Reflect.get(file?.value ?? { [key]: [] }, key) as readonly object[]).flatMap((it, index) =>
      file === undefined
        ? []
        : [[file, [key, index, field] as Path, String(Reflect.get(it, field))] as const],
    );
  return [
    ...list(commuting, 'counts', 'year'),
    ...list(housing, 'counts', 'year'),
    ...list(fund, 'use', 'year'),
    ...list(measures, 'measures', 'period'),
    ...list(goals, 'goals', 'period'),
  ];
}

/** A year that is farther from the others is shown for comparison, without those between. */
const MAX_GAP = 3;

/** In the budget year and later the plan can only propose. */
function checkFund({ fund, budget }: EditionContent): Finding[] {
  const budgetYear = budget?.value?.year ?? Infinity;
  return (fund?.value?.use ?? []).flatMap(({ year, status }, index, all): Finding[] => {
    if (fund === undefined) return [];
    const missing = (all[index - 1]?.year ?? year) + 1;
    if (missing < year && year - missing < MAX_GAP) {
      const message = `kontroller: året ${missing} mangler mellom ${missing - 1} og ${year}`;
      const line = `{ "year": ${missing}, "amountNok": null, "status": "ikke-oppgitt" }`;
      return [
        atValue(
          fund,
          ['use', index, 'year'],
          message,
          `legg til ${line}, med beløpet hvis planen oppgir det`,
        ),
      ];
    }
    if (status !== 'brukt' || year < budgetYear) return [];
    const message = `kontroller: bruken av fondet i ${year} er ført som brukt, men budsjettet gjelder ${budgetYear}`;
    return [atValue(fund, ['use', index, 'status'], message, 'skriv "foreslatt", eller rett årstallet')];
  });
}
