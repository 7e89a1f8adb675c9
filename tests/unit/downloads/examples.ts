/** Every chart form in every state, as figures: the same named examples as the tests of the geometry. */
import type { FigureValues } from '../../../src/data/compute/figures/index.ts';
import type { FigureDownload } from '../../../src/downloads/download.ts';
import {
  barsExamples,
  commutingExamples,
  housingExamples,
  LONG_NAME,
  sankeyExamples,
  splitBarExamples,
  timelineExamples,
} from '../../fixtures/chart-examples.ts';
import type { WharfSeries } from '../../../src/charts/wharf-row.ts';

/** A figure around values, with texts of common length and one row in its table. */
export function figureOf(values: FigureValues, texts: Partial<FigureDownload> = {}): FigureDownload {
  return {
    kind: 'figure',
    id: 'eksempel',
    number: 1,
    title: 'Et funn i én setning',
    what: 'Hva figuren viser, mill. kr',
    note: null,
    source: { id: 'plan', title: 'Plan', publisher: 'Region', detail: null, licence: null, url: null },
    sourceDetail: null,
    sourceLine: 'Kilde: Plan, kapittel 1.',
    dataDate: null,
    values,
    table: { columns: [{ key: 'name', label: 'Navn', type: 'text' }], rows: [['Eksempel']] },
    ...texts,
  };
}

const wharf = (...amounts: readonly number[]): WharfSeries[] =>
  amounts.map((valueNok, i) => ({ id: `p${i + 1}`, valueNok }));

const wharfExamples: Readonly<Record<string, readonly WharfSeries[]>> = {
  normal: wharf(4_500_000, 3_000_000, 1_500_000, 1_000_000),
  empty: [],
  zero: wharf(0, 0),
  oneItem: wharf(500_000),
  parts: wharf(4_700_000, 3_100_000, 10_000, 900_000),
  threeRows: wharf(12_000_000, 8_000_000, 6_200_000, 1_000_000, 500_000, 500_000),
  smallestLast: wharf(9_000_000, 250_000, 250_000, 500_000),
};

const named = <T>(
  form: string,
  examples: Readonly<Record<string, T>>,
  toValues: (example: T) => FigureValues,
): [string, FigureDownload][] =>
  Object.entries(examples).map(([name, example]) => [`${form} ${name}`, figureOf(toValues(example))]);

export const figureExamples: readonly [string, FigureDownload][] = [
  ...named('bryggerekke', wharfExamples, (series) => ({
    form: 'bryggerekke',
    series,
    houseValueNok: 500_000,
  })),
  ...named('finansiering', sankeyExamples, (series) => ({ form: 'finansiering', series })),
  ...named('forbehold', splitBarExamples, (split) => ({
    form: 'forbehold',
    split,
    bars: barsExamples.normal,
    notes: { kmd: LONG_NAME, fylket: 'ikke avgjort' },
    numberIds: {},
  })),
  ...named('fondsbruk', barsExamples, (bars) => ({
    form: 'fondsbruk',
    bars,
    notes: { a: LONG_NAME },
    numberIds: {},
  })),
  ...named('tidslinje', timelineExamples, (series) => ({ form: 'tidslinje', series })),
  ...Object.entries(commutingExamples).flatMap(([name, series]) =>
    series.years.map(({ year }): [string, FigureDownload] => [
      `pendling ${name} ${year}`,
      figureOf({ form: 'pendling', series, shownYear: year, centre: 'Trondheim' }),
    ]),
  ),
  ...named('boligbygging', housingExamples, (series) => ({ form: 'boligbygging', series })),
];
