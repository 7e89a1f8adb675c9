import type { EditionContent } from '../../read/index.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

export const fundYears: Rule = {
  id: 'fund-years',
  kind: 'fault',
  about:
    'Bruken av fondet har en linje for budsjettåret, ett år på hver linje uten hull, og eldste år først.',
  bad: [],
  good: [],
  check: (content) => content.editions.flatMap(checkEdition),
};

/** A year that is farther from the others is shown for comparison, without those between. */
const MAX_GAP = 3;

function checkEdition({ fund, budget }: EditionContent): Finding[] {
  if (fund?.value === undefined) return [];
  const findings: Finding[] = [];
  const { use } = fund.value;
  use.forEach(({ year, amountNok, status }, index) => {
    const previous = use[index - 1]?.year;
    if (previous === year) {
      findings.push(
        atValue(fund, ['use', index, 'year'], `året ${year} står to ganger`, 'slett den ene linjen'),
      );
    } else if (previous !== undefined && previous > year) {
      findings.push(
        atValue(
          fund,
          ['use', index, 'year'],
          `${year} står etter ${previous}`,
          'sett årene i rekkefølge, eldste først',
        ),
      );
    } else if (previous !== undefined && year - previous > 1 && year - previous <= MAX_GAP) {
      const missing = `{ "year": ${previous + 1}, "amountNok": null, "status": "ikke-oppgitt" }`;
      findings.push(
        atValue(
          fund,
          ['use', index, 'year'],
          `året ${previous + 1} mangler mellom ${previous} og ${year}`,
          `legg til ${missing}, med beløpet hvis planen oppgir det`,
        ),
      );
    }
    if (amountNok === null && status !== 'ikke-oppgitt') {
      findings.push(
        atValue(
          fund,
          ['use', index, 'status'],
          `beløpet er null, men status er "${status}"`,
          'skriv beløpet, eller status "ikke-oppgitt"',
        ),
      );
    } else if (amountNok !== null && status === 'ikke-oppgitt') {
      findings.push(
        atValue(
          fund,
          ['use', index, 'status'],
          'status er "ikke-oppgitt", men beløpet er fylt ut',
          'skriv "brukt" eller "foreslatt"',
        ),
      );
    }
  });
  const year = budget?.value?.year;
  if (year !== undefined && !use.some((it) => it.year === year)) {
    const line = `{ "year": ${year}, "amountNok": null, "status": "ikke-oppgitt" }`;
    findings.push(
      atValue(
        fund,
        ['use'],
        `bruken av fondet mangler budsjettåret ${year}`,
        `legg til ${line}, med beløpet hvis planen oppgir det`,
      ),
    );
  }
  return findings;
}
