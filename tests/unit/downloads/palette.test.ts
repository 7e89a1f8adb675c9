import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { PALETTE, programmeColour } from '../../../src/downloads/palette.ts';
import { drawFigure } from '../../../src/downloads/svg/figure.ts';
import { figureExamples } from './examples.ts';
import { planEdition } from './real-plan.ts';

const tokens = readFileSync('src/styles/tokens.css', 'utf8');
/** The first `:root` is the light theme; the dark one follows inside a media query. */
const light = tokens.slice(tokens.indexOf(':root'), tokens.indexOf('@media'));

it('has the light colours of the site', () => {
  for (const [name, colour] of Object.entries(PALETTE)) {
    expect(light, name).toContain(`--${name}: ${colour};`);
  }
});

it('gives colour to programmes and to nothing else', () => {
  expect(programmeColour('p2')).toBe(PALETTE.p2);
  expect(programmeColour('p9')).toBe(PALETTE.n);
  expect(programmeColour('constructor')).toBe(PALETTE.n);
});

it('draws with no other colours than those', () => {
  const known: readonly string[] = Object.values(PALETTE);
  for (const [name, figure] of figureExamples) {
    const used = [...drawFigure(figure, planEdition).matchAll(/(?:fill|stroke)="(#[^"]*)"/g)].map(
      (it) => it[1],
    );
    expect(
      used.filter((it) => !known.includes(it ?? '')),
      name,
    ).toEqual([]);
  }
});

it('keeps programme colours out of figures that show no programmes', () => {
  const programmes = [PALETTE.p1, PALETTE.p2, PALETTE.p3, PALETTE.p4];
  for (const [name, figure] of figureExamples) {
    if (/^(bryggerekke|finansiering)/.test(name)) continue;
    const svg = drawFigure(figure, planEdition);
    expect(
      programmes.filter((it) => svg.includes(it)),
      name,
    ).toEqual([]);
  }
});
