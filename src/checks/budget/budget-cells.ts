import type { EditionContent } from '../../read/index.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

export const budgetCells: Rule = {
  id: 'budget-cells',
  kind: 'fault',
  about:
    'Hver finansieringskilde har én linje for hvert programområde i budsjettet, med null der planen ikke oppgir beløpet.',
  bad: [],
  good: [],
  check: (content) => content.editions.flatMap(checkEdition),
};

function checkEdition({ budget, programmes }: EditionContent): Finding[] {
  if (budget?.value === undefined || programmes?.value === undefined) return [];
  const { sources, allocations } = budget.value;
  const findings: Finding[] = [];
  const lines = new Map<string, number>();
  allocations.forEach(({ source, programme }, index) => {
    const cell = `${source} ${programme}`;
    const { line } = budget.locate(['allocations', index]);
    const first = lines.get(cell);
    if (first === undefined) lines.set(cell, line);
    else {
      const message = `"${source}" og "${programme}" står to ganger i budsjettet, også på linje ${first}`;
      findings.push(atValue(budget, ['allocations', index], message, 'slett den ene linjen'));
    }
  });
  for (const source of sources) {
    for (const programme of programmes.value.programmes) {
      if (lines.has(`${source.id} ${programme.id}`)) continue;
      const message = `budsjettet mangler linjen for "${source.id}" og "${programme.id}"`;
      const line = `{ "source": "${source.id}", "programme": "${programme.id}", "amountNok": null }`;
      findings.push(
        atValue(
          budget,
          ['allocations'],
          message,
          `legg til ${line}; skriv null når planen ikke oppgir beløpet`,
        ),
      );
    }
  }
  return findings;
}
