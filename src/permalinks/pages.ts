/** What readers see where content was: redirects, tombstones, notes on pages that still exist. In Norwegian. */
import { PLAIN_CSS, writeDocument } from '../html/document.ts';
import { escapeHtml } from '../html/escape.ts';
import { type Address, splitAddress } from './address.ts';
import type { AddressKind } from '../data/schemas/permalinks.ts';
import type { RedirectTask, TombstoneTask, Trace } from './plan.ts';

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
  faktum: 'Tallet',
  sted: 'Stedet',
  fil: 'Filen',
};

/** Finds what the fragment names. */
const FIND = 'document.getElementById(decodeURIComponent(location.hash.slice(1)))';

/** Sends the reader on to what the fragment names; without script the reader sees it marked, and follows its link. */
export const FORWARD_SCRIPT = `addEventListener('hashchange',f);f();function f(){const e=${FIND};if(e?.dataset.to)location.replace(e.dataset.to)}`;

/** The page in the place of one that moved. */
export function writeRedirect(task: RedirectTask, words: PageWords): string {
  const { entry, to, isWhole, traces } = task;
  const target = escapeHtml(words.href(to));
  const link = `<a href="${target}">${escapeHtml(words.titleOf(to))}</a>`;
  const title = `«${escapeHtml(entry.title)}»`;
  // With script the fragment decides, and two ways on at once would race. Without, a refresh would lose the fragment:
  // a page that had parts stays, and shows where the part is that the fragment names.
  const refresh = `<noscript><meta http-equiv="refresh" content="0; url=${target}"></noscript>`;
  const lead = isWhole
    ? `<p>${title} står nå her: ${link}</p>`
    : `<p>${title} er delt opp. Det meste står nå her: ${link}</p>`;
  return writeDocument({
    title: `Siden er flyttet: ${entry.title} | ${words.organisation}`,
    head: [
      `<link rel="canonical" href="${escapeHtml(words.url(splitAddress(to).path))}">`,
      ...(isWhole && traces.length === 0 ? [refresh] : []),
    ],
    css: PLAIN_CSS,
    body: `<main><h1>Siden er flyttet</h1>${lead}${writeParts(traces, words)}</main>`,
    bodyScript: isWhole ? writeRedirectScript(words.href(to)) : FORWARD_SCRIPT,
  });
}

/**
 * Runs after the list: what the fragment names there decides, and is read there when it is gone. Everything else goes
 * to the new page, with the query that sets the colours of an embed.
 */
function writeRedirectScript(target: string): string {
  const [path = '', id] = target.split('#');
  const rest = id === undefined ? 'location.hash' : JSON.stringify(`#${id}`);
  const away = `location.replace(${JSON.stringify(path)}+location.search+${rest})`.replaceAll('<', '\\u003c');
  return `const e=${FIND};if(!e)${away};else if(e.dataset.to)location.replace(e.dataset.to)`;
}

/** The page in the place of one that is gone. */
export function writeTombstone({ entry, fate, traces }: TombstoneTask, words: PageWords): string {
  const lead = `<p>${describeRemoval({ entry, fate }, words)}</p>`;
  return writeDocument({
    title: `Siden er fjernet: ${entry.title} | ${words.organisation}`,
    head: ['<meta name="robots" content="noindex">'],
    css: PLAIN_CSS,
    body: `<main><h1>Siden er fjernet</h1>${lead}${writeParts(traces, words)}</main>`,
    bodyScript: hasMoves(traces) ? FORWARD_SCRIPT : undefined,
  });
}

/** Whether some of what stood on a page is elsewhere, so that the script has somewhere to send readers. */
export function hasMoves(traces: readonly Trace[]): boolean {
  return traces.some((it) => it.fate.kind === 'moved');
}

/** What stood on a page that is no more; empty for nothing. */
function writeParts(traces: readonly Trace[], words: PageWords): string {
  return traces.length === 0 ? '' : `<h2>Avsnittene som sto her</h2>${writeList(traces, words)}`;
}

/** The notes at the end of a page about what is not there any more; empty for none. */
export function writeNotes(traces: readonly Trace[], words: PageWords): string {
  if (traces.length === 0) return '';
  return `<aside class="traces" aria-labelledby="_sto-her"><h2 id="_sto-her">Dette sto her før</h2>${writeList(traces, words)}</aside>`;
}

function writeList(traces: readonly Trace[], words: PageWords): string {
  return `<ul>${traces.map((it) => writeTrace(it, words)).join('')}</ul>`;
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
