import { placeBars } from '../../charts/bars.ts';
import { placeDivergingBars } from '../../charts/diverging-bars.ts';
import { placeSankey } from '../../charts/sankey.ts';
import { placeSmallMultiples } from '../../charts/small-multiples.ts';
import { placeSplitBar } from '../../charts/split-bar.ts';
import { placeTimeline } from '../../charts/timeline.ts';
import { MAX_HOUSES } from '../../charts/wharf-row.ts';
import { computeTotalNok } from '../../data/compute/budget.ts';
import {
  computeFigureTable,
  computeFigureValues,
  type FigureValues,
} from '../../data/compute/figures/index.ts';
import { wharfSeries } from '../../data/compute/wharf-series.ts';
import type { EditionContent } from '../../read/index.ts';
import { withUnit } from '../../site/amount-words.ts';
import { getEditionData, getFigureData } from '../../site/edition-data.ts';
import { BUDGET, FIGURES } from '../example.ts';
import { listGaps } from './figure-data.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

export const drawableFigures: Rule = {
  id: 'drawable-figures',
  kind: 'fault',
  about:
    'Figurene kan tegnes med tallene i dataene: bryggerekka har ikke for mange brygger, og ingen figur er tom.',
  bad: [
    {
      name: 'a row of too many houses',
      change: (it) => it.replace(BUDGET, '"houseValueNok": 500000', '"houseValueNok": 163000'),
      file: BUDGET,
      line: 4,
      message: `gir 64 brygger for rammen på 10,0 mill. kr, og det er plass til ${MAX_HOUSES}`,
      remedy: 'skriv for eksempel 500000',
    },
    {
      name: 'a figure without a single number',
      change: (it) => it.replace(FIGURES, '"form": "fondsbruk"', '"form": "boligbygging"'),
      file: FIGURES,
      line: 3,
      message: 'har ingen tall, så den vises ikke',
      remedy: 'fyll inn tallene, eller skriv id-en til en post i medier.json i "medium"',
    },
  ],
  good: [
    { name: 'houses of the whole budget', change: (it) => it.replace(BUDGET, '500000,', '100000000,') },
    {
      name: 'a picture in place of a figure without numbers',
      change: (it) =>
        it
          .replace(FIGURES, '"form": "fondsbruk"', '"form": "boligbygging"')
          .replace(FIGURES, '"medium": null', '"medium": "film-kavli"'),
    },
  ],
  check: (content) => content.editions.flatMap((it) => [...checkHouses(it), ...checkFigures(it)]),
};

function checkHouses(edition: EditionContent): Finding[] {
  const data = getEditionData(edition);
  if (data === undefined || edition.budget === undefined) return [];
  const { houseValueNok } = data.budget;
  const houses = wharfSeries(data).reduce((sum, it) => sum + Math.ceil(it.valueNok / houseValueNok), 0);
  if (houses <= MAX_HOUSES) return [];
  const totalNok = computeTotalNok(data);
  const message = `en brygge på ${withUnit(houseValueNok)} gir ${houses} brygger for rammen på ${withUnit(totalNok)}, og det er plass til ${MAX_HOUSES}`;
  return [
    atValue(edition.budget, ['houseValueNok'], message, `skriv for eksempel ${proposeHouseValue(totalNok)}`),
  ];
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
  // Rows that stand twice or are missing have a message of their own.
  if (data === undefined || file?.value === undefined || listGaps(edition).length > 0) return [];
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
