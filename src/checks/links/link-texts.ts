/** What stands in a link, and where an address without brackets ends. */
import type { Nodes } from 'mdast';
import type { TextFile } from '../../read/index.ts';
import { getText } from '../../site/mdx-nodes.ts';
import { getSource } from '../../site/source-span.ts';
import { describeMisleading, type Fault } from './external-addresses.ts';

type Link = Extract<Nodes, { type: 'link' }>;

/** Components that are links or buttons themselves. */
const ACTIVE: readonly (string | null)[] = ['Belop', 'Andel', 'Ord', 'Tall'];

/** A fault of a link but for where it leads. */
export function describeLinkText(file: TextFile, node: Link): Fault | undefined {
  const active = findActive(node);
  if (active !== undefined) {
    const what = active.type === 'footnoteReference' ? 'fotnoten' : `<${active.name}>`;
    return [`${what} kan ikke stå inne i en lenke`, `sett ${what} foran eller etter lenken`];
  }
  const text = getText(node).trim();
  if (text === '' && !node.children.some((it) => it.type === 'mdxJsxTextElement'))
    return [`lenken til ${node.url} har ingen tekst`, 'skriv [hvor lenken går](adresse)'];
  return isBare(file, node) ? undefined : describeMisleading(text, node.url);
}

/** What leads somewhere by itself: browsers cannot have a link in a link. */
function findActive(
  node: Nodes,
): Extract<Nodes, { type: 'mdxJsxTextElement' | 'footnoteReference' }> | undefined {
  if (node.type === 'footnoteReference') return node;
  if (node.type === 'mdxJsxTextElement' && ACTIVE.includes(node.name)) return node;
  if (!('children' in node)) return undefined;
  return node.children.map(findActive).find((it) => it !== undefined);
}

/** Whether an address stands in the text without brackets. */
export function isBare(file: TextFile, node: Nodes): boolean {
  return node.type === 'link' && (node.position === undefined || !/^[[<]/.test(getSource(file, node)));
}

/** An address without brackets ends with the first blank, and takes a mark of quotation with it. */
export function describeBareEnd(url: string): Fault | undefined {
  const quote = /[»”“’]/.exec(url);
  if (quote === null) return undefined;
  const remedy = `skriv [lenketekst](${url.slice(0, quote.index)})`;
  return [`tegnet ${quote[0]} blir en del av adressen`, remedy];
}
