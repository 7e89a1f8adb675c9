import { findNearest, listCandidates } from '../read/nearest.ts';
import type { TextFile } from '../read/index.ts';
import { authoringComponents, type ComponentSpec } from './authoring-components.ts';
import { listDocuments } from './documents.ts';
import { type JsxElement, listElements } from './mdx-nodes.ts';
import { isHtml } from './no-html.ts';
import { atNode, type Finding, type Rule } from './rule.ts';
import { getSpan } from './source-span.ts';

export const components: Rule = {
  id: 'components',
  about: 'Bare komponentene i veiledningen kan brukes, med feltene de har, skrevet i anførselstegn.',
  check: (content) =>
    listDocuments(content).flatMap(({ file }) =>
      listElements(file.tree).flatMap((it) => checkElement(file, it)),
    ),
};

function checkElement(file: TextFile, element: JsxElement): Finding[] {
  const { name } = element;
  if (name === null || isHtml(name)) return [];
  const spec = Object.hasOwn(authoringComponents, name) ? authoringComponents[name] : undefined;
  if (spec === undefined) {
    const names = Object.keys(authoringComponents);
    const nearest = findNearest(name, names);
    const remedy =
      nearest === undefined
        ? `disse finnes: ${listCandidates(name, names)}`
        : `mente du ${authoringComponents[nearest]?.example}?`;
    return [atNode(file, element, `komponenten <${name}> finnes ikke`, remedy)];
  }
  return [...checkForm(file, element, name, spec), ...checkProps(file, element, name, spec)];
}

function checkForm(file: TextFile, element: JsxElement, name: string, spec: ComponentSpec): Finding[] {
  const findings: Finding[] = [];
  if (element.children.length > 0) {
    findings.push(
      atNode(
        file,
        element,
        `<${name}> kan ikke ha tekst inni seg`,
        `skriv ${spec.example}, og teksten etterpå`,
      ),
    );
  }
  if (spec.display === 'block' && element.type === 'mdxJsxTextElement') {
    findings.push(
      atNode(
        file,
        element,
        `<${name}> står inne i en setning`,
        'sett den på en egen linje med en tom linje over og under',
      ),
    );
  }
  if (spec.display === 'inline' && element.type === 'mdxJsxFlowElement' && touchesText(file, element)) {
    findings.push(
      atNode(
        file,
        element,
        `<${name}> står alene på linjen, så setningen blir delt i to avsnitt`,
        'sett komponenten og ordene ved siden av den på samme linje',
      ),
    );
  }
  return findings;
}

/** Whether a line of words stands right above or below a component that has its line to itself. */
function touchesText(file: TextFile, element: JsxElement): boolean {
  const { start, end } = getSpan(element);
  const above = file.text.slice(0, start).split(/\r?\n/).at(-2) ?? '';
  const isWords = !/^[ \t]*(?:$|[#<{|`]|[-=*_~]{3})/.test(above);
  return isWords || /^[ \t]*\r?\n[ \t]*[^\s<{]/.test(file.text.slice(end));
}

function checkProps(file: TextFile, element: JsxElement, name: string, spec: ComponentSpec): Finding[] {
  const findings: Finding[] = [];
  const known = Object.keys(spec.props);
  const given = new Set<string>();
  for (const attribute of element.attributes) {
    const at = (message: string, remedy: string): void =>
      void findings.push(atNode(file, attribute.position ? attribute : element, message, remedy));
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      at('{…} kan ikke brukes i en komponent', `skriv feltene hver for seg: ${spec.example}`);
    } else if (!known.includes(attribute.name)) {
      const nearest = findNearest(attribute.name, known);
      const advice = known.length === 0 ? `skriv ${spec.example}` : `disse finnes: ${known.join(', ')}`;
      at(
        `<${name}> har ikke feltet ${attribute.name}`,
        nearest === undefined ? advice : `mente du ${nearest}="…"?`,
      );
    } else if (given.has(attribute.name)) {
      at(`feltet ${attribute.name} står to ganger`, 'behold det ene');
    } else if (typeof attribute.value !== 'string') {
      const written = attribute.value?.value.trim().replace(/^["'`]|["'`]$/g, '') ?? '…';
      const literal = /^[\w-]+$/.test(written) ? written : '…';
      at(`verdien til ${attribute.name} må stå i anførselstegn`, `skriv ${attribute.name}="${literal}"`);
    }
    if (attribute.type === 'mdxJsxAttribute') given.add(attribute.name);
  }
  for (const [prop, { required }] of Object.entries(spec.props)) {
    if (required && !given.has(prop)) {
      findings.push(
        atNode(file, element, `<${name}> mangler feltet ${prop}`, `skriv for eksempel ${spec.example}`),
      );
    }
  }
  return findings;
}
