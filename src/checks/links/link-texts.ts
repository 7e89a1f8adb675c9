/** What stands in a link, right before it and right behind it. */
import type { Nodes, Parents } from 'mdast';
import type { TextFile } from '../../read/index.ts';
import { describeMisleading, type Fault } from './external-addresses.ts';
import { getText } from '../../site/mdx-nodes.ts';
import type { Finding } from '../rule.ts';
import { getSource, getSpan } from '../../site/source-span.ts';

type Link = Extract<Nodes, { type: 'link' }>;

/** Makes a finding at a link, where it stands. */
export type At = (message: string, remedy: string) => Finding;

/** What the remedies write where the editor's own words should stand. */
const EXAMPLE = /^(?:lenketekst(?:en)?|hvor lenken går|tekst)$/i;
/** Components that are links or buttons themselves. */
const ACTIVE: readonly (string | null)[] = ['Belop', 'Andel', 'Ord'];

/** Faults of a link but for where it leads. */
export function checkLinkText(
  file: TextFile,
  node: Link,
  index: number,
  parent: Parents | undefined,
  at: At,
): Finding[] {
  const active = findActive(node);
  if (active !== undefined) {
    const what = active.type === 'footnoteReference' ? 'fotnoten' : `<${active.name}>`;
    return [at(`${what} kan ikke stå inne i en lenke`, `sett ${what} foran eller etter lenken`)];
  }
  const text = getText(node).trim();
  const hasComponent = node.children.some((it) => it.type === 'mdxJsxTextElement');
  const misleading = describeMisleading(text, node.url);
  if (misleading !== undefined) return [at(...misleading)];
  if (!/[\p{L}\p{N}]/u.test(text) && !hasComponent)
    return [at(`lenken til ${node.url} har ingen tekst`, 'skriv [hvor lenken går](adresse)')];
  if (EXAMPLE.test(text)) return [at(`lenketeksten «${text}» er fra veiledningen`, 'skriv hvor lenken går')];
  return checkNeighbours(file, node, index, parent, at);
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

function checkNeighbours(
  file: TextFile,
  node: Link,
  index: number,
  parent: Parents | undefined,
  at: At,
): Finding[] {
  const before = parent?.children[index - 1];
  const after = parent?.children[index + 1];
  const isWritten = getSource(file, node).startsWith('[');
  if (isWritten && after?.type === 'text' && /^\((?:\/|#|$)/.test(after.value))
    return [at(`lenken «${getText(node)}» har to adresser`, 'behold den ene')];
  const isJoined =
    before?.type === 'text' && /\p{L}{2}$/u.test(before.value) && /^\p{L}/u.test(getText(node));
  if (!isWritten || !isJoined) return [];
  const remedy = 'sett inn et mellomrom, eller ta hele ordet med i lenken';
  return [at('mellomrommet foran lenken mangler', remedy)];
}

/** The marks that end a quotation, which no address has. */
const QUOTE = /[»”“’]/;

/** A fault of an address without brackets: it ends with the first blank, and only there. */
export function describeBare(file: TextFile, node: Link): Fault | undefined {
  if (node.position === undefined || /^[[<]/.test(getSource(file, node))) return undefined;
  const quote = QUOTE.exec(node.url);
  if (quote !== null)
    return [
      `tegnet ${quote[0]} blir en del av adressen`,
      `skriv [lenketekst](${node.url.slice(0, quote.index)})`,
    ];
  const next = /^\r?\n[ \t]{0,9}(\S{1,200})/.exec(file.text.slice(getSpan(node).end))?.[1];
  if (next === undefined) return undefined;
  const isCut = /[-_=&?]$/.test(node.url) || (node.url.endsWith('/') && /[_=&?%#]/.test(next));
  if (!isCut && !/^\/[\p{L}\p{N}]/u.test(next)) return undefined;
  const whole = `${node.url}${next.replace(/[.,;:!?)»]+$/, '')}`;
  return ['adressen er delt over to linjer', `skriv den på én linje: [lenketekst](${whole})`];
}
