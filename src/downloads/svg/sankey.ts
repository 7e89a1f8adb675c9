/** Flows from sources to programmes: bands in the colour of their programme, dashed under reservation. */
import { bandPath } from '../../charts/sankey-band.ts';
import {
  placeSankey,
  type PlacedSankeyLink,
  type PlacedSankeyNode,
  type SankeySeries,
} from '../../charts/sankey.ts';
import { formatMillions } from '../../format/money.ts';
import { PALETTE, programmeColour } from '../palette.ts';
import { CHART_PX, drawBar, type Drawing } from './drawing.ts';
import { element } from './markup.ts';
import { blockPx, drawBlock, STYLES, type Anchor } from './text.ts';

const LABEL_PX = 250;
const LABEL_GAP_PX = 14;
const BANDS_X_PX = LABEL_PX + LABEL_GAP_PX;
const BANDS_PX = CHART_PX - 2 * BANDS_X_PX;
const NODE_PX = 14;
/** The largest text sets the height of every line, so that the space reserved for a label always suffices. */
const LINE_PX = 29;

/** Draws nodes, bands and labels as `placeSankey` places them; no nodes give an empty drawing. @throws RangeError as it does */
export function drawSankey(series: SankeySeries): Drawing {
  if (series.sources.length === 0 && series.targets.length === 0) return { heightPx: 0, elements: [] };
  const placed = placeSankey(series, {
    heightPx: 460,
    nodeWidth: (NODE_PX / BANDS_PX) * 100,
    labelWidthPx: LABEL_PX,
    nameSizePx: STYLES.name.sizePx,
    noteSizePx: STYLES.small.sizePx,
    lineHeightPx: LINE_PX,
    labelGapPx: 8,
  });
  const { heightPx } = placed;
  return {
    heightPx,
    elements: [
      ...placed.links.map((link) => drawBand(link, heightPx)),
      ...placed.sources.map((node) => drawNode(node, 0, PALETTE.n, heightPx)),
      ...placed.targets.map((node) => drawNode(node, BANDS_PX - NODE_PX, programmeColour(node.id), heightPx)),
      ...placed.sources.flatMap((node) => drawLabel(node, LABEL_PX, 'end', heightPx)),
      ...placed.targets.flatMap((node) => drawLabel(node, CHART_PX - LABEL_PX, 'start', heightPx)),
    ],
  };
}

function drawBand(link: PlacedSankeyLink, heightPx: number): string {
  const y = (percent: number): number => (percent / 100) * heightPx;
  const d = bandPath({
    x0: BANDS_X_PX + NODE_PX,
    x1: BANDS_X_PX + BANDS_PX - NODE_PX,
    sourceY: y(link.sourceY),
    targetY: y(link.targetY),
    thickness: y(link.thickness),
  });
  const colour = programmeColour(link.target);
  return element('path', {
    d,
    fill: colour,
    'fill-opacity': link.reserved ? 0.14 : 0.36,
    stroke: colour,
    'stroke-width': link.reserved ? 2 : 1.5,
    'stroke-dasharray': link.reserved ? '7 5' : undefined,
  });
}

/** Sources under reservation are hatched; a programme keeps its colour, as only some of its money is reserved. */
function drawNode(node: PlacedSankeyNode, x: number, colour: string, heightPx: number): string {
  const box = {
    x: BANDS_X_PX + x,
    y: (node.y0 / 100) * heightPx,
    width: NODE_PX,
    height: ((node.y1 - node.y0) / 100) * heightPx,
  };
  const isSource = x === 0;
  return isSource && node.reserved ? drawBar(box, true) : element('rect', { ...box, fill: colour });
}

function drawLabel(node: PlacedSankeyNode, x: number, anchor: Anchor, heightPx: number): string[] {
  const parts = [
    { lines: node.label.nameLines, style: STYLES.name },
    { lines: [formatMillions(node.valueNok)], style: STYLES.value },
    { lines: node.label.noteLines, style: STYLES.small },
  ];
  const middlePx = ((node.label.y0 + node.label.y1) / 200) * heightPx;
  return drawBlock(parts, x, middlePx - blockPx(parts) / 2, anchor);
}
