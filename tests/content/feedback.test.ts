/** Where readers write when they find a fault: nowhere while no address is set, else with the address of what they saw. */
import { describe, expect, it, test } from 'vitest';
import { describeMissingSettings } from '../../src/site/missing-settings.ts';
import { readContent } from '../../src/read/index.ts';
import { DOCUMENT, FEEDBACK, NEW, STATEMENT } from '../fixtures/editions/second-edition.ts';
import { FEEDBACK_FORM, SITE_URL, SITES, type Site } from '../fixtures/editions/sites.ts';
import { attribute, findByName, readPages, requireById, requirePage, textOf } from './built-site.ts';

const linksOf = (page: Parameters<typeof findByName>[0]): string[] =>
  findByName(page, 'a').flatMap((it) => attribute(it, 'href') ?? []);
const report = (site: Site, path: string, id?: string): string[] => {
  const { tree } = requirePage(site, path);
  const part = id === undefined ? findByName(tree, 'footer')[0] : requireById(tree, id);
  return part === undefined ? [] : linksOf(part).filter((it) => /^mailto:|skjema\.example/.test(it));
};

describe('the real plan, which has no address for messages', () => {
  it('offers no way that leads nowhere', () => {
    for (const { path, tree } of readPages(SITES.root)) {
      // The list of headings of the page about the web edition leads to whom to ask.
      const links = findByName(tree, 'a').filter((it) => attribute(it, 'href') !== '#si-fra');
      const words = links.map(textOf);
      expect(words.filter((it) => /si fra|sier fra/i.test(it)), path).toEqual([]);
      expect(linksOf(tree).filter((it) => it.startsWith('mailto:')), path).toEqual([]);
      expect(textOf(findByName(tree, 'footer')[0])).toContain('Det vedtatte dokumentet gjelder.');
    }
  });

  it('says before publication what is missing', () => {
    expect(describeMissingSettings(readContent('content'))).toMatch(/feedback.*document.*accessibility/);
    expect(describeMissingSettings(readContent(SITES.twoEditions.contentDir))).toBeUndefined();
  });
});

describe('a plan with an address for messages', () => {
  const chapter = `${NEW}/ressurser-budsjett-og-styring/`;

  test.for([
    [`${NEW}/maal/`, undefined],
    [chapter, 'finansiering'],
    [chapter, 'ressurstabell'],
    [chapter, 'foto-stjordal'],
    [`${NEW}/budsjett/`, 'kmd-egenandel'],
  ] as const)('brings along the address of /%s #%s in the mail', ([path, id]) => {
    const [mail = '', ...more] = report(SITES.twoEditions, path, id);
    expect(more).toEqual([]);
    const { protocol, pathname, searchParams } = new URL(mail);
    expect(protocol + pathname).toBe(`mailto:${FEEDBACK}`);
    expect(searchParams.get('subject')).toMatch(/\S/);
    expect(searchParams.get('body')?.trim()).toBe(`${SITE_URL}/${path}${id === undefined ? '' : `#${id}`}`);
  });

  it('gives a form the address in its query, beside what stands there', () => {
    const [form = ''] = report(SITES.changedNumber, '2020-23/budsjett/', 'ramme');
    expect(form.startsWith(FEEDBACK_FORM)).toBe(true);
    expect(new URL(form).searchParams.get('side')).toBe(`${SITE_URL}/2020-23/budsjett/#ramme`);
  });

  it('leads to the adopted document and to the statement about accessibility', () => {
    const footer = findByName(requirePage(SITES.twoEditions, `${NEW}/maal/`).tree, 'footer')[0];
    expect(footer && linksOf(footer)).toEqual(expect.arrayContaining([DOCUMENT, STATEMENT]));
  });
});

describe('the time when the plan was written', () => {
  const paths = ['', 'maal/', 'p1-strategisk-naeringsutvikling/', 'tiltak/', 'tiltak/program-p1/', 'budsjett/', 'hele-planen/'];
  test.for(paths)('stands once near the head of /2020-23/%s', (path) => {
    const text = textOf(findByName(requirePage(SITES.root, `2020-23/${path}`).tree, 'main')[0]);
    expect(text.match(/ble skrevet i andre halvår 2019/g)).toHaveLength(1);
    expect(text.indexOf('ble skrevet i andre halvår 2019')).toBeLessThan(600);
  });
});
