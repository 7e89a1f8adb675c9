/**
 * Draws pictures with the programs that the build draws them with; each outcome is one line of the output. A process of its own,
 * since those programs cannot be waited for inside a check, and a picture that brings them down must not end the check.
 */
import { isUtf8 } from 'node:buffer';
import { buffer } from 'node:stream/consumers';
import { deserialize } from 'node:v8';
import { Resvg } from '@resvg/resvg-js';
import { imageMetadata } from 'astro/assets/utils';
import sharp from 'sharp';
import type { Outcome } from './drawn-pictures.ts';
import { readPicture } from './picture-bytes.ts';

/** Small, so that writing it takes no time; all that was read is looked at. */
const WIDTH_PX = 64;
/** What libjpeg warns of when a part of the photo is lost; its other warnings are of oddities that no reader sees. */
const LOST_PART = /bad Huffman code|premature end of data segment/i;

for (const bytes of deserialize(await buffer(process.stdin)) as Uint8Array[]) {
  const isDrawing = readPicture(bytes)?.format === 'svg';
  console.log(JSON.stringify(isDrawing ? await readDrawing(bytes) : await drawPicture(bytes)));
}

/** A picture that was taken: a photo with rubbish behind its end, or with a fault that no reader sees, is drawn. */
async function drawPicture(bytes: Uint8Array): Promise<Outcome> {
  try {
    await imageMetadata(bytes, '');
    const warning = await draw(bytes, 'warning').catch(String);
    if (LOST_PART.test(warning)) return { fault: 'pixels' };
    if (warning !== '') await draw(bytes, 'error');
    return { fault: null };
  } catch {
    return { fault: 'pixels' };
  }
}

async function draw(bytes: Uint8Array, failOn: 'warning' | 'error'): Promise<''> {
  await sharp(bytes, { failOn, pages: -1 }).rotate().resize({ width: WIDTH_PX }).png().toBuffer();
  return '';
}

/** Browsers read a drawing as XML: the first fault ends it. */
async function readDrawing(bytes: Uint8Array): Promise<Outcome> {
  const text = decodeXml(bytes);
  if (text === undefined) return { fault: 'xml', detail: '' };
  try {
    new Resvg(text, { font: { loadSystemFonts: false } });
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    return { fault: detail.includes('invalid size') ? 'size' : 'xml', detail };
  }
  const { width, height } = await imageMetadata(bytes, '').catch(() => ({ width: 0, height: 0 }));
  return width > 0 && height > 0 ? { fault: null } : { fault: 'size', detail: '' };
}

/** Undefined for letters in another encoding than the one that the file says. */
function decodeXml(bytes: Uint8Array): string | undefined {
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  const text = Buffer.from(bytes).toString('latin1');
  return /^<\?xml[^>]{1,99}encoding=["'](?:iso-8859-1|windows-1252)["']/i.test(text) ? text : undefined;
}
