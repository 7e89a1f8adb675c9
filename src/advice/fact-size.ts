import { withUnit } from '../checks/budget/amount-words.ts';
import { edit, FACTS } from '../checks/example.ts';
import { atValue, type Rule } from '../checks/rule.ts';
import type { Fact } from '../data/schemas/facts.ts';
import { formatStatedPercent } from '../format/numbers.ts';

const fact = (
  value: { kind: 'belop'; amountNok: number } | { kind: 'andel'; ratio: number },
  label = 'Statens del',
) =>
  edit<{ facts: object[] }>(FACTS, (data) => {
    data.facts = [
      { id: 'statens-del', label, ...value, citation: 'ssb-03321', where: 'Tallet står i tabellen.' },
    ];
  });

export const factSize: Rule = {
  id: 'fact-size',
  kind: 'advice',
  about: 'Et tall i fakta.json på noen få kroner, 0 % eller mer enn 100 % kan være skrevet i feil enhet.',
  bad: [
    {
      name: 'millions that are not written out',
      change: fact({ kind: 'belop', amountNok: 6 }),
      file: FACTS,
      message: 'kontroller: beløpet er 6 kr',
      remedy: 'skriv 6000000 hvis du mener 6,0 mill. kr',
    },
    {
      name: 'a share in percent',
      change: fact({ kind: 'andel', ratio: 5 }),
      file: FACTS,
      message: /^kontroller: andelen 5 vises som «500.%»/,
      remedy: 'skriv 0.05',
    },
    {
      name: 'a share of nothing',
      change: fact({ kind: 'andel', ratio: 0.00001 }),
      file: FACTS,
      message: '«0',
    },
  ],
  good: [
    { name: 'a whole', change: fact({ kind: 'andel', ratio: 1 }) },
    { name: 'a fall', change: fact({ kind: 'andel', ratio: -0.12 }) },
    { name: 'a growth over one', change: fact({ kind: 'andel', ratio: 1.4 }, 'Vekst i pendlingen') },
    { name: 'an amount', change: fact({ kind: 'belop', amountNok: 1_200_000_000 }) },
  ],
  check: ({ editions }) =>
    editions.flatMap(({ facts }) =>
      (facts?.value?.facts ?? []).flatMap((it, index) => {
        const [field, message, remedy] = findOdd(it) ?? [];
        if (facts === undefined || field === undefined) return [];
        return [atValue(facts, ['facts', index, field], `kontroller: ${message}`, remedy ?? '')];
      }),
    ),
};

/** Less than this is millions that were not written out. */
const LEAST_NOK = 100;
/** What can be more than the whole. */
const GROWTH = /øk|vekst|endring|stig/i;

function findOdd(it: Fact): readonly [field: string, message: string, remedy: string] | undefined {
  if (it.kind === 'belop') {
    if (it.amountNok === 0 || it.amountNok >= LEAST_NOK) return undefined;
    const meantNok = it.amountNok * 1_000_000;
    return [
      'amountNok',
      `beløpet er ${it.amountNok} kr`,
      `skriv ${meantNok} hvis du mener ${withUnit(meantNok)}`,
    ];
  }
  const { ratio, label } = it;
  const shown = formatStatedPercent(ratio);
  const isNothing = ratio !== 0 && shown === formatStatedPercent(0);
  if (!isNothing && (ratio <= 1 || GROWTH.test(label))) return undefined;
  const part = Number((ratio / 100).toFixed(9));
  const remedy = isNothing ? '0.5 for 50 %' : `${part} hvis du mener ${formatStatedPercent(part)}`;
  return ['ratio', `andelen ${ratio} vises som «${shown}»`, `skriv ${remedy}`];
}
