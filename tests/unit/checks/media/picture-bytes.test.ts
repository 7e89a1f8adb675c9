/** Pictures told apart by their first bytes, with the size that stands in them, as the format's specification says. */
import { describe, expect, it } from 'vitest';
import { readPicture } from '../../../../src/checks/media/picture-bytes.ts';

type Part = string | readonly number[];
const bytesOf = (...parts: readonly Part[]): Uint8Array =>
  new Uint8Array(
    Buffer.concat(parts.map((it) => (typeof it === 'string' ? Buffer.from(it, 'latin1') : Buffer.from(it)))),
  );
const be16 = (value: number): number[] => [value >> 8, value & 255];
const be32 = (value: number): number[] => [...be16(value >>> 16), ...be16(value & 0xffff)];
const le16 = (value: number): number[] => be16(value).reverse();
const le24 = (value: number): number[] => [...le16(value & 0xffff), value >> 16];
const le32 = (value: number): number[] => be32(value).reverse();

const png = bytesOf([0x89], 'PNG\r\n\x1a\n', be32(13), 'IHDR', be32(1600), be32(70_000));
const segment = (marker: number, ...content: readonly Part[]): Uint8Array => {
  const inside = bytesOf(...content);
  return bytesOf([0xff, marker], be16(inside.length + 2), [...inside]);
};
const jpeg = (...segments: readonly Uint8Array[]): Uint8Array =>
  bytesOf([0xff, 0xd8], ...segments.map((it) => [...it]), [0xff, 0xd9]);
const frame = (marker: number): Uint8Array => segment(marker, [8], be16(900), be16(1600), [1, 0, 0, 0, 0, 0]);
const webp = (chunk: string, content: readonly number[]): Uint8Array =>
  bytesOf(
    'RIFF',
    le32(22 + content.length),
    'WEBP',
    chunk,
    le32(content.length),
    content,
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  );
const avif = (brand: string, ...boxes: readonly Part[]): Uint8Array =>
  bytesOf(be32(16), 'ftyp', brand, be32(0), ...boxes);

const size = (bytes: Uint8Array): readonly unknown[] => {
  const picture = readPicture(bytes);
  return [picture?.format, picture?.widthPx, picture?.heightPx];
};

describe('readPicture', () => {
  it.each<[string, Uint8Array, readonly unknown[]]>([
    ['PNG', png, ['png', 1600, 70_000]],
    ['JPEG', jpeg(frame(0xc0)), ['jpg', 1600, 900]],
    ['JPEG, progressive', jpeg(frame(0xc2)), ['jpg', 1600, 900]],
    ['JPEG of the last kind of frame', jpeg(frame(0xcf)), ['jpg', 1600, 900]],
    [
      'JPEG behind a thumbnail, tables and a comment',
      jpeg(
        segment(0xe1, 'Exif', [...jpeg(frame(0xc1))]),
        frame(0xc4),
        frame(0xc8),
        frame(0xcc),
        segment(0xd0, 'a'),
        segment(0xfe, 'a'),
        frame(0xc1),
      ),
      ['jpg', 1600, 900],
    ],
    ['JPEG without a frame', jpeg(segment(0xe0, 'JFIF')), ['jpg', undefined, undefined]],
    ['JPEG cut off in its frame', jpeg(frame(0xc0)).subarray(0, 8), ['jpg', undefined, undefined]],
    [
      'JPEG with rubbish between its segments',
      jpeg(segment(0xe0, 'JFIF'), bytesOf([0, 0, 0]), frame(0xc0)),
      ['jpg', undefined, undefined],
    ],
    [
      'WebP',
      webp('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, ...le16(1600), ...le16(0x4000 + 900)]),
      ['webp', 1600, 900],
    ],
    ['WebP without loss', webp('VP8L', [0x2f, ...le32((899 << 14) | 1599)]), ['webp', 1600, 900]],
    [
      'WebP without loss, of the largest size',
      webp('VP8L', [0x2f, ...le32(0xffff_ffff)]),
      ['webp', 16_384, 16_384],
    ],
    [
      'WebP with more than a picture',
      webp('VP8X', [0, 0, 0, 0, ...le24(70_000), ...le24(899)]),
      ['webp', 70_001, 900],
    ],
    ['WebP of another kind', webp('ALPH', [1, 2, 3, 4]), ['webp', undefined, undefined]],
    ['AVIF', avif('avif', be32(20), 'ispe', be32(0), be32(1600), be32(900)), ['avif', 1600, 900]],
    ['AVIF that moves', avif('avis', be32(20), 'ispe', be32(0), be32(1600), be32(900)), ['avif', 1600, 900]],
    [
      'AVIF that names its family first',
      bytesOf(be32(24), 'ftypmif1', be32(0), 'miafavif', be32(20), 'ispe', be32(0), be32(1600), be32(900)),
      ['avif', 1600, 900],
    ],
    ['AVIF without size', avif('avif', be32(8), 'meta'), ['avif', undefined, undefined]],
    [
      'AVIF cut off in its size',
      avif('avif', be32(20), 'ispe', be32(0), be32(1600)),
      ['avif', undefined, undefined],
    ],
    ['SVG', bytesOf('<svg xmlns="http://www.w3.org/2000/svg"/>'), ['svg', undefined, undefined]],
    ['SVG behind a declaration', bytesOf('\n <?xml version="1.0"?><svg>'), ['svg', undefined, undefined]],
    ['SVG behind a comment', bytesOf('<!-- a --><svg>'), ['svg', undefined, undefined]],
    ['SVG with a prefix', bytesOf('<svg:svg>'), ['svg', undefined, undefined]],
    ['SVG behind its type', bytesOf('<!doctype SVG PUBLIC "a">'), ['svg', undefined, undefined]],
  ])('knows %s', (_, bytes, expected) => {
    expect(size(bytes)).toEqual(expected);
  });

  it.each<[string, Uint8Array]>([
    ['nothing', bytesOf()],
    ['a text', bytesOf('Dette er ikke et bilde, men en tekst.')],
    ['a text that speaks of a drawing', bytesOf('se <svg>')],
    ['a word that begins like a drawing', bytesOf('<svgx>')],
    ['a page', bytesOf('<!DOCTYPE html><svg>')],
    ['the start of a PNG', png.subarray(0, 23)],
    ['a text that says PNG', bytesOf('aPNG er et format, som brukes mye')],
    ['a PNG of another kind', bytesOf([0x89], 'PMG\r\n\x1a\n', be32(13), 'IHDR', be32(1), be32(1))],
    ['two bytes of a JPEG', bytesOf([0xff, 0xd8])],
    ['half a mark of a JPEG', bytesOf([0xff, 0xd9, 0xff, 0xc0])],
    ['a photo of a phone', bytesOf(be32(24), 'ftypheic', be32(0), 'mif1heic')],
    ['a film', avif('mp42', be32(20), 'ispe', be32(0), be32(1), be32(1))],
    ['a name of a brand with more', bytesOf('\0\0\0\x10ftpyavif\0\0\0\0')],
    ['the start of a WebP', webp('VP8L', [0x2f, 0, 0, 0, 0]).subarray(0, 29)],
    ['a sound', bytesOf('RIFF', le32(40), 'WAVEfmt ', new Array<number>(30).fill(0))],
  ])('does not know %s', (_, bytes) => {
    expect(readPicture(bytes)).toBeUndefined();
  });

  it('reads a part of a larger buffer', () => {
    const buffer = bytesOf('12345', [...png], 'rest');
    expect(size(buffer.subarray(5, 5 + png.length))).toEqual(['png', 1600, 70_000]);
  });
});

describe('isMoving', () => {
  it.each<[string, Uint8Array, boolean]>([
    ['a PNG', png, false],
    ['a PNG that counts its pictures', bytesOf([...png], 'acTL', be32(2), 'IDAT'), true],
    ['a PNG that says so behind its picture', bytesOf([...png], 'IDAT', 'acTL'), false],
    ['a JPEG', jpeg(frame(0xc0)), false],
    ['a WebP that moves', webp('VP8X', [0x02, 0, 0, 0, ...le24(1599), ...le24(899)]), true],
    ['a WebP with transparency', webp('VP8X', [0x10, 0, 0, 0, ...le24(1599), ...le24(899)]), false],
    ['a WebP without more', webp('VP8L', [0x2f, 2, 2, 2, 2]), false],
    ['an AVIF', avif('avif'), false],
    ['an AVIF that moves', avif('avis'), true],
  ])('%s: %s', (_, bytes, expected) => {
    expect(readPicture(bytes)?.isMoving).toBe(expected);
  });
});
