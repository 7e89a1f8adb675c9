/** What readers see where content was: redirects, tombstones, notes on pages that still exist. In Norwegian. */
import { escapeHtml, PLAIN_CSS, writeDocument } from '../standalone/document.ts';
import type { Address } from './address.ts';
import type { AddressKind } from '../data/schemas/permalinks.ts';
import type { FileTask, RedirectTask, TombstoneTask, Trace } from './plan.ts';

export interface PageWords {
  /** Who publishes the site. */
  readonly organisation: string;
  /** What stands at an address that exists, e.g. `P2 IKAP og arealplanlegging: Mål`. */
  titleOf(address: Address): string;
  /** The address with base path. */
  href(address: Address): string;
  /** The same with origin. */
  url(address: Address): string;
}

const KIND_NAMES: Readonly<Record<AddressKind, string>> = {
  side: 'Siden',
  avsnitt: 'Avsnittet',
  maal: 'Målet',
  tiltak: 'Tiltaket',
  milepael: 'Milepælen',
  figur: 'Figuren',
  tabell: 'Tabellen',
  bilde: 'Bildet',
  begrep: 'Begrepet',
  tall: 'Tallet',
  sted: 'Stedet',
  fil: 'Filen',
};

/** Sends the reader on to what the fragment names; without script the reader sees it marked, and follows its link. */
export const FORWARD_SCRIPT =
  "addEventListener('hashchange',f);f();function f(){const e=document.getElementById(decodeURIComponent(location.hash.slice(1)));if(e?.dataset.to)location.replace(e.dataset.to)}";

/** The page in the place of one that moved. */
export function writeRedirect(task: RedirectTask, words: PageWords): string {
  const { entry, to, isWhole, traces } = task;
  const target = escapeHtml(words.href(to));
  const title = words.titleOf(to);
  // With script the fragment decides, and two ways on at once would race.
  const refresh = isWhole
    ? [`<noscript><meta http-equiv="refresh" content="0; url=${target}"></noscript>`]
    : [];
  const lead = isWhole
    ? `<p>«${escapeHtml(entry.title)}» står nå her: <a href="${target}">${escapeHtml(title)}</a></p>`
    : `<p>«${escapeHtml(entry.title)}» er delt opp. Det meste står nå her: <a href="${target}">${escapeHtml(title)}</a></p>`;
  const list = traces.map((it) => writeTrace(it, words)).join('');
  const parts = traces.length === 0 ? '' : `<h2>Avsnittene som sto her</h2><ul>${list}</ul>`;
  return writeDocument({
    title: `Siden er flyttet: ${entry.title} | ${words.organisation}`,
    head: [`<link rel="canonical" href="${escapeHtml(words.url(to))}">`, ...refresh],
    css: PLAIN_CSS,
    body: `<main><h1>Siden er flyttet</h1>${lead}${parts}</main>`,
    bodyScript: redirectScript(words.href(to), isWhole),
  });
}

/** Runs after the list: a fragment that is listed decides, and everything else goes to the new page. */
function redirectScript(target: string, isWhole: boolean): string {
  const rest = isWhole ? `else location.replace(${JSON.stringify(target)}+location.hash)` : '';
  return `const e=document.getElementById(decodeURIComponent(location.hash.slice(1)));if(e?.dataset.to)location.replace(e.dataset.to);${rest}`.replaceAll(
    '<',
    '\\u003c',
  );
}

/** The page in the place of one that is gone. */
export function writeTombstone({ entry, fate, traces }: TombstoneTask, words: PageWords): string {
  const list = traces.map((it) => writeTrace(it, words)).join('');
  const parts = traces.length === 0 ? '' : `<h2>Avsnittene som sto her</h2><ul>${list}</ul>`;
  return writeDocument({
    title: `Siden er fjernet: ${entry.title} | ${words.organisation}`,
    head: ['<meta name="robots" content="noindex">'],
    css: PLAIN_CSS,
    body: `<main><h1>Siden er fjernet</h1><p>${describeRemoval({ entry, fate }, words)}</p>${parts}</main>`,
  });
}

/** The notes at the end of a page about what is not there any more; empty for none. */
export function writeNotes(traces: readonly Trace[], words: PageWords): string {
  if (traces.length === 0) return '';
  const list = traces.map((it) => writeTrace(it, words)).join('');
  return `<aside class="traces" aria-labelledby="_sto-her"><h2 id="_sto-her">Dette sto her før</h2><ul>${list}</ul></aside>`;
}

function writeTrace(trace: Trace, words: PageWords): string {
  const id = escapeHtml(trace.id);
  if (trace.fate.kind === 'removed')
    return `<li id="${id}">${describeRemoval({ ...trace, fate: trace.fate }, words)}</li>`;
  const { to } = trace.fate;
  const target = escapeHtml(words.href(to));
  return `<li id="${id}" data-to="${target}">${nameOf(trace.entry)} står nå her: <a href="${target}">${escapeHtml(words.titleOf(to))}</a></li>`;
}

type Removed = Pick<TombstoneTask, 'entry' | 'fate'>;

function describeRemoval({ entry, fate }: Removed, words: PageWords): string {
  const { edition, reason } = fate.removal;
  const sentences = [
    `${nameOf(entry)} ble fjernet i utgaven ${escapeHtml(edition)}.`,
    ...(reason === null ? [] : [escapeHtml(reason)]),
    ...(fate.see === null
      ? []
      : [
          `Se heller <a href="${escapeHtml(words.href(fate.see))}">${escapeHtml(words.titleOf(fate.see))}</a>.`,
        ]),
  ];
  return sentences.join(' ');
}

function nameOf({ kind, title }: { kind: AddressKind; title: string }): string {
  return `${KIND_NAMES[kind]} «${escapeHtml(title)}»`;
}

/** What a file says when its content is gone, in the form of its kind; undefined for pictures. */
export function writeFileTombstone({ path, entry, fate }: FileTask, words: PageWords): string | undefined {
  if (fate.kind !== 'removed') return undefined;
  const { edition, reason } = fate.removal;
  const see = fate.see === null ? null : words.url(fate.see);
  const text = [`Filen «${entry.title}» ble fjernet i utgaven ${edition}.`, reason, see && `Se heller ${see}`]
    .filter(Boolean)
    .join(' ');
  if (path.endsWith('.json'))
    return `${JSON.stringify({ removed: true, edition, reason, see, text }, null, 2)}\n`;
  if (path.endsWith('.csv')) return `\ufeff"${text.replaceAll('"', '""')}"\r\n`;
  if (path.endsWith('.html')) return `<p lang="nb">${escapeHtml(text)}</p>\n`;
  if (path.endsWith('.svg'))
    return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="120" viewBox="0 0 1200 120" role="img"><title>${escapeHtml(text)}</title><rect width="1200" height="120" fill="white"/><text x="24" y="66" font-family="sans-serif" font-size="20">${escapeHtml(text)}</text></svg>\n`;
  return undefined;
}
