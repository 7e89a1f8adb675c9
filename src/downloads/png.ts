/** PNG of a standalone SVG: for documents and programs that do not show SVG. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

/** From the project's folder: code that Astro bundles no longer knows where its source file lay. */
const FONT_FILES = ['schibsted-grotesk', 'fallback'].flatMap((name) =>
  [400, 700].map((weight) => join('src', 'fonts', `${name}-${weight}.ttf`)),
);

/** Width in pixels: sharp over the width of a printed page (240 dots per inch), and below 200 KB a file. */
export const PNG_WIDTH_PX = 1600;

/**
 * Renders an SVG with the site's own font, and with one that has the signs it lacks; with no font of the machine, so that
 * every machine makes the same picture.
 * @param svg a whole SVG file with a width and height
 * @param widthPx of the picture; its height follows
 * @throws Error when the SVG is no well-formed XML, or a font is missing: resvg would leave out all text silently
 */
export function renderPng(svg: string, widthPx = PNG_WIDTH_PX): Uint8Array<ArrayBuffer> {
  const missing = FONT_FILES.find((file) => !existsSync(file));
  if (missing !== undefined)
    throw new Error(`Skriften ${missing} mangler: PNG-filene ville blitt uten tekst.`);
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: widthPx },
    font: { loadSystemFonts: false, fontFiles: FONT_FILES, defaultFontFamily: 'Schibsted Grotesk' },
  });
  return new Uint8Array(image.render().asPng());
}
