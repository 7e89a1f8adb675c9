/** Figures as readers meet them: by ear, on small and large screens, in every theme, on paper, and as bytes. */
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Page } from '@playwright/test';
import { runBuild, SITES } from '../fixtures/editions/sites.ts';
import { LOOKS, startAxe } from './axe.ts';
import { expect, test } from './site-test.ts';
import { serveSite, type RunningServer } from './static-server.ts';

const P2 = '2020-23/p2-ikap-og-arealplanlegging/';
const RESOURCES = '2020-23/ressurser-budsjett-og-styring/';
const GOALS = '2020-23/maal/';

const FIGURES: readonly (readonly [path: string, id: string])[] = [
  [GOALS, 'vedtakene-bak-planen'],
  [P2, 'pendling'],
  [RESOURCES, 'driftsnivaa-for-og-naa'],
  [RESOURCES, 'forbehold-i-budsjettet'],
  [RESOURCES, 'finansiering'],
  [RESOURCES, 'bruk-av-fond'],
];
const THEMES = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

/** What a screen reader gets of a figure, in its order: texts, and the names of pictures. */
async function listSpoken(page: Page, id: string): Promise<string[]> {
  const client = await page.context().newCDPSession(page);
  const { root } = await client.send('DOM.getDocument');
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector: `#${id}` });
  const { node } = await client.send('DOM.describeNode', { nodeId });
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((it) => [it.nodeId, it]));
  const spoken: string[] = [];
  const visit = (at: string): void => {
    const each = byId.get(at);
    if (each === undefined) return;
    const role = String(each.role?.value);
    const name = String(each.name?.value ?? '');
    if (!each.ignored && (role === 'StaticText' || role === 'image')) spoken.push(name);
    if (role !== 'StaticText' && role !== 'image') each.childIds?.forEach(visit);
  };
  const start = nodes.find((it) => it.backendDOMNodeId === node.backendNodeId);
  if (start === undefined) throw new Error(`#${id} is not in the accessibility tree`);
  visit(start.nodeId);
  return spoken.map((it) => it.replaceAll('\u00a0', ' ').trim()).filter((it) => it !== '');
}

/** Texts that stand on the screen inside an element, in the order of the document. */
function listShown(page: Page, id: string): Promise<string[]> {
  return page.locator(`#${id}`).evaluate((figure) => {
    const walker = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
    const shown: string[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const isVisible = text.parentElement?.checkVisibility({ visibilityProperty: true }) ?? false;
      if (isVisible && !text.parentElement?.closest('.hide')) shown.push(text.textContent ?? '');
    }
    return shown.map((it) => it.replaceAll('\u00a0', ' ').trim()).filter((it) => it !== '');
  });
}

const numbersIn = (texts: readonly string[]): string[] =>
  texts.flatMap((it) => it.match(/[+−]?\d+(?: \d{3})*(?:,\d+)?/g) ?? []);

/** The first value that does not follow in the other list, in its order; undefined when all do. */
function findUnspoken(shown: readonly string[], spoken: readonly string[]): string | undefined {
  let at = 0;
  return shown.find((value) => {
    const found = spoken.indexOf(value, at);
    if (found >= 0) at = found + 1;
    return found < 0;
  });
}

interface TextFault {
  readonly outside: string[];
  readonly overlapping: string[];
}

/** Texts of each frame that leave it, or lie over another. Line boxes are taller than letters: a quarter is cut off. */
function findTextFaults(page: Page): Promise<TextFault> {
  return page.evaluate(() => {
    const outside: string[] = [];
    const overlapping: string[] = [];
    for (const frame of document.querySelectorAll('.frame')) {
      const limits = frame.getBoundingClientRect();
      const boxes: { text: string; owner: Element; box: DOMRect }[] = [];
      const walker = document.createTreeWalker(frame, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const owner = node.parentElement;
        const text = node.textContent?.trim() ?? '';
        if (owner === null || text === '' || owner.closest('.hide')) continue;
        if (!owner.checkVisibility({ visibilityProperty: true })) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const rect of range.getClientRects()) {
          const cut = rect.height / 4;
          if (rect.width < 1) continue;
          boxes.push({
            text,
            owner,
            box: new DOMRect(rect.x, rect.y + cut, rect.width, rect.height - 2 * cut),
          });
        }
      }
      for (const { text, box, owner } of boxes) {
        const leaves =
          box.left < limits.left - 1 || box.right > limits.right + 1 || box.bottom > limits.bottom + 1;
        // A table that is wider than the screen scrolls in a region of its own, which the keyboard reaches.
        const region = owner.closest('.wide[tabindex="0"]');
        const isReached = region !== null && region.scrollWidth > region.clientWidth;
        if (leaves && !isReached) outside.push(`${frame.id}: ${text}`);
      }
      for (const [i, a] of boxes.entries()) {
        for (const b of boxes.slice(i + 1)) {
          const width = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const height = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          if (width > 1 && height > 1) overlapping.push(`${frame.id}: ${a.text} / ${b.text}`);
        }
      }
    }
    return { outside, overlapping };
  });
}

const isScrollable = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

test.describe('a screen reader', () => {
  for (const [path, id] of FIGURES) {
    for (const width of [320, 1280]) {
      test(`gets every value of ${id} as text, in the order of the page, at ${width} px`, async ({
        open,
        page,
      }) => {
        await page.setViewportSize({ width, height: 900 });
        await open(path);
        for (const summary of await page.locator(`#${id} summary`).all()) await summary.click();
        const shown = numbersIn(await listShown(page, id));
        expect(shown.length).toBeGreaterThan(3);
        expect(findUnspoken(shown, numbersIn(await listSpoken(page, id)))).toBeUndefined();
      });
    }
  }

  test('gets the reservations as a sentence and then row by row', async ({ open, page }) => {
    await open(RESOURCES);
    const spoken = (await listSpoken(page, 'forbehold-i-budsjettet')).join(' | ');
    expect(spoken).toContain('6,1 | uten forbehold | 3,9 | med forbehold | Del av rammen | Mill. kr');
    expect(spoken).toContain(
      'Trondheim kommune | inkludert Klæbu | 3,2 | Øvrige kommuner | 2,9 | KMD | årlig tildeling | 1,5',
    );
    const rows = page.locator('#forbehold-i-budsjettet').getByRole('row');
    await expect(rows).toHaveCount(6);
    await expect(rows.filter({ hasText: /^KMD\s*årlig tildeling\s*1,5$/ })).toHaveCount(1);
  });

  test('gets commuting as a named table with headings, a sum, and the second year behind a button', async ({
    open,
    page,
  }) => {
    await open(P2);
    const figure = page.getByRole('figure', {
      name: 'Fra alle kommunene i figuren pendler flere til Trondheim enn motsatt vei',
    });
    await expect(figure.getByRole('table')).toHaveCount(1);
    await expect(figure.getByRole('row', { name: /^Malvik 843 4\s125 \+3\s282$/ })).toHaveCount(1);
    await expect(figure.getByRole('row', { name: /^Sum 4\s642 16\s535 \+11\s893$/ })).toHaveCount(1);
    await figure.getByText('Vis 2019').click();
    await expect(figure.getByRole('table')).toHaveCount(2);
    await expect(figure.getByRole('row', { name: /^Sum 4\s759 16\s825/ })).toHaveCount(1);
  });

  test('gets no value for the year that the plan says nothing about', async ({ open, page }) => {
    await open(RESOURCES);
    await expect(
      page.locator('#bruk-av-fond').getByRole('row', { name: /^2019 ikke oppgitt i planen$/ }),
    ).toHaveCount(1);
    await expect(
      page.locator('#driftsnivaa-for-og-naa').getByRole('cell', { name: /^over\s13$/ }),
    ).toHaveCount(1);
  });

  test('is told where the amounts of the flows stand as a table, and the table is there', async ({
    open,
    page,
  }) => {
    await open(RESOURCES);
    const picture = page.locator('#finansiering .bands');
    const label = (await picture.getAttribute('aria-label')) ?? '';
    const number = /Beløpene står i tabell (\d+)\./.exec(label)?.[1];
    await expect(page.locator('#ressurstabell .no')).toHaveText(`Tabell ${number}`);
  });
});

test.describe('bytes', () => {
  const LIMIT = 2560;
  const brotli = (text: string): number =>
    brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

  const places = FIGURES.map(([path, id]) => [path, id, `#${id}`] as const);
  // On the front page the houses stand in the picture, their legend below it.
  for (const [path, id, selector] of [...places, ['', 'bryggerekka', '#bryggerekka, .houses'] as const]) {
    test(`${id} costs at most ${LIMIT} on its page`, async ({ open }) => {
      const page = await open(path);
      const whole = await page.content();
      const removed = await page.evaluate((figure) => {
        const found = [...document.querySelectorAll(figure)];
        found.forEach((it) => it.remove());
        return found.length;
      }, selector);
      expect(removed).toBeGreaterThan(0);
      const cost = brotli(whole) - brotli(await page.content());
      expect(cost).toBeGreaterThan(100);
      expect(cost).toBeLessThanOrEqual(LIMIT);
    });
  }
});

test.describe('every figure of the plan', () => {
  for (const path of [GOALS, P2, RESOURCES]) {
    test(`on /${path} keeps its texts inside and apart, at 320 and 1280 px and with letters twice as large`, async ({
      open,
    }) => {
      const page = await open(path);
      await page.evaluate(() => document.fonts.ready);
      for (const [width, fontSize] of [
        [320, ''],
        [1280, ''],
        [640, '32px'],
        [640, ''],
      ] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.evaluate((size) => void (document.documentElement.style.fontSize = size), fontSize);
        const where = `at ${width} px ${fontSize}`;
        expect(await isScrollable(page), `sideways scrolling ${where}`).toBe(false);
        expect(await findTextFaults(page), where).toEqual({ outside: [], overlapping: [] });
      }
    });
  }

  test('has the second year of commuting open on paper, and says which year it is', async ({
    open,
    page,
  }) => {
    await open(P2);
    const details = page.locator('#pendling details');
    await expect(details.getByRole('table')).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(details.locator('table')).toBeVisible();
    await expect(details.locator('tfoot')).toContainText('16\u00a0825');
    // The heading above the bars must still say which year they show.
    await expect(page.locator('#pendling')).toContainText('2019');
    expect(await findTextFaults(page)).toEqual({ outside: [], overlapping: [] });
  });

  test('keeps bars, bands and hatching apart from the page with the colours of the reader', async ({
    open,
    page,
  }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await open(RESOURCES);
    const paints = await page
      .locator('.frame :is(.bar rect, .split rect:not(.gap), .bands path, .nodes rect)')
      .evaluateAll((all) => {
        const background = getComputedStyle(document.body).backgroundColor;
        return all.map((it) => {
          const { fill, stroke } = getComputedStyle(it);
          return [fill, stroke].some((paint) => paint !== 'none' && paint !== background);
        });
      });
    expect(paints.length).toBeGreaterThan(20);
    expect(paints.filter((it) => !it)).toEqual([]);
  });
});

test.describe('the gallery', () => {
  test.describe.configure({ mode: 'serial', timeout: 180_000 });
  const TREE = 'tests/.tmp/gallery-tree';
  const FORMS = ['stolper', 'delt', 'stromning', 'tidslinje', 'pendling', 'boligbygging', 'brygger'];
  let server: RunningServer | undefined;

  test.beforeAll(() => {
    // A tree of its own: builds in one tree share a folder, and the dev server of another test writes to it.
    rmSync(TREE, { recursive: true, force: true });
    for (const part of [
      'src',
      'content',
      'public',
      'tests/gallery',
      'tests/fixtures/chart-examples.ts',
      'astro.config.mjs',
      'package.json',
      'tsconfig.json',
    ]) {
      cpSync(part, `${TREE}/${part}`, { recursive: true });
    }
    process.env['GALLERY'] = '1';
    const { exitCode, output } = runBuild({ basePath: '/', contentDir: 'content', outDir: 'dist' }, TREE);
    delete process.env['GALLERY'];
    if (exitCode !== 0) throw new Error(output);
  });
  test.beforeAll(async () => {
    server = await serveSite(`${TREE}/dist`, '/');
  });
  test.afterAll(() => server?.close());

  for (const form of FORMS) {
    test(`of ${form} reads well in every state, width and theme`, async ({ page, record }) => {
      await page.goto(`${server?.origin}/galleri/${form}/`);
      await page.evaluate(() => document.fonts.ready);
      const run = await startAxe(page);
      for (const summary of await page.locator('.frame summary').all()) await summary.click();
      expect(await page.locator('.frame').count()).toBeGreaterThan(5);
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        const where = `${form} at ${width} px`;
        expect.soft(await isScrollable(page), `sideways scrolling of ${where}`).toBe(false);
        expect.soft(await findTextFaults(page), where).toEqual({ outside: [], overlapping: [] });
        for (const theme of THEMES) {
          await page.emulateMedia(theme);
          const { violations } = await run(theme === THEMES[0] ? {} : LOOKS);
          expect.soft(violations, `${where}, ${JSON.stringify(theme)}`).toEqual([]);
        }
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
      }
      expect(record.complaints).toEqual([]);
    });
  }

  test('is in no sitemap, no list of pages and no published site', () => {
    expect(readFileSync(`${TREE}/dist/sitemap.xml`, 'utf8')).not.toContain('galleri');
    expect(readFileSync(`${TREE}/dist/galleri/stolper/index.html`, 'utf8')).toContain('noindex');
    expect(() => readFileSync(`${SITES.root.outDir}/galleri/stolper/index.html`)).toThrow();
  });
});
