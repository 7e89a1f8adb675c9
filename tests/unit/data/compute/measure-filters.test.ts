import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeMeasureFilters,
  describeKind,
  type MeasureData,
} from '../../../../src/data/compute/measure-filters.ts';
import { MEASURE_KINDS, type Measure } from '../../../../src/data/schemas/measures.ts';
import { buildEditionData } from '../../../fixtures/edition-data.ts';

const PROGRAMMES = ['p1', 'p2', 'p3'];
const PARTNERS = ['ntnu', 'bi', 'nit'];
const GOALS = ['maal-a', 'maal-b'];
const { programmes } = buildEditionData({ programmes: PROGRAMMES });

const dataWith = (measures: readonly Measure[]): MeasureData => ({
  measures,
  programmes,
  organisations: PARTNERS.map((id) => ({
    id,
    name: id.toUpperCase(),
    fullName: id === 'bi' ? 'Handelshøyskolen BI' : null,
  })),
  goals: GOALS.map((id) => ({
    id,
    programme: null,
    title: `Mål ${id}`,
    kind: 'Mål',
    text: 'Tekst.',
    period: null,
    measuredBy: null,
  })),
});

const measures: fc.Arbitrary<Measure[]> = fc
  .array(
    fc.record({
      programme: fc.constantFrom(...PROGRAMMES),
      kind: fc.constantFrom(...MEASURE_KINDS),
      partners: fc.subarray(PARTNERS),
      goals: fc.subarray(GOALS),
    }),
  )
  .map((all) =>
    all.map((it, i) => ({
      ...it,
      id: `tiltak-${i}`,
      title: `Tiltak ${i}`,
      text: 'Tekst.',
      period: null,
      milestones: [],
      amounts: [],
    })),
  );

describe('the filters of measures', () => {
  it('hold every measure in exactly one programme and in exactly one kind', () => {
    fc.assert(
      fc.property(measures, (all) => {
        const filters = computeMeasureFilters(dataWith(all), 2020);
        for (const group of ['program', 'slag'] as const) {
          const ids = filters
            .filter((it) => it.group === group)
            .flatMap((it) => it.measures.map((m) => m.id));
          expect(ids.sort()).toEqual(all.map((it) => it.id).sort());
        }
      }),
    );
  });

  it('hold a measure once for each partner and goal that it names', () => {
    fc.assert(
      fc.property(measures, (all) => {
        const filters = computeMeasureFilters(dataWith(all), 2020);
        for (const { id, partners, goals } of all) {
          const slugs = filters
            .filter((it) => it.group === 'partner' || it.group === 'maal')
            .filter((it) => it.measures.some((m) => m.id === id))
            .map((it) => it.slug);
          const expected = [...partners.map((it) => `partner-${it}`), ...goals.map((it) => `maal-${it}`)];
          expect(slugs.sort()).toEqual(expected.sort());
        }
      }),
    );
  });

  it('leave out those without measures, and have an address each', () => {
    fc.assert(
      fc.property(measures, (all) => {
        const filters = computeMeasureFilters(dataWith(all), 2020);
        expect(filters.filter((it) => it.measures.length === 0)).toEqual([]);
        expect(new Set(filters.map((it) => it.slug)).size).toBe(filters.length);
        for (const { slug } of filters) expect(slug).toMatch(/^[a-z0-9-]+$/);
      }),
    );
    expect(computeMeasureFilters(dataWith([]), 2020)).toEqual([]);
  });

  it('come in the order programme, kind, partner, goal, and keep the order of the measures', () => {
    const [first, ...rest] = ['p2', 'p1', 'p2'].map((programme, i): Measure => ({
      id: `m${i}`,
      programme,
      kind: 'ny',
      title: `M${i}`,
      text: 'Tekst.',
      partners: ['bi'],
      period: null,
      goals: ['maal-a'],
      milestones: [],
      amounts: [],
    }));
    const filters = computeMeasureFilters(dataWith(first ? [first, ...rest] : []), 2021);
    expect(filters.map((it) => [it.slug, it.title, it.measures.map((m) => m.id)])).toEqual([
      ['program-p1', 'Tiltak i P1 Program p1', ['m1']],
      ['program-p2', 'Tiltak i P2 Program p2', ['m0', 'm2']],
      ['nytt', 'Nytt i 2021: oppgaver, temaer og prioriteringer', ['m0', 'm1', 'm2']],
      ['slag-ny', 'Nye oppgaver i 2021', ['m0', 'm1', 'm2']],
      ['partner-bi', 'Tiltak med Handelshøyskolen BI', ['m0', 'm1', 'm2']],
      ['maal-maal-a', 'Tiltak som hører til målet «Mål maal-a»', ['m0', 'm1', 'm2']],
    ]);
  });
});

describe('the name of a kind', () => {
  it('is Norwegian, different for each, and names the budget year where the kind does', () => {
    const names = MEASURE_KINDS.map((kind) => describeKind(kind, 2024));
    expect(new Set(names).size).toBe(MEASURE_KINDS.length);
    expect(describeKind('ny', 2024)).toBe('Nye oppgaver i 2024');
    expect(describeKind('pagar', 2024)).toBe('Pågår');
  });
});
