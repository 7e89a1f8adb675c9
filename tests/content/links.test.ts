/** Every address on every page leads somewhere, at the root of a host and below it. */
import { describe, expect, test } from 'vitest';
import { listAddresses } from '../../src/site/addresses.ts';
import { readContent } from '../../src/read/index.ts';
import { SITES } from '../fixtures/editions/sites.ts';
import { attribute, findElements, findTarget, readPages, textOf, type BuiltPage } from './built-site.ts';

const ORIGIN = 'https://here.invalid';

/** Addresses that the page refers to: links, forms, pictures, scripts, symbols, fonts in the stylesheet. */
function addressesOf(page: BuiltPage): string[] {
  const attributes = findElements(page.tree, () => true).flatMap((element) =>
    ['href', 'src', 'action', 'xLinkHref', 'srcSet', 'dataIndex', 'poster'].flatMap((name) => {
      if (name === 'href' && attribute(element, 'rel') === 'canonical') return [];
      return attribute(element, name) ?? [];
    }),
  );
  const fonts = [...page.html.matchAll(/url\((?!["']?data:)["']?([^"')]+)/g)].map((match) => match[1] ?? '');
  return [...attributes, ...fonts];
}

const known = new WeakMap<BuiltPage, readonly string[]>();
const idsOf = (page: BuiltPage): readonly string[] => {
  const ids =
    known.get(page) ??
    findElements(page.tree, (it) => it.properties['id'] !== undefined).map((it) => String(it.properties['id']));
  known.set(page, ids);
  return ids;
};

describe.each([SITES.root, SITES.base, SITES.twoEditions])('the links of $about', (site) => {
  test('every address inside the site leads to a page or file, and every fragment to an element', () => {
    const broken: string[] = [];
    let count = 0;
    for (const page of readPages(site)) {
      for (const address of addressesOf(page)) {
        const url = new URL(address, ORIGIN + page.path);
        if (url.origin !== ORIGIN) continue;
        count++;
        const isFolder = address.startsWith(`${site.basePath}pagefind/`);
        const target = findTarget(site, isFolder ? `${url.pathname}pagefind.js` : url.pathname);
        if (target === undefined) broken.push(`${page.file}: ${address}`);
        else if (
          url.hash !== '' &&
          target !== 'file' &&
          !idsOf(target).includes(decodeURIComponent(url.hash.slice(1)))
        )
          broken.push(`${page.file}: ${address} (no such id)`);
      }
    }
    expect(broken).toEqual([]);
    expect(count).toBeGreaterThan(300);
  });

  test('addresses of other hosts are ordinary links in the text, over https', () => {
    const others = readPages(site).flatMap((page) =>
      findElements(page.tree, (it) => {
        const addresses = ['href', 'src', 'action', 'srcSet'].flatMap((name) => attribute(it, name) ?? []);
        const isMeta = it.tagName === 'link' && attribute(it, 'rel') === 'canonical';
        return !isMeta && addresses.some((address) => new URL(address, ORIGIN).origin !== ORIGIN);
      }).map((it) => `${it.tagName} ${attribute(it, 'href') ?? attribute(it, 'src')}`),
    );
    expect(others.filter((it) => !/^a (https:\/\/|mailto:)/.test(it))).toEqual([]);
  });

  test('no id stands twice on a page', () => {
    for (const page of readPages(site)) {
      const ids = idsOf(page);
      expect(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        page.file,
      ).toEqual([]);
    }
  });

  test('every reference between elements names an id of the page', () => {
    const broken = readPages(site).flatMap((page) => {
      const ids = new Set(idsOf(page));
      return findElements(page.tree, () => true)
        .flatMap((it) =>
          ['ariaLabelledBy', 'ariaDescribedBy', 'ariaControls', 'htmlFor'].map((name) => attribute(it, name)),
        )
        .flatMap((value) => value?.split(' ') ?? [])
        .filter((id) => !ids.has(id))
        .map((id) => `${page.file}: ${id}`);
    });
    expect(broken).toEqual([]);
  });

  test('the ids that the checks let links aim at are those of the built pages', () => {
    for (const [address, { ids }] of listAddresses(readContent(site.contentDir))) {
      const page = readPages(site).find((it) => it.path === site.basePath + address.slice(1));
      if (ids === undefined || page === undefined) expect(page, address).toBeDefined();
      else expect(idsOf(page), address).toEqual(expect.arrayContaining([...ids]));
    }
  });

  test('every link has words', () => {
    const mute = readPages(site).flatMap((page) =>
      findElements(page.tree, (it) => it.tagName === 'a')
        // The houses lead where their list does; only those who point meet them.
        .filter((it) => textOf(it) === '' && attribute(it, 'aria-label') === undefined && it.properties['tabIndex'] !== -1)
        .map((it) => `${page.file}: ${attribute(it, 'href')}`),
    );
    expect(mute).toEqual([]);
  });
});
