/** Whether a picture that looks like one can be drawn: the build stops, or the page shows nothing, when it cannot. */
import { crc32, inflateSync } from 'node:zlib';

/** More than this is not unpacked: 16 million points of four bytes. */
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** False for a PNG whose bytes were changed on the way. Source: the PNG specification, sections 5, 7 and 11. */
export function isSoundPng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const data: Uint8Array[] = [];
  let name = '';
  for (let offset = 8; name !== 'IEND';) {
    if (offset + 12 > bytes.length) return false;
    const length = view.getUint32(offset);
    const end = offset + 8 + length;
    if (end + 4 > bytes.length) return false;
    name = String.fromCharCode(...bytes.subarray(offset + 4, offset + 8));
    // What is not needed for drawing may be as broken as it likes.
    const isNeeded = /^[A-Z]/.test(name);
    if (isNeeded && crc32(bytes.subarray(offset + 4, end)) !== view.getUint32(end)) return false;
    if (name === 'IDAT') data.push(bytes.subarray(offset + 8, end));
    offset = end + 4;
  }
  return holdsAllRows(view, data);
}

function holdsAllRows(view: DataView, data: readonly Uint8Array[]): boolean {
  const bits = view.getUint8(24) * (CHANNELS[view.getUint8(25)] ?? 0);
  const needed = view.getUint32(20) * (Math.ceil((view.getUint32(16) * bits) / 8) + 1);
  if (bits === 0) return false;
  if (needed > MAX_UNPACKED_BYTES) return data.length > 0;
  try {
    // Interlaced pictures have more rows, and every row one byte more.
    const isInterlaced = view.getUint8(28) === 1;
    const rows = inflateSync(Buffer.concat(data), { maxOutputLength: needed * 2 + 4096 });
    return isInterlaced ? rows.length > 0 : rows.length >= needed;
  } catch {
    return false;
  }
}

/** Why a browser would not draw an SVG file, or undefined. It reads SVG as XML: the first fault ends the drawing. */
export function findSvgFault(text: string): string | undefined {
  const open: string[] = [];
  let root: string | undefined;
  let outside = '';
  let at = 0;
  // By hand, in one pass: a file that was made to be slow takes no longer than another.
  for (let start = text.indexOf('<'); start !== -1; start = text.indexOf('<', at)) {
    outside += text.slice(at, start);
    const [begin, finish] = SKIPPED.find(([mark]) => text.startsWith(mark, start)) ?? ['', ''];
    const end = begin === '' ? findTagEnd(text, start + 1) : text.indexOf(finish, start + begin.length);
    if (end === -1) return `en kode som ikke er ferdig skrevet: «${text.slice(start, start + 20)}»`;
    at = end + (begin === '' ? 1 : finish.length);
    if (begin !== '') continue;
    const tag = text.slice(start + 1, end);
    const name = /^\/?([\p{L}_][\p{L}\p{N}:._-]*)(?=[\s/]|$)/u.exec(tag)?.[1];
    if (name === undefined) return `en kode som ikke er ferdig skrevet: «<${tag.slice(0, 20)}»`;
    root ??= tag;
    if (tag.startsWith('/')) {
      if (open.pop() !== name) return `</${name}> på feil plass`;
    } else if (!tag.endsWith('/')) open.push(name);
    outside += tag;
  }
  if (open.length > 0) return `<${open.at(-1)}> uten slutt`;
  const sign = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});).{0,8}/i.exec(outside);
  if (sign !== null) return `tegnet & uten kode: «${sign[0]}»`;
  return findRootFault(root ?? '');
}

/** Comments, raw text, instructions and the document type, each with the sign that ends it. */
const SKIPPED: readonly (readonly [begin: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
];

/** The place of the `>` that ends a tag; -1 when another tag begins before. */
function findTagEnd(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '<') return -1;
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  return -1;
}

const NAMESPACE = /\sxmlns\s*=\s*["']http:\/\/www\.w3\.org\/2000\/svg["']/;
const BOX = /\sviewBox\s*=\s*["']\s*-?[\d.]+[\s,]+-?[\d.]+(?:[\s,]+(?!0(?:\.0*)?[\s,"'])[\d.]+){2}\s*["']/;

function findRootFault(root: string): string | undefined {
  if (!NAMESPACE.test(root)) return 'ingen xmlns for SVG';
  const hasLength = (side: string): boolean =>
    new RegExp(`\\s${side}\\s*=\\s*["'](?!0[a-z]*["'])[\\d.]+(?:px|pt|pc|mm|cm|in|em)?["']`).test(root);
  return BOX.test(root) || (hasLength('width') && hasLength('height'))
    ? undefined
    : 'ingen størrelse (viewBox)';
}
