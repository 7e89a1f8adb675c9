/** Takes a built page apart into what can be found in it: sections, measures, goals, terms, tables, figures, amounts. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { unescapeHtml } from '../../html/escape.ts';
import { find, findAll, hasClass } from '../../html/hast.ts';
import type { Kind } from '../section.ts';

/** A part of a page with its text. */
export interface PagePart {
  readonly kind: Kind;
  /** Empty for the page itself. */
  readonly id: string;
  readonly title: string;
  /** One line; rows of a table end with `; `, cells are divided by ` · `. */
  readonly text: string;
  /** What an amount is, else empty. */
  readonly value: string;
  /** `Tabell 5`, `Figur 3`; else empty. */
  readonly label: string;
}

export interface PageContent {
  readonly title: string;
  /** Id of the programme whose colour the page has, or undefined. */
  readonly programme: string | undefined;
  /** The page itself first, then the rest in the order of the page; of a page that repeats others only what is its own. */
  readonly parts: readonly PagePart[];
}

const parser = unified().use(rehypeParse, { fragment: true });
const SILENT = ['script', 'style', 'template', 'svg', 'nav', 'noscript', 'form'];
const INLINE = 'a abbr b button cite code data dfn em i mark q small span strong sub sup time u'.split(' ');

interface Draft {
  kind: Kind;
  readonly id: string;
  title: string;
  readonly text: string[];
  readonly value?: string;
  readonly label?: string;
}

/**
 * @param html the whole page; only its `<main>` is read, which saves half of the time
 * @returns undefined for a page without `<main>` or `<h1>`, and for one that search engines are asked to leave out
 */
export function readPage(html: string): PageContent | undefined {
  // To the last end tag: a text in an attribute may look like one.
  const main = /<main\b.*<\/main>/s.exec(html)?.[0];
  if (main === undefined) return undefined;
  const tree = parser.parse(main);
  const page: Draft = { kind: 'side', id: '', title: '', text: [] };
  const drafts = [page];
  const [root] = tree.children;
  // What keeps a whole page from Pagefind's own reader says that it repeats others; its amounts are read.
  if (root?.type === 'element') readInto(root, page, drafts, 'avsnitt');
  // The front page has its heading above `<main>`.
  page.title ||= unescapeHtml(/<h1[^>]*>([^<]*)/.exec(html)?.[1]?.trim() ?? '');
  if (page.title === '' || /<meta name="robots" content="noindex/.test(html)) return undefined;
  const repeats = !/<main[^>]*data-pagefind-body/.test(html) && !drafts.some((it) => it.kind === 'begrep');
  if (repeats)
    readOwn(tree, page, drafts, unescapeHtml(/<title>([^<]*?)(?: [–|] |<)/.exec(html)?.[1] ?? page.title));
  const classes = root?.type === 'element' ? classesOf(root) : [];
  page.text.unshift(unescapeHtml(/<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? ''));
  return {
    title: page.title,
    programme: classes.find((it) => /^p\d+$/.test(it)),
    parts: drafts.map(({ text, value = '', label = '', ...it }) => ({
      ...{ ...it, value, label },
      text: text
        .join(' ')
        .replace(/\s+/g, ' ')
        .replace(/^(?:; )+/, '')
        .trim(),
    })),
  };
}

/** Of a page that repeats others: what it marks with `data-search`, and the amounts, which stand nowhere else by themselves. */
function readOwn(tree: Root, page: Draft, drafts: Draft[], title: string): void {
  page.title = title;
  page.text.length = 0;
  const amounts = drafts.filter((it) => it.kind === 'tall');
  drafts.length = 1;
  for (const part of findAll(tree, (it) => 'dataSearch' in it.properties))
    readInto(part, page, drafts, 'tall');
  const known = new Set(drafts.map((it) => it.id));
  drafts.push(...amounts.filter((it) => !known.has(it.id)));
}

/** Walks the children of a node; a heading with an id begins a part of the kind that lasts until the next. Returns the part at the end. */
function readInto(node: Root | Element, at: Draft, drafts: Draft[], kind: Kind): Draft {
  let current = at;
  for (const child of node.children) {
    if (child.type === 'text') addText(current, child.value);
    if (child.type !== 'element' || isSilent(child)) continue;
    const id = String(child.properties['id'] ?? '');
    if (child.tagName === 'h1') {
      const [page] = drafts;
      if (page) page.title ||= textOf(child);
    } else if (/^h[2-4]$/.test(child.tagName)) {
      if (id === '') addText(current, textOf(child));
      else current = open({ kind, id, title: textOf(child), text: [] });
    } else if (id !== '' && firstOf(child)?.tagName === 'dt') {
      open(readDefinition(child, id));
    } else if (id !== '' && firstOf(child)?.tagName === 'summary') {
      open(readAmount(child, id));
    } else if (id !== '' && /^h[2-4]$/.test(firstOf(child)?.tagName ?? '')) {
      const heading = firstOf(child);
      open({ kind, id, title: textOf(heading), text: [textOf(child, heading)] });
    } else if (id !== '' && (child.tagName === 'figure' || hasClass(child, 'lost'))) {
      open(readFramed(child, id));
    } else {
      // The section whose text is a goal is found as that goal.
      if (hasClass(child, 'goal') && current.kind === 'avsnitt') current.kind = 'maal';
      current = readInto(child, current, drafts, hasClass(child, 'measures') ? 'tiltak' : kind);
    }
    // The list of measures is over: what follows belongs to the section around it.
    if (hasClass(child, 'measures')) current = at;
    if (!INLINE.includes(child.tagName)) current.text.push('');
  }
  return current;

  function open(draft: Draft): Draft {
    drafts.push(draft);
    return draft;
  }
}

/** A term with its explanation. */
function readDefinition(element: Element, id: string): Draft {
  return {
    kind: 'begrep',
    id,
    title: textOf(findByName(element, 'dt')),
    text: [textOf(findByName(element, 'dd'))],
  };
}

/** An amount with what it is made of; where it is used is no part of what it says. */
function readAmount(element: Element, id: string): Draft {
  const summary = findByName(element, 'summary');
  const value = summary && textOf(findByName(summary, 'data'));
  const text = textOf(element, (it) => it === summary || hasClass(it, 'mut'));
  return {
    kind: 'tall',
    id,
    title: textOf(summary && findByName(summary, 'span')),
    value: value ?? '',
    text: [value ?? '', text],
  };
}

/** A figure or a table in its frame, a picture, or the card of one that is missing. */
function readFramed(element: Element, id: string): Draft {
  const label = textOf(findByClass(element, 'no') ?? findByClass(element, 'tag'));
  const titled = findByClass(element, 'title') ?? findByName(element, 'figcaption');
  const kind = /^Tabell/.test(label) ? 'tabell' : /^Figur/.test(label) ? 'figur' : 'bilde';
  const text = textOf(element, (it) => it === titled || hasClass(it, 'no') || hasClass(it, 'tag'));
  return { kind, id, title: textOf(titled), label, text: [text] };
}

function addText(draft: Draft, value: string): void {
  const text = tidy(value);
  if (text === ' ' && draft.text.length === 0) return;
  draft.text[Math.max(0, draft.text.length - 1)] = append(draft.text.at(-1) ?? '', text);
}

/** One blank for every run of them, no soft hyphens. */
function tidy(text: string): string {
  return text.replaceAll('\u00ad', '').replace(/\s+/g, ' ');
}

/** Elements beside each other are words of their own, though no blank stands between them: a date and what happened. */
function append(before: string, text: string): string {
  const isGlued = /[\p{L}\p{N}%]$/u.test(before) && /^[\p{L}\p{N}]/u.test(text);
  return before + (isGlued ? ' ' : '') + text;
}

function isSilent(element: Element): boolean {
  const { properties } = element;
  const isIgnored =
    'dataPagefindIgnore' in properties || properties['ariaHidden'] === 'true' || 'popover' in properties;
  // What is short for a narrow screen says the same as the long beside it.
  const isCopy = hasClass(element, 'no-print') || hasClass(element, 'short');
  return SILENT.includes(element.tagName) || isIgnored || isCopy;
}

function classesOf(element: Element): readonly string[] {
  const classes = element.properties['className'];
  return Array.isArray(classes) ? classes.map(String) : [];
}

const firstOf = (element: Element): Element | undefined =>
  element.children.find((it): it is Element => it.type === 'element');

const findByClass = (element: Element, name: string): Element | undefined =>
  find(element, (it) => hasClass(it, name));
const findByName = (element: Element, name: string): Element | undefined =>
  find(element, (it) => it.tagName === name);

/** The text of an element in one line, without some parts of it. Every table, row and kind of block is apart from the next. */
function textOf(
  element: Element | undefined,
  isLeftOut: Element | ((it: Element) => boolean) | undefined = undefined,
): string {
  const raw = (node: RootContent | ElementContent): string => {
    if (node.type === 'text') return node.value.replaceAll('\u00ad', '');
    if (node.type !== 'element' || isSilent(node)) return '';
    if (node === isLeftOut || (typeof isLeftOut === 'function' && isLeftOut(node))) return '';
    if (node.tagName === 'tr') {
      const cells = node.children.map((it) => tidy(raw(it)).trim()).filter((it) => it !== '');
      return ` ${cells.join(' · ')}; `;
    }
    const inside = node.children.map(raw).reduce(append, '');
    if (node.tagName === 'table') return `; ${inside} `;
    return INLINE.includes(node.tagName) ? inside : ` ${inside} `;
  };
  return element === undefined
    ? ''
    : tidy(element.children.map(raw).reduce(append, '')).replaceAll(' ;', ';').trim();
}
