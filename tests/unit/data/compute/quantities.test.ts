import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EditionData } from '../../../../src/data/compute/edition-data.ts';
import {
  computeQuantities,
  type AmountQuantity,
  type Quantity,
} from '../../../../src/data/compute/quantities.ts';
import { listNumbersIn } from '../../../../src/data/compute/number-text.ts';
import { joinNumberText } from '../../../fixtures/join-number-text.ts';
import { buildEditionData, PLAN_SKETCH, reservation } from '../../../fixtures/edition-data.ts';
import { edition } from './arbitraries.ts';

const PLAN = buildEditionData(PLAN_SKETCH);
const register = computeQuantities(PLAN);

function amountIn(quantities: ReadonlyMap<string, Quantity>, id: string): AmountQuantity {
  const quantity = quantities.get(id);
  if (quantity?.kind !== 'amount') throw new Error(`${id} is not an amount in the register`);
  return quantity;
}

const amount = (id: string): number => amountIn(register, id).valueNok;

function ratio(quantities: ReadonlyMap<string, Quantity>, id: string): number | undefined {
  const quantity = quantities.get(id);
  return quantity?.kind === 'share' ? quantity.ratio : undefined;
}

/** Every amount with terms must be exactly their sum: that is what a reader is told when asking where it comes from. */
function expectTermsToAddUp(data: EditionData): void {
  const quantities = computeQuantities(data);
  for (const quantity of quantities.values()) {
    if (quantity.kind !== 'amount' || quantity.terms.length === 0) continue;
    const total = quantity.terms.reduce(
      (sum, term) => sum + term.sign * amountIn(quantities, term.id).valueNok,
      0,
    );
    expect(total, `terms of ${quantity.id}`).toBe(quantity.valueNok);
  }
}

describe('the register of the plan', () => {
  it('holds the amounts of its text', () => {
    expect({
      ramme: amount('ramme'),
      netto: amount('netto'),
      p1: amount('p1'),
      'kommunene-p1': amount('kommunene-p1'),
      'kommunene-netto': amount('kommunene-netto'),
      'trondheim-kommune': amount('trondheim-kommune'),
      'fond-2018': amount('fond-2018'),
      forbehold: amount('forbehold'),
      'uten-forbehold': amount('uten-forbehold'),
      'kmd-egenandel': amount('kmd-egenandel'),
      driftsnivaa: amount('driftsnivaa'),
    }).toEqual({
      ramme: 10_000_000,
      netto: 8_600_000,
      p1: 4_500_000,
      'kommunene-p1': 3_500_000,
      'kommunene-netto': 6_100_000,
      'trondheim-kommune': 3_200_000,
      'fond-2018': 4_600_000,
      forbehold: 3_900_000,
      'uten-forbehold': 6_100_000,
      'kmd-egenandel': 1_500_000,
      driftsnivaa: 10_000_000,
    });
  });

  it('holds its shares', () => {
    expect(ratio(register, 'andel-kommunene')).toBeCloseTo(0.61);
    expect(ratio(register, 'andel-forbehold')).toBeCloseTo(0.39);
    expect(ratio(register, 'fond-endring')).toBeCloseTo(-0.6957, 4);
    expect(ratio(register, 'kmd-medfinansiering')).toBe(0.5);
  });

  it('keeps "over" on the earlier running level, and on nothing else', () => {
    const qualified = [...register.values()].filter((it) => it.kind === 'amount' && it.qualifier !== null);
    expect(qualified.map((it) => it.id)).toEqual(['driftsnivaa-tidligere']);
  });

  it('has an id for a stated 0, and none for what the plan does not state', () => {
    expect(amount('fylkeskommunen-p4')).toBe(0);
    expect(register.has('kmd-p1')).toBe(false);
    expect(register.has('fond-2019')).toBe(false);
  });

  it('names every amount in words', () => {
    for (const { id, label } of register.values()) {
      expect(label, id).not.toMatch(/undefined|null/);
      expect(label.length, id).toBeGreaterThan(3);
    }
  });
});

describe('computeQuantities', () => {
  it('lets the terms of every amount add up to its value', () => {
    expectTermsToAddUp(buildEditionData(PLAN_SKETCH));
    fc.assert(fc.property(edition, expectTermsToAddUp), { numRuns: 500 });
  });

  it('lets terms add up when a source is called "fond"', () => {
    expectTermsToAddUp(
      buildEditionData({ cells: { fond: [1_000_000, 0] }, reservations: { fond: reservation('uavklart') } }),
    );
  });

  it('says of an own share how it is computed: it does not stand in the plan', () => {
    const how = amountIn(register, 'kmd-egenandel').how ?? [];
    expect(listNumbersIn(how)).toEqual(['kmd-netto', 'kmd-medfinansiering']);
    expect(joinNumberText(how).replaceAll('\u00a0', ' ')).toBe(
      'Like mye som tilskuddet på 1,5 mill. kr, for kravet er 50 %.',
    );
    const third = computeQuantities(
      buildEditionData({ cells: { a: [3_000_000, 0] }, reservations: { a: reservation('krav', 0.25) } }),
    );
    expect(joinNumberText(amountIn(third, 'a-egenandel').how ?? []).replaceAll('\u00a0', ' ')).toBe(
      '3,0 mill. kr × 25 % delt på 75 %',
    );
    const stated = ['kommunene-p1', 'trondheim-kommune', 'fond-2018', 'driftsnivaa-tidligere'];
    expect(stated.map((id) => amountIn(register, id).how)).toEqual(stated.map(() => null));
  });

  it('says of every share how it is computed, with numbers that lead on', () => {
    const howOf = (id: string): readonly [string, readonly string[]] => {
      const how = register.get(id)?.how ?? [];
      return [joinNumberText(how).replaceAll('\u00a0', ' '), listNumbersIn(how)];
    };
    expect(howOf('andel-kommunene')).toEqual(['6,1 mill. kr av 10,0 mill. kr', ['kommunene-netto', 'ramme']]);
    expect(howOf('andel-forbehold')).toEqual(['3,9 mill. kr av 10,0 mill. kr', ['forbehold', 'ramme']]);
    expect(howOf('fond-endring')).toEqual([
      '(1,4 mill. kr \u2212 4,6 mill. kr) delt på 4,6 mill. kr',
      ['fond-2020', 'fond-2018', 'fond-2018'],
    ]);
    expect(howOf('kmd-medfinansiering')).toEqual(['Kravet står i planen.', []]);
  });

  it('says of every sum what it consists of', () => {
    const termsOf = (id: string): string[] =>
      amountIn(register, id).terms.map((it) => (it.sign === 1 ? it.id : `-${it.id}`));
    expect(termsOf('kmd')).toEqual(['kmd-p2']);
    expect(termsOf('p4')).toEqual(['kommunene-p4', 'fylkeskommunen-p4']);
    expect(termsOf('kommunene-netto')).toEqual(['kommunene', '-fond-2020']);
    expect(termsOf('kmd-netto')).toEqual(['kmd']);
    expect(termsOf('netto')).toEqual(['ramme', '-fond-2020']);
  });

  it('names source and programme of a cell, and the source of the grants', () => {
    const { budget, programmes } = PLAN;
    const labelOf = (id: string): string => register.get(id)?.label ?? '';
    for (const source of budget.sources) {
      for (const programme of programmes.filter((it) => register.has(`${source.id}-${it.id}`)))
        expect(labelOf(`${source.id}-${programme.id}`)).toBe(`${source.name} til ${programme.code}`);
    }
    expect(labelOf('andel-kommunene')).toMatch(/^Kommunene: /);
  });

  it('goes on in small letters after the colon of a running level', () => {
    expect(register.get('driftsnivaa')?.label).toMatch(/^Driftsnivå: \p{Ll}[^:\p{Lu}]+$/u);
  });

  it('files every number under its own id', () => {
    fc.assert(
      fc.property(edition, (data) => {
        for (const [id, quantity] of computeQuantities(data)) expect(quantity.id).toBe(id);
      }),
    );
  });

  it('holds only whole kroner and finite shares', () => {
    fc.assert(
      fc.property(edition, (data) => {
        for (const quantity of computeQuantities(data).values()) {
          if (quantity.kind === 'amount')
            expect(quantity.valueNok, quantity.id).toSatisfy(Number.isSafeInteger);
          else expect(quantity.ratio, quantity.id).toSatisfy(Number.isFinite);
        }
      }),
    );
  });

  it('leaves out shares of nothing', () => {
    const empty = computeQuantities(buildEditionData({ cells: { kommunene: [null, 0] } }));
    expect(empty.has('andel-forbehold')).toBe(false);
    expect(empty.has('andel-kommunene')).toBe(false);
    expect(amountIn(empty, 'ramme').valueNok).toBe(0);
  });

  it('knows no reserved amount as 0, not as missing, when the plan makes no reservation', () => {
    const without = computeQuantities(buildEditionData());
    expect(amountIn(without, 'forbehold').valueNok).toBe(0);
    expect(amountIn(without, 'uten-forbehold').valueNok).toBe(2_000_000);
    expect(ratio(without, 'andel-forbehold')).toBe(0);
  });

  it('takes no fund off when the use of the year is not stated', () => {
    const without = computeQuantities(
      buildEditionData({
        fundUse: [
          [2018, 1_000_000],
          [2020, null],
        ],
      }),
    );
    expect(without.has('fond-2020')).toBe(false);
    expect(without.has('fond-endring')).toBe(false);
    expect(amountIn(without, 'netto')).toMatchObject({
      valueNok: 2_000_000,
      terms: [{ id: 'ramme', sign: 1 }],
    });
  });

  it('knows no change in the use of a fund that was not used before', () => {
    const fresh = computeQuantities(
      buildEditionData({
        fundUse: [
          [2018, 0],
          [2020, 1_000_000],
        ],
      }),
    );
    expect(fresh.has('fond-endring')).toBe(false);
    const first = computeQuantities(buildEditionData({ fundUse: [[2020, 1_000_000]] }));
    expect(first.has('fond-endring')).toBe(false);
  });
});

describe('own financing', () => {
  const ownShare = (grantNok: number, ownFinancingRatio: number): AmountQuantity =>
    amountIn(
      computeQuantities(
        buildEditionData({
          cells: { kommunene: [1_000_000, 0], kmd: [grantNok, null] },
          reservations: { kmd: reservation('årlig', ownFinancingRatio) },
        }),
      ),
      'kmd-egenandel',
    );

  it('is as much as the grant when half must be paid by the region', () => {
    expect(ownShare(1_500_000, 0.5).valueNok).toBe(1_500_000);
  });

  it('is nothing when nothing is asked for', () => {
    expect(ownShare(1_500_000, 0).valueNok).toBe(0);
  });

  it('is the asked share of grant and own part together, to the krone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 50_000_000 }),
        fc.integer({ min: 0, max: 95 }).map((percent) => percent / 100),
        (grantNok, ownRatio) => {
          const ownNok = ownShare(grantNok, ownRatio).valueNok;
          // One krone of rounding in the own part moves the share of the whole by at most one krone.
          expect(Math.abs(ownNok - ownRatio * (ownNok + grantNok))).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('has no amount when the region would have to pay all, which no grant can be', () => {
    const data = buildEditionData({ reservations: { kommunene: reservation('årlig', 1) } });
    expect(computeQuantities(data).has('kommunene-egenandel')).toBe(false);
  });

  it('has no id for sources without such a condition', () => {
    expect(register.has('fylkeskommunen-egenandel')).toBe(false);
    expect(register.has('fylkeskommunen-medfinansiering')).toBe(false);
  });
});
