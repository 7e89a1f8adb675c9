import { placeBars } from '../../charts/bars.ts';
import { placeDivergingBars } from '../../charts/diverging-bars.ts';
import { placeSankey } from '../../charts/sankey.ts';
import { placeSmallMultiples } from '../../charts/small-multiples.ts';
import { placeSplitBar } from '../../charts/split-bar.ts';
import { placeTimeline } from '../../charts/timeline.ts';
import { MAX_HOUSES } from '../../charts/wharf-row.ts';
import { computeTotalNok } from '../../data/compute/budget.ts';
import { computeFigureTable, computeFigureValues, type FigureValues } from '../../data/compute/figures/index.ts';
import { wharfSeries } from '../../data/compute/wharf-series.ts';
import type { EditionContent } from '../../read/index.ts';
import { listOddCells } from '../../advice/amount-size.ts';
import { withUnit } from '../budget/amount-words.ts';
import { getEditionData, getFigureData } from '../../site/edition-data.ts';
import { listImbalances } from '../budget/funding-list.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

export const drawableFigures: Rule = {
  id: 'drawable-figures',
  kind: 'fault',
  about: 'Figurene kan tegnes med tallene i dataene: bryggerekka har verken for mange eller for få brygger.',
  bad: [],
  good: [],
  check: (content) => content.editions.flatMap((it) => [...checkHouses(it), ...checkFigures(it)]),
};

/** Fewer houses than this tell nothing about how the money is divided. */
const MIN_HOUSES = 4;

function checkHouses(edition: EditionContent): Finding[] {
  const data = getEditionData(edition);
  if (data === undefined || edition.budget === undefined) return [];
  // A slip in the table makes another frame, and the value of a house is not to blame.
  if (listOddCells(edition).length > 0 || listImbalances(edition).length > 0) return [];
  const { houseValueNok } = data.budget;
  const totalNok = computeTotalNok(data);
  const houses = wharfSeries(data).reduce((sum, it) => sum + Math.ceil(it.valueNok / houseValueNok), 0);
  if (totalNok === 0 || (houses <= MAX_HOUSES && totalNok / houseValueNok >= MIN_HOUSES)) return [];
  const proposalNok = proposeHouseValue(totalNok);
  const message = `en brygge på ${withUnit(houseValueNok)} gir ${houses} ${houses === 1 ? 'brygge' : 'brygger'} for rammen på ${withUnit(totalNok)}, og det må være ${MIN_HOUSES} til ${MAX_HOUSES}`;
  return [atValue(edition.budget, ['houseValueNok'], message, `skriv for eksempel ${proposalNok}`)];
}

/** The first round amount that gives at most 25 houses: 1, 2 or 5 with zeros. */
function proposeHouseValue(totalNok: number): number {
  for (let power = 1; ; power *= 10) {
    const round = [1, 2, 5].map((it) => it * power).find((it) => totalNok / it <= 25);
    if (round !== undefined) return round;
  }
}

/** Places every figure as its page does. What a chart form refuses, it would refuse in the middle of a build. */
function checkFigures(edition: EditionContent): Finding[] {
  const data = getFigureData(edition);
  const file = edition.figures;
  if (data === undefined || file?.value === undefined) return [];
  return file.value.figures.flatMap(({ form, title, medium }, index): Finding[] => {
    const at = (message: string, remedy: string): Finding[] => [
      atValue(file, ['figures', index, 'id'], message, remedy),
    ];
    if (!canDraw(() => draw(computeFigureValues(form, data))))
      return at(
        `figuren «${title}» kan ikke tegnes: den har for mange eller for lange navn, eller tall som ikke passer sammen`,
        'kort ned navnene, og sammenlign tallene med forrige utgave',
      );
    if (medium === null && computeFigureTable(form, data).rows.length === 0)
      return at(
        `figuren «${title}» har ingen tall, så den vises ikke`,
        'fyll inn tallene, eller skriv id-en til en post i medier.json i "medium"',
      );
    return [];
  });
}

function canDraw(place: () => void): boolean {
  try {
    place();
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function draw(values: FigureValues): void {
  switch (values.form) {
    case 'bryggerekke':
      return;
    case 'finansiering':
      placeSankey(values.series);
      return;
    case 'forbehold':
      placeSplitBar(values.split);
      placeBars(values.bars);
      return;
    case 'fondsbruk':
    case 'driftsnivaa':
      placeBars(values.bars);
      return;
    case 'tidslinje':
      placeTimeline(values.series);
      return;
    case 'pendling':
      for (const { year } of values.series.years) placeDivergingBars(values.series, year);
      return;
    case 'boligbygging':
      if (values.series !== null) placeSmallMultiples(values.series);
  }
}
