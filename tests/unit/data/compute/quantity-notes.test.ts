import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { computeQuantities } from '../../../../src/data/compute/quantities.ts';
import { containsReservation, findReservation } from '../../../../src/data/compute/quantity-notes.ts';
import { computeFundingTable, computeProgrammeTable } from '../../../../src/data/compute/tables.ts';
import { buildEditionData, PLAN_SKETCH } from '../../../fixtures/edition-data.ts';
import { edition } from './arbitraries.ts';

const plan = buildEditionData(PLAN_SKETCH);

describe('the reservation about a number', () => {
  test.for([
    ['kmd', 'Forbehold: årlig tildeling.'],
    ['kmd-netto', 'Forbehold: årlig tildeling.'],
    ['kmd-p2', 'Forbehold: årlig tildeling.'],
    ['fylkeskommunen-p1', 'Forbehold: ikke avgjort.'],
    ['fond-2020', 'Forbehold: tilgjengelig beløp uklart.'],
  ] as const)('concerns %s', ([id, reason]) => {
    expect(findReservation(id, plan)).toBe(reason);
  });

  test.for([
    ['an earlier year of the fund', 'fond-2018'],
    ['a source without one', 'kommunene'],
    ['its items', 'trondheim-kommune'],
    ['a sum that contains reserved parts', 'ramme'],
    ['a programme that a reserved source pays for', 'p2'],
    ['a stated 0: there is nothing to reserve', 'fylkeskommunen-p4'],
    ['what is computed from a reserved amount', 'kmd-egenandel'],
    ['an id that does not exist', 'ukjent'],
  ] as const)('does not concern %s', ([, id]) => {
    expect(findReservation(id, plan)).toBeNull();
  });

  it('concerns the items that a reserved source is made of', () => {
    const data = buildEditionData({ ...PLAN_SKETCH, fundingList: [['prosjekt', 'kmd', 500_000]] });
    expect(findReservation('prosjekt', data)).toBe('Forbehold: årlig tildeling.');
  });

  it('is the one that the tables show, whatever the budget', () => {
    fc.assert(
      fc.property(edition, (data) => {
        const register = computeQuantities(data);
        const rows = [
          ...computeFundingTable(data).rows,
          ...data.programmes.flatMap((it) => computeProgrammeTable(data, it.id).rows),
        ];
        for (const row of rows) {
          expect(register.has(row.quantityId)).toBe(true);
          expect(findReservation(row.quantityId, data), row.quantityId).toBe(row.reservation);
        }
      }),
    );
  });
});

describe('a number with reserved parts', () => {
  const register = computeQuantities(plan);

  test.for([
    ['the frame', 'ramme'],
    ['a programme that a reserved source pays for', 'p2'],
    ['what is left without the fund, as the county and KMD are in it', 'netto'],
    ['the source under which the fund is entered', 'kommunene'],
    ['the running level, which is the frame', 'driftsnivaa'],
  ] as const)('is %s', ([, id]) => {
    expect(containsReservation(id, plan, register)).toBe(true);
  });

  test.for([
    ['a programme that only the municipalities pay for', 'p3'],
    ['a number with a reservation of its own', 'kmd'],
    ['what is left without the fund', 'kommunene-netto'],
    ['the sum of the reservations', 'forbehold'],
    ['what is left without them', 'uten-forbehold'],
    ['an earlier year of the fund', 'fond-2018'],
    ['an id that does not exist', 'ukjent'],
  ] as const)('is not %s', ([, id]) => {
    expect(containsReservation(id, plan, register)).toBe(false);
  });

  it('is none when the plan makes no reservation', () => {
    const sure = buildEditionData({ ...PLAN_SKETCH, reservations: {}, fundReservation: null });
    const ids = [...computeQuantities(sure).keys()];
    expect(ids.filter((id) => containsReservation(id, sure, computeQuantities(sure)))).toEqual([]);
  });
});
