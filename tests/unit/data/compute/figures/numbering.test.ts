import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeNumbering, tableId } from '../../../../../src/data/compute/figures/numbering.ts';

describe('numbers of figures and tables', () => {
  const chapters = [
    'Tekst <Belop id="p1" />\n\n<Figur id="vedtak" />\n\n<Programbudsjett program="p1" />',
    '<Finansieringsliste />\n\n<Figur id="pendling" />\n\n<Ressurstabell />',
  ];

  it('count from the front page through the chapters, figures and tables apart', () => {
    const { figures, tables } = computeNumbering(chapters, ['bryggerekka']);
    expect([...figures]).toEqual([
      ['bryggerekka', 1],
      ['vedtak', 2],
      ['pendling', 3],
    ]);
    expect([...tables]).toEqual([
      ['budsjett-p1', 1],
      ['finansieringsliste', 2],
      ['ressurstabell', 3],
    ]);
  });

  it('count a figure once, where it stands first', () => {
    const { figures } = computeNumbering(['<Figur id="b" />', '<Figur id="a" /><Figur id="b" />'], ['a']);
    expect([...figures]).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
  });

  it('follow the order of the chapters', () => {
    const { tables } = computeNumbering(chapters.toReversed(), []);
    expect([...tables.keys()]).toEqual(['finansieringsliste', 'ressurstabell', 'budsjett-p1']);
  });

  it('are 1, 2, 3 … without gaps, whatever stands in the chapters', () => {
    const id = fc.stringMatching(/^[a-z]{1,3}$/);
    fc.assert(
      fc.property(fc.array(fc.array(id)), fc.array(id), (bodies, front) => {
        const { figures } = computeNumbering(
          bodies.map((ids) => ids.map((it) => `<Figur id="${it}" />`).join('\n')),
          front,
        );
        expect([...figures.values()]).toEqual([...figures.keys()].map((_, i) => i + 1));
        expect(new Set(figures.keys())).toEqual(new Set([...front, ...bodies.flat()]));
      }),
    );
  });
});

describe('the id of a table', () => {
  it('is the component, and for programmes the programme', () => {
    expect(tableId({ name: 'Ressurstabell', props: {} })).toBe('ressurstabell');
    expect(tableId({ name: 'Programbudsjett', props: { program: 'p3' } })).toBe('budsjett-p3');
  });
});
