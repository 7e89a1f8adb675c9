/** Random budgets of the form that the content checks let through. */
import fc from 'fast-check';
import type { EditionData } from '../../../../src/data/compute/edition-data.ts';
import { buildEditionData, reservation, YEAR } from '../../../fixtures/edition-data.ts';

const amountNok: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, 1, 500_000, 100_000_000_000),
  fc.integer({ min: 0, max: 20_000_000 }),
);
const cell = fc.option(amountNok, { nil: null, freq: 3 });
const maybeReservation = fc.option(
  fc
    .option(
      fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
      { nil: undefined },
    )
    .map((ratio) => reservation('uavklart', ratio)),
  { nil: undefined },
);

const SOURCES = ['kommunene', 'kmd', 'fylket', 'staten'];
const PROGRAMMES = ['p1', 'p2', 'p3', 'p4', 'p5'];

/** One to four sources, one to five programmes, cells stated, 0 or not stated, with and without fund and reservations. */
export const edition: fc.Arbitrary<EditionData> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
  .chain(([sourceCount, programmeCount]) =>
    fc.record({
      programmes: fc.constant(PROGRAMMES.slice(0, programmeCount)),
      sources: fc.constant(SOURCES.slice(0, sourceCount)),
      rows: fc.array(fc.array(cell, { minLength: programmeCount, maxLength: programmeCount }), {
        minLength: sourceCount,
        maxLength: sourceCount,
      }),
      reservations: fc.array(maybeReservation, { minLength: sourceCount, maxLength: sourceCount }),
      fundIndex: fc.nat({ max: sourceCount - 1 }),
      fundUse: fc.tuple(cell, cell, cell),
      fundReserved: fc.boolean(),
      items: fc.array(fc.tuple(fc.nat({ max: sourceCount - 1 }), cell), { maxLength: 5 }),
    }),
  )
  .map(({ programmes, sources, rows, reservations, fundIndex, fundUse, fundReserved, items }) =>
    buildEditionData({
      programmes,
      cells: Object.fromEntries(sources.map((id, i) => [id, rows[i] ?? []])),
      reservations: Object.fromEntries(
        sources.flatMap((id, i) => {
          const each = reservations[i];
          return each === undefined ? [] : [[id, each] as const];
        }),
      ),
      fundSource: sources[fundIndex] ?? 'kommunene',
      fundUse: fundUse.map((amount, i) => [YEAR - 2 + i, amount] as const),
      fundReservation: fundReserved ? reservation('uklart') : null,
      fundingList: items.map(([source, amount], i) => [`post-${i}`, sources[source] ?? 'kommunene', amount]),
    }),
  );

export const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((total, value) => total + (value ?? 0), 0);
