/** The four key figures of the front page, each with the sum that it comes from. */
import { formatAmount, formatMillions, splitAmount } from '../../format/money.ts';
import type { NumberText } from '../../format/number-text.ts';
import { formatPercent } from '../../format/numbers.ts';
import { midSentence } from '../../format/words.ts';
import {
  computeFundUseNok,
  computeReservedAmounts,
  computeSourceNetNok,
  computeSourceTotalNok,
  computeTotalNok,
} from './budget.ts';
import type { EditionData } from './edition-data.ts';
import { describeSum } from './number-text.ts';

export interface KeyFigure {
  /** Its id in the register of numbers. */
  readonly quantityId: string;
  /** e.g. `10,0` or `61 %` */
  readonly number: string;
  /** e.g. `mill. kr`, empty for a share */
  readonly unit: string;
  readonly label: string;
  /** How the number comes about, e.g. `Kommunene 7,5 + KMD 1,5`. */
  readonly how: NumberText;
}

/**
 * Frame, the municipalities' share, reservations, change in fund use. A figure that the data cannot support
 * (no reservations, no earlier fund use) is left out rather than shown as 0.
 */
export function computeKeyFigures(data: EditionData): KeyFigure[] {
  const { budget, fund } = data;
  const totalNok = computeTotalNok(data);
  const figures: KeyFigure[] = [
    {
      quantityId: 'ramme',
      ...splitAmount(totalNok),
      label: `samlet ramme for ${budget.year}`,
      how: describeSum(
        budget.sources.map((it) => ({
          quantityId: it.id,
          name: it.name,
          amountNok: computeSourceTotalNok(data, it.id),
        })),
      ),
    },
  ];

  const grantSource = budget.sources.find((it) => it.id === budget.fundSource);
  if (grantSource !== undefined && totalNok > 0) {
    const grantsNok = computeSourceNetNok(data, grantSource.id);
    figures.push({
      quantityId: `andel-${grantSource.id}`,
      number: formatPercent(grantsNok / totalNok),
      unit: '',
      label: `er årets tilskudd fra ${midSentence(grantSource.name)}`,
      how: [
        { words: formatMillions(grantsNok), id: `${grantSource.id}-netto` },
        ' av ',
        { words: formatAmount(totalNok), id: 'ramme' },
      ],
    });
  }

  const reserved = computeReservedAmounts(data);
  if (reserved.length > 0) {
    figures.push({
      quantityId: 'forbehold',
      ...splitAmount(reserved.reduce((sum, it) => sum + it.amountNok, 0)),
      label: 'har planen tatt forbehold om',
      how: describeSum(reserved),
    });
  }

  const first = fund.use.find((it) => it.amountNok !== null && it.year < budget.year);
  const nowNok = computeFundUseNok(data, budget.year);
  if (first?.amountNok && nowNok !== null) {
    figures.push({
      quantityId: 'fond-endring',
      number: formatPercent((nowNok - first.amountNok) / first.amountNok),
      unit: '',
      label: `bruk av fond siden ${first.year}`,
      how: [
        { words: formatMillions(nowNok), id: `fond-${budget.year}` },
        ' mot ',
        { words: formatAmount(first.amountNok), id: `fond-${first.year}` },
      ],
    });
  }
  return figures;
}
