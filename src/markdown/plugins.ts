/**
 * The one Markdown dialect of the project: GFM, explicit heading ids, no inline styles.
 * Astro and the content checks read it alike, so that what is checked is what is rendered.
 */
import type { Element, Root as HastRoot, RootContent } from 'hast';
// Types of `data.hProperties`, which remark-rehype reads.
import type {} from 'mdast-util-to-hast';
import type { Heading, Nodes, Parents, Root } from 'mdast';
// Types of the components in a tree.
import type {} from 'remark-mdx';
import remarkGfm from 'remark-gfm';
import { SKIP, visit } from 'unist-util-visit';
import { keepUnitsTogether } from '../format/keep-together.ts';
import { text } from '../text.ts';

const EXPLICIT_ID = /\s*\[#([^\]\s]*)\]\s*$/;

/** Reads the id from the end of a heading `## Mål [#maal]`, or null when there is none. */
export function readHeadingId(heading: Heading): string | null {
  const last = heading.children.at(-1);
  return last?.type === 'text' ? (EXPLICIT_ID.exec(last.value)?.[1] ?? null) : null;
}

/** Moves the id from the text of a heading to its element. `{#id}` cannot be used: it is an expression in MDX. */
export function remarkHeadingIds() {
  return (tree: Root): void => {
    visit(tree, 'heading', (heading) => {
      const id = readHeadingId(heading);
      const last = heading.children.at(-1);
      if (id === null || last?.type !== 'text') return;
      last.value = last.value.replace(EXPLICIT_ID, '');
      heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id } };
    });
  };
}

/** An address in the text that begins with `www.` leads to the encrypted site; the parser puts `http://` in front. */
export function remarkSecureLinks() {
  return (tree: Root): void => {
    visit(tree, 'link', (link) => {
      const [first] = link.children;
      if (first?.type === 'text' && link.url === `http://${first.value}`) link.url = `https://${first.value}`;
    });
  };
}

/** Keeps a number and its unit on one line, also where a mark ends between them. */
export function remarkUnits() {
  return (tree: Root): void => {
    visit(tree, 'text', (node) => {
      node.value = keepUnitsTogether(node.value);
    });
  };
}

/** A link cannot stand in a link: a quoted number in one, or around one, is shown as its words alone. */
export function remarkQuotesInLinks() {
  return (tree: Root): void => takeOutQuotes(tree, false);
}

function takeOutQuotes(parent: Parents, isInLink: boolean): void {
  for (const child of parent.children) {
    if ('children' in child) takeOutQuotes(child, isInLink || isLink(child));
  }
  const children: readonly Nodes[] = parent.children;
  const kept = children.flatMap((child): readonly Nodes[] =>
    child.type === 'mdxJsxTextElement' &&
    child.name === 'Tall' &&
    (isInLink || isLink(parent) || hasLink(child))
      ? child.children
      : [child],
  );
  parent.children = kept as typeof parent.children;
}

function isLink({ type }: Nodes): boolean {
  return type === 'link' || type === 'linkReference';
}

function hasLink(node: Nodes): boolean {
  return 'children' in node && node.children.some((it) => isLink(it) || hasLink(it));
}

/** Turns column alignment into a class: the content security policy forbids `style` attributes. */
export function rehypeTableAlignment() {
  return (tree: HastRoot): void => {
    visit(tree, 'element', (node) => {
      const { align, ...rest } = node.properties;
      if ((node.tagName !== 'th' && node.tagName !== 'td') || typeof align !== 'string') return;
      node.properties = { ...rest, className: [`align-${align}`] };
    });
  };
}

/**
 * Puts a table that an editor typed into a region that scrolls and that the keyboard reaches: on a phone it may be wider
 * than the page. The region is called what stands in the head of the table.
 */
export function rehypeWideTables() {
  return (tree: HastRoot): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'table' || parent === undefined || index === undefined) return undefined;
      const head = node.children.find((it) => it.type === 'element' && it.tagName === 'thead');
      const columns: string[] = [];
      visit(head ?? node, 'element', (it) => void (it.tagName === 'th' && columns.push(textOf(it))));
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['wide'], role: 'region', ariaLabel: text.tableOf(columns), tabIndex: 0 },
        children: [node],
      };
      return SKIP;
    });
  };
}

/** The label that remark gives the list of footnotes has a fixed id; footnotes are numbered anew with every change, so none of them is an address. */
export function rehypePrivateFootnotes() {
  return (tree: HastRoot): void => {
    visit(tree, 'element', ({ properties }) => {
      if (properties['id'] === 'footnote-label') properties['id'] = FOOTNOTES_ID;
      const described = properties['ariaDescribedBy'];
      if (String(described) === 'footnote-label') properties['ariaDescribedBy'] = [FOOTNOTES_ID];
    });
  };
}

const FOOTNOTES_ID = '_fotnoter';

/**
 * Puts a link behind every heading with an id: in a chapter to its entry on the page for sharing, elsewhere to itself.
 * Reading modes drop what a heading shares a wrapper with, so it has none. The link has no text but its label: the
 * stylesheet writes its word, which is therefore not copied with the text.
 */
export function rehypeHeadingLinks() {
  return (tree: HastRoot, file: { readonly path?: string }): void => {
    const isChapter = /[\\/]kapitler[\\/][^\\/]*$/.test(file.path ?? '');
    visit(tree, 'element', (node, index, parent) => {
      const { id } = node.properties;
      if (!/^h[2-6]$/.test(node.tagName) || typeof id !== 'string' || id.startsWith('_')) return undefined;
      if (parent === undefined || index === undefined) return undefined;
      const link: Element = {
        type: 'element',
        tagName: 'a',
        properties: {
          className: ['share', 'no-print'],
          href: isChapter ? `deling/#${id}` : `#${id}`,
          ariaLabel: text.linkNamed(textOf(node)),
        },
        children: [],
      };
      parent.children.splice(index + 1, 0, link);
      return index + 2;
    });
  };
}

function textOf(node: Element): string {
  let value = '';
  visit(node, 'text', (it) => void (value += it.value));
  return value.trim();
}

/** Puts photos and films that follow each other in one row, side by side where there is room. */
export function rehypeMediaRows() {
  return (tree: HastRoot): void => {
    const children: RootContent[] = [];
    let row: Element | undefined;
    for (const node of tree.children) {
      if (node.type === 'mdxJsxFlowElement' && node.name === 'Medium') {
        if (row === undefined) {
          row = { type: 'element', tagName: 'div', properties: { className: ['pictures'] }, children: [] };
          children.push(row);
        }
        row.children.push(node);
      } else if (row === undefined || node.type !== 'text' || node.value.trim() !== '') {
        row = undefined;
        children.push(node);
      }
    }
    tree.children = children;
  };
}

/** What the checks read: the text as it is typed. */
export const remarkPlugins = [remarkGfm, remarkHeadingIds, remarkSecureLinks];
/** The same with what changes nothing that an editor must know of. */
export const renderedRemarkPlugins = [...remarkPlugins, remarkUnits, remarkQuotesInLinks];
export const rehypePlugins = [
  rehypeTableAlignment,
  rehypeWideTables,
  rehypePrivateFootnotes,
  rehypeMediaRows,
  rehypeHeadingLinks,
];

/** Norwegian texts for what Markdown adds by itself. */
export const remarkRehypeOptions = {
  clobberPrefix: '_fot-',
  footnoteLabel: 'Fotnoter',
  footnoteBackLabel: (index: number, again: number): string =>
    `Tilbake til fotnote ${index + 1}${again > 1 ? `, sted ${again}` : ''}`,
};
