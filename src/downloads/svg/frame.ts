/** The frame around a chart: ink rule, number, title, what, chart, note, source and edition. */
import { PALETTE } from '../palette.ts';
import { CHART_PX, HATCH, type Drawing } from './drawing.ts';
import { element, escapeXml, group, translate } from './markup.ts';
import {
  blockPx,
  drawBlock,
  drawLines,
  FONT_FAMILY,
  linesPx,
  STYLES,
  widthOf,
  wrap,
  wrapBalanced,
} from './text.ts';

/** Width of every picture in pixels. */
export const PICTURE_PX = 1200;
const MARGIN_PX = (PICTURE_PX - CHART_PX) / 2;
const RULE_PX = 3;
const GAP_PX = 28;

export interface FrameTexts {
  /** `Figur 2`, or null for a figure without a number. */
  readonly label: string | null;
  readonly title: string;
  readonly what: string;
  readonly note: string | null;
  readonly source: string;
  /** Who publishes it, at the foot: `Trondheimsregionen · Utviklingsplan 2020-23`. */
  readonly signature: string;
  /** The picture in words, for those who do not see it. */
  readonly description: string;
}

/**
 * Writes a whole SVG file, 1200 px wide and as high as its content needs. A chart without content leaves no gap.
 */
export function drawFrame(texts: FrameTexts, chart: Drawing): string {
  const head = [
    { lines: texts.label === null ? [] : [texts.label], style: STYLES.small },
    { lines: wrapBalanced(texts.title, CHART_PX, STYLES.title), style: STYLES.title },
    { lines: wrap(texts.what, CHART_PX, STYLES.what), style: STYLES.what },
  ];
  const headTopPx = MARGIN_PX + RULE_PX + 14;
  const chartTopPx = headTopPx + blockPx(head) + GAP_PX;
  const foot = drawFoot(texts, chartTopPx + chart.heightPx + (chart.heightPx > 0 ? GAP_PX : 0));
  const heightPx = Math.ceil(foot.bottomPx + MARGIN_PX * 0.75);
  const children = [
    element('title', {}, escapeXml(texts.title)),
    element('desc', {}, escapeXml(texts.description)),
    group('defs', {}, [HATCH]),
    element('rect', { width: PICTURE_PX, height: heightPx, fill: PALETTE.bg }),
    element('rect', { x: MARGIN_PX, y: MARGIN_PX, width: CHART_PX, height: RULE_PX, fill: PALETTE.ink }),
    ...drawBlock(head, MARGIN_PX, headTopPx),
    translate(MARGIN_PX, chartTopPx, chart.elements),
    ...foot.elements,
  ];
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: PICTURE_PX,
    height: heightPx,
    viewBox: `0 0 ${PICTURE_PX} ${heightPx}`,
    role: 'img',
    'font-family': FONT_FAMILY,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${group('svg', attributes, children)}\n`;
}

/** Note over the whole width, then source to the left and signature to the right, or below it when both are long. */
function drawFoot(
  texts: FrameTexts,
  topPx: number,
): { readonly elements: readonly string[]; readonly bottomPx: number } {
  const style = STYLES.small;
  const note = wrap(texts.note ?? '', CHART_PX, style);
  const sourceTopPx = topPx + linesPx(note.length, style) + (note.length > 0 ? 10 : 0);
  const source = wrap(texts.source, CHART_PX, style);
  const signature = wrap(texts.signature, CHART_PX, style);
  const together = widthOf(texts.source, style) + GAP_PX + widthOf(texts.signature, style) <= CHART_PX;
  const signatureTopPx = together ? sourceTopPx : sourceTopPx + linesPx(source.length, style);
  return {
    elements: [
      ...drawLines(note, MARGIN_PX, topPx, style),
      ...drawLines(source, MARGIN_PX, sourceTopPx, style),
      ...(together
        ? drawLines(signature, MARGIN_PX + CHART_PX, signatureTopPx, style, 'end')
        : drawLines(signature, MARGIN_PX, signatureTopPx, style)),
    ],
    bottomPx: signatureTopPx + linesPx(signature.length, style),
  };
}
