/** Whether the data still say what a figure's title says. */
import type { Claim } from '../../schemas/figures.ts';
import { computeCellNok } from '../budget.ts';
import { formatQuantity } from '../placeholders.ts';
import { computeQuantities, type Quantity } from '../quantities.ts';
import type { FigureData } from './figure-data.ts';

/**
 * Tests one claim. Returns null when the data support it, else why not, in Norwegian with the figures at hand.
 * An id that does not exist cannot support anything and is a reason too.
 */
export function findClaimFault(claim: Claim, data: FigureData): string | null {
  switch (claim.kind) {
    case 'sammenlign':
      return compareAmounts(claim, computeQuantities(data));
    case 'over-null': {
      const quantity = computeQuantities(data).get(claim.amount);
      if (quantity?.kind !== 'amount') return `beløpet "${claim.amount}" finnes ikke`;
      return quantity.valueNok > 0 ? null : `"${claim.amount}" er ${formatQuantity(quantity)}`;
    }
    case 'alle-programmer': {
      const without = data.programmes.filter((it) => !(computeCellNok(data, claim.source, it.id) ?? 0));
      return without.length === 0
        ? null
        : `"${claim.source}" gir ikke noe til ${without.map((it) => it.code).join(', ')}`;
    }
    case 'bare-program': {
      if (!computeCellNok(data, claim.source, claim.programme)) {
        return `"${claim.source}" gir ikke noe til "${claim.programme}"`;
      }
      const others = data.programmes.filter(
        (it) => it.id !== claim.programme && (computeCellNok(data, claim.source, it.id) ?? 0) > 0,
      );
      return others.length === 0
        ? null
        : `"${claim.source}" gir også til ${others.map((it) => it.code).join(', ')}`;
    }
    case 'flere-inn-enn-ut': {
      const names = new Map(data.commuting.municipalities.map(({ id, name }) => [id, name]));
      const nameOf = (id: string): string => names.get(id) ?? id;
      const say = (count: number | null): string => (count === null ? 'ikke oppgitt' : String(count));
      const contrary = data.commuting.counts.filter(
        (it) => it.inCount === null || it.outCount === null || it.inCount <= it.outCount,
      );
      return contrary.length === 0
        ? null
        : contrary
            .map(
              (it) => `${nameOf(it.municipality)} ${it.year}: ${say(it.inCount)} inn, ${say(it.outCount)} ut`,
            )
            .join('; ');
    }
  }
}

function compareAmounts(
  { left, right, relation }: Extract<Claim, { kind: 'sammenlign' }>,
  quantities: ReadonlyMap<string, Quantity>,
): string | null {
  const [a, b] = [quantities.get(left), quantities.get(right)];
  if (a?.kind !== 'amount') return `beløpet "${left}" finnes ikke`;
  if (b?.kind !== 'amount') return `beløpet "${right}" finnes ikke`;
  // «over 13» may be any amount above 13: it can be shown to be larger than another, never to be smaller.
  const smaller = relation === 'storre-enn' ? b : a;
  if (smaller.qualifier === 'over')
    return `det er bare kjent at "${smaller.id}" er ${formatQuantity(smaller)}`;
  const holds = relation === 'storre-enn' ? a.valueNok > b.valueNok : a.valueNok < b.valueNok;
  return holds ? null : `"${left}" er ${formatQuantity(a)} og "${right}" er ${formatQuantity(b)}`;
}
