/** Preview pictures that messages and social media show beside a link: 1200 by 630 pixels, drawn from the data. */
import { placeWharfRow, type WharfSeries } from '../../charts/wharf-row.ts';
import type { DownloadEdition } from '../download.ts';
import { PALETTE } from '../palette.ts';
import { CHART_PX } from './drawing.ts';
import { element, escapeXml, group, translate } from './markup.ts';
import { drawBlock, FONT_FAMILY, linesPx, type TextStyle, wrapBalanced } from './text.ts';
import { drawHouses } from './wharf-row.ts';

export const PREVIEW_PX = { width: 1200, height: 630 } as const;
const MARGIN_PX = (PREVIEW_PX.width - CHART_PX) / 2;
const TEXT_TOP_PX = 52;

const NAME: TextStyle = { sizePx: 28, weight: 'bold', fill: PALETTE.ink };
const LINE: TextStyle = { sizePx: 30, weight: 'regular', fill: PALETTE.ink, leading: 1.35 };
/** Largest first; the first in which the title takes no more than three lines counts. */
const TITLE_SIZES_PX = [88, 68, 54, 44] as const;
const MOST_TITLE_LINES = 3;

export interface PagePreview {
  readonly title: string;
  /** One line under the title, or null. */
  readonly line: string | null;
  /** The programme whose houses stand out, or null. */
  readonly programme: string | null;
}

/** A page: its title over the wharf row of the edition. @throws RangeError as `placeWharfRow` does */
export function drawPagePreview(
  page: PagePreview,
  edition: DownloadEdition,
  series: readonly WharfSeries[],
  houseValueNok: number,
): string {
  const title = fitTitle(page.title);
  const texts = drawBlock(
    [
      { lines: [edition.organisation], style: NAME },
      title,
      { lines: page.line === null ? [] : wrapBalanced(page.line, CHART_PX, LINE).slice(0, 2), style: LINE },
    ],
    MARGIN_PX,
    TEXT_TOP_PX,
  );
  const { houses } = placeWharfRow(series, houseValueNok);
  const [row] = drawHouses(houses, edition.programmes, page.programme);
  const rowTopPx = PREVIEW_PX.height - (row?.heightPx ?? 0) - 40;
  return writeSvg(page.title, [
    group('linearGradient', { id: 'himmel', x2: 0, y2: 1 }, [
      element('stop', { 'stop-color': PALETTE.sky1 }),
      element('stop', { offset: 1, 'stop-color': PALETTE.sky2 }),
    ]),
    element('rect', { ...PREVIEW_PX, fill: 'url(#himmel)' }),
    element('rect', {
      y: PREVIEW_PX.height - 66,
      width: PREVIEW_PX.width,
      height: 66,
      fill: PALETTE.sea,
    }),
    ...texts,
    ...(row === undefined ? [] : [translate(MARGIN_PX, rowTopPx, row.elements)]),
  ]);
}

/** The title in the largest letters that leave room for the houses; a very long one is cut. */
function fitTitle(title: string): { lines: readonly string[]; style: TextStyle } {
  for (const sizePx of TITLE_SIZES_PX) {
    const style: TextStyle = { sizePx, weight: 'bold', fill: PALETTE.ink, leading: 1.12 };
    const lines = wrapBalanced(title, CHART_PX, style);
    const isLow = linesPx(lines.length, style) <= 190;
    if (lines.length <= MOST_TITLE_LINES && isLow) return { lines, style };
  }
  const style: TextStyle = { sizePx: 44, weight: 'bold', fill: PALETTE.ink, leading: 1.12 };
  const lines = wrapBalanced(title, CHART_PX, style);
  return {
    lines: [...lines.slice(0, MOST_TITLE_LINES - 1), `${lines[MOST_TITLE_LINES - 1] ?? ''} …`],
    style,
  };
}

/**
 * A figure: its standalone picture, scaled to fit.
 * @param figure a whole SVG file, 1200 px wide, as `drawFigure` writes it
 */
export function drawFigurePreview(title: string, figure: string): string {
  const heightPx = Number(/ height="([\d.]+)"/.exec(figure)?.[1] ?? PREVIEW_PX.height);
  const scale = Math.min(1, PREVIEW_PX.height / heightPx);
  const inner = figure.replace(/^<\?xml[^>]*>\n/, '');
  const x = (PREVIEW_PX.width * (1 - scale)) / 2;
  const y = (PREVIEW_PX.height - heightPx * scale) / 2;
  return writeSvg(title, [
    element('rect', { ...PREVIEW_PX, fill: PALETTE.bg }),
    group('g', { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale.toFixed(4)})` }, [
      inner,
    ]),
  ]);
}

function writeSvg(title: string, children: readonly string[]): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    ...PREVIEW_PX,
    viewBox: `0 0 ${PREVIEW_PX.width} ${PREVIEW_PX.height}`,
    'font-family': FONT_FAMILY,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${group('svg', attributes, [element('title', {}, escapeXml(title)), ...children])}\n`;
}
