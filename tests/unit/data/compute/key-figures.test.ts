import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeKeyFigures } from '../../../../src/data/compute/key-figures.ts';
import { computeQuantities } from '../../../../src/data/compute/quantities.ts';
import { listNumbersIn } from '../../../../src/data/compute/number-text.ts';
import { joinNumberText } from '../../../fixtures/join-number-text.ts';
import { buildEditionData, PLAN_SKETCH, reservation } from '../../../fixtures/edition-data.ts';
import { edition } from './arbitraries.ts';

const labels = (data: Parameters<typeof computeKeyFigures>[0]): string[] =>
  computeKeyFigures(data).map((it) => it.label);

describe('computeKeyFigures', () => {
  it('gives the four figures of the plan with the sums behind them', () => {
    const figures = computeKeyFigures(buildEditionData(PLAN_SKETCH));
    expect(figures.map((it) => ({ ...it, how: joinNumberText(it.how) }))).toEqual([
      {
        quantityId: 'ramme',
        number: '10,0',
        unit: 'mill.\u00a0kr',
        label: 'samlet ramme for 2020',
        how: 'Kommunene 7,5 + KMD 1,5 + fylkeskommunen 1,0',
      },
      {
        quantityId: 'andel-kommunene',
        number: '61\u00a0%',
        unit: '',
        label: 'er årets tilskudd fra kommunene',
        how: '6,1 av 10,0\u00a0mill.\u00a0kr',
      },
      {
        quantityId: 'forbehold',
        number: '3,9',
        unit: 'mill.\u00a0kr',
        label: 'har planen tatt forbehold om',
        how: 'KMD 1,5 + fond 1,4 + fylkeskommunen 1,0',
      },
      {
        quantityId: 'fond-endring',
        number: '\u221270\u00a0%',
        unit: '',
        label: 'bruk av fond siden 2018',
        how: '1,4 mot 4,6\u00a0mill.\u00a0kr',
      },
    ]);
  });

  it('leaves the reservations out when the plan makes none', () => {
    const data = buildEditionData({ ...PLAN_SKETCH, reservations: {}, fundReservation: null });
    expect(labels(data)).toEqual([
      'samlet ramme for 2020',
      'er årets tilskudd fra kommunene',
      'bruk av fond siden 2018',
    ]);
  });

  it('leaves the change in fund use out when one of the two years is not stated', () => {
    const none = ['samlet ramme for 2020', 'er årets tilskudd fra kommunene'];
    expect(
      labels(
        buildEditionData({
          fundUse: [
            [2018, null],
            [2020, 1_000_000],
          ],
        }),
      ),
    ).toEqual(none);
    expect(
      labels(
        buildEditionData({
          fundUse: [
            [2018, 1_000_000],
            [2020, null],
          ],
        }),
      ),
    ).toEqual(none);
    expect(labels(buildEditionData({ fundUse: [[2020, 1_000_000]] }))).toEqual(none);
    expect(
      labels(
        buildEditionData({
          fundUse: [
            [2018, 0],
            [2020, 1_000_000],
          ],
        }),
      ),
    ).toEqual(none);
  });

  it('shows that a fund went out of use when 0 is stated for the budget year', () => {
    const data = buildEditionData({
      fundUse: [
        [2018, 1_000_000],
        [2020, 0],
      ],
    });
    expect(computeKeyFigures(data).at(-1)).toMatchObject({ number: '\u2212100\u00a0%' });
  });

  it('compares with the oldest stated year before the budget year', () => {
    const data = buildEditionData({
      fundUse: [
        [2017, null],
        [2018, 2_000_000],
        [2019, 9_000_000],
        [2020, 1_000_000],
      ],
    });
    expect(computeKeyFigures(data).at(-1)?.label).toBe('bruk av fond siden 2018');
  });

  it('leaves the share out when there is no money to share', () => {
    expect(labels(buildEditionData({ cells: { kommunene: [null, 0] } }))).toEqual(['samlet ramme for 2020']);
  });

  it('leaves the share out when the source of the fund is not among the sources', () => {
    expect(labels(buildEditionData({ fundSource: 'ukjent' }))).toEqual(['samlet ramme for 2020']);
  });

  it('lower-cases names inside a phrase but not abbreviations, and not the first name', () => {
    const data = buildEditionData({
      cells: { staten: [1_000_000, 0], kmd: [1_000_000, 0], øvrige: [1_000_000, 0] },
      names: { kmd: 'KMD' },
      reservations: { kmd: reservation('årlig') },
    });
    expect(joinNumberText(computeKeyFigures(data)[0]?.how ?? [])).toBe('Staten 1,0 + KMD 1,0 + øvrige 1,0');
  });

  it('keeps the capital of a proper name', () => {
    const data = buildEditionData({
      cells: { kmd: [1_000_000, 0], 'trondheim-kommune': [1_000_000, 0] },
      names: { kmd: 'KMD', 'trondheim-kommune': 'Trondheim kommune' },
    });
    expect(joinNumberText(computeKeyFigures(data)[0]?.how ?? [])).toBe('KMD 1,0 + Trondheim kommune 1,0');
  });

  it('never shows a figure that is no number, whatever the budget', () => {
    fc.assert(
      fc.property(edition, (data) => {
        for (const figure of computeKeyFigures(data)) {
          expect(figure.number).toMatch(/^\u2212?[\d\u00a0]+(,\d+)?(\u00a0%)?$/);
          expect(joinNumberText(figure.how)).not.toMatch(/undefined|NaN/);
          const register = computeQuantities(data);
          for (const id of listNumbersIn(figure.how)) expect(register.has(id), id).toBe(true);
        }
      }),
    );
  });
});
