/**
 * The wharf row: a unit chart in which every house stands for the same amount.
 * An amount that is no whole number of houses ends in a part house, cut off at its share of the width.
 */

export interface WharfSeries {
  readonly id: string;
  /** Whole kroner, 0 or more. */
  readonly valueNok: number;
}

export interface PlacedHouse {
  readonly seriesId: string;
  /** Place in the whole row, from 0. */
  readonly index: number;
  /** Share of the house that the amount fills: above 0, at most 1, rounded to 3 decimals. */
  readonly filledRatio: number;
}

export interface PlacedWharfGroup {
  readonly id: string;
  /** Houses begun, part houses included. */
  readonly houseCount: number;
  /** Houses as the amount counts them, e.g. 6 or 2.5; rounded to 2 decimals. */
  readonly exactCount: number;
}

export interface PlacedWharfRow {
  readonly houses: readonly PlacedHouse[];
  readonly groups: readonly PlacedWharfGroup[];
  /** Sum of exact counts, rounded to 2 decimals. */
  readonly exactCount: number;
}

const round = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** More houses than this cannot be counted by eye; a larger house value is wanted. */
export const MAX_HOUSES = 60;

/**
 * Places one house per `houseValueNok` for each series in order. A series of 0 gets no house.
 * @param houseValueNok whole kroner, 1 or more
 * @throws RangeError when a value is negative, when the house value is below 1, or above MAX_HOUSES in all
 */
export function placeWharfRow(series: readonly WharfSeries[], houseValueNok: number): PlacedWharfRow {
  if (!(houseValueNok >= 1)) throw new RangeError('placeWharfRow: houseValueNok must be 1 or more');
  const houses: PlacedHouse[] = [];
  const groups = series.map(({ id, valueNok }): PlacedWharfGroup => {
    if (!(valueNok >= 0)) throw new RangeError(`placeWharfRow: ${id} has a negative value`);
    const houseCount = Math.ceil(valueNok / houseValueNok);
    if (houses.length + houseCount > MAX_HOUSES) {
      throw new RangeError(`placeWharfRow: more than ${MAX_HOUSES} houses of ${houseValueNok} kroner`);
    }
    for (let house = 0; house < houseCount; house++) {
      const filled = Math.min(1, valueNok / houseValueNok - house);
      houses.push({ seriesId: id, index: houses.length, filledRatio: Math.max(0.001, round(filled, 3)) });
    }
    return { id, houseCount, exactCount: round(valueNok / houseValueNok, 2) };
  });
  const totalNok = series.reduce((sum, it) => sum + it.valueNok, 0);
  return { houses, groups, exactCount: round(totalNok / houseValueNok, 2) };
}

/** A house type, known by its roof. */
export type HouseShape = 'spisst-tak' | 'valmet-tak' | 'rundt-vindu' | 'mansardtak';

/** Frame of one house with piles and reflection, in the units of the paths below. */
export const HOUSE_FRAME = { width: 54, height: 144, groundY: 104, waterY: 120 } as const;

const rectangles = (...boxes: readonly (readonly [number, number, number, number])[]): string =>
  boxes.map(([x, y, width, height]) => `M${x} ${y}h${width}v${height}h-${width}Z`).join('');

const gableWindows = (y: number): readonly (readonly [number, number, number, number])[] => [
  [8, y, 7, 10],
  [21, y - 3, 12, 13],
  [39, y, 7, 10],
];

export interface HouseDrawing {
  /** Walls and roof. */
  readonly outline: string;
  /** Windows and door. */
  readonly openings: string;
}

/** Drawn for this site after the wharf houses along Nidelva; each is known by roof and windows alone. */
export const HOUSE_DRAWINGS: Readonly<Record<HouseShape, HouseDrawing>> = {
  'spisst-tak': {
    outline: 'M2 104V39L27 0 52 39V104Z',
    openings: rectangles(
      [23, 29, 8, 7],
      ...gableWindows(49),
      ...gableWindows(67),
      [8, 85, 7, 10],
      [39, 85, 7, 10],
      [21.5, 82, 11, 22],
    ),
  },
  'valmet-tak': {
    outline: 'M2 104V37L16 14H38L52 37V104Z',
    openings: rectangles(
      [20.5, 23, 13, 9],
      ...[46, 64, 82].flatMap((y) =>
        [9, 22.5, 36].map((x) => [x, y, 9, y === 82 && x === 22.5 ? 22 : 10] as const),
      ),
    ),
  },
  'rundt-vindu': {
    outline: 'M2 104V38L27 0 52 38V104Z',
    openings:
      'M21.5 24a5.5 5.5 0 1 0 11 0 5.5 5.5 0 1 0-11 0Z' +
      rectangles(
        [8, 46, 17, 10],
        [29, 46, 17, 10],
        [8, 65, 17, 10],
        [29, 65, 17, 10],
        [8, 84, 14, 10],
        [29.5, 81, 14, 23],
      ),
  },
  mansardtak: {
    outline: 'M2 104V57L13 18 27 3 41 18 52 57V104Z',
    openings: rectangles(
      [19, 21, 6, 12],
      [29, 21, 6, 12],
      ...[43, 64].flatMap((y) => [7.5, 18.5, 29.5, 40.5].map((x) => [x, y, 6, 13] as const)),
      [7.5, 85, 6, 11],
      [40.5, 85, 6, 11],
      [21.5, 82, 11, 22],
    ),
  },
};

/** Three piles between ground and water. */
export const PILES_PATH = rectangles([7, 104, 2.4, 16], [25.8, 104, 2.4, 16], [44.6, 104, 2.4, 16]);
