/** A made-up second edition stands beside the real one; not a line of code knows of it. */
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { listExpectedPages } from '../../src/cli/site-pages.ts';
import { readContent } from '../../src/read/index.ts';
import {
  DRAWING,
  EXTRA_CHAPTER,
  EXTRA_CHAPTER_TITLE,
  NEW,
  NEW_TITLE,
  OLD,
} from '../fixtures/editions/second-edition.ts';
import { SITES, SITE_URL } from '../fixtures/editions/sites.ts';
import {
  attribute,
  canonicalOf,
  findByClass,
  findByName,
  findElements,
  findTarget,
  mainTextOf,
  metaOf,
  readPages,
  readSmallPages,
  requireById,
  requirePage,
  textOf,
  titleOf,
  type BuiltPage,
} from './built-site.ts';

const site = SITES.twoEditions;
const pagesOf = (edition: string): BuiltPage[] =>
  readPages(site).filter((page) => page.path.startsWith(`/${edition}/`));
const addressesIn = (page: BuiltPage, ...containers: string[]): string[] =>
  findByName(page.tree, ...containers)
    .flatMap((it) => findByName(it, 'a'))
    .flatMap((it) => attribute(it, 'href') ?? []);

describe('two editions side by side', () => {
  test('a word in the caption of a replaced picture is found at the figure that shows the caption', () => {
    const [term] = findElements(
      requirePage(site, 'ordliste/').tree,
      (it) => it.properties['id'] === 'bi',
    );
    const links = term === undefined ? [] : findByName(term, 'a').flatMap((it) => attribute(it, 'href') ?? []);
    expect(links.filter((it) => it.endsWith('#pendling'))).toHaveLength(1);
  });

  test('all pages of both are built, and nothing else', () => {
    const all = [...readPages(site), ...readSmallPages(site)].map((it) => it.file).sort();
    expect(all).toEqual(listExpectedPages(readContent(site.contentDir)));
    expect(pagesOf(OLD).map((it) => it.file)).toEqual(
      readPages(SITES.root)
        .map((it) => it.file)
        .filter((file) => file.startsWith(OLD)),
    );
    // One chapter more, and its page for sharing.
    expect(pagesOf(NEW).length).toBe(pagesOf(OLD).length + 2);
  });

  test('the front page shows the current one and names its own address as the canonical one', () => {
    const front = requirePage(site, '');
    expect(titleOf(front)).toContain(NEW_TITLE);
    expect(textOf(findByName(front.tree, 'h1')[0])).toBe(NEW_TITLE);
    expect(canonicalOf(front)).toBe(`${SITE_URL}/${NEW}/`);
    expect(mainTextOf(front)).toContain('Til sammen 20,0 mill. kr for 2024');
  });

  test('a drawing is published as it is, with its size, wherever its part of the text stands', () => {
    const places = [
      `${NEW}/ressurser-budsjett-og-styring/`,
      `${NEW}/hele-planen/`,
      `innbygging/${NEW}/ressurser-budsjett-og-styring/fordeling/`,
    ];
    for (const path of places) {
      const page = [...readPages(site), ...readSmallPages(site)].find((it) => it.path === `/${path}`);
      const [picture, ...others] = page === undefined ? [] : findByName(page.tree, 'img');
      expect(others, path).toEqual([]);
      expect(picture?.properties, path).toMatchObject({ width: 120, height: 80, loading: 'lazy' });
      const { pathname } = new URL((picture && attribute(picture, 'src')) ?? '', SITE_URL);
      expect(readFileSync(`${site.outDir}${pathname}`, 'utf8'), path).toBe(DRAWING);
    }
  });

  test('every page of the earlier one says so and leads to the same page of the current one', () => {
    for (const page of pagesOf(OLD)) {
      const [note] = findByClass(page.tree, 'note');
      expect(textOf(note), page.file).toContain('Du leser en tidligere utgave av planen.');
      const targets = note ? findByName(note, 'a').map((it) => attribute(it, 'href')) : [];
      const same = page.path.replace(`/${OLD}/`, `/${NEW}/`);
      expect(targets, page.file).toEqual([same]);
      expect(findTarget(site, same), same).toBeDefined();
    }
  });

  test('every section of the earlier one leads to the same section of the current one', () => {
    const chapters = pagesOf(OLD).filter((page) => findByClass(page.tree, 'newer').length > 0);
    expect(chapters.length).toBeGreaterThan(6);
    for (const page of chapters) {
      const links = findByClass(page.tree, 'newer');
      expect(links).toHaveLength(page.html.match(/<(h[2-6]) id="[^"]+"[^>]*>(?:(?!<\/h[2-6])[\s\S])*<\/\1> ?<a [^>]*class="share/g)?.length ?? 0);
      for (const link of links) {
        const target = attribute(link, 'href') ?? '';
        const id = target.split('#')[1];
        expect(target).toBe(`${page.path.replace(`/${OLD}/`, `/${NEW}/`)}#${id}`);
        const there = findTarget(site, target.split('#')[0] ?? '');
        expect(typeof there === 'object' && findElements(there.tree, (it) => it.properties['id'] === id)).toHaveLength(1);
      }
    }
  });

  test('an embed of the earlier one says that there is a newer, and stays what it was', () => {
    const embeds = readSmallPages(site).filter((it) => /^\/innbygging\/[^/]+\/bruk-av-fond\/$/.test(it.path));
    expect(embeds.map((it) => it.path)).toEqual([`/innbygging/${OLD}/bruk-av-fond/`, `/innbygging/${NEW}/bruk-av-fond/`]);
    const [old, current] = embeds.map((it) => textOf(findByName(it.tree, 'main')[0]));
    expect(old).toContain('Det finnes en nyere utgave: Oppdiktet testplan 2024-27');
    expect(old).toContain('4,6');
    expect(current).not.toContain('nyere utgave');
    expect(current).toContain('9,2');
  });

  test('no page of the current one carries that note', () => {
    const others = readPages(site).filter((page) => !page.path.startsWith(`/${OLD}/`));
    expect(others.filter((page) => findByClass(page.tree, 'note').length > 0)).toEqual([]);
    expect(others.length).toBeGreaterThan(10);
  });

  test('each keeps its own amounts', () => {
    const path = 'p1-strategisk-naeringsutvikling/';
    expect(mainTextOf(requirePage(site, `${OLD}/${path}`))).toContain('er på 4,5 mill. kr i 2020');
    expect(mainTextOf(requirePage(site, `${NEW}/${path}`))).toContain('er på 9,0 mill. kr');
    const old = mainTextOf(requirePage(site, `${OLD}/${path}`)).replaceAll(' I gjeldende utgave', '');
    expect(old).toBe(
      mainTextOf(requirePage(SITES.root, `${OLD}/${path}`)),
    );
  });

  test('the navigation of one lists no chapter of the other', () => {
    for (const [own, other] of [
      [OLD, NEW],
      [NEW, OLD],
    ] as const) {
      for (const page of pagesOf(own)) {
        const strangers = addressesIn(page, 'nav', 'header', 'footer').filter((it) =>
          it.startsWith(`/${other}/`),
        );
        expect(strangers, page.file).toEqual([]);
      }
    }
    const titles = pagesOf(OLD).filter((page) => textOf(page.tree).includes(EXTRA_CHAPTER_TITLE));
    expect(titles).toEqual([]);
    expect(addressesIn(requirePage(site, `${NEW}/maal/`), 'nav')).toContain(`/${NEW}/${EXTRA_CHAPTER}/`);
  });

  test('a page does not grow because another edition exists', () => {
    const size = (page: BuiltPage): number => brotliCompressSync(page.html).length;
    for (const page of pagesOf(OLD)) {
      const alone = requirePage(SITES.root, page.path.slice(1));
      // The note on the earlier edition and a link at each section are all that may come on top.
      const sections = findByClass(page.tree, 'newer').length;
      expect(size(page) - size(alone), page.file).toBeLessThan(200 + 25 * sections);
      expect(page.html.length - alone.html.length, page.file).toBeLessThan(400 + 180 * sections);
    }
  });

  test('the page about the web edition speaks of the current one', () => {
    expect(addressesIn(requirePage(site, 'om/'), 'header')).toContain(`/${NEW}/`);
    expect(addressesIn(requirePage(site, 'sok/'), 'main').some((it) => it.startsWith(`/${OLD}/`))).toBe(
      false,
    );
  });
});

describe('a number that is quoted with its source', () => {
  const chapter = requirePage(site, `${NEW}/${EXTRA_CHAPTER}/`);
  const quotes = findByClass(chapter.tree, 'quoted');

  test('is shown as it is typed and leads to the source on the page with all numbers', () => {
    expect(quotes.map((it) => textOf(it))).toEqual([
      '1,2 milliarder kroner',
      '1,2 milliarder kroner til vei, tog og sykkel i hele regionen',
      '700 mill. kr',
      '900 mill. kr',
    ]);
    const numbers = requirePage(site, `${NEW}/budsjett/`);
    const targets = new Set(quotes.map((it) => attribute(it, 'href')?.split('#')[1] ?? ''));
    expect([...targets]).toEqual(['_kilde-ssb-03321']);
    const source = textOf(requireById(numbers.tree, '_kilde-ssb-03321'));
    expect(source).toContain('Kilde: Statistisk sentralbyrå, tabell 03321 (CC BY 4.0).');
    expect(source).toContain(EXTRA_CHAPTER_TITLE);
  });

  test('leaves a share beside it whole', () => {
    expect(chapter.html).toContain('65\u00a0% sikret');
  });

  test('names its source where no link can stand, and is words in what describes a page', () => {
    const dates = requirePage(site, `${NEW}/maal/`);
    expect(mainTextOf(dates)).toContain('Fikk 3 mill. kr (kilde: Statistisk sentralbyrå, tabell 03321)');
    expect(metaOf(chapter, 'description')).toMatch(/Staten gir 2,5.mrd\..kr\.$/);
    expect(readPages(site).filter((it) => mainTextOf(it).includes('{tall:'))).toEqual([]);
  });
});
