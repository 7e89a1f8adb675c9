/** Adds old ids and notes to a page that exists. Works on the text of the page, so that all the rest stays as it was built. */
import { escapeHtml } from '../html/escape.ts';
import { isPublicId } from './address.ts';

/** Elements that may hold nothing but certain children: an old id goes into the first child that takes it. */
const STRICT = new Set([
  'figure',
  'ul',
  'ol',
  'dl',
  'table',
  'colgroup',
  'col',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'details',
  'hgroup',
]);
/** Elements that hold nothing, or no HTML: an old id goes before them. */
const CLOSED = new Set(['img', 'picture', 'br', 'hr', 'input', 'svg', 'video', 'iframe', 'select', 'button']);
const TAG = /<([a-z][a-z0-9]*)\b(?:"[^"]*"|'[^']*'|[^>"'])*>/gi;
/** What looks like elements and is none. */
const NO_ELEMENTS = /<!--[\s\S]*?-->|<(script|style|template)\b[\s\S]*?<\/\1>/gi;
const ATTRIBUTE = /\s([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/**
 * Gives an element a second id, by an empty element in front of its content.
 * @throws Error when nothing on the page has the id, or something has the other one already
 */
export function addAlias(html: string, id: string, alias: string): string {
  const tags = listTags(html);
  const at = tags.findIndex((it) => it.id === id);
  if (at < 0) throw new Error(`Ingenting på siden har id-en «${id}».`);
  if (tags.some((it) => it.id === alias)) throw new Error(`Id-en «${alias}» er på siden fra før.`);
  const anchor = `<span id="${escapeHtml(alias)}"></span>`;
  for (const [i, { name, start, end }] of tags.entries()) {
    if (i < at) continue;
    if (CLOSED.has(name)) return insert(html, start, anchor);
    // A group of a description list may hold terms and descriptions only.
    const isGroup = name === 'div' && /^d[td]$/.test(tags[i + 1]?.name ?? '');
    if (!STRICT.has(name) && !isGroup) return insert(html, end, anchor);
  }
  throw new Error(`Elementet med id-en «${id}» kan ikke ha en id til.`);
}

/** Ids of all elements of a page, in the order of the page. Scripts, styles and comments hold none. */
export function listAllIds(html: string): string[] {
  return listTags(html).flatMap((it) => it.id ?? []);
}

/** Those of them that can be linked to. */
export function listIds(html: string): string[] {
  return listAllIds(html).filter(isPublicId);
}

/** Puts HTML at the end of the page's `<main>`. @throws Error when it has none */
export function appendToMain(html: string, addition: string): string {
  const end = html.lastIndexOf('</main>');
  if (end < 0) throw new Error('Siden har ikke noe hovedinnhold.');
  return insert(html, end, addition);
}

interface Tag {
  readonly name: string;
  readonly id: string | undefined;
  /** Where the tag begins and ends in the text. */
  readonly start: number;
  readonly end: number;
}

function listTags(html: string): Tag[] {
  const readable = html.replace(NO_ELEMENTS, (it) => ' '.repeat(it.length));
  return [...readable.matchAll(TAG)].map(({ 0: tag, 1: name = '', index }) => ({
    name: name.toLowerCase(),
    id: readId(tag),
    start: index,
    end: index + tag.length,
  }));
}

function readId(tag: string): string | undefined {
  const [, , ...values] = [...tag.matchAll(ATTRIBUTE)].find((it) => it[1]?.toLowerCase() === 'id') ?? [];
  return values.find((it) => it !== undefined);
}

function insert(html: string, at: number, addition: string): string {
  return html.slice(0, at) + addition + html.slice(at);
}
