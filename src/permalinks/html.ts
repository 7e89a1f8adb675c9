/** Adds old ids and notes to a page that exists. Works on the text of the page, so that all the rest stays as it was built. */
import { escapeHtml } from '../html/escape.ts';
import { listTags, type PageElement } from '../html/tags.ts';
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

/**
 * Gives an element a second id, by an empty element in front of its content.
 * @throws Error when nothing on the page has the id, or something has the other one already
 */
export function addAlias(html: string, id: string, alias: string): string {
  const tags = listTags(html);
  const at = tags.findIndex((it) => idOf(it) === id);
  if (at < 0) throw new Error(`Ingenting på siden har id-en «${id}».`);
  if (tags.some((it) => idOf(it) === alias)) throw new Error(`Id-en «${alias}» er på siden fra før.`);
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

/** Ids of a page that can be linked to, in the order of the page. */
export function listIds(elements: readonly PageElement[]): string[] {
  return listAllIds(elements).filter(isPublicId);
}

/** Private ids too. */
export function listAllIds(elements: readonly PageElement[]): string[] {
  return elements.flatMap((it) => idOf(it) ?? []);
}

/** Puts HTML at the end of the page's `<main>`. @throws Error when it has none */
export function appendToMain(html: string, addition: string): string {
  const tags = listTags(html);
  // A chapter's text stands in a column of its own below its head.
  const column = tags.findLast(
    (it) => it.name === 'div' && it.attributes.get('class')?.split(' ').includes('col'),
  );
  const end = column?.close ?? tags.find((it) => it.name === 'main')?.close;
  if (end === undefined) throw new Error('Siden har ikke noe hovedinnhold.');
  return insert(html, end, addition);
}

/** The id; undefined for an empty one, which names nothing. */
function idOf(element: PageElement): string | undefined {
  return element.attributes.get('id') || undefined;
}

function insert(html: string, at: number, addition: string): string {
  return html.slice(0, at) + addition + html.slice(at);
}
