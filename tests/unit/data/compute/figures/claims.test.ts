import { describe, expect, it, test } from 'vitest';
import { findClaimFault } from '../../../../../src/data/compute/figures/claims.ts';
import type { FigureData } from '../../../../../src/data/compute/figures/figure-data.ts';
import type { Claim } from '../../../../../src/data/schemas/figures.ts';
import { buildFigureData, PLAN_SKETCH, reservation } from '../../../../fixtures/edition-data.ts';

const plan = buildFigureData(PLAN_SKETCH);
const less = (left: string, right: string): Claim => ({
  kind: 'sammenlign',
  left,
  relation: 'mindre-enn',
  right,
});
const more = (left: string, right: string): Claim => ({
  kind: 'sammenlign',
  left,
  relation: 'storre-enn',
  right,
});

describe('claims that the plan supports', () => {
  const supported: readonly (readonly [string, Claim])[] = [
    ['less of the fund now than before', less('fond-2020', 'fond-2018')],
    ['a level that was taken down from over 13', less('driftsnivaa', 'driftsnivaa-tidligere')],
    ['more for P1 than for P2', more('p1', 'p2')],
    ['an amount above zero', { kind: 'over-null', amount: 'forbehold' }],
    ['a source that pays for all programmes', { kind: 'alle-programmer', source: 'kommunene' }],
    ['a source that pays for one programme only', { kind: 'bare-program', source: 'kmd', programme: 'p2' }],
    ['a stated 0 is no payment', { kind: 'bare-program', source: 'fylkeskommunen', programme: 'p1' }],
    ['more commuters in than out', { kind: 'flere-inn-enn-ut' }],
  ];
  test.for(supported)('have no fault: %s', ([, claim]) => {
    expect(findClaimFault(claim, plan)).toBeNull();
  });
});

describe('claims that the data contradict', () => {
  const withSketch = (sketch: Parameters<typeof buildFigureData>[0]): FigureData =>
    buildFigureData({ ...PLAN_SKETCH, ...sketch });
  const contradicted: readonly (readonly [string, Claim, FigureData, string])[] = [
    [
      'the fund is used more',
      less('fond-2020', 'fond-2018'),
      withSketch({
        fundUse: [
          [2018, 4_600_000],
          [2020, 5_000_000],
        ],
      }),
      '"fond-2020" er 5,0 mill. kr og "fond-2018" er 4,6 mill. kr',
    ],
    [
      'both are equal: neither less',
      less('p3', 'kmd'),
      plan,
      '"p3" er 1,5 mill. kr og "kmd" er 1,5 mill. kr',
    ],
    ['both are equal: nor more', more('p3', 'kmd'), plan, '"p3" er 1,5 mill. kr og "kmd" er 1,5 mill. kr'],
    [
      'nothing is reserved any more',
      { kind: 'over-null', amount: 'forbehold' },
      withSketch({ reservations: {}, fundReservation: null }),
      '"forbehold" er 0,0 mill. kr',
    ],
    [
      'a programme lost its money',
      { kind: 'alle-programmer', source: 'kommunene' },
      withSketch({ cells: { ...PLAN_SKETCH.cells, kommunene: [7_500_000, 0, null, 1] } }),
      '"kommunene" gir ikke noe til P2, P3',
    ],
    [
      'a source pays for one more',
      { kind: 'bare-program', source: 'kmd', programme: 'p2' },
      withSketch({ cells: { ...PLAN_SKETCH.cells, kmd: [null, 1_500_000, 1, null] } }),
      '"kmd" gir også til P3',
    ],
    [
      'a source pays for none',
      { kind: 'bare-program', source: 'kmd', programme: 'p2' },
      withSketch({ cells: { ...PLAN_SKETCH.cells, kmd: [null, 0, null, null] } }),
      '"kmd" gir ikke noe til "p2"',
    ],
    [
      'as many go out as come in',
      { kind: 'flere-inn-enn-ut' },
      withSketch({
        commuters: [
          [2018, 'malvik', 10, 9],
          [2019, 'malvik', 9, 9],
        ],
      }),
      'Malvik 2019: 9 inn, 9 ut',
    ],
    [
      'a count is not stated',
      { kind: 'flere-inn-enn-ut' },
      withSketch({ commuters: [[2018, 'malvik', 10, null]] }),
      'Malvik 2018: 10 inn, ikke oppgitt ut',
    ],
  ];
  test.for(contradicted)('have a fault with the figures in it: %s', ([, claim, data, fault]) => {
    expect(findClaimFault(claim, data)?.replaceAll('\u00a0', ' ')).toBe(fault);
  });
});

describe('claims that the data cannot decide', () => {
  it('are faults when the plan gives only a lower bound', () => {
    const data = buildFigureData({ ...PLAN_SKETCH, earlierNok: 9_000_000 });
    const fault = 'det er bare kjent at "driftsnivaa-tidligere" er over 9 mill. kr';
    expect(
      findClaimFault(more('driftsnivaa', 'driftsnivaa-tidligere'), data)?.replaceAll('\u00a0', ' '),
    ).toBe(fault);
    expect(
      findClaimFault(less('driftsnivaa-tidligere', 'driftsnivaa'), data)?.replaceAll('\u00a0', ' '),
    ).toBe(fault);
  });

  it('are faults when an id is unknown or names a share', () => {
    expect(findClaimFault(less('fond-2017', 'fond-2018'), plan)).toBe('beløpet "fond-2017" finnes ikke');
    expect(findClaimFault(less('fond-2018', 'fond-2019'), plan)).toBe('beløpet "fond-2019" finnes ikke');
    expect(findClaimFault({ kind: 'over-null', amount: 'andel-kommunene' }, plan)).toBe(
      'beløpet "andel-kommunene" finnes ikke',
    );
    expect(findClaimFault({ kind: 'alle-programmer', source: 'staten' }, plan)).toContain('"staten"');
    expect(findClaimFault({ kind: 'bare-program', source: 'kmd', programme: 'p9' }, plan)).toContain('"p9"');
  });

  it('stay undecided by a reservation: it changes no amount', () => {
    const data = buildFigureData({ ...PLAN_SKETCH, reservations: { kommunene: reservation('uklart') } });
    expect(findClaimFault({ kind: 'alle-programmer', source: 'kommunene' }, data)).toBeNull();
  });
});
