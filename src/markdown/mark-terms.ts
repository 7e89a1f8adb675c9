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
  /** Leads to the glossary. */
  readonly link: Element;
  /** `<template>` with the explanation, for the script that shows it in place. */
  readonly template: Element;
}

/** Text in which no link can stand, or whose words are names: links, headings, tables, drawings, dates. */
const LEFT_ALONE = new Set(
  'a button h1 h2 h3 h4 h5 h6 summary table svg figcaption script style template time data code'.split(' '),
);
/** Class of labels over a text: the text itself is the better place. */
const LABEL = 'kind';

const reader = unified().use(rehypeParse, { fragment: true });
const writer = unified().use(rehypeStringify, { closeSelfClosing: true, closeEmptyElements: true });

/**
 * Marks the first use of every term in the HTML of a chapter; later marks of the same term become plain words again.
 * The explanations stand behind the chapter, in templates: no reading mode puts them into sentences.
 * @param templates HTML with a link and a template for every term, as `ExplainedChapter.astro` writes them
 * @param patterns what to look for, by the id of the term
 */
export function markTerms(html: string, templates: string, patterns: ReadonlyMap<string, RegExp>): string {
  const tree = reader.parse(html);
  const explanations = readExplanations(reader.parse(templates), patterns);
  const done = new Set<string>();
  mark(tree, explanations, done);
  tree.children.push(...explanations.filter((it) => done.has(it.id)).map((it) => it.template));
  return writer.stringify(tree);
}

function readExplanations(tree: Root, patterns: ReadonlyMap<string, RegExp>): Explanation[] {
  const elements = tree.children.filter((it) => it.type === 'element');
  return elements.flatMap((link) => {
    const id = termOf(link);
    const template = elements.find((it) => id !== undefined && it.properties['dataExplains'] === id);
    const pattern = id === undefined ? undefined : patterns.get(id);
    return id === undefined || template === undefined || pattern === undefined
      ? []
      : [{ id, pattern, link, template }];
  });
}

/** The term that a link explains: `<a data-term="ikap">` -> `ikap`. */
function termOf(node: RootContent): string | undefined {
  const id = node.type === 'element' && node.tagName === 'a' ? node.properties['dataTerm'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

function mark(parent: Parent, explanations: readonly Explanation[], done: Set<string>): void {
  // «næringsplanen (SNP)»: where the editor has marked a word of the paragraph, that is the place.
  const marked = new Set(parent.children.map(termOf));
  const unmarked = explanations.filter((it) => !marked.has(it.id));
  const children: RootContent[] = [];
  for (const child of parent.children) {
    const term = termOf(child);
    if (term !== undefined && child.type === 'element') {
      children.push(...(done.has(term) ? child.children : [child]));
      done.add(term);
    } else if (child.type === 'text') children.push(...markText(child, unmarked, done));
    else {
      if (child.type === 'element' && !isLeftAlone(child)) mark(child, explanations, done);
      children.push(child);
    }
  }
  parent.children = children as ElementContent[];
}

function isLeftAlone({ tagName, properties }: Element): boolean {
  const classes = Array.isArray(properties['className']) ? properties['className'] : [];
  return LEFT_ALONE.has(tagName) || classes.includes(LABEL);
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
    { ...first.link, children: [text(first.word)] },
    ...markText(text(node.value.slice(first.at + first.word.length)), explanations, done),
  ];
}

function text(value: string): Text {
  return { type: 'text', value };
}
