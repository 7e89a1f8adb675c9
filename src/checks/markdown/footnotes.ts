import type { MdxFile } from '../../read/index.ts';
import { listDocuments } from '../../site/documents.ts';
import { isEmpty } from '../../site/mdx-nodes.ts';
import { getSource, getSpan } from '../../site/source-span.ts';
import { visit } from '../../site/walk.ts';
import { atNode, atOffset, type Finding, type Rule } from '../rule.ts';
import { badTexts, goodTexts } from './text-examples.ts';

export const footnotes: Rule = {
  id: 'footnotes',
  kind: 'fault',
  about:
    'Hver fotnote og hver adresse under teksten står én gang, har innhold og er i bruk, og hvert merke har sin note.',
  bad: badTexts([
    ['a mark without its note', 'A.[^1]', 'fotnoten [^1] finnes ikke', 'skriv [^1]: og teksten'],
    ['a mark with a blank', 'A.[^min note]\n\n[^min note]: Den er her.', 'fotnoten [^min note] finnes ikke'],
    ['a note of one word with a blank', 'A.\n\n[^min note]: Nei.', 'har mellomrom', 'skriv [^min-note]', 3],
    ['a note without its mark', 'A.\n\n[^Kilde]: B.', 'fotnoten [^Kilde] brukes ikke', 'slett fotnoten', 3],
    ['an empty note', 'A.[^1]\n\n[^1]: &nbsp;', 'fotnoten [^1] er tom', 'på samme linje', 3],
    ['two notes of one name', 'A.[^1]\n\n[^1]: B.\n\n[^1]: C.', '[^1] står to ganger', 'slett den ene', 5],
    ['an unused address', 'A.\n\n[NB]: https://a.no', 'linjen [NB]: … vises ikke', 'skriv \\[NB]', 3],
    ['two addresses of one name', '[A][a].\n\n[a]: /om/\n\n[a]: /sok/', 'adressen [a] står to ganger', '', 5],
  ]),
  good: goodTexts([
    ['a note with a mark and an address with a link', 'A.[^1] [B][b]\n\n[^1]: Note.\n\n[b]: /om/'],
    ['brackets of prose', 'Han sa [sic] «…[de] kom[mer] 2^3^». Skriv \\[^1] for en note, `[^2]` også.'],
    ['a remark in the way of other dialects', 'A.\n\n[//]: # (merknad)'],
  ]),
  check: (content) =>
    listDocuments(content).flatMap(({ file }) => [
      ...checkMarks(file),
      ...checkFootnotes(file),
      ...checkDefinitions(file),
    ]),
};

/** A mark as it is written; behind a backslash it is meant as it stands. */
const MARK = /(?<!\\)\[\^[^\]]+\]/g;

/** Without its note, or with a blank in its name, a mark stays in the text as it is written. */
function checkMarks(file: MdxFile<unknown>): Finding[] {
  const findings: Finding[] = [];
  visit(file.tree, 'text', (node) => {
    if (node.position === undefined) return;
    for (const { 0: mark, index } of getSource(file, node).matchAll(MARK)) {
      const remedy = `skriv ${withoutBlanks(mark)}: og teksten på en linje for seg, eller slett merket`;
      findings.push(atOffset(file, getSpan(node).start + index, `fotnoten ${mark} finnes ikke`, remedy));
    }
  });
  return findings;
}

function withoutBlanks(mark: string): string {
  return mark
    .replace(/^\[\^\s+/, '[^')
    .replace(/\s+\]$/, ']')
    .replace(/\s+/g, '-');
}

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
    const at = (message: string, remedy: string): void =>
      void findings.push(atNode(file, node, message, remedy));
    // `[//]: # (tekst)` is how other dialects write what nobody shall see.
    if (node.url === '#') return;
    // With a blank in its name, a footnote of one word is an address: `[^min note]: Nei.`
    if (name.startsWith('[^'))
      at(`navnet på fotnoten ${name} har mellomrom`, `skriv ${withoutBlanks(name)}, også i teksten`);
    else if (defined.has(node.identifier)) at(`adressen ${name} står to ganger`, 'slett den ene');
    else if (!used.has(node.identifier)) {
      const message = `linjen ${name}: … vises ikke: den er en adresse som ingen lenke bruker`;
      at(message, `skriv \\${name} når linjen er vanlig tekst, eller slett den`);
    }
    defined.add(node.identifier);
  });
  return findings;
}
