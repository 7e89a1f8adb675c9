import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Address, splitAddress } from '../../../src/permalinks/address.ts';
import {
  EMBED_FILES,
  figureEmbedAddress,
  type Originals,
  readView,
  sectionEmbedAddress,
  shareAddress,
  sharingAddress,
} from '../../../src/permalinks/views.ts';

/** Knows the addresses given, and finds ids among them. */
function originals(...addresses: readonly Address[]): Originals {
  return {
    isKnown: (address) => addresses.includes(address),
    find: (edition, id) =>
      addresses.filter((it) => it.startsWith(`/${edition}/`) && splitAddress(it).id === id),
    editions: ['2024-27', '2020-23'],
  };
}

const slug = fc.stringMatching(/^[a-z]{1,6}(-[a-z0-9]{1,5}){0,2}$/);
/** A section of a chapter: `/2020-23/maal/#felles`. */
const section = fc
  .tuple(slug, slug)
  .filter(([chapter]) => !['data', 'tiltak', 'hele-planen', 'deling'].includes(chapter))
  .filter(([, id]) => id !== 'deling')
  .map(([chapter, id]) => `/2020-23/${chapter}/#${id}`);

/** Ways to repeat a section on another page or in a file. */
const VIEWS: readonly (readonly [name: string, of: (original: Address) => Address])[] = [
  ['the page for sharing', (it) => sharingAddress(splitAddress(it).path, splitAddress(it).id)],
  ['the share page', shareAddress],
  ['the embed of a section', sectionEmbedAddress],
  ...EMBED_FILES.map((file) => [file, (it: Address) => sectionEmbedAddress(it) + file] as const),
  ['the embed of a figure', (it) => figureEmbedAddress('2020-23', splitAddress(it).id)],
  [
    'the file beside the embed of a figure',
    (it) => `${figureEmbedAddress('2020-23', splitAddress(it).id)}del.json`,
  ],
  ['the data of a figure', (it) => `/2020-23/data/${splitAddress(it).id}.csv`],
  ['the overview of measures', (it) => `/2020-23/tiltak/#${splitAddress(it).id}`],
  [
    'the whole plan',
    (it) => `/2020-23/hele-planen/#${splitAddress(it).path.split('/')[2]}-${splitAddress(it).id}`,
  ],
];

describe('readView', () => {
  test.for(VIEWS)('finds what %s repeats, and the same of anything else', ([, of]) => {
    fc.assert(
      fc.property(section, section, (original, other) => {
        const view = readView(of(original), originals(original));
        expect(view?.originals).toEqual([original]);
        expect(view?.of(other)).toBe(of(other));
      }),
    );
  });

  test.for([
    ['/2020-23/deling/', '/2020-23/'],
    ['/2020-23/deling/#bryggerekka', '/2020-23/#bryggerekka'],
    ['/2020-23/bryggerekka/', '/2020-23/#bryggerekka'],
    ['/2020-23/maal/deling/', '/2020-23/maal/'],
    ['/2020-23/hele-planen/#maal', '/2020-23/maal/'],
    ['/2020-23/tiltak/maal-a/', '/2020-23/tiltak/'],
  ] as const)('knows that %s repeats %s', ([address, original]) => {
    expect(readView(address, originals(original))?.originals).toEqual([original]);
  });

  it('is undefined for what stands in a chapter, on a front page or outside the editions', () => {
    const known = originals('/2020-23/', '/2020-23/maal/', '/2020-23/maal/#felles', '/om/');
    for (const address of ['/2020-23/maal/', '/2020-23/maal/#felles', '/2020-23/', '/', '/om/', '/om/#a'])
      expect(readView(address, known), address).toBeUndefined();
  });

  it('is undefined for a chapter with the name of a part of the front page', () => {
    const known = originals('/2020-23/#kapitler', '/2020-23/kapitler/deling/');
    expect(readView('/2020-23/kapitler/', known)).toBeUndefined();
  });

  it('is undefined where nobody knows the original', () => {
    expect(readView('/2020-23/maal/felles/', originals())).toBeUndefined();
    expect(readView('/2020-23/data/pendling.csv', originals())).toBeUndefined();
  });

  it('takes the newest edition first for the front page of the site', () => {
    const known = originals('/2020-23/#kapitler', '/2024-27/#kapitler');
    const view = readView('/#kapitler', known);
    expect(view?.originals).toEqual(['/2024-27/#kapitler', '/2020-23/#kapitler']);
    expect(view?.of('/2024-27/#innhold')).toBe('/#innhold');
  });

  it('takes the chapter with the longest name first on the page with the whole plan', () => {
    const known = originals('/2020-23/p1/#mer-maal', '/2020-23/p1-mer/#maal', '/2020-23/p1-mer-maal/');
    expect(readView('/2020-23/hele-planen/#p1-mer-maal', known)?.originals).toEqual([
      '/2020-23/p1-mer-maal/',
      '/2020-23/p1-mer/#maal',
      '/2020-23/p1/#mer-maal',
    ]);
  });

  it('has no place on the page with the whole plan for what stands in no chapter', () => {
    const view = readView('/2020-23/hele-planen/#maal', originals('/2020-23/maal/'));
    expect(view?.of('/2020-23/maal/')).toBe('/2020-23/hele-planen/#maal');
    expect(view?.of('/2020-23/')).toBeUndefined();
  });

  it('sends a filtered overview to the whole one and to no other filter', () => {
    const view = readView(
      '/2020-23/tiltak/maal-a/',
      originals('/2020-23/tiltak/', '/2020-23/tiltak/#maal-a'),
    );
    expect(view?.originals).toEqual(['/2020-23/tiltak/']);
    expect(view?.of('/2020-23/tiltak/')).toBeUndefined();
  });
});
