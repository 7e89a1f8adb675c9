import { describe, expect, it, test } from 'vitest';
import type { Address } from '../../../src/permalinks/address.ts';
import { createSuccession } from '../../../src/permalinks/succession.ts';
import { permalinks, removal } from './examples.ts';

const OLD = '/2020-23/';
const NEW = '/2024-27/';

const site = permalinks({
  live: [
    '/2016-19/',
    '/2016-19/a/',
    '/2016-19/a/#x',
    OLD,
    `${OLD}a/`,
    `${OLD}a/#same`,
    `${OLD}a/#x`,
    `${OLD}a/#y`,
    `${OLD}gammel/#x`,
    NEW,
    `${NEW}a/`,
    `${NEW}a/#same`,
    `${NEW}a/#ny`,
    `${NEW}b/#moved`,
    `${NEW}b/#x`,
  ],
  gone: [`${NEW}a/#moved`, `${NEW}a/#gone`, `${NEW}a/#instead`],
  moves: [[`${NEW}a/#moved`, `${NEW}b/#moved`]],
  removals: [removal(`${NEW}a/#gone`), removal(`${NEW}a/#instead`, { see: `${NEW}a/#same` })],
});

const succeed = (address: Address, ...successors: readonly (readonly [Address, Address])[]): Address =>
  createSuccession(
    site,
    successors.map(([from, to]) => ({ from, to })),
    '2024-27',
  )(address);

describe('what answers to a place in an older edition', () => {
  test.for([
    ['the same chapter and id', `${OLD}a/#same`, `${NEW}a/#same`],
    ['the same, followed to where it is now', `${OLD}a/#moved`, `${NEW}b/#moved`],
    ['what to look at instead of what is gone', `${OLD}a/#instead`, `${NEW}a/#same`],
    ['the same page, when nothing there has the id', `${OLD}a/#x`, `${NEW}a/`],
    ['the same page, when what had the id is gone', `${OLD}a/#gone`, `${NEW}a/`],
    ['the front page, when there is no such chapter', `${OLD}gammel/#x`, NEW],
    ['the front page, for the front page', OLD, NEW],
  ] as const)('is %s', ([, from, to]) => {
    expect(succeed(from)).toBe(to);
  });

  it('is what an editor has said before anything else', () => {
    expect(succeed(`${OLD}a/#same`, [`${OLD}a/#same`, `${NEW}a/#ny`])).toBe(`${NEW}a/#ny`);
    expect(succeed(`${OLD}gammel/`, [`${OLD}gammel/`, `${NEW}a/`])).toBe(`${NEW}a/`);
  });

  it('is followed from what an editor has said to where that is now', () => {
    expect(succeed(`${OLD}a/#x`, [`${OLD}a/#x`, `${NEW}a/#moved`])).toBe(`${NEW}b/#moved`);
  });

  it('is what an editor has said of the page, for an id that nothing answers to', () => {
    expect(succeed(`${OLD}gammel/#x`, [`${OLD}gammel/`, `${NEW}a/#ny`])).toBe(`${NEW}a/#ny`);
  });

  it('goes from edition to edition, by what was said and by the same id', () => {
    expect(succeed('/2016-19/a/#x', ['/2016-19/a/#x', `${OLD}a/#same`])).toBe(`${NEW}a/#same`);
    expect(succeed('/2016-19/a/#x', ['/2016-19/a/#x', `${OLD}a/#y`], [`${OLD}a/#y`, `${NEW}a/#ny`])).toBe(
      `${NEW}a/#ny`,
    );
    expect(succeed('/2016-19/a/#x', ['/2016-19/a/#x', `${OLD}a/#y`])).toBe(`${NEW}a/`);
  });

  it('is found though what was said goes in a circle or leads to nothing', () => {
    expect(succeed(`${OLD}a/#x`, [`${OLD}a/#x`, `${OLD}a/#y`], [`${OLD}a/#y`, `${OLD}a/#x`])).toBe(
      `${NEW}a/`,
    );
    expect(succeed(`${OLD}a/#x`, [`${OLD}a/#x`, `${OLD}a/#x`])).toBe(`${NEW}a/`);
    expect(succeed(`${OLD}a/#same`, [`${OLD}a/#same`, `${NEW}a/#borte`])).toBe(`${NEW}a/#same`);
  });

  it('may lie outside the editions', () => {
    const withPage = permalinks({ live: [OLD, NEW, '/om/'] });
    const find = createSuccession(withPage, [{ from: `${OLD}om/`, to: '/om/' }], '2024-27');
    expect(find(`${OLD}om/`)).toBe('/om/');
  });
});
