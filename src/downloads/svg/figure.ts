/** From a figure to its standalone picture: one place that knows every form. */
import type { DataTable } from '../../data/compute/figures/data-table.ts';
import { formatNumber } from '../../format/numbers.ts';
import { endSentence } from '../../format/words.ts';
import type { DownloadEdition, FigureDownload } from '../download.ts';
import { drawBars } from './bars.ts';
import { drawDivergingBars } from './diverging-bars.ts';
import { stackDrawings, type Drawing } from './drawing.ts';
import { drawFrame } from './frame.ts';
import { drawSankey } from './sankey.ts';
import { drawSmallMultiples } from './small-multiples.ts';
import { drawSplitBar } from './split-bar.ts';
import { drawTimeline } from './timeline.ts';
import { drawWharfRow } from './wharf-row.ts';

function drawChart({ values }: FigureDownload, edition: DownloadEdition): Drawing {
  switch (values.form) {
    case 'bryggerekke':
      return drawWharfRow(values.series, values.houseValueNok, edition.programmes);
    case 'finansiering':
      return drawSankey(values.series);
    case 'forbehold':
      return stackDrawings([drawSplitBar(values.split), drawBars(values.bars, values.notes)], 36);
    case 'fondsbruk':
    case 'driftsnivaa':
      return drawBars(values.bars, values.notes);
    case 'tidslinje':
      return drawTimeline(values.series);
    case 'pendling':
      return drawDivergingBars(values.series, values.shownYear, values.centre);
    case 'boligbygging':
      return values.series === null ? { heightPx: 0, elements: [] } : drawSmallMultiples(values.series);
  }
}

/** Every row in words: `År: 2018, Bruk av fondet (kroner): 4 600 000.` Not stated is said, not left out. */
function describeRows(table: DataTable): string {
  const sentences = table.rows.map((row) =>
    table.columns
      .flatMap(({ label, type }, i) => {
        const value = row[i] ?? null;
        if (value === null) return type === 'text' || type === 'date' ? [] : [`${label}: ikke oppgitt`];
        const plain = typeof value === 'string' || type === 'year';
        return [`${label}: ${plain ? value : formatNumber(value)}`];
      })
      .join(', '),
  );
  return sentences.map(endSentence).join(' ');
}

/**
 * Draws a figure as an SVG file of its own, in the light theme, 1200 px wide. Text is text, colours mean programmes.
 * A figure without data gives the frame alone.
 * @throws RangeError on values that the form cannot show, as its `placeX` function does
 */
export function drawFigure(figure: FigureDownload, edition: DownloadEdition): string {
  return drawFrame(
    {
      label: figure.number > 0 ? `Figur ${figure.number}` : null,
      title: figure.title,
      what: figure.what,
      note: figure.note,
      source: figure.sourceLine,
      signature: `${edition.organisation} · ${edition.title}`,
      description: `${endSentence(figure.what)} ${describeRows(figure.table)}`,
    },
    drawChart(figure, edition),
  );
}
