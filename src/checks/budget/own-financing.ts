import { computeCellNok } from '../../data/compute/budget.ts';
import type { EditionContent } from '../../read/index.ts';
import { withUnit } from './amount-words.ts';
import { getEditionData } from '../../site/edition-data.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

export const ownFinancing: Rule = {
  id: 'own-financing',
  kind: 'fault',
  about:
    'Når et tilskudd krever egenandel, må regionens eget bidrag til de samme programområdene være stort nok (advarsel).',
  bad: [],
  good: [],
  check: (content) => content.editions.flatMap(checkEdition),
};

/**
 * The region's own money is what stands under the source that the fund is booked under; other sources are grants.
 * A grant G that requires the own share r of the whole needs at least G x r / (1 - r).
 */
function checkEdition(edition: EditionContent): Finding[] {
  const data = getEditionData(edition);
  const file = edition.budget;
  if (data === undefined || file === undefined) return [];
  const { budget, programmes } = data;
  return budget.sources.flatMap((source, index) => {
    const ratio = source.reservation?.ownFinancingRatio;
    if (ratio === undefined || source.id === budget.fundSource) return [];
    const paid = programmes.filter((it) => (computeCellNok(data, source.id, it.id) ?? 0) > 0);
    const sum = (sourceId: string): number =>
      paid.reduce((total, it) => total + (computeCellNok(data, sourceId, it.id) ?? 0), 0);
    const grantNok = sum(source.id);
    const ownNok = sum(budget.fundSource);
    // As the demand is shown; rounding up would make a whole krone of what the computer cannot write exactly.
    const neededNok = Math.round((grantNok * ratio) / (1 - ratio));
    if (ownNok >= neededNok) return [];
    const codes = paid.map((it) => it.code).join(', ');
    const message = `${source.name} gir ${withUnit(grantNok)} til ${codes} og krever ${withUnit(neededNok)} i egenandel, men regionen selv legger inn ${withUnit(ownNok)}`;
    const finding = atValue(
      file,
      ['sources', index, 'reservation', 'ownFinancingRatio'],
      message,
      'kontroller beløpene i allocations og kravet til egenandel',
    );
    return [finding];
  });
}
