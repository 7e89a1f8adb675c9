import type { EditionContent } from '../../read/index.ts';
import { BUDGET } from '../example.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

export const budgetCells: Rule = {
  id: 'budget-cells',
  kind: 'fault',
  about:
    'Hver finansieringskilde har én linje for hvert programområde i budsjettet, med null der planen ikke oppgir beløpet.',
  bad: [
    {
      name: 'a cell that is missing',
      change: (it) => it.replace(BUDGET, /\n.*"kmd", "programme": "p1".*/, ''),
      file: BUDGET,
      line: 11,
      message: 'budsjettet mangler linjen for "kmd" og "p1"',
      remedy: 'legg til { "source": "kmd", "programme": "p1", "amountNok": null }',
    },
    {
      name: 'a cell that stands twice',
      change: (it) =>
        it.replace(BUDGET, '"source": "kmd", "programme": "p1"', '"source": "kmd", "programme": "p2"'),
      file: BUDGET,
      line: 17,
      message: '"kmd" og "p2" står to ganger i budsjettet, også på linje 16',
    },
  ],
  good: [
    {
      name: 'a cell without its amount',
      change: (it) => it.replace(BUDGET, '"programme": "p4", "amountNok": 0', '"programme": "p4"'),
    },
  ],
  check: (content) => content.editions.flatMap(checkEdition),
};

function checkEdition({ budget, programmes }: EditionContent): Finding[] {
  if (budget?.value === undefined || programmes?.value === undefined) return [];
  const { sources, allocations } = budget.value;
  const cells = allocations.map((it) => `${it.source} ${it.programme}`);
  const twice = allocations.flatMap(({ source, programme }, index): Finding[] => {
    const first = cells.indexOf(`${source} ${programme}`);
    if (first === index) return [];
    const { line } = budget.locate(['allocations', first]);
    const message = `"${source}" og "${programme}" står to ganger i budsjettet, også på linje ${line}`;
    return [atValue(budget, ['allocations', index], message, 'slett den ene linjen')];
  });
  const pairs = sources.flatMap(
    (source) => programmes.value?.programmes.map((it) => [source.id, it.id] as const) ?? [],
  );
  const missing = pairs.flatMap(([source, programme]): Finding[] => {
    if (cells.includes(`${source} ${programme}`)) return [];
    const message = `budsjettet mangler linjen for "${source}" og "${programme}"`;
    const line = `{ "source": "${source}", "programme": "${programme}", "amountNok": null }`;
    const remedy = `legg til ${line}; skriv null når planen ikke oppgir beløpet`;
    return [atValue(budget, ['allocations'], message, remedy)];
  });
  return [...twice, ...missing];
}
