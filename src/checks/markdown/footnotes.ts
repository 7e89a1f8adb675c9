import type { Definition } from 'mdast';
import type { MdxFile } from '../../read/index.ts';
import { listDocuments } from '../../site/documents.ts';
import { isEmpty } from '../../site/mdx-nodes.ts';
import { atNode, type Finding, type Rule } from '../rule.ts';
import { visit } from '../../site/walk.ts';

export const footnotes: Rule = {
  id: 'footnotes',
  kind: 'fault',
  about:
    'Hver fotnote og hver adresse under teksten står én gang, har innhold og er i bruk, og hvert merke har sin note.',
  bad: [],
  good: [],
  check: (content) => [
    ...listDocuments(content).flatMap(({ file }) => [...checkFootnotes(file), ...checkDefinitions(file)]),
  ],
};

function checkFootnotes(file: MdxFile<unknown>): Finding[] {
  const used = new Set<string>();
  visit(file.tree, 'footnoteReference', (node) => void used.add(node.identifier));
  const defined = new Set<string>();
  const findings: Finding[] = [];
  visit(file.tree, 'footnoteDefinition', (node) => {
    const name = `[^${node.label ?? node.identifier}]`;
    const at = (message: string, remedy: string): void =>
      void findings.push(atNode(file, node, message, remedy));
    if (defined.has(node.identifier))
      at(`fotnoten ${name} står to ganger`, 'slett den ene, eller gi den et annet navn');
    else if (!used.has(node.identifier))
      at(`fotnoten ${name} brukes ikke, så den vises ikke`, `sett ${name} i teksten, eller slett fotnoten`);
    else if (isEmpty(node)) at(`fotnoten ${name} er tom`, 'skriv teksten på samme linje, etter kolonet');
    defined.add(node.identifier);
  });
  return findings;
}

function checkDefinitions(file: MdxFile<unknown>): Finding[] {
  const used = new Set<string>();
  visit(file.tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
  });
  const defined = new Set<string>();
  const findings: Finding[] = [];
  visit(file.tree, 'definition', (node) => {
    const name = `[${node.label ?? node.identifier}]`;
    if (isFootnote(node)) findings.push(atNode(file, node, ...describeBlank(name)));
    else if (isComment(node)) {
      const message = `linjen ${name}: # … er en merknad fra et annet program`;
      findings.push(atNode(file, node, message, 'skriv den som {/* tekst */}, eller slett den'));
    } else if (defined.has(node.identifier))
      findings.push(atNode(file, node, `adressen ${name} står to ganger`, 'slett den ene'));
    else if (!used.has(node.identifier)) {
      const message = `linjen ${name}: … er en adresse som ikke brukes, så den vises ikke`;
      const remedy = `skriv \\${name} når linjen er vanlig tekst, eller slett den`;
      findings.push(atNode(file, node, message, remedy));
    }
    defined.add(node.identifier);
  });
  return findings;
}

/** With a blank in its name, a footnote of one word is an address: `[^min note]: Nei.` */
export function isFootnote(node: Definition): boolean {
  return node.identifier.startsWith('^');
}

/** An address that leads nowhere, with a title, is how other dialects write what nobody shall see: `[//]: # (tekst)` */
export function isComment(node: Definition): boolean {
  return node.url === '#' && Boolean(node.title);
}

/** @param name in brackets */
export function describeBlank(name: string): readonly [message: string, remedy: string] {
  const whole = name.replace(/(?<=\^)\s+|\s+(?=\])/g, '').replace(/\s+/g, '-');
  return [`navnet på fotnoten ${name} har mellomrom`, `skriv ${whole}, både i teksten og foran fotnoten`];
}
