/** Picture files: each is what its name says, of a size that the site can use, and can be drawn. */
import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { extname } from 'node:path/posix';
import type { Metadata } from 'sharp';
import { describeSize } from '../../read/file-names.ts';
import { MAX_PICTURE_BYTES } from '../../read/folder.ts';
import type { FolderEntry } from '../../read/index.ts';
import { atFile, type Finding } from '../rule.ts';
import { findSvgFault } from './svg.ts';

/** Twice the widest screen that the site is drawn for, with room; a larger picture is a mistake or a bomb. */
const MAX_SIDE_PX = 8000;
const BROKEN = [
  'bildet er ødelagt, eller slutten av filen mangler, så det kan ikke vises',
  'last opp filen på nytt, eller lagre bildet på nytt først',
] as const;

/** Of this process, by name and bytes: dev checks the same pictures at every save. */
const known = new Map<string, Finding | null>();

/** One finding at most for each file: what is wrong first may be why the rest is. */
export async function checkPictures(pictures: readonly FolderEntry[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { path, bytes, sizeBytes } of pictures) {
    if (bytes === null) continue;
    if (sizeBytes > MAX_PICTURE_BYTES) {
      findings.push(atFile(path, ...describeSize(sizeBytes, MAX_PICTURE_BYTES)));
      continue;
    }
    const key = `${path} ${createHash('sha256').update(bytes).digest('base64')}`;
    const found = known.get(key) ?? (known.has(key) ? null : await checkPicture(path, bytes));
    known.set(key, found);
    if (found !== null) findings.push(found);
  }
  return findings;
}

async function checkPicture(path: string, bytes: Uint8Array): Promise<Finding | null> {
  const text = decodeSvg(bytes);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const extension = extname(name).slice(1).toLowerCase().replace('jpeg', 'jpg');
  if (text !== undefined && extension === 'svg') {
    const fault = findSvgFault(text);
    return fault === undefined ? null : { file: path, ...fault };
  }
  const format = text === undefined ? nameFormat(bytes) : 'svg';
  if (format === undefined) {
    const remedy = 'lagre bildet på nytt som JPEG, PNG, WebP eller AVIF';
    return atFile(path, 'filen er ikke et bilde som kan vises', remedy);
  }
  if (format !== extension) {
    const message = `filen heter .${extension}, men er ${format.toUpperCase()}`;
    return atFile(path, message, `kall filen ${name.replace(/\.\w+$/, '')}.${format}`);
  }
  // Loaded for the first picture: it takes longer than the rest of the check.
  const { default: sharp } = await import('sharp');
  const metadata = await sharp(bytes, { limitInputPixels: false }).metadata().catch(String);
  if (typeof metadata === 'string') return atFile(path, ...BROKEN);
  const fault = describeMetadata(metadata, bytes) ?? ((await canBeDrawn(bytes)) ? undefined : BROKEN);
  return fault === undefined ? null : atFile(path, ...fault);
}

/** The text of a file that begins as XML does; letters in another encoding than the one that it names stay broken. */
function decodeSvg(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart();
  if (!/^<(?:\?xml|!--|!DOCTYPE|[\w:]*svg)/i.test(start)) return undefined;
  const isLatin1 = !isUtf8(bytes) && /^<\?xml[^>]*encoding=["'](?:iso-8859-1|windows-1252)["']/i.test(start);
  return new TextDecoder(isLatin1 ? 'windows-1252' : 'utf-8').decode(bytes);
}

/** What a file is by its first bytes; undefined for no picture that the site shows. */
function nameFormat(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 32));
  if (/^\x89PNG/.test(start)) return 'png';
  if (/^\xff\xd8\xff/.test(start)) return 'jpg';
  if (/^RIFF[^]{4}WEBP/.test(start)) return 'webp';
  // Some programs name the family first, and AVIF among those that the file fits.
  return /^[^]{4}ftyp[^]*avi[fs]/.test(start) ? 'avif' : undefined;
}

type Fault = readonly [message: string, remedy: string];

function describeMetadata({ width, height, pages = 1 }: Metadata, bytes: Uint8Array): Fault | undefined {
  const size = `bildet er ${width} × ${height} piksler`;
  if (Math.max(width, height) > MAX_SIDE_PX)
    return [
      `${size}, og grensen er ${MAX_SIDE_PX}`,
      'lagre det i mindre størrelse, for eksempel 2400 piksler bredt',
    ];
  // In a PNG, the chunk that counts the pictures stands before the first of them.
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = head.indexOf('acTL');
  const isMovingPng = head[0] === 0x89 && count !== -1 && count < head.indexOf('IDAT');
  const isMovingAvif = head.indexOf('ftypavis') === 4;
  if (pages <= 1 && !isMovingPng && !isMovingAvif) return undefined;
  return ['bildet beveger seg', 'lagre det som et stillbilde; en film legges inn som en lenke'];
}

/** What libjpeg warns of when a part of the photo is lost; its other warnings are of oddities that no reader sees. */
const LOST_PART = /bad Huffman code|premature end/i;

/** Reads all of a picture; rubbish behind its end is no fault. */
async function canBeDrawn(bytes: Uint8Array): Promise<boolean> {
  const { default: sharp } = await import('sharp');
  const draw = (failOn: 'warning' | 'error'): Promise<string> =>
    sharp(bytes, { failOn })
      .resize({ width: 64 })
      .raw()
      .toBuffer()
      .then(() => '', String);
  const warning = await draw('warning');
  if (warning === '') return true;
  return !LOST_PART.test(warning) && (await draw('error')) === '';
}
