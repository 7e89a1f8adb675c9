import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listPromisedFiles } from '../../../src/site/promised-files.ts';
import { listSiteAddresses } from '../../../src/site/site-addresses.ts';
import {
  CHAPTER,
  type Corpus,
  corpus,
  FIGURES,
  FUND,
  GOALS,
  P2,
  PAGE,
} from '../../fixtures/checks/corpus.ts';
import { publish, withMoves } from '../checks/published-content.ts';

const expected = readFileSync(resolve('tests/fixtures/checks/site-addresses.txt'), 'utf8')
  .trimEnd()
  .split('\n');
const list = (it: Corpus): string[] | undefined => {
  const addresses = listSiteAddresses(it.content());
  return addresses && [...addresses].map(([address, kind]) => `${kind} ${address}`);
};
const lost = (it: Corpus): string[] => expected.filter((line) => !list(it)?.includes(line)).sort();

describe('the addresses of the site', () => {
  it('are its pages, what stands on them, and what can be shared, embedded and downloaded', () => {
    expect(list(corpus())?.sort()).toEqual(expected.toSorted());
  });

  it('have no share page, embed or download for a figure without numbers', () => {
    const emptied = corpus()
      .replace(FIGURES, '"form": "fondsbruk"', '"form": "boligbygging"')
      .replace(FIGURES, '"medium": null', '"medium": "foto-orkanger"');
    const gone = lost(emptied);
    expect(gone).toContain('side /2020-23/maal/bruk-av-fond/');
    expect(gone).toContain('side /innbygging/2020-23/bruk-av-fond/');
    expect(gone).toContain('fil /2020-23/data/bruk-av-fond.csv');
    expect(gone.every((it) => it.includes('bruk-av-fond'))).toBe(true);
    expect(list(emptied)).toContain('figur /2020-23/maal/#bruk-av-fond');
  });

  it('have the row of houses on the front page of the edition too', () => {
    const front = corpus().replace(FIGURES, '"form": "fondsbruk"', '"form": "bryggerekke"');
    const added = list(front)?.filter((it) => !expected.includes(it)) ?? [];
    expect(added).toContain('side /2020-23/bruk-av-fond/');
    expect(added).toContain('figur /2020-23/deling/#bruk-av-fond');
  });

  it.each([
    ['a chapter that cannot be read', (it: Corpus) => it.append(P2, '\n<Belop')],
    ['a page whose front matter has a fault', (it: Corpus) => it.replace(PAGE, /^title: .*/m, 'titel: Om')],
    ['no figures', (it: Corpus) => it.append(FIGURES, '{')],
    ['numbers of figures that cannot be read', (it: Corpus) => it.append(FUND, '{')],
    ['goals that cannot be read', (it: Corpus) => it.append(GOALS, '{')],
  ])('are not known with %s', (_, change) => {
    expect(list(change(corpus()))).toBeUndefined();
  });
});

describe('the files that the site promises', () => {
  const files = (it: Corpus): string[] => listPromisedFiles(it.content());

  it('are pages as index.html, files as they are, and the page for errors, sorted', () => {
    const all = files(publish());
    expect(all).toEqual(all.toSorted());
    expect(all).toEqual(expect.arrayContaining(['404.html', 'index.html', '2020-23/maal/index.html']));
    expect(all).toContain('2020-23/data/bruk-av-fond.csv');
    expect(all).toHaveLength(new Set(expected.map((it) => it.split(' ')[1]?.split('#')[0])).size + 1);
  });

  it('are those of addresses that were published and have moved too', () => {
    const renamed = publish().write('sider/nytt.mdx', corpus().text(PAGE)).remove(PAGE);
    const moved = withMoves(renamed, { moved: [{ from: '/om/', to: '/nytt/' }] });
    expect(files(moved)).toEqual(expect.arrayContaining(['om/index.html', 'nytt/index.html']));
  });

  it('are none while faults hide addresses', () => {
    expect(files(corpus().append(CHAPTER, '\n<Belop'))).toEqual([]);
  });
});
