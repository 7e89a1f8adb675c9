/** Adds old ids and notes to a page that exists. Works on the text of the page, so that all the rest stays as it was built. */
import { escapeHtml } from '../standalone/document.ts';
import { isPublicId } from './address.ts';

/** Elements that may hold nothing but certain children: an old id goes into the first child that takes it. */
const STRICT = new Set([
  'figure',
  'ul',
  'ol',
  'dl',
  'table',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'details',
  'hgroup',
]);
/** Elements that hold nothing, or no HTML: an old id goes before them. */
const CLOSED = new Set(['img', 'br', 'hr', 'input', 'svg', 'video', 'iframe', 'select', 'button']);
const TAG = /<([a-z][a-z0-9]*)\b(?:"[^"]*"|'[^']*'|[^>"'])*>/gi;

/**
 * Gives an element a second id, by an empty element in front of its content.
 * @throws Error when nothing on the page has the id
 */
export function addAlias(html: string, id: string, alias: string): string {
  const anchor = `<span id="${escapeHtml(alias)}"></span>`;
  const tags = [...html.matchAll(TAG)];
  const at = tags.findIndex((it) => readId(it[0]) === id);
  if (at < 0) throw new Error(`Ingenting på siden har id-en «${id}».`);
  for (let i = at; i < tags.length; i++) {
    const tag = tags[i];
    const name = tag?.[1]?.toLowerCase() ?? '';
    const start = tag?.index ?? 0;
    if (CLOSED.has(name)) return insert(html, start, anchor);
    // A group of a description list may hold terms and descriptions only.
    const isGroup = name === 'div' && /^d[td]$/i.test(tags[i + 1]?.[1] ?? '');
    if (!STRICT.has(name) && !isGroup) return insert(html, start + (tag?.[0].length ?? 0), anchor);
  }
  return html;
}

/** Ids of a page that can be linked to, in the order of the page. Scripts and styles hold none. */
export function listIds(html: string): string[] {
  const readable = html.replace(/<(script|style|template)\b[\s\S]*?<\/\1>/gi, '');
  return [...readable.matchAll(TAG)].flatMap((it) => readId(it[0]) ?? []).filter(isPublicId);
}

/** Puts HTML at the end of the page's `<main>`. @throws Error when it has none */
export function appendToMain(html: string, addition: string): string {
  const end = html.lastIndexOf('</main>');
  if (end < 0) throw new Error('Siden har ikke noe hovedinnhold.');
  return insert(html, end, addition);
}

function readId(tag: string): string | undefined {
  return /\sid=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/
    .exec(tag)
    ?.slice(1)
    .find((it) => it !== undefined);
}

function insert(html: string, at: number, addition: string): string {
  return html.slice(0, at) + addition + html.slice(at);
}
