/** What a picture file really is, from its first bytes. */

export interface Picture {
  readonly format: 'jpg' | 'png' | 'webp' | 'avif' | 'svg';
  /** undefined for SVG, and when the size cannot be read */
  readonly widthPx: number | undefined;
  readonly heightPx: number | undefined;
  /** several pictures that follow each other; of SVG it is not known */
  readonly isMoving: boolean;
}

/** Recognises a picture by its signature; undefined for anything else. Sources: the PNG, JPEG, WebP and HEIF specifications. */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ascii = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
  if (bytes.length >= 24 && ascii(1, 4) === 'PNG' && bytes[0] === 0x89) {
    const size = { widthPx: view.getUint32(16), heightPx: view.getUint32(20) };
    return { format: 'png', ...size, isMoving: isMovingPng(bytes) };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff)
    return { format: 'jpg', ...readJpegSize(view), isMoving: false };
  if (bytes.length >= 30 && ascii(0, 4) === 'RIFF' && ascii(8, 12) === 'WEBP')
    return { format: 'webp', ...readWebpSize(view, ascii(12, 16)), isMoving: isMovingWebp(bytes) };
  if (bytes.length >= 12 && ascii(4, 8) === 'ftyp') {
    // Some programs name the family first (mif1), and AVIF among those that the file fits.
    const brands = ascii(8, Math.min(view.getUint32(0), 256)).match(/.{4}/gs) ?? [];
    const isAvif = brands.some((it) => it === 'avif' || it === 'avis');
    if (isAvif) return { format: 'avif', ...readAvifSize(view, bytes), isMoving: brands[0] === 'avis' };
  }
  const start = new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart();
  if (/^(?:<\?xml|<!--|<!DOCTYPE svg|<(?:\w{1,20}:)?svg[\s>])/i.test(start))
    return { format: 'svg', ...UNKNOWN, isMoving: false };
  return undefined;
}

type Size = Pick<Picture, 'widthPx' | 'heightPx'>;
const UNKNOWN: Size = { widthPx: undefined, heightPx: undefined };

/** Walks the segments to the start of frame. */
function readJpegSize(view: DataView): Size {
  let offset = 2;
  while (offset + 9 < view.byteLength && view.getUint8(offset) === 0xff) {
    const marker = view.getUint8(offset + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { widthPx: view.getUint16(offset + 7), heightPx: view.getUint16(offset + 5) };
    offset += 2 + view.getUint16(offset + 2);
  }
  return UNKNOWN;
}

function readWebpSize(view: DataView, chunk: string): Size {
  const read24 = (offset: number): number => view.getUint16(offset, true) + (view.getUint8(offset + 2) << 16);
  if (chunk === 'VP8X') return { widthPx: read24(24) + 1, heightPx: read24(27) + 1 };
  if (chunk === 'VP8 ')
    return { widthPx: view.getUint16(26, true) & 0x3fff, heightPx: view.getUint16(28, true) & 0x3fff };
  if (chunk !== 'VP8L') return UNKNOWN;
  const bits = view.getUint32(21, true);
  return { widthPx: (bits & 0x3fff) + 1, heightPx: ((bits >>> 14) & 0x3fff) + 1 };
}

/** The `ispe` box holds the size. */
function readAvifSize(view: DataView, bytes: Uint8Array): Size {
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  const at = head.indexOf('ispe');
  if (at === -1 || at + 16 > view.byteLength) return UNKNOWN;
  return { widthPx: view.getUint32(at + 8), heightPx: view.getUint32(at + 12) };
}

/** The chunk that counts the pictures stands before the first of them. */
function isMovingPng(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = file.indexOf('acTL');
  return count !== -1 && count < file.indexOf('IDAT');
}

function isMovingWebp(bytes: Uint8Array): boolean {
  const isExtended = bytes[15] === 'X'.charCodeAt(0);
  return isExtended && ((bytes[20] ?? 0) & 2) !== 0;
}
