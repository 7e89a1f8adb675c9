/** The wharf row: a house for each equal part of the budget, with the programmes named under their houses. */
import {
  HOUSE_DRAWINGS,
  HOUSE_FRAME,
  PILES_PATH,
  placeWharfRow,
  type HouseShape,
  type PlacedHouse,
  type WharfSeries,
} from '../../charts/wharf-row.ts';
import { formatAmount, formatKroner } from '../../format/money.ts';
import type { DownloadProgramme } from '../download.ts';
import { PALETTE, programmeColour } from '../palette.ts';
import { CHART_PX, stackDrawings, type Drawing } from './drawing.ts';
import { element, group } from './markup.ts';
import { drawWharfLabels, type WharfLabel } from './wharf-labels.ts';
import { drawLines, linesPx, STYLES, wrap } from './text.ts';

/** Houses that can be counted in one row; more stand in rows of twenty. */
const MOST_IN_ROW = 20;
const SCALE = CHART_PX / (MOST_IN_ROW * HOUSE_FRAME.width);
const ROW_PX = HOUSE_FRAME.height * SCALE;
const ROW_GAP_PX = 20;
const REFLECTION = 0.2;
/** Opacity of the other programmes in the picture of one. */
const STANDING_BACK = 0.22;

/**
 * Draws the houses as `placeWharfRow` counts them, the programmes with their amounts, and what a house is worth.
 * A programme of 0 has no house and keeps its label; a series without a programme is named by its id.
 * @throws RangeError as `placeWharfRow` does
 */
export function drawWharfRow(
  series: readonly WharfSeries[],
  houseValueNok: number,
  programmes: readonly DownloadProgramme[],
): Drawing {
  const placed = placeWharfRow(series, houseValueNok);
  const rows = drawHouses(placed.houses, programmes, null);
  const rowCount = rows.length;
  let housesBefore = 0;
  const labelled = series.map(({ id, valueNok }, i): WharfLabel => {
    const programme = programmes.find((it) => it.id === id);
    const wantedPx = housesBefore * HOUSE_FRAME.width * SCALE;
    housesBefore += placed.groups[i]?.houseCount ?? 0;
    return {
      code: programme?.code ?? '',
      amount: formatAmount(valueNok),
      name: programme?.name ?? id,
      wantedPx,
      colour: programmeColour(id),
      shape: shapeOf(programmes, id),
    };
  });
  const totalNok = series.reduce((sum, it) => sum + it.valueNok, 0);
  const scaleText = `Hver brygge er ${formatKroner(houseValueNok)}. Til sammen ${formatAmount(totalNok)}.`;
  const scale = wrap(scaleText, CHART_PX, STYLES.small);
  return stackDrawings(
    [
      stackDrawings(rows, ROW_GAP_PX),
      drawWharfLabels(labelled, rowCount < 2),
      { heightPx: linesPx(scale.length, STYLES.small), elements: drawLines(scale, 0, 0, STYLES.small) },
    ],
    18,
  );
}

function shapeOf(programmes: readonly DownloadProgramme[], id: string): HouseShape {
  return programmes.find((it) => it.id === id)?.house ?? 'spisst-tak';
}

/**
 * The houses in rows of twenty.
 * @param shown id of the programme that the others stand back for, or null when all are shown alike
 */
export function drawHouses(
  houses: readonly PlacedHouse[],
  programmes: readonly DownloadProgramme[],
  shown: string | null,
): Drawing[] {
  const rowCount = Math.ceil(houses.length / MOST_IN_ROW);
  return Array.from({ length: rowCount }, (_, i) =>
    drawRow(
      houses.slice(i * MOST_IN_ROW, (i + 1) * MOST_IN_ROW),
      (id) => shapeOf(programmes, id),
      i,
      (id) => (shown === null || shown === id ? 1 : STANDING_BACK),
    ),
  );
}

/** One row of houses on piles, with the water under them. @param rowIndex makes the ids of its clip paths */
function drawRow(
  houses: readonly PlacedHouse[],
  shapeOf: (id: string) => HouseShape,
  rowIndex: number,
  opacityOf: (id: string) => number,
): Drawing {
  const { width, height, groundY, waterY } = HOUSE_FRAME;
  const waterId = `vann-${rowIndex + 1}`;
  const reflections = houses.flatMap((house, i) => {
    if (house.filledRatio < 1) return [];
    const { outline, openings } = HOUSE_DRAWINGS[shapeOf(house.seriesId)];
    const transform = `translate(${i * width} ${waterY + groundY}) scale(1 -1)`;
    return group(
      'g',
      { transform, fill: programmeColour(house.seriesId), ...faded(opacityOf(house.seriesId)) },
      [element('path', { d: outline }), element('path', { d: openings, fill: PALETTE.sea })],
    );
  });
  const water = { x: 0, y: waterY, width: CHART_PX / SCALE, height: height - waterY };
  const drawn = group('g', { transform: `scale(${SCALE.toFixed(4)})` }, [
    group('clipPath', { id: waterId }, [element('rect', water)]),
    element('rect', { ...water, fill: PALETTE.sea }),
    group('g', { 'clip-path': `url(#${waterId})`, opacity: REFLECTION }, reflections),
    ...houses.map((house, i) =>
      drawHouse(house, shapeOf(house.seriesId), i * width, opacityOf(house.seriesId)),
    ),
  ]);
  return { heightPx: ROW_PX, elements: [drawn] };
}

/** A whole house, or the part that the amount fills, with the rest as an outline. */
function drawHouse(house: PlacedHouse, shape: HouseShape, x: number, opacity: number): string {
  const { outline, openings } = HOUSE_DRAWINGS[shape];
  const colour = programmeColour(house.seriesId);
  const parts = [
    element('path', { d: outline, fill: colour }),
    element('path', { d: openings, fill: PALETTE.win }),
    element('path', { d: PILES_PATH, fill: PALETTE.pile }),
  ];
  const place = { transform: `translate(${x} 0)`, ...faded(opacity) };
  if (house.filledRatio === 1) return group('g', place, parts);
  const clipId = `del-${house.index + 1}`;
  const filled = { width: HOUSE_FRAME.width * house.filledRatio, height: HOUSE_FRAME.waterY };
  return group('g', place, [
    group('clipPath', { id: clipId }, [element('rect', filled)]),
    element('path', { d: outline, fill: 'none', stroke: colour, 'stroke-dasharray': '4 3' }),
    group('g', { 'clip-path': `url(#${clipId})` }, parts),
  ]);
}

/** No attribute for what is not faded: the file stays small. */
function faded(opacity: number): { opacity?: number } {
  return opacity === 1 ? {} : { opacity };
}
