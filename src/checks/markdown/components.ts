import type { Nodes } from 'mdast';
import { findNearest, listCandidates } from '../../read/nearest.ts';
import type { MdxFile, TextFile } from '../../read/index.ts';
import { authoringComponents, type ComponentSpec } from '../../site/authoring-components.ts';
import { findComponent, proposeComponent } from '../../site/component-text.ts';
import { listDocuments } from '../../site/documents.ts';
import { getText, type JsxElement, listElements } from '../../site/mdx-nodes.ts';
import { getSource } from '../../site/source-span.ts';
import { visit } from '../../site/walk.ts';
import { atNode, type Finding, type Rule } from '../rule.ts';
import { isHtml } from './no-html.ts';
import { badTexts, goodTexts } from './text-examples.ts';

export const components: Rule = {
  id: 'components',
  kind: 'fault',
  about: 'Bare komponentene i veiledningen kan brukes, med feltene de har, skrevet i anførselstegn.',
  bad: badTexts([
    ['an unknown name', 'A <Zzzzzzzzzzzz />.', '<Zzzzzzzzzzzz> finnes ikke', 'disse finnes'],
    ['a small letter', '<beløp id="p2" /> her.', '<beløp> finnes ikke', 'mente du <Belop id="p2" />?'],
    ['a name of JavaScript itself', 'A <Object />.', '<Object> finnes ikke'],
    ['an unknown field', 'A <Belop id="p2" viss="mill" />.', 'har ikke feltet viss', 'mente du vis="…"?'],
    ['a field where there are none', '<Ressurstabell id="p2" />', 'har ikke feltet id', '<Ressurstabell />'],
    ['a missing field', 'A <Belop />.', '<Belop> mangler feltet id', /^skriv for eksempel id="p1"$/],
    ['a field that stands twice', 'A <Belop id="p2" id="p1" />.', 'feltet id står to ganger'],
    ['a field without a value', 'A <Belop id />.', 'må stå i anførselstegn', 'skriv id="…"'],
    ['a value in braces', 'A <Belop id={"p2"} />.', 'må stå i anførselstegn', 'skriv id="p2"'],
    ['fields in braces', 'A <Belop id="p2" {...x} />.', '{…} kan ikke brukes', '<Belop id="p2" />'],
    ['text inside', 'A <Belop id="p2">mye</Belop>.', 'tekst inni seg', 'skriv <Belop id="p2" />, og teksten'],
    ['a block in a sentence', 'Her er <Ressurstabell /> vist.', 'inne i en setning', 'egen linje'],
    ['an amount below its words', 'Det er\n<Belop id="p2" />', 'blir delt i to', 'samme linje', 2],
    ['an amount above its words', '<Belop id="p2" />\ner satt av.', 'blir delt i to', 'samme linje'],
  ]),
  good: goodTexts([
    ['blocks on lines of their own', '<Ressurstabell />\n\n<Tiltaksliste program="p1" slag="ny" />'],
    ['amounts in lists and tables', '- <Belop id="p2" /> her\n\n| A |\n| --- |\n| <Belop id="p2" /> |'],
    ['an amount alone', 'Det er:\n\n<Belop id="p2" />'],
  ]),
  check: (content) =>
    listDocuments(content).flatMap(({ file }) => [
      ...listElements(file.tree).flatMap((it) => checkElement(file, it)),
      ...checkAlone(file),
    ]),
};

function checkElement(file: TextFile, element: JsxElement): Finding[] {
  const { name } = element;
  if (name === null || isHtml(name)) return [];
  const tag = getTag(file, element);
  const spec = getSpec(name);
  if (spec !== undefined)
    return [...checkForm(file, element, name, spec), ...checkProps(file, element, name, spec)];
  const names = Object.keys(authoringComponents);
  const nearest = findComponent(name) ?? findNearest(name, names);
  const remedy =
    nearest === undefined
      ? `disse finnes: ${listCandidates(name, names)}`
      : `mente du ${proposeComponent(nearest, tag)}?`;
  return [atNode(file, element, `komponenten <${name}> finnes ikke`, remedy)];
}

function getSpec(name: string | null): ComponentSpec | undefined {
  return name !== null && Object.hasOwn(authoringComponents, name) ? authoringComponents[name] : undefined;
}

/** What stands between the `<` and the `>` of a component. */
function getTag(file: TextFile, element: JsxElement): string {
  return /^<[^<>]*/.exec(getSource(file, element))?.[0] ?? '';
}

function checkForm(file: TextFile, element: JsxElement, name: string, spec: ComponentSpec): Finding[] {
  const findings: Finding[] = [];
  if (spec.takesWords) findings.push(...checkWords(file, element, name, spec));
  else if (element.children.length > 0) {
    const remedy = `skriv ${proposeComponent(name, getTag(file, element))}, og teksten etterpå`;
    findings.push(atNode(file, element, `<${name}> kan ikke ha tekst inni seg`, remedy));
  }
  if (spec.display === 'block' && element.type === 'mdxJsxTextElement') {
    const remedy = 'sett den på en egen linje med en tom linje over og under';
    findings.push(atNode(file, element, `<${name}> står inne i en setning`, remedy));
  }
  return findings;
}

/** Words in one paragraph, without components among them. */
function checkWords(file: TextFile, element: JsxElement, name: string, spec: ComponentSpec): Finding[] {
  const hasWords = /[\p{L}\p{N}]/u.test(getText(element));
  const inside = listElements(element).filter((it) => it !== element);
  const hasParagraphs = element.children.some((it) => it.type === 'paragraph');
  if (hasWords && !hasParagraphs && inside.length === 0) return [];
  const message = hasWords ? `<${name}> kan bare ha ord inni seg` : `<${name}> har ingen ord inni seg`;
  return [atNode(file, element, message, `skriv ordene i kilden på én linje, som i ${spec.example}`)];
}

/** Components of a sentence that stand on a line of their own, right above or below other words. */
function checkAlone(file: MdxFile<unknown>): Finding[] {
  const findings: Finding[] = [];
  visit(file.tree, 'mdxJsxFlowElement', (node, index = 0, parent) => {
    if (getSpec(node.name)?.display !== 'inline') return;
    const above = parent?.children[index - 1];
    const below = parent?.children[index + 1];
    if (!isWordsAbove(above, node) && !isWordsAbove(node, below)) return;
    const message = `<${node.name}> står alene på linjen, så setningen blir delt i to avsnitt`;
    const remedy = 'sett komponenten og ordene ved siden av den på samme linje';
    findings.push(atNode(file, node, message, remedy));
  });
  return findings;
}

/** Whether two neighbours stand on lines that follow each other, and one of them is words. */
function isWordsAbove(upper: Nodes | undefined, lower: Nodes | undefined): boolean {
  const areWords = [upper, lower].some((it) => it !== undefined && WORDS.includes(it.type));
  const end = upper?.position?.end.line;
  return areWords && end !== undefined && lower?.position?.start.line === end + 1;
}

const WORDS: readonly Nodes['type'][] = ['paragraph', 'list', 'blockquote'];

function checkProps(file: TextFile, element: JsxElement, name: string, spec: ComponentSpec): Finding[] {
  const findings: Finding[] = [];
  const known = Object.keys(spec.props);
  const given = new Set<string>();
  for (const attribute of element.attributes) {
    const at = (message: string, remedy: string): void =>
      void findings.push(atNode(file, attribute.position ? attribute : element, message, remedy));
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      const proposal = proposeComponent(name, getTag(file, element));
      at('{…} kan ikke brukes i en komponent', `skriv feltene hver for seg: ${proposal}`);
      continue;
    }
    if (!known.includes(attribute.name)) {
      const nearest = findNearest(attribute.name, known);
      const advice = known.length === 0 ? `skriv ${spec.example}` : `disse finnes: ${known.join(', ')}`;
      const remedy = nearest === undefined ? advice : `mente du ${nearest}="…"?`;
      at(`<${name}> har ikke feltet ${attribute.name}`, remedy);
    } else if (given.has(attribute.name)) {
      at(`feltet ${attribute.name} står to ganger`, 'behold det ene');
    } else if (typeof attribute.value !== 'string') {
      const word = /^["'`]?([\w-]+)["'`]?$/.exec(attribute.value?.value.trim() ?? '')?.[1] ?? '…';
      at(`verdien til ${attribute.name} må stå i anførselstegn`, `skriv ${attribute.name}="${word}"`);
    }
    given.add(attribute.name);
  }
  for (const [prop, { required }] of Object.entries(spec.props)) {
    if (!required || given.has(prop)) continue;
    const remedy = `skriv for eksempel ${getExample(spec, prop)}`;
    findings.push(atNode(file, element, `<${name}> mangler feltet ${prop}`, remedy));
  }
  return findings;
}

/** A field alone: with the whole example the other fields would be those of something else. */
function getExample(spec: ComponentSpec, prop: string): string {
  return new RegExp(` (${prop}="[^"]*")`).exec(spec.example)?.[1] ?? `${prop}="…"`;
}
