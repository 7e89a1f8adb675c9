/** Short Norwegian phrases about the budget, made from values. */
import { formatMillions } from './money.ts';
import { formatNumber } from './numbers.ts';

/** Who pays, largest first, in millions: `Kommunene 1,5 + KMD 1,5`. Sources with 0 are left out. */
export function describePayers(rows: readonly { name: string; amountNok: number }[]): string {
  return rows
    .filter((row) => row.amountNok > 0)
    .toSorted((a, b) => b.amountNok - a.amountNok)
    .map((row) => `${row.name} ${formatMillions(row.amountNok)}`)
    .join(' + ');
}

/** `6 av 20 brygger`; part houses with one or two decimals: `2,5 av 20 brygger`. */
export function describeHouses(count: number, total: number): string {
  return `${formatHouses(count)} av ${formatHouses(total)} brygger`;
}

function formatHouses(count: number): string {
  const decimals = Number.isInteger(count) ? 0 : Number.isInteger(count * 10) ? 1 : 2;
  return formatNumber(count, decimals);
}
