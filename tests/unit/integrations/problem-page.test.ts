import { describe, expect, it, test } from 'vitest';
import type { ContentProblem } from '../../../src/data/errors.ts';
import { renderProblemPage } from '../../../src/integrations/problem-page.ts';

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

describe('renderProblemPage', () => {
  it('says where each fault is, what is wrong, and how to mend it', () => {
    const html = renderProblemPage([problem()], '/');
    expect(html).toContain('<code>content/sider/om.mdx:12:7</code>');
    expect(html).toContain('<p>lenken går ikke noe sted</p>');
    expect(html).toContain('<b>Slik retter du det:</b> skriv «#si-fra»');
  });

  it('counts in Norwegian', () => {
    expect(renderProblemPage([problem()], '/')).toContain('<h1>Innholdet har én feil</h1>');
    const three = renderProblemPage([problem(), problem({ line: 13 }), problem({ line: 14 })], '/');
    expect(three).toContain('<h1>Innholdet har 3 feil</h1>');
    expect(three.match(/<li>/g)).toHaveLength(3);
  });

  it('leaves the remedy out when there is none', () => {
    expect(renderProblemPage([problem({ remedy: '' })], '/')).not.toContain('Slik retter du det');
  });

  test.for(['file', 'message', 'remedy'] as const)('escapes HTML in %s', (field) => {
    const html = renderProblemPage([problem({ [field]: '<img src="x" onerror=alert(1)> & <script>' })], '/');
    expect(html).not.toMatch(/<img|<script>/);
    expect(html).toContain('&lt;img src=&quot;x&quot; onerror=alert(1)&gt; &amp; &lt;script&gt;');
  });

  test.for([
    ['/', 'src="/@vite/client"'],
    ['/utviklingsplan/', 'src="/utviklingsplan/@vite/client"'],
    ['/utviklingsplan', 'src="/utviklingsplan/@vite/client"'],
  ] as const)('loads the client that reloads the page from under %s', ([basePath, expected]) => {
    expect(renderProblemPage([problem()], basePath)).toContain(expected);
  });

  it('is a Norwegian page that screen readers can read out', () => {
    const html = renderProblemPage([problem()], '/');
    expect(html).toMatch(/^<!doctype html>\n<html lang="nb">/);
    expect(html).toContain('<title>Innholdet har én feil</title>');
  });
});
