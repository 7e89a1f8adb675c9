import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { drawFigure } from '../../../src/downloads/svg/figure.ts';
import { drawFrame, PICTURE_PX } from '../../../src/downloads/svg/frame.ts';
import { drawLines, STYLES } from '../../../src/downloads/svg/text.ts';
import { commutingExamples, LONG_NAME, LONG_WORD } from '../../fixtures/chart-examples.ts';
import { figureExamples, figureOf } from './examples.ts';
import { planEdition } from './real-plan.ts';
import { listTextBoxes, scanSvg, type TextBox } from './scan-svg.ts';

const MARGIN_PX = 48;
const TOLERANCE_PX = 0.5;

function heightOf(svg: string): number {
  return Number(scanSvg(svg)[0]?.attributes['height']);
}

/** Text outside the margins or over another; as sentences, so that a failure names them. */
function findFaults(svg: string): string[] {
  const boxes = listTextBoxes(svg);
  const height = heightOf(svg);
  const outside = boxes.filter(
    (it) =>
      it.left < MARGIN_PX - TOLERANCE_PX ||
      it.right > PICTURE_PX - MARGIN_PX + TOLERANCE_PX ||
      it.top < 0 ||
      it.bottom > height,
  );
  const overlap = (a: TextBox, b: TextBox): boolean =>
    a.left < b.right - TOLERANCE_PX &&
    b.left < a.right - TOLERANCE_PX &&
    a.top < b.bottom - TOLERANCE_PX &&
    b.top < a.bottom - TOLERANCE_PX;
  return [
    ...outside.map((it) => `outside: «${it.text}»`),
    ...boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => overlap(a, b))
        .map((b) => `«${a.text}» over «${b.text}»`),
    ),
  ];
}

it('finds text over text and outside the frame where there is some', () => {
  const texts = {
    label: null,
    title: 'A',
    what: 'B',
    note: null,
    source: 'C',
    signature: 'D',
    description: '',
  };
  const style = STYLES.name;
  const over = [...drawLines(['Over'], 0, 0, style), ...drawLines(['under'], 20, 10, style)];
  const faults = findFaults(drawFrame(texts, { heightPx: 40, elements: over }));
  expect(faults).toEqual(['«Over» over «under»']);
  const outside = drawLines(['utenfor'], 1080, 0, style);
  expect(findFaults(drawFrame(texts, { heightPx: 40, elements: outside }))).toEqual(['outside: «utenfor»']);
});

describe('drawFigure', { timeout: 20_000 }, () => {
  test.for(figureExamples)('keeps the text of "%s" inside the frame and apart', ([, figure]) => {
    expect(findFaults(drawFigure(figure, planEdition))).toEqual([]);
  });

  test.for(figureExamples)('keeps every bar of "%s" inside the frame', ([, figure]) => {
    const svg = drawFigure(figure, planEdition);
    const height = heightOf(svg);
    for (const { name, attributes, x, y, distorted } of scanSvg(svg)) {
      if (name !== 'rect' || distorted || attributes['x'] === undefined) continue;
      const left = x + Number(attributes['x']);
      const top = y + Number(attributes['y'] ?? 0);
      expect(left).toBeGreaterThanOrEqual(MARGIN_PX - 1);
      expect(left + Number(attributes['width'])).toBeLessThanOrEqual(PICTURE_PX - MARGIN_PX + 1);
      expect(Number(attributes['width'])).toBeGreaterThanOrEqual(0);
      expect(top + Number(attributes['height'])).toBeLessThanOrEqual(height);
    }
  });

  it('wraps long titles, notes and sources instead of cutting them', () => {
    const long = `${LONG_NAME} ${LONG_WORD} `.repeat(4).trim();
    const [, figure] = figureExamples[0] ?? [];
    if (!figure) throw new Error('no example');
    const svg = drawFigure({ ...figure, title: long, what: long, note: long, sourceLine: long }, planEdition);
    expect(findFaults(svg)).toEqual([]);
    expect(listTextBoxes(svg).filter((it) => it.text.includes('seksjon'))).not.toHaveLength(0);
  });

  it('holds any text as text, whatever signs it has', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(texts, texts, (title, name) => {
        const row = { id: 'a', name, valueNok: 1, valueText: '1', reserved: true, openEnded: true };
        const values = {
          form: 'fondsbruk',
          bars: { rows: [row] },
          notes: { a: title },
          numberIds: {},
        } as const;
        const figure = figureOf(values, { title });
        const svg = drawFigure(figure, planEdition);
        const elements = scanSvg(svg);
        expect(elements.filter((it) => it.name === 'script')).toEqual([]);
        expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps random names, amounts and labels apart', () => {
    const name = fc.lorem({ maxCount: 8 });
    const amount = fc.option(fc.integer({ min: 0, max: 2_000_000_000 }), { nil: null });
    const row = fc.record({
      id: fc.uuid(),
      name,
      valueNok: amount,
      valueText: fc.lorem({ maxCount: 4 }),
      reserved: fc.boolean(),
      openEnded: fc.boolean(),
    });
    const rows = fc.array(row, { maxLength: 7 });
    fc.assert(
      fc.property(rows, (bars) => {
        const notes = Object.fromEntries(bars.map((it) => [it.id, it.name]));
        const figure = figureOf({ form: 'fondsbruk', bars: { rows: bars }, notes, numberIds: {} });
        expect(findFaults(drawFigure(figure, planEdition))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps programmes apart under any row of houses', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(amounts, fc.lorem({ maxCount: 6 }), (houses, name) => {
        const series = houses.map((count, i) => ({ id: `p${i + 1}`, valueNok: count * 333_333 }));
        const programmes = planEdition.programmes.map((it) => ({ ...it, name }));
        const figure = figureOf({ form: 'bryggerekke', series, houseValueNok: 333_333 });
        expect(findFaults(drawFigure(figure, { ...planEdition, programmes }))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('describes itself in words for those who do not see it', () => {
    for (const [, figure] of figureExamples) {
      const [root, title, description] = scanSvg(drawFigure(figure, planEdition));
      expect(root?.attributes['role']).toBe('img');
      expect([title?.name, title?.text]).toEqual(['title', figure.title]);
      expect(description?.name).toBe('desc');
      expect(description?.text).toContain(figure.what);
      expect(description?.text).toContain('Navn: Eksempel');
    }
  });

  it('refers to nothing outside itself and gives no id twice', () => {
    for (const [, figure] of figureExamples) {
      const svg = drawFigure(figure, planEdition);
      const ids = scanSvg(svg).flatMap((it) => it.attributes['id'] ?? []);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, used = ''] of svg.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(used);
      expect(svg.match(/https?:\/\/[^"]*/g)).toEqual(['http://www.w3.org/2000/svg']);
    }
  });

  it('never draws "not stated" as a bar', () => {
    const figure = figureOf({
      form: 'pendling',
      series: commutingExamples.notStated,
      shownYear: 2018,
      centre: 'Trondheim',
    });
    const svg = drawFigure(figure, planEdition);
    expect(listTextBoxes(svg).filter((it) => it.text === 'ikke oppgitt').length).toBeGreaterThanOrEqual(3);
  });
});
