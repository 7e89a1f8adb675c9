/** Short Norwegian phrases about the budget, made from values. */
import { formatNumber } from './numbers.ts';

/** `6 av 20 brygger`; part houses with one or two decimals: `2,5 av 20 brygger`. */
export function describeHouses(count: number, total: number): string {
  return `${formatHouses(count)} av ${formatHouses(total)} brygger`;
}

function formatHouses(count: number): string {
  const decimals = Number.isInteger(count) ? 0 : Number.isInteger(count * 10) ? 1 : 2;
  return formatNumber(count, decimals);
}
