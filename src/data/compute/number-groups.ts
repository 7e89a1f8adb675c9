/** The numbers of an edition in the order in which the budget page explains them. */
import type { EditionData } from './edition-data.ts';
import { computeQuantities, type Quantity } from './quantities.ts';

export interface NumberGroup {
  readonly id: string;
  readonly title: string;
  readonly quantities: readonly Quantity[];
}

/** The group that stands with the reservations and their reasons. */
export const UNCERTAIN_GROUP = 'hva-er-usikkert';

/** Every number of the register stands in exactly one group; empty groups are left out. */
export function computeNumberGroups(data: EditionData): NumberGroup[] {
  const register = computeQuantities(data);
  const { budget, programmes } = data;
  const cells = budget.sources.flatMap((source) =>
    programmes.map((programme) => `${source.id}-${programme.id}`),
  );
  const titled: readonly (readonly [string, string, readonly string[]])[] = [
    ['rammen', 'Rammen og programområdene', ['ramme', ...programmes.map((it) => it.id)]],
    ['kildene', 'Kildene', budget.sources.flatMap((it) => [it.id, `${it.id}-netto`])],
    ['finansiering', 'Finansieringslisten', [...budget.fundingList.map((it) => it.id), 'netto']],
    ['cellene', 'Fra kilde til programområde', cells],
    [UNCERTAIN_GROUP, 'Hva er usikkert?', ['forbehold', 'uten-forbehold']],
    ['fondet', 'Fondet', data.fund.use.map((it) => `fond-${it.year}`)],
    ['fakta', 'Tall fra andre kilder', (data.facts ?? []).map((it) => it.id)],
  ];
  const taken = new Set<string>();
  const pick = (ids: readonly string[]): Quantity[] =>
    ids.flatMap((id) => {
      const quantity = register.get(id);
      if (quantity === undefined || taken.has(id)) return [];
      taken.add(id);
      return [quantity];
    });
  const groups = titled.map(([id, title, ids]) => ({ id, title, quantities: pick(ids) }));
  const rest = pick([...register.keys()]);
  const shares = rest.filter((it) => it.kind === 'share');
  return [
    ...groups,
    {
      id: 'andre-belop',
      title: 'Egenandel og driftsnivå',
      quantities: rest.filter((it) => it.kind === 'amount'),
    },
    { id: 'andeler', title: 'Andeler og endringer', quantities: shares },
  ].filter((it) => it.quantities.length > 0);
}
