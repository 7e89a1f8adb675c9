import { describe, expect, it, test } from 'vitest';
import { PNG_WIDTH_PX, renderPng } from '../../../src/downloads/png.ts';
import { drawFigure } from '../../../src/downloads/svg/figure.ts';
import { PICTURE_PX } from '../../../src/downloads/svg/frame.ts';
import { figureExamples } from './examples.ts';
import { planEdition, planFigures } from './real-plan.ts';
import { scanSvg } from './scan-svg.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

describe('renderPng', { timeout: 20_000 }, () => {
  test.for(planFigures().map((it) => [it.id, it] as const))(
    'makes a PNG of %s below 200 KB',
    ([, figure]) => {
      const svg = drawFigure(figure, planEdition);
      const png = renderPng(svg);
      const view = new DataView(png.buffer);
      expect([...png.subarray(0, 8)]).toEqual(SIGNATURE);
      expect(view.getUint32(16)).toBe(PNG_WIDTH_PX);
      const height = Number(scanSvg(svg)[0]?.attributes['height']);
      expect(Math.abs(view.getUint32(20) - (height * PNG_WIDTH_PX) / PICTURE_PX)).toBeLessThan(1);
      expect(png.length).toBeLessThan(200 * 1024);
    },
  );

  it('reads every example as well-formed XML', () => {
    for (const [, figure] of figureExamples.filter(([name]) => /longNames|huge|parts/.test(name))) {
      expect(renderPng(drawFigure(figure, planEdition)).length).toBeGreaterThan(1000);
    }
  });

  it('draws letters with the fonts of the site', () => {
    const picture = (text: string): Uint8Array =>
      renderPng(
        `<svg xmlns="http://www.w3.org/2000/svg" width="100" height="30" font-family="'Schibsted Grotesk'"><text y="20">${text}</text></svg>`,
      );
    const blank = picture('');
    for (const letter of 'æøåÆØÅéüö«»–−·0159') expect(picture(letter), letter).not.toEqual(blank);
    expect(picture('<tspan font-weight="700">a</tspan>')).not.toEqual(picture('a'));
  });

  it('refuses what is no SVG', () => {
    expect(() => renderPng('<svg')).toThrow();
  });
});
