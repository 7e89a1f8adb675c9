import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeNumberGroups } from '../../../../src/data/compute/number-groups.ts';
import { computeQuantities } from '../../../../src/data/compute/quantities.ts';
import { buildEditionData, PLAN_SKETCH } from '../../../fixtures/edition-data.ts';
import { edition } from './arbitraries.ts';

const plan = buildEditionData(PLAN_SKETCH);
const idsOf = (data: typeof plan, group: string): string[] | undefined =>
  computeNumberGroups(data)
    .find((it) => it.id === group)
    ?.quantities.map((it) => it.id);

describe('the groups of the budget page', () => {
  it('of the plan put each number where a reader would look for it', () => {
    expect(idsOf(plan, 'rammen')).toEqual(['ramme', 'p1', 'p2', 'p3', 'p4']);
    expect(idsOf(plan, 'kildene')).toContain('kmd-netto');
    expect(idsOf(plan, 'finansiering')).toEqual(['trondheim-kommune', 'ovrige-kommuner', 'netto']);
    expect(idsOf(plan, 'cellene')).toHaveLength(7);
    expect(idsOf(plan, 'fondet')).toEqual(['fond-2018', 'fond-2020']);
    expect(computeNumberGroups(plan).filter((it) => it.title === '')).toEqual([]);
    expect(idsOf(plan, 'hva-er-usikkert')).toEqual(['forbehold', 'uten-forbehold']);
    expect(idsOf(plan, 'andre-belop')).toEqual(['kmd-egenandel', 'driftsnivaa-tidligere', 'driftsnivaa']);
  });

  it('hold the facts that are no part of the budget in a group of their own, amounts and shares alike', () => {
    const facts = [
      {
        id: 'bidrag',
        kind: 'belop' as const,
        label: 'Bidrag',
        amountNok: 7,
        citation: 'ssb',
        where: 'Side 1.',
      },
      { id: 'andel', kind: 'andel' as const, label: 'Andel', ratio: 0.25, citation: 'ssb', where: 'Side 2.' },
    ];
    const withFacts = { ...plan, facts };
    expect(idsOf(withFacts, 'fakta')).toEqual(['bidrag', 'andel']);
    expect(idsOf(plan, 'fakta')).toBeUndefined();
    expect(computeQuantities(withFacts).get('bidrag')).toMatchObject({
      valueNok: 7,
      how: ['Side 1.'],
      terms: [],
    });
    expect(computeQuantities(withFacts).get('andel')).toMatchObject({ ratio: 0.25, how: ['Side 2.'] });
  });

  it('hold shares apart from amounts', () => {
    for (const { id, quantities } of computeNumberGroups(plan)) {
      expect(new Set(quantities.map((it) => it.kind))).toEqual(
        new Set([id === 'andeler' ? 'share' : 'amount']),
      );
    }
  });

  it('hold every number of the register exactly once, and no group is empty', () => {
    fc.assert(
      fc.property(edition, (data) => {
        const groups = computeNumberGroups(data);
        const ids = groups.flatMap((it) => it.quantities.map((quantity) => quantity.id));
        expect(ids.sort()).toEqual([...computeQuantities(data).keys()].sort());
        expect(groups.filter((it) => it.quantities.length === 0)).toEqual([]);
        expect(new Set(groups.map((it) => it.id)).size).toBe(groups.length);
      }),
    );
  });

  it('have no address that a number has: both are places on one page', () => {
    fc.assert(
      fc.property(edition, (data) => {
        const register = computeQuantities(data);
        expect(computeNumberGroups(data).filter((it) => register.has(it.id))).toEqual([]);
      }),
    );
  });
});
