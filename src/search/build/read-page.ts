/** Takes a built page apart into what can be found in it: sections, measures, terms, tables, figures. */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { unescapeHtml } from '../../html/escape.ts';
import { find, findAll, hasClass } from '../../html/hast.ts';
import type { Kind } from '../index-format.ts';

export interface PageEntry {
  readonly kind: Kind;
  /** Empty for the page itself. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export interface PageContent {
  readonly title: string;
  /** Id of the programme whose colour the page has, or undefined. */
  readonly programme: string | undefined;
  /** The page itself first, then the rest in the order of the page; of a page that repeats others only what it marks with `data-search`. */
  readonly entries: readonly PageEntry[];
}

const parser = unified().use(rehypeParse, { fragment: true });
const SILENT = ['script', 'style', 'template', 'svg', 'nav', 'noscript', 'form'];
const INLINE = 'a abbr b button cite code data dfn em i mark q small span strong sub sup time u'.split(' ');

interface Draft {
  readonly kind: Kind;
  readonly id: string;
  title: string;
  readonly text: string[];
}

/**
 * @param html the whole page; only its `<main>` is read, which saves half of the time
 * @returns undefined for a page without `<main>` or `<h1>`
 */
export function readPage(html: string): PageContent | undefined {
  // To the last end tag: a text in an attribute may look like one.
  const main = /<main\b.*<\/main>/s.exec(html)?.[0];
  if (main === undefined) return undefined;
  const tree = parser.parse(main);
  const page: Draft = { kind: 'side', id: '', title: '', text: [] };
  const drafts = [page];
  readInto(tree, page, drafts, 'avsnitt');
  // The front page has its heading above `<main>`.
  page.title ||= unescapeHtml(/<h1[^>]*>([^<]*)/.exec(html)?.[1]?.trim() ?? '');
  if (page.title === '' || isHidden(html)) return undefined;
  const repeats = !/<main[^>]*data-pagefind-body/.test(html) && !drafts.some((it) => it.kind === 'begrep');
  if (repeats) {
    page.title = unescapeHtml(/<title>([^<]*?)(?: [–|] |<)/.exec(html)?.[1] ?? page.title);
    page.text.length = 0;
    drafts.length = 1;
    for (const part of findAll(tree, (it) => 'dataSearch' in it.properties)) {
      readInto(part, page, drafts, 'tall');
    }
  }
  const [root] = tree.children;
  const classes = root?.type === 'element' ? classesOf(root) : [];
  page.text.unshift(unescapeHtml(/<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? ''));
  return {
    title: page.title,
    programme: classes.find((it) => /^p\d+$/.test(it)),
    entries: drafts.map(({ text, ...it }) => ({
      ...it,
      text: text.join(' ').replace(/\s+/g, ' ').trim(),
    })),
  };
}

/** Pages that search engines are asked to leave out say so. */
function isHidden(html: string): boolean {
  return /<meta name="robots" content="noindex/.test(html);
}

/** Walks the children of a node; a heading with an id begins an entry of the kind that lasts until the next. Returns the entry at the end. */
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
    } else if (id !== '' && isTerm(child)) {
      readTerm(child, id);
    } else if (id !== '' && /^h[2-4]$/.test(firstOf(child)?.tagName ?? '')) {
      readItem(child, id);
    } else if (id !== '' && isFramed(child)) {
      readFramed(child, id);
    } else {
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

  /** A term with its explanation; where the term is used is no part of what it says. */
  function readTerm(element: Element, id: string): void {
    open({
      kind: 'begrep',
      id,
      title: textOf(findByName(element, 'dt')),
      text: [textOf(findByName(element, 'dd'))],
    });
  }

  /** An item that is one thing with its own heading: a measure. */
  function readItem(element: Element, id: string): void {
    const heading = firstOf(element);
    open({ kind, id, title: textOf(heading), text: [textOf(element, heading)] });
  }

  function readFramed(element: Element, id: string): void {
    const label = textOf(findByClass(element, 'no') ?? findByClass(element, 'tag'));
    const titled = findByClass(element, 'title') ?? findByName(element, 'figcaption');
    const kind = /^Tabell/.test(label) ? 'tabell' : /^Figur/.test(label) ? 'figur' : 'bilde';
    open({ kind, id, title: textOf(titled), text: [textOf(element, titled)] });
  }
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
  const isGlued = /[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(text);
  return before + (isGlued ? ' ' : '') + text;
}

/** A term of the glossary; an entry of the list of numbers is made alike, but says its number first. */
function isTerm(element: Element): boolean {
  return firstOf(element)?.tagName === 'dt' && findByClass(element, 'what') === undefined;
}

/** Figures and tables in their frames, pictures, and the cards of those that are missing. */
function isFramed(element: Element): boolean {
  return element.tagName === 'figure' || hasClass(element, 'lost');
}

function isSilent(element: Element): boolean {
  const { properties } = element;
  const isIgnored = 'dataPagefindIgnore' in properties || properties['ariaHidden'] === 'true';
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

/** The text of an element in one line, without one part of it; cells of a table have a dot between them. */
function textOf(element: Element | undefined, without?: Element): string {
  const raw = (node: RootContent | ElementContent): string => {
    if (node.type === 'text') return node.value.replaceAll('\u00ad', '');
    if (node.type !== 'element' || node === without || isSilent(node)) return '';
    if (node.tagName === 'tr') {
      const cells = node.children.map((it) => tidy(raw(it)).trim()).filter((it) => it !== '');
      return ` ${cells.join(' · ')}; `;
    }
    const inside = node.children.map(raw).reduce(append, '');
    return INLINE.includes(node.tagName) ? inside : ` ${inside} `;
  };
  return element === undefined ? '' : tidy(element.children.map(raw).reduce(append, '')).trim();
}
