/** Reads an SVG file strictly, as tests look at it: elements in order, and every line of text as a box in the picture. */
import { measureTextPx } from '../../../src/charts/text-width.ts';

export interface SvgElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  /** Sum of the translations around it, and whether anything around it scales or turns. */
  readonly x: number;
  readonly y: number;
  readonly distorted: boolean;
}

interface Open {
  readonly name: string;
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly distorted: boolean;
}

const TOKEN = /<(\/?)([A-Za-z]+)((?:\s+[A-Za-z:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function decode(text: string): string {
  return text.replace(/&([^;]*;?)/g, (_, name: string) => {
    const sign = ENTITIES[name.replace(/;$/, '')];
    if (sign === undefined || !name.endsWith(';')) throw new Error(`Bad entity &${name}`);
    return sign;
  });
}

/** @throws Error when the file is not well-formed */
export function scanSvg(svg: string): SvgElement[] {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
  if (!svg.startsWith(declaration)) throw new Error('No XML declaration');
  const source = svg.slice(declaration.length);
  const elements: (SvgElement & { text: string })[] = [];
  const open: Open[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (match === null) throw new Error(`Not well-formed at «${source.slice(at, at + 60)}»`);
    const [, closing, name = '', rest = '', alone, text] = match;
    const parent = open.at(-1);
    if (text !== undefined) {
      const owner = parent && elements[parent.index];
      if (owner) owner.text += decode(text);
      else if (text.trim() !== '') throw new Error(`Text outside the root: ${text}`);
    } else if (closing === '/') {
      if (parent?.name !== name) throw new Error(`</${name}> closes <${parent?.name ?? 'nothing'}>`);
      open.pop();
    } else {
      if (!parent && elements.length > 0) throw new Error('More than one root');
      const attributes: Record<string, string> = {};
      for (const [, key = '', value = ''] of rest.matchAll(/([A-Za-z:-]+)="([^"]*)"/g)) {
        if (key in attributes) throw new Error(`${key} stands twice in <${name}>`);
        attributes[key] = decode(value);
      }
      const [, dx, dy] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(attributes['transform'] ?? '') ?? [];
      const place = {
        x: (parent?.x ?? 0) + Number(dx ?? 0),
        y: (parent?.y ?? 0) + Number(dy ?? 0),
        distorted: (parent?.distorted ?? false) || /scale|rotate|matrix/.test(attributes['transform'] ?? ''),
      };
      elements.push({ name, attributes, text: '', ...place });
      if (alone !== '/') open.push({ name, index: elements.length - 1, ...place });
    }
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  return elements;
}

export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every line of text with the box that it needs at most: 0.78 em above its baseline and 0.22 em below. */
export function listTextBoxes(svg: string): TextBox[] {
  return scanSvg(svg)
    .filter((it) => it.name === 'text')
    .map((it) => {
      if (it.distorted) throw new Error(`Text is scaled or turned: ${it.text}`);
      const sizePx = Number(it.attributes['font-size']);
      const bold = it.attributes['font-weight'] === '700';
      const width = measureTextPx(it.text, sizePx, bold ? 'bold' : 'regular');
      const anchorX = it.x + Number(it.attributes['x']);
      const anchor = it.attributes['text-anchor'] ?? 'start';
      const left = anchorX - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
      const baseline = it.y + Number(it.attributes['y']);
      return {
        text: it.text,
        left,
        right: left + width,
        top: baseline - 0.78 * sizePx,
        bottom: baseline + 0.22 * sizePx,
      };
    });
}

/** The words of a picture in reading order, without its title and description. */
export function readText(svg: string): string {
  return listTextBoxes(svg)
    .map((it) => it.text)
    .join(' ');
}
