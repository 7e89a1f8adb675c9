import fc from 'fast-check';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, it, test } from 'vitest';
import { BYTE_ORDER_MARK } from '../../../src/downloads/csv.ts';
import { renderPng } from '../../../src/downloads/png.ts';
import { findAll, textOf } from '../../../src/html/hast.ts';
import { writeFileNote } from '../../../src/permalinks/file-notes.ts';
import type { FileTask } from '../../../src/permalinks/plan.ts';
import { parseCsv } from '../downloads/parse-csv.ts';
import { scanSvg } from '../downloads/scan-svg.ts';
import { entry, removal, words } from './examples.ts';

const SEE = '/2020-23/p1/#reiser';
const TEXT =
  'Filen «pendling» ble fjernet i utgaven 2024-27. Tallene er foreldet. Se heller Tittel på /2020-23/p1/#reiser, https://plan.example.no/utviklingsplan/2020-23/p1/#reiser';

function removed(extension: string, title = 'pendling'): FileTask {
  const path = `/2020-23/data/pendling.${extension}`;
  const gone = removal(path, { reason: 'Tallene er foreldet.', see: SEE });
  return { path, entry: entry(path, { title }), fate: { kind: 'removed', removal: gone, see: SEE } };
}

function moved(extension: string): FileTask {
  const path = `/2020-23/data/pendling.${extension}`;
  return { path, entry: entry(path, { title: 'pendling' }), fate: { kind: 'moved', to: SEE } };
}

describe('the note in the place of a file', () => {
  it('is JSON in the place of JSON, with fields for programs', () => {
    expect(JSON.parse(writeFileNote(removed('json'), words))).toEqual({
      removed: true,
      edition: '2024-27',
      reason: 'Tallene er foreldet.',
      see: 'https://plan.example.no/utviklingsplan/2020-23/p1/#reiser',
      text: TEXT,
    });
    expect(JSON.parse(writeFileNote(moved('json'), words))).toMatchObject({
      moved: true,
      to: 'https://plan.example.no/utviklingsplan/2020-23/p1/#reiser',
    });
  });

  it('is one cell in the place of CSV', () => {
    expect(writeFileNote(removed('csv'), words)).toMatch(new RegExp(`^${BYTE_ORDER_MARK}"Filen`));
    expect(parseCsv(writeFileNote(removed('csv'), words))).toEqual([[TEXT]]);
    const [[quoted] = []] = parseCsv(writeFileNote(removed('csv', 'a "b"; c'), words));
    expect(quoted).toContain('Filen «a "b"; c» ble fjernet');
  });

  it('is a paragraph in the place of a fragment of HTML', () => {
    const tree = unified()
      .use(rehypeParse, { fragment: true })
      .parse(writeFileNote(removed('html', '<b>&'), words));
    expect(findAll(tree, () => true).map((it) => [it.tagName, it.properties])).toEqual([
      ['p', { lang: 'nb' }],
    ]);
    expect(textOf(tree)).toContain('Filen «<b>&» ble fjernet');
  });

  test.for(['svg', 'png'])(
    'is a drawing of the text in the place of %s, which can be rendered',
    (extension) => {
      const svg = writeFileNote(removed(extension, 'Tall & <b>'), words);
      const lines = scanSvg(svg).filter((it) => it.name === 'tspan');
      expect(lines.length).toBeGreaterThan(1);
      const png = renderPng(svg, 400);
      expect([...png.slice(1, 4)]).toEqual([...'PNG'].map((it) => it.charCodeAt(0)));
      // A picture without its words would be far smaller.
      const empty = renderPng(svg.replace(/<text.*<\/text>/, ''), 400);
      expect(png.length).toBeGreaterThan(2 * empty.length);
    },
  );

  it('breaks long texts into lines that fit the drawing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zæøå]{1,20}$/), { minLength: 1, maxLength: 80 }),
        (list) => {
          const title = list.join(' ');
          const svg = writeFileNote(removed('svg', title), words);
          const lines = [...svg.matchAll(/<tspan x="24" y="([\d.]+)">([^<]*)<\/tspan>/g)];
          expect(lines.map((it) => it[2]).join(' ')).toContain(title);
          expect(Math.max(...lines.map((it) => it[2]?.length ?? 0))).toBeLessThanOrEqual(100);
          const height = Number(/ height="(\d+)"/.exec(svg)?.[1]);
          expect(Math.max(...lines.map((it) => Number(it[1])))).toBeLessThan(height);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('is plain text in the place of anything else', () => {
    expect(writeFileNote(removed('bib'), words)).toBe(`${TEXT}\n`);
  });

  it('says where the content is when only the file is gone', () => {
    expect(writeFileNote(moved('txt'), words)).toBe(
      'Filen «pendling» er ikke her lenger. Innholdet står her: Tittel på /2020-23/p1/#reiser, https://plan.example.no/utviklingsplan/2020-23/p1/#reiser\n',
    );
  });

  it('says no more than is known', () => {
    const path = '/2020-23/data/a.txt';
    const task: FileTask = {
      path,
      entry: entry(path),
      fate: { kind: 'removed', removal: removal(path), see: null },
    };
    expect(writeFileNote(task, words)).toBe(`Filen «${path}» ble fjernet i utgaven 2024-27.\n`);
  });
});
