import { computeProgrammeTotalNok } from './budget.ts';
import type { EditionData } from './edition-data.ts';

/** Id of the value of one house on the page that explains numbers: it is no number of the plan. */
export const HOUSE_VALUE_ID = 'brygge';

/** The programme budgets in whole kroner, in the order of the programmes: what the wharf row shows. */
export function wharfSeries(data: EditionData): { id: string; valueNok: number }[] {
  return data.programmes.map((it) => ({ id: it.id, valueNok: computeProgrammeTotalNok(data, it.id) }));
}
