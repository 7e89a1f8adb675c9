/** Makes a chapter part of a longer page: ids get a prefix, headings move one level down. */
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified, type Plugin } from 'unified';
import { visit } from 'unist-util-visit';

const ID_REFERENCES = [
  'ariaLabelledBy',
  'ariaDescribedBy',
  'ariaControls',
  'ariaDetails',
  'htmlFor',
  'headers',
] as const;

export interface EmbedOptions {
  /** Put before every id of the chapter, e.g. `p1-strategisk-naeringsutvikling`. */
  readonly prefix: string;
  /** Address of the chapter's own page with base, which its relative links start from. */
  readonly path: string;
  /** Addresses of chapters on the same page, with their prefixes: links to them become links inside the page. */
  readonly pagePaths: ReadonlyMap<string, string>;
}

/** Rewrites the HTML of one chapter. Fragments that leave the page are kept as they are. */
export function embedChapter(html: string, options: EmbedOptions): string {
  const processor = unified()
    .use(rehypeParse, { fragment: true })
    .use(rehypeEmbed, options)
    .use(rehypeStringify);
  return String(processor.processSync(html));
}

const rehypeEmbed: Plugin<[EmbedOptions], Root> = (options) => (tree) => {
  visit(tree, 'element', (node) => {
    node.tagName = demoteHeading(node.tagName);
    rewriteIds(node, options.prefix);
    rewriteDrawing(node, options.prefix);
    if (node.tagName === 'a') rewriteLink(node, options);
  });
};

function demoteHeading(tagName: string): string {
  const level = /^h([1-5])$/.exec(tagName)?.[1];
  return level === undefined ? tagName : `h${Number(level) + 1}`;
}

/** Ids that serve the page itself keep the `_` in front by which they are known. */
function prefixId(id: string, prefix: string): string {
  return id.startsWith('_') ? `_${prefix}-${id.slice(1)}` : `${prefix}-${id}`;
}

function rewriteIds(node: Element, prefix: string): void {
  const { properties } = node;
  if (typeof properties['id'] === 'string') properties['id'] = prefixId(properties['id'], prefix);
  for (const name of ID_REFERENCES) {
    const value = properties[name];
    if (value === undefined || value === null) continue;
    const ids = Array.isArray(value) ? value : String(value).split(' ');
    properties[name] = ids.map((id) => prefixId(String(id), prefix)).join(' ');
  }
}

/** `fill="url(#id)"` and `<use href="#id">` inside a chart. */
function rewriteDrawing(node: Element, prefix: string): void {
  for (const [name, value] of Object.entries(node.properties)) {
    if (typeof value === 'string')
      node.properties[name] = value.replace(
        /^url\(#(.+)\)$/,
        (_, id: string) => `url(#${prefixId(id, prefix)})`,
      );
  }
  const { href } = node.properties;
  if (node.tagName === 'use' && typeof href === 'string') {
    node.properties['href'] = `#${prefixId(href.replace(/^#/, ''), prefix)}`;
  }
}

function rewriteLink(node: Element, { prefix, path: own, pagePaths }: EmbedOptions): void {
  const address = node.properties['href'];
  if (typeof address !== 'string') return;
  if (address === '#') return;
  if (address.startsWith('#')) {
    node.properties['href'] = `#${prefixId(address.slice(1), prefix)}`;
    return;
  }
  if (/^[a-z0-9-]+\//.test(address)) {
    node.properties['href'] = own + address;
    return;
  }
  const [path = '', fragment] = address.split('#');
  const target = pagePaths.get(path);
  if (target !== undefined) node.properties['href'] = fragment ? `#${target}-${fragment}` : `#${target}`;
}
