/** Reads built pages for the tests: parsed HTML, elements, and the text that a reader sees. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, ElementContent, Root, RootContent } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { listBuiltPages } from '../../src/cli/site-pages.ts';
import type { Site } from '../fixtures/editions/sites.ts';

export interface BuiltPage {
  /** Relative to the output folder, e.g. `2020-23/maal/index.html`. */
  readonly file: string;
  /** Address on the host with base path, e.g. `/utviklingsplan/2020-23/maal/`. */
  readonly path: string;
  readonly html: string;
  readonly tree: Root;
}

const parser = unified().use(rehypeParse);
const read = new Map<string, readonly BuiltPage[]>();

/** Every page of a site with its header and footer; read once. @throws when the site is not built */
export function readPages(site: Site): readonly BuiltPage[] {
  return readAll(site).filter(isFramed);
}

/** The small pages about parts: for sharing and embedding, fragments, and those in the place of what was moved. */
export function readSmallPages(site: Site): readonly BuiltPage[] {
  return readAll(site).filter((it) => !isFramed(it));
}

const isFramed = ({ html }: BuiltPage): boolean => /<main[^>]* id="innhold"/.test(html);

function readAll(site: Site): readonly BuiltPage[] {
  const known = read.get(site.outDir);
  if (known !== undefined) return known;
  const pages = listBuiltPages(site.outDir).map((file): BuiltPage => {
    const html = readFileSync(join(site.outDir, file), 'utf8');
    return { file, path: site.basePath + file.replace(/index\.html$/, ''), html, tree: parser.parse(html) };
  });
  read.set(site.outDir, pages);
  return pages;
}

/** @param path below the base path, e.g. `2020-23/maal/`. @throws Error when the page is not built */
export function requirePage(site: Site, path: string): BuiltPage {
  const page = readPages(site).find((it) => it.path === site.basePath + path);
  if (page === undefined) throw new Error(`${site.outDir} has no page ${path}`);
  return page;
}

/** Elements in the order of the page for which `matches` holds. */
export function findElements(tree: Root | Element, matches: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    if (matches(element)) found.push(element);
  });
  return found;
}

export function findByName(tree: Root | Element, ...names: string[]): Element[] {
  return findElements(tree, (it) => names.includes(it.tagName));
}

export function findByClass(tree: Root | Element, name: string): Element[] {
  return findElements(tree, (it) => classesOf(it).includes(name));
}

/** @throws Error when nothing on the page has the id */
export function requireById(tree: Root | Element, id: string): Element {
  const [found] = findElements(tree, (it) => it.properties['id'] === id);
  if (found === undefined) throw new Error(`nothing has the id ${id}`);
  return found;
}

export function classesOf(element: Element): readonly string[] {
  const classes = element.properties['className'];
  return Array.isArray(classes) ? classes.map(String) : [];
}

/** An attribute as text; undefined when it is missing. Names as in HTML, e.g. `http-equiv`. */
export function attribute(element: Element, name: string): string | undefined {
  const known = { 'http-equiv': 'httpEquiv', 'aria-label': 'ariaLabel', datetime: 'dateTime' }[name] ?? name;
  const value = element.properties[known];
  return value === undefined || value === null || value === false
    ? undefined
    : Array.isArray(value)
      ? value.join(' ')
      : String(value);
}

/** Content of `<meta name="…">` or `<meta property="…">`; undefined when the page has none. */
export function metaOf(page: BuiltPage, name: string): string | undefined {
  const meta = findByName(page.tree, 'meta').find(
    (it) => attribute(it, 'name') === name || attribute(it, 'property') === name,
  );
  return meta && attribute(meta, 'content');
}

export function titleOf(page: BuiltPage): string {
  return textOf(findByName(page.tree, 'title')[0]);
}

export function canonicalOf(page: BuiltPage): string | undefined {
  const link = findByName(page.tree, 'link').find((it) => attribute(it, 'rel') === 'canonical');
  return link && attribute(link, 'href');
}

/** Text of the part of the page that is the page's own. */
export function mainTextOf(page: BuiltPage): string {
  return textOf(findByName(page.tree, 'main')[0]);
}

const SILENT = ['script', 'style', 'template', 'svg', 'noscript'];
const BLOCKS =
  /^(address|article|aside|blockquote|br|caption|d[dlt]|details|div|fig(caption|ure)|footer|form|h\d|header|hr|label|li|main|nav|ol|p|section|summary|table|t(body|d|foot|h|head|r)|ul)$/;

/** The text a reader gets, with every run of white space as one space and soft hyphens left out. */
export function textOf(node: Root | Element | undefined): string {
  return (node === undefined ? '' : node.children.map(rawText).join(''))
    .replaceAll('\u00ad', '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim();
}

function rawText(node: RootContent | ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element' || SILENT.includes(node.tagName)) return '';
  if (node.properties['hidden']) return '';
  const inside = node.children.map(rawText).join('');
  return BLOCKS.test(node.tagName) ? ` ${inside} ` : inside;
}

/** Whether the site holds the file or page that an address below its base path names. */
export function findTarget(site: Site, path: string): BuiltPage | 'file' | undefined {
  if (!path.startsWith(site.basePath)) return undefined;
  const page = readAll(site).find((it) => it.path === path);
  if (page !== undefined) return page;
  const file = join(site.outDir, decodeURI(path.slice(site.basePath.length)));
  return !path.endsWith('/') && existsSync(file) ? 'file' : undefined;
}
