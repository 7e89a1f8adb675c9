import { describe, expect, it, test } from 'vitest';
import { formatCsv } from '../../../src/downloads/csv.ts';
import type { FigureDownload } from '../../../src/downloads/download.ts';
import { formatJson } from '../../../src/downloads/json.ts';
import { drawFigure } from '../../../src/downloads/svg/figure.ts';
import { formatMillions } from '../../../src/format/money.ts';
import { formatNumber } from '../../../src/format/numbers.ts';
import type { FigureData } from '../../../src/data/compute/figures/figure-data.ts';
import { planData, planEdition, planFigure, planFigures } from './real-plan.ts';
import { readText, scanSvg } from './scan-svg.ts';

const draw = (figure: FigureDownload): string => drawFigure(figure, planEdition);
const column = (figure: FigureDownload, key: string): (string | number | null)[] => {
  const index = figure.table.columns.findIndex((it) => it.key === key);
  return figure.table.rows.map((row) => row[index] ?? null);
};
const numbers = (figure: FigureDownload, key: string): number[] =>
  column(figure, key).filter((it) => typeof it === 'number');

describe('pictures of the real plan', () => {
  test.for(planFigures().map((it) => [it.id, it] as const))(
    'are drawn as in the golden file: %s',
    async ([id, figure]) => {
      await expect(draw(figure)).toMatchFileSnapshot(`../../golden/downloads/${id}.svg`);
    },
  );

  test.for(planFigures().map((it) => [it.id, it] as const))(
    'say title, what, source and edition: %s',
    ([, figure]) => {
      const words = readText(draw(figure));
      for (const part of [
        figure.title,
        figure.what,
        figure.note ?? '',
        figure.sourceLine,
        planEdition.title,
      ]) {
        expect(words).toContain(part);
      }
    },
  );

  it('show each amount of the bar figures that the table has', () => {
    for (const form of ['forbehold', 'fondsbruk'] as const) {
      const figure = planFigure(form);
      const words = readText(draw(figure));
      for (const amount of numbers(figure, 'amount_nok'))
        expect(words).toContain(` ${formatMillions(amount)}`);
    }
  });

  it('show each programme budget of the wharf row, and as many houses as it makes', () => {
    const figure = planFigure('bryggerekke');
    const svg = draw(figure);
    for (const amount of numbers(figure, 'amount_nok'))
      expect(readText(svg)).toContain(formatMillions(amount));
    const total = numbers(figure, 'amount_nok').reduce((sum, it) => sum + it, 0);
    const piles = scanSvg(svg).filter((it) => it.attributes['d']?.startsWith('M7 104'));
    expect(piles).toHaveLength(total / planData.budget.houseValueNok);
  });

  it('show the sums of the flows at both ends, as the table adds up', () => {
    const figure = planFigure('finansiering');
    const words = readText(draw(figure));
    for (const key of ['source', 'programme']) {
      const names = column(figure, key);
      for (const name of new Set(names)) {
        const sum = figure.table.rows.reduce(
          (total, row, i) => total + (names[i] === name ? Number(row[3] ?? 0) : 0),
          0,
        );
        expect(words).toContain(` ${formatMillions(sum)}`);
      }
    }
  });

  it('show both directions of every municipality in the shown year', () => {
    const figure = planFigure('pendling');
    if (figure.values.form !== 'pendling') throw new Error('not commuting');
    const words = readText(draw(figure));
    for (const [year, , name, inCount, outCount] of figure.table.rows) {
      if (year !== figure.values.shownYear) continue;
      for (const count of [inCount, outCount]) expect(words).toContain(formatNumber(Number(count)));
      expect(words).toContain(String(name));
    }
  });

  it('show every milestone', () => {
    const figure = planFigure('tidslinje');
    const words = readText(draw(figure));
    for (const event of column(figure, 'event')) expect(words).toContain(String(event));
  });

  it('draw bars as long as the amounts are large', () => {
    const figure = planFigure('fondsbruk');
    const bars = scanSvg(draw(figure))
      .filter((it) => it.name === 'rect' && /^(34|32)$/.test(it.attributes['height'] ?? ''))
      .map((it) => Number(it.attributes['width']) + (it.attributes['stroke'] ? 2 : 0));
    const [first = 0, last = 0] = bars;
    const [used = 0, proposed = 0] = numbers(figure, 'amount_nok');
    expect(bars).toHaveLength(2);
    expect(first / last).toBeCloseTo(used / proposed, 2);
  });
});

describe('one changed number', () => {
  const changed: FigureData = {
    ...planData,
    fund: {
      ...planData.fund,
      use: planData.fund.use.map((it) => (it.year === 2018 ? { ...it, amountNok: 5_700_000 } : it)),
    },
  };
  const before = planFigure('fondsbruk');
  const after = planFigure('fondsbruk', changed);
  const widths = (figure: FigureDownload): string[] =>
    scanSvg(draw(figure)).flatMap((it) => (it.name === 'rect' ? (it.attributes['width'] ?? []) : []));

  it('changes label and geometry of the SVG', () => {
    expect(readText(draw(before))).toContain('4,6');
    expect(readText(draw(after))).toContain('5,7');
    expect(readText(draw(after))).not.toContain('4,6');
    expect(widths(after)).not.toEqual(widths(before));
  });

  it('changes the description of the SVG', () => {
    const description = scanSvg(draw(after)).find((it) => it.name === 'desc')?.text ?? '';
    expect(description).toContain(formatNumber(5_700_000));
    expect(description).not.toContain(formatNumber(4_600_000));
  });

  it('changes CSV and JSON', () => {
    const toUrl = (path: string): string => `https://example.no${path}`;
    for (const write of [
      (it: FigureDownload) => formatCsv(it.table),
      (it: FigureDownload) => formatJson(it, planEdition, toUrl),
    ]) {
      expect(write(before)).toContain('4600000');
      expect(write(after)).toContain('5700000');
      expect(write(after)).not.toContain('4600000');
    }
  });

  it('moves every flow and house when a grant changes', () => {
    const { budget } = planData;
    const grown: FigureData = {
      ...planData,
      budget: {
        ...budget,
        allocations: budget.allocations.map((it) =>
          it.source === 'kmd' && it.programme === 'p2' ? { ...it, amountNok: 2_500_000 } : it,
        ),
      },
    };
    expect(readText(draw(planFigure('finansiering', grown)))).toContain('KMD 2,5');
    expect(readText(draw(planFigure('bryggerekke', grown)))).toContain('11,0');
    expect(readText(draw(planFigure('forbehold', grown)))).toContain('4,9');
  });
});
