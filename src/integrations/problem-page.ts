/** How editors see faults and advice in the dev server and in the preview: as a banner, or in place of a page. */
import { type ContentProblem, guideAddress } from '../data/errors.ts';
import { escapeHtml } from '../html/escape.ts';

const LIST_STYLE =
  'li{margin-block-end:1.25rem}li p{margin:.2rem 0}code{overflow-wrap:anywhere;background:none}';

/** The banner stands above the page, so that nothing of the page is hidden. It has its own look, whatever the page's is. */
const BANNER_STYLE = `
.innholdsfeil{all:initial;display:block;padding:.75rem 1rem;font:1rem/1.5 system-ui,sans-serif;color:#222;background:#fff3bf;
border-block-end:3px solid #a33}
.innholdsfeil.bare-raad{border-color:#bba}
.innholdsfeil :is(summary,b){font-weight:700}.innholdsfeil summary{cursor:pointer}
.innholdsfeil ol{margin:.75rem 0 0;padding-inline-start:2rem}
.innholdsfeil details + details{margin-block-start:.5rem}`;

/**
 * The banner above a page while the content has faults or advice; empty when it is in order.
 * Faults are open, advice is folded.
 */
export function renderProblemBanner(problems: readonly ContentProblem[]): string {
  const faults = problems.filter((it) => it.kind === 'fault');
  const advice = problems.filter((it) => it.kind === 'advice');
  if (problems.length === 0) return '';
  const style = `<style>${BANNER_STYLE}${LIST_STYLE.replace(/(^|\})(?=\w)/g, '$1.innholdsfeil ')}</style>`;
  const parts = [
    faults.length === 0
      ? ''
      : `<details open><summary>${countFaults(faults.length)}</summary>${renderList(faults)}</details>`,
    advice.length === 0
      ? ''
      : `<details><summary>${countAdvice(advice.length)}</summary>${renderList(advice)}</details>`,
  ];
  const name = faults.length === 0 ? 'innholdsfeil bare-raad' : 'innholdsfeil';
  return `<aside class="${name}" aria-label="Feil og råd om innholdet">${style}${parts.join('')}</aside>`;
}

/**
 * The page an editor sees instead of one that cannot be shown because of faults.
 * @param script address of a script that reloads the page when something changed; null where nothing does
 */
export function renderProblemPage(problems: readonly ContentProblem[], script: string | null): string {
  const faults = problems.filter((it) => it.kind === 'fault');
  const title = countFaults(faults.length);
  return `<!doctype html>
<html lang="nb">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
${script === null ? '' : `<script type="module" src="${escapeHtml(script)}"></script>`}
<style>
body { max-width: 50rem; margin: 3rem auto; padding: 0 1rem; font: 1.0625rem/1.6 system-ui, sans-serif; color-scheme: light dark; }
/* What the dev server lays over the page is the same fault in words of the code. */
vite-error-overlay { display: none }
${LIST_STYLE}
</style>
<h1>${title}</h1>
<p>Siden kan ikke vises før feilene er rettet og filene er lagret.</p>
${renderList(faults)}
</html>
`;
}

/**
 * A page of the dev server with the banner, or the page about faults where it could not be rendered.
 * @param basePath of the dev server, with or without a slash at its end
 */
export function addProblems(
  html: string,
  status: number,
  problems: readonly ContentProblem[],
  basePath: string,
): string {
  // A page that failed halfway was sent with the status of a whole one.
  const isBroken = status >= 500 || !html.includes('</html>');
  if (isBroken && problems.some((it) => it.kind === 'fault'))
    return renderProblemPage(problems, `${basePath.replace(/\/?$/, '/')}@vite/client`);
  return html.replace(/<body\b[^>]*>/, (tag) => tag + renderProblemBanner(problems));
}

function renderList(problems: readonly ContentProblem[]): string {
  const items = problems.map(
    (it) =>
      `<li><code>${escapeHtml(`${it.file}:${it.line}:${it.column}`)}</code><p>${escapeHtml(it.message)}</p>` +
      (it.remedy === '' ? '' : `<p><b>Slik retter du det:</b> ${escapeHtml(it.remedy)}</p>`) +
      `<p>Les mer: <code>${escapeHtml(guideAddress(it))}</code></p></li>`,
  );
  return `<ol>\n${items.join('\n')}\n</ol>`;
}

function countFaults(count: number): string {
  return `Innholdet har ${count === 1 ? 'én feil' : `${count} feil`}`;
}

function countAdvice(count: number): string {
  return count === 1 ? 'Ett råd om innholdet' : `${count} råd om innholdet`;
}
