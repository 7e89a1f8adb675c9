import type { DataFile, EditionContent, Path } from '../../read/index.ts';
import { BUDGET, edit, PROGRAMMES } from '../example.ts';
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

const item = (id: string) => ({
  name: `an item of the funding list with the id ${id}`,
  change: edit<{ fundingList: object[] }>(BUDGET, ({ fundingList }) =>
    Object.assign(fundingList[1] ?? {}, { id }),
  ),
  file: BUDGET,
  message: `id-en "${id}" er opptatt`,
});

export const amountIds: Rule = {
  id: 'amount-ids',
  kind: 'fault',
  about:
    'Programområder, kilder, finansieringsposter og fakta blir også id-er for tall, så to av dem kan ikke være like.',
  bad: [
    ...['kommunene', 'kmd-netto', 'kmd-egenandel', 'kmd-p1', 'fond-2020', 'andel-kommunene', 'netto'].map(
      item,
    ),
    {
      name: 'a programme with the id of a computed amount',
      change: (it) => it.replace(PROGRAMMES, '"id": "p1"', '"id": "ramme"'),
      file: PROGRAMMES,
      line: 3,
      message: 'id-en "ramme" er opptatt: den er også id for et beløp som regnes ut',
      remedy: 'velg en annen id',
    },
  ],
  good: [{ name: 'an id of its own', change: item('andre-kommuner').change }],
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
  const claim = (file: DataFile<unknown>, path: Path, id: string, owner: string): Finding[] => {
    const other = /^fond-\d+$/.test(id) ? 'bruken av fondet' : taken.get(id);
    if (other === undefined) taken.set(id, owner);
    if (other === undefined || other === owner) return [];
    const message = `id-en "${id}" er opptatt: den er også id for ${other}`;
    return [atValue(file, path, message, 'velg en annen id')];
  };
  return [
    ...programmes.value.programmes.flatMap(({ id }, index) =>
      claim(programmes, ['programmes', index, 'id'], id, 'et programområde'),
    ),
    ...sources.flatMap(({ id }, index) =>
      claim(budget, ['sources', index, 'id'], id, 'en finansieringskilde'),
    ),
    ...fundingList.flatMap(({ id, amountNok }, index) =>
      amountNok === null
        ? []
        : claim(budget, ['fundingList', index, 'id'], id, 'en post i finansieringslisten'),
    ),
    ...(facts?.value?.facts ?? []).flatMap(({ id }, index) =>
      facts === undefined ? [] : claim(facts, ['facts', index, 'id'], id, 'et tall i data/fakta.json'),
    ),
  ];
}
