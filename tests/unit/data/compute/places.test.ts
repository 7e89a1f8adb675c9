import { describe, expect, it } from 'vitest';
import {
  goalPath,
  measurePath,
  mediumPath,
  milestonePath,
  pathOf,
} from '../../../../src/data/compute/places.ts';

const edition = {
  path: '/2020-23/',
  chapters: [
    { path: '/2020-23/maal/', entry: { body: '<Maal id="felles" />\n\n<Figur id="tidslinjen" />' } },
    { path: '/2020-23/p1/', entry: { body: '<Tiltaksliste program="p1" slag="ny" />' } },
    { path: '/2020-23/tom/', entry: {} },
  ],
  figures: [{ id: 'tidslinjen', form: 'tidslinje' }],
};

describe('the place of a record', () => {
  it('is in the chapter that shows it', () => {
    expect(measurePath(edition, { id: 'p1-a', programme: 'p1', kind: 'ny' })).toBe('/2020-23/p1/#p1-a');
    expect(goalPath(edition, 'felles')).toBe('/2020-23/maal/#felles');
    expect(milestonePath(edition, 'vedtak')).toBe('/2020-23/maal/#vedtak');
  });

  it('is that of the figure which stands in for a picture that no chapter shows', () => {
    const media = {
      ...edition,
      chapters: [
        ...edition.chapters,
        { path: '/2020-23/p2/', entry: { body: '<Medium id="b" />\n\n<Figur id="pendling" />' } },
      ],
      figures: [
        { id: 'uten', medium: null },
        { id: 'pendling', medium: 'a' },
        { id: 'tidslinjen', medium: 'b' },
      ],
    };
    expect(mediumPath(media, 'a')).toBe('/2020-23/p2/#pendling');
    expect(mediumPath(media, 'b')).toBe('/2020-23/p2/#b');
    expect(mediumPath(media, 'c')).toBe('/2020-23/#c');
  });

  it('is the front page when no chapter shows it', () => {
    expect(pathOf(edition, 'Maal', { id: 'annet' })).toBe('/2020-23/');
    expect(measurePath(edition, { id: 'p1-b', programme: 'p1', kind: 'pagar' })).toBe('/2020-23/#p1-b');
  });

  it('is nowhere for a milestone of an edition without a timeline', () => {
    expect(milestonePath({ ...edition, figures: [] }, 'vedtak')).toBeUndefined();
  });
});
