import { describe, expect, it, test } from 'vitest';
import { computeMeasureSections, isPeriodInKind } from '../../../../src/data/compute/measure-sections.ts';
import type { Measure, MeasureKind } from '../../../../src/data/schemas/measures.ts';
import { buildEditionData } from '../../../fixtures/edition-data.ts';

const { programmes } = buildEditionData({ programmes: ['p1', 'p2', 'p3'] });
const measure = (id: string, programme: string, kind: MeasureKind, goals: string[] = []): Measure => ({
  id,
  programme,
  kind,
  title: id,
  text: 'Tekst.',
  partners: [],
  period: null,
  goals,
  milestones: [],
  amounts: [],
});

describe('the sections of the overview of measures', () => {
  const sections = computeMeasureSections(
    [
      measure('a', 'p2', 'oppgave', ['maal-2']),
      measure('b', 'p1', 'ny', ['maal-1']),
      measure('c', 'p2', 'fokus', ['maal-2']),
      measure('d', 'p2', 'oppgave', ['maal-1', 'maal-2']),
    ],
    programmes,
  );

  it('come in the order of the programmes, without those that have no measures', () => {
    expect(sections.map((it) => [it.programme.id, it.count])).toEqual([
      ['p1', 1],
      ['p2', 3],
    ]);
  });

  it('hold the measures by kind, in the order of the file', () => {
    expect(sections[1]?.kinds.map((it) => [it.kind, it.measures.map((m) => m.id)])).toEqual([
      ['fokus', ['c']],
      ['oppgave', ['a', 'd']],
    ]);
  });

  it('name each goal once', () => {
    expect(sections[1]?.goals).toEqual(['maal-2', 'maal-1']);
  });

  it('are none without measures', () => {
    expect(computeMeasureSections([], programmes)).toEqual([]);
  });
});

describe('a period that the kind of a measure names', () => {
  test.for([
    ['ny', '2020', true],
    ['fokus', '2020', true],
    ['prioritering', '2020', true],
    ['oppgave', '2020', false],
    ['pagar', '2020', false],
    ['ny', '2019–2020', false],
    ['ny', null, false],
  ] as const)('%s in %s: %s', ([kind, period, expected]) => {
    expect(isPeriodInKind({ kind, period }, 2020)).toBe(expected);
  });
});
