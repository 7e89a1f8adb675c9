import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyPlan } from '../../../src/permalinks/apply.ts';
import { listTags } from '../../../src/html/tags.ts';
import { listIds } from '../../../src/permalinks/html.ts';
import { FORWARD_SCRIPT } from '../../../src/permalinks/pages.ts';
import { planPermalinks } from '../../../src/permalinks/plan.ts';
import type { Permalinks } from '../../../src/permalinks/resolve.ts';
import { makeFolder } from './built-folder.ts';
import { permalinks, removal, words } from './examples.ts';

const P1 = '/2020-23/p1/';
const P2 = '/2020-23/p2/';

const page = (main: string, policy = "default-src 'self'; script-src 'self' 'sha256-a';"): string =>
  `<html><head><meta http-equiv="content-security-policy" content="${policy}"></head><body><main id="innhold">${main}</main></body></html>`;

const drawPng = (svg: string): Uint8Array => new TextEncoder().encode(`PNG of ${svg.length}`);

/** Applies the plan of a site to a folder, and hands out a reader of its files. */
function apply(site: Permalinks, files: Readonly<Record<string, string>>): (path: string) => string {
  const folder = makeFolder(files);
  applyPlan(folder, planPermalinks(site), words, drawPng);
  return (path) => readFileSync(join(folder, path), 'utf8');
}

describe('applyPlan', () => {
  it('gives old ids to what has the content now', () => {
    const read = apply(
      permalinks({ live: [P1, `${P1}#b`], gone: [`${P1}#a`], moves: [[`${P1}#a`, `${P1}#b`]] }),
      {
        '2020-23/p1/index.html': page('<h2 id="b">B</h2>'),
      },
    );
    expect(listIds(listTags(read('2020-23/p1/index.html')))).toEqual(['innhold', 'b', 'a']);
    expect(read('2020-23/p1/index.html')).not.toContain('<script>');
  });

  it('notes at the end of a page what is elsewhere, with a script that the policy of the page allows', () => {
    const site = permalinks({ live: [P1, P2], gone: [`${P1}#a`], moves: [[`${P1}#a`, P2]] });
    const html = apply(site, { '2020-23/p1/index.html': page('<p>x</p>') })('2020-23/p1/index.html');
    expect(html).toMatch(
      /<p>x<\/p><aside class="traces".*<li id="a" data-to="\/utviklingsplan\/2020-23\/p2\/">/,
    );
    expect(html).toContain(`<script>${FORWARD_SCRIPT}</script></body>`);
    const hash = createHash('sha256').update(FORWARD_SCRIPT).digest('base64');
    expect(html).toContain(`script-src 'sha256-${hash}' 'self' 'sha256-a';`);
  });

  it('adds no script for what is gone', () => {
    const site = permalinks({ live: [P1], gone: [`${P1}#a`], removals: [removal(`${P1}#a`)] });
    const html = apply(site, { '2020-23/p1/index.html': page('') })('2020-23/p1/index.html');
    expect(html).toContain('ble fjernet i utgaven 2024-27');
    expect(html).not.toContain('<script>');
  });

  it('refuses a page whose policy allows no script', () => {
    const site = permalinks({ live: [P1, P2], gone: [`${P1}#a`], moves: [[`${P1}#a`, P2]] });
    expect(() => apply(site, { '2020-23/p1/index.html': page('', "default-src 'self'") })).toThrow(
      'Siden tillater ingen skript.',
    );
  });

  it('refuses a page that lacks what the plan counts on', () => {
    const site = permalinks({ live: [P1, `${P1}#b`], gone: [`${P1}#a`], moves: [[`${P1}#a`, `${P1}#b`]] });
    expect(() => apply(site, { '2020-23/p1/index.html': page('') })).toThrow('«b»');
    expect(() => apply(site, {})).toThrow();
  });

  it('writes redirects and tombstones in places where nothing is', () => {
    const read = apply(
      permalinks({
        live: [P2],
        gone: [P1, '/2020-23/p3/'],
        moves: [[P1, P2]],
        removals: [removal('/2020-23/p3/')],
      }),
      { '2020-23/p2/index.html': page('') },
    );
    expect(read('2020-23/p1/index.html')).toContain('<h1>Siden er flyttet</h1>');
    expect(read('2020-23/p3/index.html')).toContain('<h1>Siden er fjernet</h1>');
  });

  it('keeps a file that moved at its old address too, byte for byte', () => {
    const read = apply(
      permalinks({
        live: ['/2020-23/data/b.csv'],
        gone: ['/2020-23/data/a.csv'],
        moves: [['/2020-23/data/a.csv', '/2020-23/data/b.csv']],
      }),
      { '2020-23/data/b.csv': '\ufeffa;b\r\n' },
    );
    expect(read('2020-23/data/a.csv')).toBe(read('2020-23/data/b.csv'));
  });

  it('writes a note for a file whose content is on a page only, or gone, and draws it for a picture', () => {
    const names = ['json', 'csv', 'svg', 'png'];
    const read = apply(
      permalinks({
        live: [P1, `${P1}#x`],
        gone: [
          ...names.map((it) => `/2020-23/data/a.${it}`),
          '/innbygging/2020-23/x/fragment.html',
          '/2020-23/data/b.csv',
        ],
        moves: [
          ['/innbygging/2020-23/x/fragment.html', `${P1}#x`],
          ['/2020-23/data/b.csv', P1],
        ],
        removals: [removal('/2020-23/data/*')],
      }),
      { '2020-23/p1/index.html': page('<p id="x">') },
    );
    for (const name of ['json', 'csv', 'svg'])
      expect(read(`2020-23/data/a.${name}`), name).toContain('ble fjernet i utgaven 2024-27');
    expect(read('2020-23/data/a.png')).toMatch(/^PNG of \d+$/);
    expect(read('innbygging/2020-23/x/fragment.html')).toContain('Innholdet står her');
    expect(read('2020-23/data/b.csv')).toContain('Innholdet står her');
  });

  it('returns the pages that a server may redirect, with base path', () => {
    const folder = makeFolder({ '2020-23/p2/index.html': page('<p id="a">') });
    const moved = permalinks({
      live: [P2, `${P2}#a`],
      gone: [P1, '/2020-23/p3/'],
      moves: [
        [P1, P2],
        ['/2020-23/p3/', `${P2}#a`],
      ],
    });
    const redirects = applyPlan(folder, planPermalinks(moved), words, drawPng);
    expect(redirects).toEqual([{ from: `/utviklingsplan${P1}`, to: `/utviklingsplan${P2}` }]);
  });

  it('writes nothing when nothing moved', () => {
    const folder = makeFolder({});
    expect(applyPlan(folder, planPermalinks(permalinks({})), words, drawPng)).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });
});
