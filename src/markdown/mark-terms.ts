/** Explains terms where a chapter first uses them: in prose, and in texts that come from data and cannot hold components. */
import type { Element, ElementContent, Root, RootContent, Text } from 'hast';
import rehypeParse from 'rehype-parse';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

type Parent = Root | Element;

/** A term of the glossary as it is looked for and shown. */
interface Explanation {
  readonly id: string;
  readonly pattern: RegExp;
  /** Button and explanation, as the page shows them. */
  readonly button: Element;
  readonly popover: Element;
}

/** Text in which no button can stand, or whose words are names: links, headings, tables, drawings, dates. */
const LEFT_ALONE = new Set(
  'a button h1 h2 h3 h4 h5 h6 summary table svg figcaption script style time data code'.split(' '),
);
const OPENING = /[(«„[]$/u;
const CLOSING = /^[)»\].,;:!?…]+/u;

const reader = unified().use(rehypeParse, { fragment: true });
const writer = unified().use(rehypeStringify, { closeSelfClosing: true, closeEmptyElements: true });

/**
 * Marks the first use of every term in the HTML of a chapter; later marks of the same term become plain words again.
 * Punctuation beside a mark stays on its line.
 * @param templates HTML with a button and an explanation for every term, as `view/Term.astro` writes them
 * @param patterns what to look for, by the id of the term
 */
export function markTerms(html: string, templates: string, patterns: ReadonlyMap<string, RegExp>): string {
  const tree = reader.parse(html);
  mark(tree, readTemplates(reader.parse(templates), patterns), new Set());
  keepTogether(tree);
  return writer.stringify(tree);
}

function readTemplates(tree: Root, patterns: ReadonlyMap<string, RegExp>): Explanation[] {
  const elements = tree.children.filter((it) => it.type === 'element');
  return elements.flatMap((button, i) => {
    const id = termOf(button);
    const popover = elements[i + 1];
    const pattern = id === undefined ? undefined : patterns.get(id);
    return id === undefined || popover === undefined || pattern === undefined
      ? []
      : [{ id, pattern, button, popover }];
  });
}

/** The term that a button explains: `_ord-ikap` -> `ikap`. */
function termOf(node: RootContent): string | undefined {
  if (node.type !== 'element' || node.tagName !== 'button') return undefined;
  const target = node.properties['popoverTarget'] ?? node.properties['popovertarget'];
  return /^_ord-(.+)$/.exec(String(target))?.[1];
}

function mark(parent: Parent, explanations: readonly Explanation[], done: Set<string>): void {
  // «næringsplanen (SNP)»: where the editor has marked a word of the paragraph, that is the place.
  const marked = new Set(parent.children.map(termOf));
  const unmarked = explanations.filter((it) => !marked.has(it.id));
  const children: RootContent[] = [];
  const rest: RootContent[] = [...parent.children];
  for (let child = rest.shift(); child !== undefined; child = rest.shift()) {
    const term = termOf(child);
    if (term !== undefined && child.type === 'element') {
      const popover = rest.splice(0, 1);
      children.push(...(done.has(term) ? child.children : [child, ...popover]));
      done.add(term);
    } else if (child.type === 'text') children.push(...markText(child, unmarked, done));
    else {
      if (child.type === 'element' && !LEFT_ALONE.has(child.tagName)) mark(child, explanations, done);
      children.push(child);
    }
  }
  parent.children = children as ElementContent[];
}

function markText(node: Text, explanations: readonly Explanation[], done: Set<string>): ElementContent[] {
  const [first] = explanations
    .filter((it) => !done.has(it.id))
    .flatMap((it) => {
      const match = it.pattern.exec(node.value);
      return match === null ? [] : [{ ...it, word: match[0], at: match.index }];
    })
    .sort((a, b) => a.at - b.at || b.word.length - a.word.length);
  if (first === undefined) return [node];
  done.add(first.id);
  return [
    text(node.value.slice(0, first.at)),
    { ...first.button, children: [text(first.word)] },
    first.popover,
    ...markText(text(node.value.slice(first.at + first.word.length)), explanations, done),
  ];
}

/** A line may break on either side of a button, also between it and a bracket or full stop: the span forbids that. */
function keepTogether(parent: Parent): void {
  const children: RootContent[] = [];
  const rest: RootContent[] = [...parent.children];
  for (let child = rest.shift(); child !== undefined; child = rest.shift()) {
    if (child.type === 'element' && !LEFT_ALONE.has(child.tagName)) keepTogether(child);
    if (termOf(child) === undefined) {
      children.push(child);
      continue;
    }
    const mark = [child, ...rest.splice(0, 1)];
    const before = cutOff(children.at(-1), OPENING);
    const after = cutOff(rest[0], CLOSING);
    children.push(...(before + after === '' ? mark : [together([text(before), ...mark, text(after)])]));
  }
  parent.children = children as ElementContent[];
}

/** Takes what the pattern finds out of a text, and returns it; nothing of other nodes. */
function cutOff(node: RootContent | undefined, pattern: RegExp): string {
  if (node?.type !== 'text') return '';
  const [found = ''] = pattern.exec(node.value) ?? [];
  node.value = node.value.replace(pattern, '');
  return found;
}

function together(children: readonly RootContent[]): Element {
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['together'] },
    children: children as ElementContent[],
  };
}

function text(value: string): Text {
  return { type: 'text', value };
}
