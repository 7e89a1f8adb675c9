import type { Path } from '../../read/index.ts';
import type { EditionContent } from '../../read/index.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

/** Ids that `computeQuantities` gives to computed numbers. */
const COMPUTED = [
  'andel-forbehold',
  'driftsnivaa',
  'driftsnivaa-tidligere',
  'fond-endring',
  'forbehold',
  'netto',
  'ramme',
  'uten-forbehold',
];

export const amountIds: Rule = {
  id: 'amount-ids',
  kind: 'fault',
  about:
    'Programområder, kilder, finansieringsposter og fakta blir også id-er for tall, så to av dem kan ikke være like.',
  bad: [],
  good: [],
  check: (content) => content.editions.flatMap(checkEdition),
};

/** Two numbers under one id: one of them would silently be shown for the other. */
function checkEdition({ programmes, budget, facts }: EditionContent): Finding[] {
  if (programmes?.value === undefined || budget?.value === undefined) return [];
  const { sources, fundingList, fundSource } = budget.value;
  const taken = new Map<string, string>(COMPUTED.map((id) => [id, 'et beløp som regnes ut']));
  taken.set(`andel-${fundSource}`, 'en andel som regnes ut');
  for (const { id } of sources) {
    for (const ending of ['netto', 'egenandel', 'medfinansiering'])
      taken.set(`${id}-${ending}`, 'et beløp som regnes ut');
    for (const programme of programmes.value.programmes)
      taken.set(`${id}-${programme.id}`, 'en celle i budsjettabellen');
  }
  const findings: Finding[] = [];
  const claim = (
    file: NonNullable<EditionContent['programmes' | 'budget' | 'facts']>,
    path: Path,
    id: string,
    owner: string,
  ): void => {
    const other = /^fond-\d+$/.test(id) ? 'bruken av fondet' : taken.get(id);
    if (other === undefined) taken.set(id, owner);
    else if (other !== owner) {
      findings.push(
        atValue(file, path, `id-en "${id}" er opptatt: den er også id for ${other}`, 'velg en annen id'),
      );
    }
  };
  programmes.value.programmes.forEach(({ id }, index) =>
    claim(programmes, ['programmes', index, 'id'], id, 'et programområde'),
  );
  sources.forEach(({ id }, index) => claim(budget, ['sources', index, 'id'], id, 'en finansieringskilde'));
  fundingList.forEach(
    ({ id, amountNok }, index) =>
      amountNok !== null && claim(budget, ['fundingList', index, 'id'], id, 'en post i finansieringslisten'),
  );
  facts?.value?.facts.forEach(({ id }, index) =>
    claim(facts, ['facts', index, 'id'], id, 'et tall i data/fakta.json'),
  );
  return findings;
}
