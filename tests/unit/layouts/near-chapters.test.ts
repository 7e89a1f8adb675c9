import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listNearChapters } from '../../../src/layouts/near-chapters.ts';

const chaptersOf = (count: number) => Array.from({ length: count }, (_, i) => ({ path: `/${i}/` }));
const near = (count: number, at: number): string[] =>
  listNearChapters(chaptersOf(count), `/${at}/`).map((it) => it.path);

describe('listNearChapters', () => {
  it('lists every chapter of an ordinary plan', () => {
    expect(near(7, 3)).toHaveLength(7);
    expect(near(30, 29)).toHaveLength(30);
  });

  it('lists as many on each side of the current one', () => {
    expect(near(1000, 500)).toEqual(
      chaptersOf(511)
        .slice(490)
        .map((it) => it.path),
    );
  });

  it('lists the first or the last where there are no more', () => {
    expect([near(1000, 0)[0], near(1000, 0).at(-1)]).toEqual(['/0/', '/20/']);
    expect([near(1000, 999)[0], near(1000, 999).at(-1)]).toEqual(['/979/', '/999/']);
  });

  it('always lists the current one, in reading order, and never more than 30', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }).chain((count) => fc.tuple(fc.constant(count), fc.nat(count - 1))),
        ([count, at]) => {
          const listed = near(count, at).map((it) => Number(it.slice(1, -1)));
          expect(listed).toContain(at);
          expect(listed).toEqual([...listed].sort((a, b) => a - b));
          expect(listed.length).toBe(count <= 30 ? count : 21);
        },
      ),
    );
  });
});
