import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { leanPage } from '../../../src/integrations/lean-pages.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const policy = `default-src 'self';script-src 'self' 'wasm-unsafe-eval' ${hash('old')}; style-src 'self' ${hash('a')} ${hash('b')};`;
const page = (body: string, css: string): string =>
  `<meta http-equiv="content-security-policy" content="${policy}"><style>${css}</style>${body}`;

describe('a page made lean', () => {
  const html = leanPage(
    page(
      '<p class="lead big">1</p><script>run("late")</script><script type="application/ld+json">{"a":"data"}</script><script src="/x.js"></script>',
      '.lead{a:b}.other{c:d}.late{e:f}.found{g:h}.p4{i:j}.data{k:l}',
    ),
    new Set(['found']),
  );

  it('keeps the styles of its own elements, and of those that scripts may make', () => {
    expect(html).toContain('<style>.lead{a:b}.late{e:f}.found{g:h}.p4{i:j}</style>');
  });

  it('allows its own style and script alone', () => {
    const [, content = ''] = /content="([^"]*)"/.exec(html) ?? [];
    expect(content).toBe(
      `default-src 'self';script-src 'self' 'wasm-unsafe-eval' ${hash('run("late")')}; style-src 'self' ${hash('.lead{a:b}.late{e:f}.found{g:h}.p4{i:j}')};`,
    );
  });

  it('stays as it is when it is made lean again', () => {
    expect(leanPage(html, new Set(['found']))).toBe(html);
  });

  it('takes no text for a style or a script', () => {
    const meta = '<meta name="description" content="Om <style> og <script>">';
    const lean = leanPage(meta + page('<p class="a">1</p>', '.a{b:c}.d{e:f}'), new Set());
    expect(lean.startsWith(meta)).toBe(true);
    expect(lean).toContain('<style>.a{b:c}</style>');
  });

  it('needs no policy', () => {
    expect(leanPage('<p class="a">1</p>', new Set())).toBe('<p class="a">1</p>');
  });
});
