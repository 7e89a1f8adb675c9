/** What readers get where the site's own look is left out: reading modes, copied text, letters of their own size. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { CHAPTERS, expect, PAGE_TYPES, PAGES, test, WHOLE_PLAN } from './site-test.ts';

const READABILITY = readFileSync(
  createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'),
  'utf8',
);

declare const Readability: new (page: Document) => { parse(): { title: string; content: string } };

for (const path of CHAPTERS) {
  test(`a reading mode keeps every word and heading of /${path}, and adds none`, async ({ open }) => {
    const page = await open(path);
    await page.addScriptTag({ content: READABILITY }).catch(() => page.evaluate(READABILITY));
    const { lost, added, headings } = await page.evaluate(() => {
      const count = (words: readonly string[]): Map<string, number> => {
        const counts = new Map<string, number>();
        for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
        return counts;
      };
      const inline = /^(?:A|B|STRONG|EM|SPAN|DATA|TIME|SMALL)$/;
      const read = (node: Node): string =>
        node.nodeType === Node.TEXT_NODE
          ? (node.textContent ?? '')
          : [...node.childNodes].map(read).join('') + (inline.test(node.nodeName) ? '' : ' ');
      const wordsOf = (element: Element): string[] => {
        element
          .querySelectorAll('script, style, template, svg, nav, .no-print, [aria-hidden=true]')
          .forEach((it) => it.remove());
        return read(element).match(/[\p{L}\p{N}]+/gu) ?? [];
      };
      const headingsOf = (element: Element): string[] =>
        [...element.querySelectorAll('h1, h2, h3, h4, h5')].map((it) => it.textContent?.trim() ?? '');
      const main = document.querySelector('main')?.cloneNode(true) as Element;
      const { title, content } = new Readability(document.cloneNode(true) as Document).parse();
      const article = new DOMParser().parseFromString(`<h1>${title}</h1>${content}`, 'text/html').body;
      const kept = new Set(headingsOf(article));
      const own = count(wordsOf(main));
      const shown = count(wordsOf(article));
      const own2 = count(wordsOf(document.querySelector('main')?.cloneNode(true) as Element));
      return {
        lost: [...own].filter(([word, times]) => (shown.get(word) ?? 0) < times).map(([word]) => word),
        added: [...shown].filter(([word]) => !own2.has(word)).map(([word]) => word),
        headings: headingsOf(main)
          .slice(1)
          .filter((it) => !kept.has(it)),
      };
    });
    expect(lost).toEqual([]);
    // The links to files under a figure are words of the page that the comparison leaves out.
    expect(
      added.filter(
        (it) => !/^(?:Last|ned|CSV|JSON|SVG|PNG|Har|du|det|den|Si|fra|Utviklingsplan|2020|23)$/.test(it),
      ),
    ).toEqual([]);
    expect(headings).toEqual([]);
  });
}

for (const path of PAGES) {
  test(`parts of /${path} do not run together where no stylesheet keeps them apart`, async ({ open }) => {
    const page = await open(path);
    const glued = await page.evaluate(() => {
      const blocks =
        /^(?:address|article|aside|blockquote|br|button|caption|d[dlt]|details|div|figcaption|figure|footer|form|h\d|header|hr|label|legend|li|main|nav|ol|option|p|pre|section|select|summary|table|t[dhr]|tbody|thead|tfoot|ul)$/i;
      // \u0001 stands where only the stylesheet makes a new line or column.
      const write = (node: Node): string => {
        if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
        if (!(node instanceof Element) || /^(?:script|style|template)$/i.test(node.tagName)) return '';
        const inside = [...node.childNodes].map(write).join('');
        if (blocks.test(node.tagName)) return ` ${inside} `;
        const { display, position } = getComputedStyle(node);
        const isInline = display === 'inline' && position !== 'absolute' && !(node instanceof SVGElement);
        return isInline ? inside : `\u0001${inside}\u0001`;
      };
      return write(document.body).match(/[\p{L}\p{N}.,%–-]+\u0001+[\p{L}\p{N}–]+/gu) ?? [];
    });
    expect(glued).toEqual([]);
  });
}

test('copied text holds neither the words of links to parts nor hidden words', async ({ open }) => {
  for (const path of [...CHAPTERS, WHOLE_PLAN]) {
    const page = await open(path);
    const text = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('main') ?? document.body);
      return getSelection()?.toString() ?? '';
    });
    expect(text.length).toBeGreaterThan(500);
    expect(text).not.toMatch(/Lenke|ikke oppgitt\s*–|–\s*ikke oppgitt|\u00ad/);
  }
});

test.describe('on a small phone', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  for (const path of PAGE_TYPES)
    test(`numbers of /${path} stay whole and nothing but tables scrolls, with letters up to twice as large`, async ({
      open,
    }) => {
      const page = await open(path);
      for (const size of ['140%', '170%', '200%']) {
        const faults = await page.evaluate((fontSize) => {
          document.documentElement.style.fontSize = fontSize;
          const root = document.documentElement;
          const found =
            root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} px wide`] : [];
          for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
            const { display, overflowX } = getComputedStyle(element);
            const scrolls =
              /auto|scroll/.test(overflowX) &&
              display !== 'inline' &&
              element.scrollWidth > element.clientWidth + 1;
            const isRegion =
              element.matches('.wide[tabindex="0"]') && element.querySelector('table') !== null;
            if (scrolls && !isRegion) found.push(`${element.tagName}.${element.className} scrolls`);
          }
          const walker = document.createTreeWalker(
            document.querySelector('main') ?? document.body,
            NodeFilter.SHOW_TEXT,
          );
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            if (node.parentElement?.closest('code, [data-copy]') || !node.parentElement?.checkVisibility())
              continue;
            for (const match of (node.textContent ?? '').matchAll(/\d[\d\u00a0,.]*\d/g)) {
              const range = document.createRange();
              range.setStart(node, match.index);
              range.setEnd(node, match.index + match[0].length);
              const lines = new Set(
                [...range.getClientRects()].filter((it) => it.width > 0).map((it) => Math.round(it.top)),
              );
              if (lines.size > 1) found.push(`${match[0]} is broken`);
            }
          }
          return found;
        }, size);
        expect(faults, size).toEqual([]);
      }
    });
});
