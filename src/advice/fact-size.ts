import { withUnit } from '../site/amount-words.ts';
import { type BadExample, type Change, edit, FACTS } from '../checks/example.ts';
import { atValue, type Rule } from '../checks/rule.ts';
import type { Fact } from '../data/schemas/facts.ts';
import { formatStatedPercent } from '../format/numbers.ts';

const fact = (value: object, label = 'Statens del') =>
  edit<{ facts: object[] }>(FACTS, (data) => {
    data.facts = [
      { id: 'statens-del', label, ...value, citation: 'ssb-03321', where: 'Det står i tabellen.' },
    ];
  });
const amount = (amountNok: number) => fact({ kind: 'belop', amountNok });
const share = (ratio: number, label?: string) => fact({ kind: 'andel', ratio }, label);
const odd = (name: string, change: Change, message: string, remedy: string): BadExample => ({
  name,
  change,
  file: FACTS,
  message: `kontroller: ${message}`,
  remedy,
});

export const factSize: Rule = {
  id: 'fact-size',
  kind: 'advice',
  about: 'Et tall i fakta.json på noen få kroner, 0 % eller mer enn 100 % kan være skrevet i feil enhet.',
  bad: [
    odd(
      'millions that are not written out',
      amount(6),
      'beløpet er 6 kr',
      'skriv 6000000 hvis du mener 6,0 mill. kr',
    ),
    odd('a share in percent', share(5), 'andelen 5 vises som «500', 'skriv 0.05 hvis'),
    odd('a share of nothing', share(0.00001), 'andelen 0.00001 vises som «0', 'skriv 0.5 for 50 %'),
  ],
  good: [
    { name: 'a whole', change: share(1) },
    { name: 'a fall', change: share(-0.12) },
    { name: 'a growth over one', change: share(1.4, 'Vekst i pendlingen') },
    { name: 'an amount', change: amount(1_200_000_000) },
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
