import type { EditionContent } from '../../read/index.ts';
import { edit, FUND } from '../example.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

export const fundYears: Rule = {
  id: 'fund-years',
  kind: 'fault',
  about: 'Bruken av fondet har én linje for hvert år, eldste år først, og en linje for budsjettåret.',
  bad: [
    {
      name: 'a year that stands twice',
      change: (it) => it.replace(FUND, '"year": 2019', '"year": 2018'),
      file: FUND,
      line: 6,
      message: 'året 2018 står to ganger',
    },
    {
      name: 'years in the wrong order',
      change: (it) => it.replace(FUND, '"year": 2018', '"year": 2021'),
      file: FUND,
      line: 6,
      message: '2019 står etter 2021',
      remedy: 'eldste først',
    },
    {
      name: 'an amount that is missing',
      change: (it) => it.replace(FUND, '"amountNok": 1400000', '"amountNok": null'),
      file: FUND,
      line: 7,
      message: 'beløpet er null, men status er "foreslatt"',
      remedy: 'skriv beløpet, eller status "ikke-oppgitt"',
    },
    {
      name: 'no line for the year of the budget',
      change: edit<{ use: object[] }>(FUND, ({ use }) => use.pop()),
      file: FUND,
      message: 'bruken av fondet mangler budsjettåret 2020',
      remedy: 'legg til { "year": 2020, "amountNok": null, "status": "ikke-oppgitt" }',
    },
  ],
  good: [
    {
      name: 'years with a gap between them',
      change: (it) => it.replace(FUND, '"year": 2018', '"year": 2009'),
    },
  ],
  check: (content) => content.editions.flatMap(checkEdition),
};

function checkEdition({ fund, budget }: EditionContent): Finding[] {
  if (fund?.value === undefined) return [];
  const { use } = fund.value;
  const findings = use.flatMap(({ year, amountNok, status }, index): Finding[] => {
    const at = (field: string, message: string, remedy: string): Finding[] => [
      atValue(fund, ['use', index, field], message, remedy),
    ];
    const previous = use[index - 1]?.year;
    const isStated = status !== 'ikke-oppgitt';
    if (previous === year) return at('year', `året ${year} står to ganger`, 'slett den ene linjen');
    if (previous !== undefined && previous > year)
      return at('year', `${year} står etter ${previous}`, 'sett årene i rekkefølge, eldste først');
    if (amountNok === null && isStated)
      return at(
        'status',
        `beløpet er null, men status er "${status}"`,
        'skriv beløpet, eller status "ikke-oppgitt"',
      );
    if (amountNok !== null && !isStated)
      return at(
        'status',
        'status er "ikke-oppgitt", men beløpet er fylt ut',
        'skriv "brukt" eller "foreslatt"',
      );
    return [];
  });
  const year = budget?.value?.year;
  if (year === undefined || use.some((it) => it.year === year)) return findings;
  const line = `{ "year": ${year}, "amountNok": null, "status": "ikke-oppgitt" }`;
  const remedy = `legg til ${line}, med beløpet hvis planen oppgir det`;
  return [...findings, atValue(fund, ['use'], `bruken av fondet mangler budsjettåret ${year}`, remedy)];
}
