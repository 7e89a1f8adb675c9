import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { editionOf, isPage, isPublicId, joinAddress, splitAddress } from '../../../src/permalinks/address.ts';

describe('splitAddress and joinAddress', () => {
  it('undo each other', () => {
    const path = fc.stringMatching(/^\/[a-z0-9/.-]*$/);
    const id = fc.stringMatching(/^[a-z0-9.#-]*$/);
    fc.assert(
      fc.property(path, id, (from, name) => {
        expect(splitAddress(joinAddress(from, name))).toEqual({ path: from, id: name });
      }),
    );
  });

  it('treat an empty fragment as the page itself', () => {
    expect(splitAddress('/2020-23/maal/#')).toEqual({ path: '/2020-23/maal/', id: '' });
    expect(joinAddress('/2020-23/maal/', '')).toBe('/2020-23/maal/');
  });
});

describe('isPage', () => {
  test.for([
    ['/', true],
    ['/2020-23/maal/', true],
    ['/2020-23/data/pendling.csv', false],
  ] as const)('of %s is %s', ([path, expected]) => {
    expect(isPage(path)).toBe(expected);
  });
});

describe('isPublicId', () => {
  test.for([
    ['maal', true],
    ['a_b', true],
    ['_ord-fou', false],
    ['', false],
  ] as const)('of "%s" is %s', ([id, expected]) => {
    expect(isPublicId(id)).toBe(expected);
  });
});

describe('editionOf', () => {
  test.for([
    ['/2020-23/', '2020-23'],
    ['/2020-23/maal/#felles', '2020-23'],
    ['/', undefined],
    ['/om/', undefined],
    ['/2020-23', undefined],
    ['/innbygging/2020-23/pendling/', undefined],
  ] as const)('%s is %s', ([address, edition]) => {
    expect(editionOf(address)).toBe(edition);
  });
});
