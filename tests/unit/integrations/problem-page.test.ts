import { describe, expect, it, test } from 'vitest';
import type { ContentProblem } from '../../../src/data/errors.ts';
import {
  addProblems,
  renderProblemBanner,
  renderProblemPage,
} from '../../../src/integrations/problem-page.ts';

const problem = (changes: Partial<ContentProblem> = {}): ContentProblem => ({
  rule: 'links',
  kind: 'fault',
  file: 'content/sider/om.mdx',
  line: 12,
  column: 7,
  message: 'lenken går ikke noe sted',
  remedy: 'skriv «#si-fra»',
  ...changes,
});
const PAGE = '<!doctype html><html lang="nb"><body class="a"><h1>Mål</h1></body></html>';

describe('the page about faults', () => {
  it('says in Norwegian where each fault is, what is wrong, how to mend it, and where to read more', () => {
    const html = renderProblemPage([problem()], null);
    expect(html).toMatch(/^<!doctype html>\n<html lang="nb">/);
    expect(html).toContain('<title>Innholdet har én feil</title>');
    expect(html).toContain('<code>content/sider/om.mdx:12:7</code>');
    expect(html).toContain('<p>lenken går ikke noe sted</p>');
    expect(html).toContain('<b>Slik retter du det:</b> skriv «#si-fra»');
    expect(html).toContain('content/veiledning/meldinger.md#links');
    expect(html).not.toContain('<script');
  });

  it('counts faults, and leaves advice out', () => {
    const html = renderProblemPage([problem(), problem({ line: 13 }), problem({ kind: 'advice' })], null);
    expect(html).toContain('<h1>Innholdet har 2 feil</h1>');
    expect(html.match(/<li>/g)).toHaveLength(2);
  });

  test.for(['file', 'message', 'remedy', 'rule'] as const)('escapes HTML in %s', (field) => {
    const html = renderProblemPage([problem({ [field]: '<img src="x" onerror=alert(1)> & <script>' })], null);
    expect(html).not.toMatch(/<img|<script>/);
    expect(html).toContain('&lt;img src=&quot;x&quot; onerror=alert(1)&gt; &amp; &lt;script&gt;');
  });
});

describe('a page of the dev server', () => {
  it('stays as it is while the content is in order', () => {
    expect(addProblems(PAGE, 200, [], '/')).toBe(PAGE);
  });

  it('has faults open and advice folded above it', () => {
    const html = addProblems(
      PAGE,
      200,
      [problem(), problem({ kind: 'advice', message: 'kontroller: et råd' })],
      '/',
    );
    expect(html).toMatch(/<body class="a"><aside class="innholdsfeil".*<\/aside><h1>Mål<\/h1>/s);
    expect(html).toMatch(
      /<details open><summary>Innholdet har én feil.*<details><summary>Ett råd om innholdet/s,
    );
  });

  it('is less loud where there is only advice', () => {
    expect(renderProblemBanner([problem({ kind: 'advice' })])).toContain('class="innholdsfeil bare-raad"');
  });

  test.for([
    ['answers with an error', PAGE, 500, true],
    ['breaks off halfway', PAGE.replace('</html>', ''), 200, true],
    ['is whole', PAGE, 404, false],
  ] as const)('is replaced only where it cannot be rendered: it %s', ([, html, status, isReplaced]) => {
    const page = addProblems(html, status, [problem()], '/plan');
    expect(page.includes('src="/plan/@vite/client"')).toBe(isReplaced);
    expect(page.includes('<h1>Mål</h1>')).toBe(!isReplaced);
  });

  it('is left to the developer when there is no fault in the content', () => {
    expect(addProblems('broken', 500, [problem({ kind: 'advice' })], '/')).toBe('broken');
  });
});
