import type { ContentProblem } from '../data/errors.ts';
import { escapeHtml } from '../html/escape.ts';

/**
 * The page an editor sees in dev instead of the site while the content has errors. It reloads by itself.
 * @param basePath of the dev server; its client script tells the page when something changed
 */
export function renderProblemPage(problems: readonly ContentProblem[], basePath: string): string {
  const items = problems.map(
    (it) =>
      `<li><code>${escapeHtml(`${it.file}:${it.line}:${it.column}`)}</code><p>${escapeHtml(it.message)}</p>` +
      (it.remedy === '' ? '' : `<p><b>Slik retter du det:</b> ${escapeHtml(it.remedy)}</p>`) +
      '</li>',
  );
  const count = problems.length === 1 ? 'én feil' : `${problems.length} feil`;
  return `<!doctype html>
<html lang="nb">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Innholdet har ${count}</title>
<script type="module" src="${basePath.replace(/\/?$/, '/')}@vite/client"></script>
<style>
body { max-width: 50rem; margin: 3rem auto; padding: 0 1rem; font: 1.0625rem/1.6 system-ui, sans-serif; color-scheme: light dark; }
li { margin-block-end: 1.5rem } p { margin: .2rem 0 } code { overflow-wrap: anywhere }
</style>
<h1>Innholdet har ${count}</h1>
<p>Siden vises igjen når feilene er rettet og filene er lagret.</p>
<ol>
${items.join('\n')}
</ol>
</html>
`;
}
